/// The methods of dicts.
enum DictionaryMethods {
  /// What a dict can do.
  static let all = Dictionary(families: [
    [
      NativeFunction("dict.get(key, default=, /)") { call in
        try dictionary(call).value(of: call[0]) ?? call.values[1] ?? .none
      },
      NativeFunction("dict.keys()") { call in
        .view(DictionaryView(.keys, of: dictionary(call)))
      },
      NativeFunction("dict.values()") { call in
        .view(DictionaryView(.values, of: dictionary(call)))
      },
      NativeFunction("dict.items()") { call in
        .view(DictionaryView(.items, of: dictionary(call)))
      },
      NativeFunction("dict.pop(key, default=, /)") { call in
        if let value = try dictionary(call).remove(call[0]) { return value }
        guard let standard = call.values[1] else { throw LanguageError(.key, call[0].repr) }
        return standard
      },
      NativeFunction("dict.popitem()") { call in
        guard let last = dictionary(call).items.last else {
          throw LanguageError(.key, "'popitem(): dictionary is empty'")
        }
        _ = try dictionary(call).remove(last.key)
        return .tuple(TupleObject([last.key, last.value]))
      },
      NativeFunction("dict.setdefault(key, default=, /)") { call in
        if let value = try dictionary(call).value(of: call[0]) { return value }
        let standard = call.values[1] ?? .none
        try dictionary(call).set(standard, for: call[0])
        return standard
      },
      NativeFunction("dict.update(other=, /, **names)") { call in
        if let other = call.values[0] { try update(dictionary(call), with: other) }
        for (name, value) in call.named { try dictionary(call).set(value, for: .string(name)) }
        return .none
      },
      NativeFunction("dict.clear()") { call in
        dictionary(call).removeAll()
        return .none
      },
      NativeFunction("dict.copy()") { call in
        let copy = DictionaryObject()
        try update(copy, with: call.receiver)
        return .dictionary(copy)
      },
    ]
  ])

  /// What the keys and the items of a dict can do.
  static let views = Dictionary(families: [
    [
      NativeFunction("isdisjoint(other, /)") { call in
        let mine = try Iteration.items(of: call.receiver)
        for item in try call.items(of: call[0]) {
          for other in mine where try Operations.areEqual(item, other) { return .bool(false) }
        }
        return .bool(true)
      }
    ]
  ])

  /// What the class itself can do.
  static let ofClass = Dictionary(families: [
    [
      NativeFunction("fromkeys(iterable, value=, /)") { call in
        let dictionary = DictionaryObject()
        for key in try call.items(of: call[0]) {
          try dictionary.set(call.values[1] ?? .none, for: key)
        }
        return .dictionary(dictionary)
      }
    ]
  ])

  /// Adds the entries of another dict, or of a sequence of pairs.
  static func update(_ dictionary: DictionaryObject, with value: Value) throws(LanguageError) {
    if case .dictionary(let other) = value {
      for (key, value) in other.items { try dictionary.set(value, for: key) }
      return
    }
    for (index, item) in try Iteration.items(of: value).enumerated() {
      let pair: [Value]
      do throws(LanguageError) {
        pair = try Iteration.items(of: item)
      } catch {
        throw LanguageError(
          .type,
          "cannot convert dictionary update sequence element #\(index) to a sequence"
        )
      }
      guard pair.count == 2 else {
        throw LanguageError(
          .value,
          "dictionary update sequence element #\(index) has length \(pair.count); 2 is required"
        )
      }
      try dictionary.set(pair[1], for: pair[0])
    }
  }

  private static func dictionary(_ call: Call) -> DictionaryObject {
    guard case .dictionary(let dictionary) = call.receiver else {
      preconditionFailure("The methods of dicts are looked up on dicts.")
    }
    return dictionary
  }
}
