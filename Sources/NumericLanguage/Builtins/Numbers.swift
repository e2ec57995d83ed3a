import NeuralCore

/// Reads numbers out of values, with Python's errors for what isn't one.
enum Numbers {
  /// An integer, as `range`, a shape or an axis takes it.
  static func index(_ value: Value) throws(LanguageError) -> Int {
    switch value {
    case .int(let number): return number
    case .bool(let truth): return truth ? 1 : 0
    case .numpy(.int64(let number)): return Int(number)
    case .array(let array) where array.rank == 0 && array.elementType == .int64:
      return Int(array.element(0).int64)
    case .array:
      throw LanguageError(
        .type,
        "only integer scalar arrays can be converted to a scalar index"
      )
    case .long:
      throw LanguageError(.overflow, "Python int too large to convert to C ssize_t")
    default:
      throw LanguageError(
        .type,
        "'\(value.typeName)' object cannot be interpreted as an integer"
      )
    }
  }

  /// Some integers.
  static func indices(_ values: [Value]) throws(LanguageError) -> [Int] {
    var result: [Int] = []
    for value in values { result.append(try index(value)) }
    return result
  }

  /// A number as a float.
  static func double(_ value: Value) throws(LanguageError) -> Double {
    if let number = try real(value) { return number }
    throw LanguageError(.type, "must be real number, not \(value.typeName)")
  }

  /// The value as a float if it is any kind of number, or an array of just one.
  static func real(_ value: Value) throws(LanguageError) -> Double? {
    if let scalar = value.plainNumber { return scalar.double }
    if case .long(let number) = value { return try Operations.float(number) }
    guard case .array(let array) = value else { return nil }
    guard array.rank == 0 else {
      throw LanguageError(
        .type,
        "only 0-dimensional arrays can be converted to Python scalars"
      )
    }
    return array.element(0).double
  }

  /// The digits of an integer for formatting, or `nil` if the value isn't a number.
  static func integerDigits(
    _ value: Value,
    truncatesFloats: Bool
  ) throws(LanguageError)
    -> IntegerDigits?
  {
    switch value {
    case .int(let number): return IntegerDigits(number)
    case .long(let number): return IntegerDigits(number)
    case .bool(let truth): return IntegerDigits(truth ? 1 : 0)
    case .numpy(.int64(let number)): return IntegerDigits(Int(number))
    case .float(let number), .numpy(.float64(let number)):
      return truncatesFloats ? try integerDigits(try whole(number), truncatesFloats: true) : nil
    case .numpy(.bool(let truth)): return truncatesFloats ? IntegerDigits(truth ? 1 : 0) : nil
    case .array:
      guard let number = try real(value), truncatesFloats else { return nil }
      return try integerDigits(try whole(number), truncatesFloats: true)
    default: return nil
    }
  }

  /// `int(number)`: toward zero.
  static func whole(_ number: Double) throws(LanguageError) -> Value {
    if number.isNaN { throw LanguageError(.value, "cannot convert float NaN to integer") }
    if number.isInfinite {
      throw LanguageError(.overflow, "cannot convert float infinity to integer")
    }
    return .integer(BigInteger(truncating: number))
  }
}
