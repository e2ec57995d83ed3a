/// Writes values for a program, with the errors of what Python doesn't write.
///
/// ``Value/str`` and ``Value/repr`` always give some text; what a program sees goes through
/// here.
enum WrittenValue {
  /// The longest integer that is written, in decimal digits.
  private static let longestInteger = 4300
  /// How deeply containers may be nested.
  private static let depthLimit = 990
  /// How many items are written, those in containers inside included.
  private static let mostItems = 1 << 24

  /// What `str(value)` gives.
  static func str(_ value: Value) throws(LanguageError) -> String {
    try check(value)
    return value.str
  }

  /// What `repr(value)` gives.
  static func repr(_ value: Value) throws(LanguageError) -> String {
    try check(value)
    return value.repr
  }

  /// Makes sure that Python writes a value.
  ///
  /// - Throws: `ValueError` if an integer is too long, `RecursionError` if containers are
  ///   nested too deeply.
  static func check(_ value: Value) throws(LanguageError) {
    var walk = Walk()
    try check(value, &walk)
  }

  /// Where a walk through containers stands.
  private struct Walk {
    /// The containers around this place.
    var path: [ObjectIdentifier] = []
    /// How many items it has seen.
    var count = 0
  }

  private static func check(_ value: Value, _ walk: inout Walk) throws(LanguageError) {
    switch value {
    case .long(let number): try check(number)
    case .list(let list): try check(list.items, of: list, &walk)
    case .tuple(let tuple): try check(tuple.items, of: tuple, &walk)
    case .view(let view): try check(view.items, of: view, &walk)
    case .dictionary(let dictionary):
      try check(dictionary.items.map(\.value), of: dictionary, &walk)
    default: break
    }
  }

  private static func check(
    _ items: [Value],
    of container: AnyObject,
    _ walk: inout Walk
  ) throws(LanguageError) {
    let identifier = ObjectIdentifier(container)
    guard !walk.path.contains(identifier) else { return }
    walk.count += items.count
    guard walk.count <= mostItems else {
      throw LanguageError(.memory, "a text of more than \(mostItems) items is too long to write")
    }
    guard walk.path.count < depthLimit else {
      throw LanguageError(
        .recursion,
        "maximum recursion depth exceeded while getting the repr of an object"
      )
    }
    walk.path.append(identifier)
    defer { walk.path.removeLast() }
    for item in items { try check(item, &walk) }
  }

  private static func check(_ number: BigInteger) throws(LanguageError) {
    // A digit is worth more than 3.32 bits: shorter numbers needn't be counted.
    guard number.bitWidth > longestInteger * 332 / 100,
      number.magnitude(radix: 10).utf8.count > longestInteger
    else { return }
    throw LanguageError(
      .value,
      "Exceeds the limit (4300 digits) for integer string conversion; use "
        + "sys.set_int_max_str_digits() to increase the limit"
    )
  }
}
