import NeuralCore

extension Builtins {
  /// Functions of sequences and iterators.
  static let sequences: [NativeFunction] = [
    NativeFunction("len(obj, /)") { call in .int(try length(of: call[0])) }.with(.length),
    NativeFunction("sum(iterable, /, start=)") { call in
      if case .string? = call.optional(1) {
        throw LanguageError(.type, "sum() can't sum strings [use ''.join(seq) instead]")
      }
      return try Summation.sum(of: try call.source(of: call[0]), start: call.values[1] ?? .int(0))
    },
    NativeFunction("min(*args, key=, default=)") { call in try extreme(call, .less) },
    NativeFunction("max(*args, key=, default=)") { call in try extreme(call, .greater) },
    NativeFunction("sorted(iterable, /, *, key=, reverse=)") { call in
      let items = try call.items(of: call[0])
      return .list(
        ListObject(
          try Sorting.sorted(
            items,
            key: call.optional(1),
            isReversed: try call.flag(2) ?? false,
            call.machine
          )
        )
      )
    },
    NativeFunction("any(iterable, /)") { call in
      let next = try call.source(of: call[0])
      while let item = try next() { if try item.isTrue() { return .bool(true) } }
      return .bool(false)
    },
    NativeFunction("all(iterable, /)") { call in
      let next = try call.source(of: call[0])
      while let item = try next() { if try !item.isTrue() { return .bool(false) } }
      return .bool(true)
    },
    NativeFunction("iter(object, /)") { call in
      let next = try call.source(of: call[0])
      return .iterator(IteratorObject(typeName: "\(call[0].typeName)_iterator", next: next))
    },
    NativeFunction("next(iterator, default=, /)") { call in
      guard case .iterator(let iterator) = call[0] else {
        throw LanguageError(.type, "'\(call[0].typeName)' object is not an iterator")
      }
      if let item = try iterator.next() { return item }
      guard let standard = call.values[1] else { throw LanguageError(.stopIteration, "") }
      return standard
    },
  ]

  /// How many items a value has.
  static func length(of value: Value) throws(LanguageError) -> Int {
    switch value {
    case .string(let text): return text.unicodeScalars.count
    case .list(let list): return list.items.count
    case .tuple(let tuple): return tuple.items.count
    case .dictionary(let dictionary): return dictionary.count
    case .view(let view): return view.dictionary.count
    case .range(let range): return range.count
    case .array(let array) where array.rank > 0: return array.shape[0]
    case .array: throw LanguageError(.type, "len() of unsized object")
    default: throw LanguageError(.type, "object of type '\(value.typeName)' has no len()")
    }
  }

  /// `min` and `max`: the first of the items that no other comes before.
  private static func extreme(_ call: Call, _ comparison: ComparisonOperator) throws -> Value {
    let name = call.name
    if call.rest.isEmpty {
      throw LanguageError(.type, "\(name) expected at least 1 argument, got 0")
    }
    let isList = call.rest.count == 1
    if !isList, call.has(1) {
      throw LanguageError(
        .type,
        "Cannot specify a default for \(name)() with multiple positional arguments"
      )
    }
    let next = isList ? try call.source(of: call.rest[0]) : Iteration.stored(call.rest)
    func key(_ item: Value) throws -> Value {
      guard let function = call.optional(0) else { return item }
      return try call.machine.call(function, [item])
    }
    guard var best = try next() else {
      guard let standard = call.values[1] else {
        throw LanguageError(.value, "\(name)() iterable argument is empty")
      }
      return standard
    }
    var bestKey = try key(best)
    while let item = try next() {
      let itemKey = try key(item)
      if try Operations.compare(comparison, itemKey, bestKey).isTrue() {
        (best, bestKey) = (item, itemKey)
      }
    }
    return best
  }
}

/// `sum`: exact for integers, compensated for floats as since Python 3.12.
///
/// The error of each addition is kept apart and added at the end, so that
/// `sum([0.1] * 10)` is 1.0 (Neumaier, *ZAMM* 54, 1974).
enum Summation {
  static func sum(of next: Iteration.Source, start: Value) throws(LanguageError) -> Value {
    var total = start
    var pending = try next()
    if case .int(let number) = total {
      total = try integers(number, &pending, next)
    }
    if case .float(let number) = total {
      total = try floats(number, &pending, next)
    }
    while let item = pending {
      total = try Operations.binary(.add, total, item)
      pending = try next()
    }
    return total
  }

  private static func integers(
    _ start: Int,
    _ pending: inout Value?,
    _ next: Iteration.Source
  ) throws(LanguageError) -> Value {
    var total = start
    while let item = pending {
      let number: Int
      switch item {
      case .int(let value): number = value
      case .bool(let truth): number = truth ? 1 : 0
      default:
        pending = try next()
        return try Operations.binary(.add, .int(total), item)
      }
      let (sum, isTooLarge) = total.addingReportingOverflow(number)
      if isTooLarge { return .int(total) }
      total = sum
      pending = try next()
    }
    return .int(total)
  }

  private static func floats(
    _ start: Double,
    _ pending: inout Value?,
    _ next: Iteration.Source
  ) throws(LanguageError) -> Value {
    var (total, lost) = (start, 0.0)
    loop: while let item = pending {
      switch item {
      case .float(let number):
        let sum = total + number
        lost +=
          total.magnitude >= number.magnitude
          ? (total - sum) + number : (number - sum) + total
        total = sum
      case .int(let number): total += Double(number)
      case .bool(let truth): total += truth ? 1 : 0
      default: break loop
      }
      pending = try next()
    }
    return .float(lost != 0 && lost.isFinite ? total + lost : total)
  }
}

/// Sorts values as Python does: by `<`, equal ones in their order.
enum Sorting {
  static func sorted(
    _ items: [Value],
    key: Value?,
    isReversed: Bool,
    _ machine: Machine
  ) throws -> [Value] {
    var keyed: [(key: Value, item: Value)] = []
    keyed.reserveCapacity(items.count)
    for item in items {
      keyed.append((key: try key.map { try machine.call($0, [item]) } ?? item, item: item))
    }
    // Reversing before and after keeps equal items in their order.
    if isReversed { keyed.reverse() }
    try keyed.sort { left, right in try precedes(left.key, right.key) }
    if isReversed { keyed.reverse() }
    return keyed.map(\.item)
  }

  private static func precedes(_ left: Value, _ right: Value) throws -> Bool {
    switch (left, right) {
    case (.int(let first), .int(let second)): first < second
    case (.float(let first), .float(let second)): first < second
    default: try Operations.compare(.less, left, right).isTrue()
    }
  }
}
