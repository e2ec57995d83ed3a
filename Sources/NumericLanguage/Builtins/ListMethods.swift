import NeuralCore

/// The methods of lists and tuples.
enum ListMethods {
  /// What a list can do.
  static let list = Dictionary(families: [
    [
      NativeFunction("list.append(object, /)") { call in
        let list = list(call)
        try Affordability.checkItems(list.items.count + 1)
        list.items.append(call[0])
        return .none
      },
      NativeFunction("list.extend(iterable, /)") { call in
        let items = try call.items(of: call[0])
        try Affordability.checkItems(list(call).items.count + items.count)
        list(call).items += items
        return .none
      },
      NativeFunction("list.insert(index, object, /)") { call in
        let list = list(call)
        let index = try call.index(0)
        let place = index < 0 ? max(index + list.items.count, 0) : min(index, list.items.count)
        list.items.insert(call[1], at: place)
        return .none
      },
      NativeFunction("list.pop(index=, /)") { call in
        let list = list(call)
        if list.items.isEmpty { throw LanguageError(.index, "pop from empty list") }
        let index = try call.optionalIndex(0) ?? -1
        let place = index < 0 ? index + list.items.count : index
        guard list.items.indices.contains(place) else {
          throw LanguageError(.index, "pop index out of range")
        }
        return list.items.remove(at: place)
      },
      NativeFunction("list.remove(value, /)") { call in
        let list = list(call)
        guard let place = try position(of: call[0], in: list.items) else {
          throw LanguageError(.value, "list.remove(x): x not in list")
        }
        list.items.remove(at: place)
        return .none
      },
      NativeFunction("list.clear()") { call in
        list(call).items = []
        return .none
      },
      NativeFunction("list.copy()") { call in .list(ListObject(list(call).items)) },
      NativeFunction("list.reverse()") { call in
        list(call).items.reverse()
        return .none
      },
      NativeFunction("list.sort(*, key=, reverse=)") { call in
        let list = list(call)
        list.items = try Sorting.sorted(
          list.items,
          key: call.optional(0),
          isReversed: try call.flag(1) ?? false,
          call.machine
        )
        return .none
      },
      NativeFunction("list.index(value, start=, stop=, /)") { call in
        let items = list(call).items
        let range = try bounds(call, items.count)
        guard let place = try position(of: call[0], in: items, range) else {
          throw LanguageError(.value, "\(call[0].repr) is not in list")
        }
        return .int(place)
      },
      NativeFunction("list.count(value, /)") { call in
        .int(try count(of: call[0], in: list(call).items))
      },
    ]
  ])

  /// What a tuple can do.
  static let tuple = Dictionary(families: [
    [
      NativeFunction("tuple.index(value, start=, stop=, /)") { call in
        let items = tuple(call)
        guard let place = try position(of: call[0], in: items, try bounds(call, items.count))
        else {
          throw LanguageError(.value, "tuple.index(x): x not in tuple")
        }
        return .int(place)
      },
      NativeFunction("tuple.count(value, /)") { call in
        .int(try count(of: call[0], in: tuple(call)))
      },
    ]
  ])

  /// What a range can do.
  static let range = Dictionary(families: [
    [
      NativeFunction("range.index(value, /)") { call in
        guard let place = range(call).position(of: call[0]) else {
          throw LanguageError(.value, "\(call[0].repr) is not in range")
        }
        return .int(place)
      },
      NativeFunction("range.count(value, /)") { call in
        .int(range(call).position(of: call[0]) == nil ? 0 : 1)
      },
    ]
  ])

  private static func range(_ call: Call) -> RangeObject {
    guard case .range(let range) = call.receiver else {
      preconditionFailure("The methods of ranges are looked up on ranges.")
    }
    return range
  }

  private static func list(_ call: Call) -> ListObject {
    guard case .list(let list) = call.receiver else {
      preconditionFailure("The methods of lists are looked up on lists.")
    }
    return list
  }

  private static func tuple(_ call: Call) -> [Value] {
    guard case .tuple(let tuple) = call.receiver else {
      preconditionFailure("The methods of tuples are looked up on tuples.")
    }
    return tuple.items
  }

  private static func bounds(_ call: Call, _ count: Int) throws -> Range<Int> {
    func clipped(_ index: Int) -> Int {
      min(max(index < 0 ? index + count : index, 0), count)
    }
    let start = clipped(try call.optionalIndex(1) ?? 0)
    return start..<max(start, clipped(try call.optionalIndex(2) ?? count))
  }

  private static func position(
    of value: Value,
    in items: [Value],
    _ range: Range<Int>? = nil
  )
    throws -> Int?
  {
    for index in range ?? items.indices
    where try items[index].isSame(as: value) || Operations.areEqual(items[index], value) {
      return index
    }
    return nil
  }

  private static func count(of value: Value, in items: [Value]) throws -> Int {
    try items.count { try $0.isSame(as: value) || Operations.areEqual($0, value) }
  }
}
