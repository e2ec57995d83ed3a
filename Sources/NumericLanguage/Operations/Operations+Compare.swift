import NeuralCore

extension Operations {
  /// Returns `left op right` for a comparison, membership or identity.
  ///
  /// - Parameters:
  ///   - sign: The operator.
  ///   - left: The operand on the left.
  ///   - right: The operand on the right.
  /// - Returns: A truth value, or an array of them if an operand is an array.
  /// - Throws: Python's or NumPy's error for operands that can't be compared.
  public static func compare(
    _ sign: ComparisonOperator,
    _ left: Value,
    _ right: Value
  ) throws(LanguageError) -> Value {
    try compare(sign, left, right, depth: 0)
  }

  /// How deeply containers are compared.
  private static let depthLimit = 990

  private static func compare(
    _ sign: ComparisonOperator,
    _ left: Value,
    _ right: Value,
    depth: Int
  ) throws(LanguageError) -> Value {
    switch sign {
    case .isSame: return .bool(left.isSame(as: right))
    case .isNotSame: return .bool(!left.isSame(as: right))
    case .isIn: return .bool(try contains(right, left))
    case .isNotIn: return .bool(try !contains(right, left))
    default: break
    }
    switch (left, right) {
    case (.float(let first), .float(let second)): return .bool(holds(sign, first, second))
    case (.int(let first), .int(let second)): return .bool(holds(sign, first, second))
    case (.array, _) where right.isNumeric, (_, .array) where left.isNumeric:
      return try compareArrays(sign, left, right)
    case (.numpy, .list), (.numpy, .tuple), (.list, .numpy), (.tuple, .numpy):
      return try compareArrays(sign, left, right)
    case (.long(let number), _) where right.isNumPy:
      return try compare(sign, try number.operand(beside: right), right)
    case (_, .long(let number)) where left.isNumPy:
      return try compare(sign, left, try number.operand(beside: left))
    case (.string, .numpy) where sign == .equal || sign == .notEqual,
      (.numpy, .string) where sign == .equal || sign == .notEqual:
      return .numpy(.bool(sign == .notEqual))
    default: break
    }
    if let first = left.plainNumber, let second = right.plainNumber {
      let result = compare(sign, first, second)
      return left.isNumPyScalar || right.isNumPyScalar ? .numpy(.bool(result)) : .bool(result)
    }
    if let shape = left.arrayShape ?? right.arrayShape, sign == .equal || sign == .notEqual {
      return ArrayConversion.value(NDArray.filled(shape, with: .bool(sign == .notEqual)))
    }
    if let result = compareLong(sign, left, right) { return .bool(result) }
    return .bool(try compareOthers(sign, left, right, depth: depth + 1))
  }

  /// Whether two values are equal, as `==` in a condition tells.
  ///
  /// - Parameters:
  ///   - left: A value.
  ///   - right: Another.
  /// - Returns: Whether they are equal; values of unrelated types never are.
  /// - Throws: NumPy's error where the comparison gives several truth values.
  public static func areEqual(_ left: Value, _ right: Value) throws(LanguageError) -> Bool {
    try compare(.equal, left, right).isTrue()
  }

  /// Whether the left value comes before the right one, as sorting asks.
  ///
  /// - Parameters:
  ///   - left: A value.
  ///   - right: Another.
  /// - Returns: Whether `left < right`.
  /// - Throws: Python's error for values without an order.
  public static func isLess(_ left: Value, _ right: Value) throws(LanguageError) -> Bool {
    try compare(.less, left, right).isTrue()
  }

  private static func holds<Number: Comparable>(
    _ sign: ComparisonOperator,
    _ left: Number,
    _ right: Number
  ) -> Bool {
    switch sign {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal: left == right
    case .notEqual: left != right
    case .isIn, .isNotIn, .isSame, .isNotSame:
      preconditionFailure("Membership and identity are handled apart.")
    }
  }

  private static func compare(
    _ sign: ComparisonOperator,
    _ left: Scalar,
    _ right: Scalar
  ) -> Bool {
    if left.elementType == .float64 || right.elementType == .float64 {
      return holds(sign, left.double, right.double)
    }
    return holds(sign, left.int64, right.int64)
  }

  private static func compareArrays(
    _ sign: ComparisonOperator,
    _ left: Value,
    _ right: Value
  ) throws(LanguageError) -> Value {
    guard let operation = sign.elementwise else {
      preconditionFailure("Membership and identity are handled apart.")
    }
    let (first, second) = (try operand(left), try operand(right))
    do {
      return ArrayConversion.value(try NDArray.elementwise(operation, first, second))
    } catch {
      throw LanguageError(error)
    }
  }

  /// A comparison of values that aren't both numbers.
  private static func compareOthers(
    _ sign: ComparisonOperator,
    _ left: Value,
    _ right: Value,
    depth: Int
  ) throws(LanguageError) -> Bool {
    guard depth < depthLimit else {
      throw LanguageError(.recursion, "maximum recursion depth exceeded in comparison")
    }
    switch (left, right) {
    case (.string(let first), .string(let second)):
      return holds(sign, Scalars(first), Scalars(second))
    case (.list(let first), .list(let second)):
      return try compareItems(sign, first.items, second.items, depth)
    case (.tuple(let first), .tuple(let second)):
      return try compareItems(sign, first.items, second.items, depth)
    default: break
    }
    guard sign == .equal || sign == .notEqual else {
      throw refusal(sign, left, right)
    }
    return try haveEqualItems(left, right, depth) == (sign == .equal)
  }

  /// Sequences compare by their first items that differ, else by length.
  private static func compareItems(
    _ sign: ComparisonOperator,
    _ left: [Value],
    _ right: [Value],
    _ depth: Int
  ) throws(LanguageError) -> Bool {
    if sign == .equal || sign == .notEqual, left.count != right.count { return sign == .notEqual }
    for (first, second) in zip(left, right) {
      if first.isSame(as: second) { continue }
      if try compare(.equal, first, second, depth: depth).isTrue() { continue }
      if sign == .equal { return false }
      if sign == .notEqual { return true }
      return try compare(sign, first, second, depth: depth).isTrue()
    }
    return holds(sign, left.count, right.count)
  }

  /// Whether two values without an order are equal.
  private static func haveEqualItems(
    _ left: Value,
    _ right: Value,
    _ depth: Int
  ) throws(LanguageError) -> Bool {
    switch (left, right) {
    case (.dictionary(let first), .dictionary(let second)):
      guard first.count == second.count else { return false }
      for (key, value) in first.items {
        guard let other = try second.value(of: key) else { return false }
        if value.isSame(as: other) { continue }
        guard try compare(.equal, value, other, depth: depth).isTrue() else { return false }
      }
      return true
    case (.view(let first), .view(let second))
    where first.kind != .values && second.kind != .values:
      guard first.dictionary.count == second.dictionary.count else { return false }
      for item in first.items where try !contains(right, item) { return false }
      return true
    case (.range(let first), .range(let second)):
      return first.count == second.count
        && (0..<first.count).allSatisfy { first[$0] == second[$0] }
    case (.type(let type), _): return ElementTypes.areEqual(type, right)
    case (_, .type(let type)): return ElementTypes.areEqual(type, left)
    default:
      return left.isSame(as: right)
    }
  }

  /// Whether a container holds a value.
  private static func contains(
    _ container: Value,
    _ value: Value
  ) throws(LanguageError) -> Bool {
    switch (container, value) {
    case (.string(let text), .string(let part)):
      return part.isEmpty || Scalars(text).contains(Scalars(part))
    case (.string, _):
      throw LanguageError(
        .type,
        "'in <string>' requires string as left operand, not \(value.typeName)"
      )
    case (.dictionary(let dictionary), _):
      return try dictionary.value(of: value) != nil
    case (.view(let view), _) where view.kind == .keys:
      return try view.dictionary.value(of: value) != nil
    case (.array(let array), _):
      let equal = try compare(.equal, .array(array), value)
      guard case .array(let matches) = equal else { return try equal.isTrue() }
      return matches.scalars.contains { $0.truth }
    case (.tuple(let tuple), .int(let number)):
      for item in tuple.items {
        if case .int(let other) = item {
          if other == number { return true }
        } else if try areEqual(item, value) {
          return true
        }
      }
      return false
    case (.range(let range), _): return range.position(of: value) != nil
    case (.list, _), (.tuple, _), (.view, _), (.iterator, _):
      let next = try Iteration.source(of: container)
      while let item = try next() {
        if item.isSame(as: value) { return true }
        if try areEqual(item, value) { return true }
      }
      return false
    default:
      throw LanguageError(
        .type,
        "argument of type '\(container.typeName)' is not iterable"
      )
    }
  }

  /// A string as Python compares it: by code points.
  private struct Scalars: Comparable {
    let values: [UInt32]

    init(_ text: String) {
      values = text.unicodeScalars.map(\.value)
    }

    static func < (left: Scalars, right: Scalars) -> Bool {
      left.values.lexicographicallyPrecedes(right.values)
    }

    /// Whether another string is part of this one.
    func contains(_ part: Scalars) -> Bool {
      guard part.values.count <= values.count else { return false }
      return (0...(values.count - part.values.count)).contains { start in
        values[start..<start + part.values.count].elementsEqual(part.values)
      }
    }
  }
}

extension Value {
  /// The axes of an array; `nil` for any other value.
  fileprivate var arrayShape: Shape? {
    if case .array(let array) = self { array.shape } else { nil }
  }
}

extension ComparisonOperator {
  /// The operation between elements; `nil` for membership and identity.
  var elementwise: NDArray.ElementwiseOperation? {
    switch self {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .equal: .equal
    case .notEqual: .notEqual
    case .isIn, .isNotIn, .isSame, .isNotSame: nil
    }
  }
}
