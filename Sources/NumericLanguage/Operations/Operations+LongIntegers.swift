import NeuralCore

extension Operations {
  /// The longest integer that is computed with, in bits.
  private static let longestInteger = 1 << 18

  /// An operation with an integer beyond 64 bits on at least one side; `nil` for other values.
  static func long(
    _ sign: BinaryOperator,
    _ left: Value,
    _ right: Value
  ) throws(LanguageError) -> Value? {
    guard left.isLong || right.isLong else { return nil }
    if let first = left.wholeNumber, let second = right.wholeNumber {
      return try integers(sign, first, second)
    }
    switch (left, right) {
    case (.float(let first), .long(let second)):
      return try floats(sign, first, try float(second))
    case (.long(let first), .float(let second)):
      return try floats(sign, try float(first), second)
    case (.long(let first), .numpy(.float64)):
      return try binary(sign, .float(try float(first)), right)
    case (.numpy(.float64), .long(let second)):
      return try binary(sign, left, .float(try float(second)))
    case (.long(let first), .array(let array)) where sign == .divide || array.isFloat:
      return try binary(sign, .float(try float(first)), right)
    case (.array(let array), .long(let second)) where sign == .divide || array.isFloat:
      return try binary(sign, left, .float(try float(second)))
    case (.long(let first), .numpy(.int64)) where sign == .divide:
      return try binary(sign, .float(try float(first)), right)
    case (.numpy(.int64), .long(let second)) where sign == .divide:
      return try binary(sign, left, .float(try float(second)))
    case (.long, .numpy), (.numpy, .long), (.long, .array), (.array, .long):
      throw LanguageError(.overflow, "Python int too large to convert to C long")
    default: return nil
    }
  }

  private static func integers(
    _ sign: BinaryOperator,
    _ left: BigInteger,
    _ right: BigInteger
  ) throws(LanguageError) -> Value? {
    switch sign {
    case .add: return .integer(left + right)
    case .subtract: return .integer(left - right)
    case .multiply:
      try check(bits: left.bitWidth + right.bitWidth)
      return .integer(left * right)
    case .divide: return .float(try ratio(left, right))
    case .floorDivide, .remainder:
      guard right.bitWidth > 0 else {
        let what = sign == .remainder ? "integer modulo" : "integer division or modulo"
        throw LanguageError(.zeroDivision, "\(what) by zero")
      }
      let (quotient, remainder) = left.divided(by: right)
      return .integer(sign == .remainder ? remainder : quotient)
    case .power:
      guard let exponent = right.int else {
        try check(bits: .max)
        return nil
      }
      guard exponent >= 0 else { return try floats(sign, try float(left), Double(exponent)) }
      return .integer(try power(left, exponent))
    case .shiftLeft:
      guard !right.isNegative else { throw LanguageError(.value, "negative shift count") }
      let count = right.int ?? .max
      return .integer(try shifted(left, left: count))
    case .shiftRight:
      guard !right.isNegative else { throw LanguageError(.value, "negative shift count") }
      let count = right.int ?? .max
      let unit = try shifted(BigInteger(1), left: min(count, left.bitWidth + 1))
      return .integer(left.divided(by: unit).quotient)
    case .bitAnd, .bitOr, .bitXor:
      throw LanguageError(
        .notSupported,
        "'\(sign.rawValue)' with integers beyond 64 bits is not part of this course"
      )
    case .matrixMultiply: return nil
    }
  }

  /// Integers to a power that isn't negative.
  static func power(_ base: BigInteger, _ exponent: Int) throws(LanguageError) -> BigInteger {
    let (bits, isTooLong) = base.bitWidth.multipliedReportingOverflow(by: exponent)
    try check(bits: isTooLong ? .max : bits)
    return base.power(exponent)
  }

  /// An integer times a power of 2.
  static func shifted(
    _ number: BigInteger,
    left count: Int
  ) throws(LanguageError) -> BigInteger {
    guard number.bitWidth > 0 else { return number }
    try check(bits: min(count, longestInteger) + number.bitWidth)
    return number.shiftedLeft(by: count)
  }

  /// `left / right` as the nearest float, however long both are.
  static func ratio(_ left: BigInteger, _ right: BigInteger) throws(LanguageError) -> Double {
    guard right.bitWidth > 0 else { throw LanguageError(.zeroDivision, "division by zero") }
    guard left.bitWidth > 0 else { return right.isNegative ? -0.0 : 0 }
    // Enough bits for a float and its rounding; what is left over only breaks ties.
    let shift = 66 - (left.bitWidth - right.bitWidth)
    let above = shift > 0 ? left.shiftedLeft(by: shift) : left
    let below = shift < 0 ? right.shiftedLeft(by: -shift) : right
    let (quotient, rest) = above.quotientAndRemainder(ofMagnitudeBy: below)
    let sticky = rest.bitWidth > 0 ? quotient.shiftedLeft(by: 1) + BigInteger(1) : quotient
    let exponent = -(rest.bitWidth > 0 ? shift + 1 : shift)
    let size = Double(sign: .plus, exponent: exponent, significand: sticky.double)
    guard size.isFinite else {
      throw LanguageError(.overflow, "integer division result too large for a float")
    }
    return left.isNegative != right.isNegative ? -size : size
  }

  /// The integer as a float, if there is one that large.
  static func float(_ number: BigInteger) throws(LanguageError) -> Double {
    let result = number.double
    guard result.isFinite else {
      throw LanguageError(.overflow, "int too large to convert to float")
    }
    return result
  }

  /// How two numbers compare of which at least one is an integer beyond 64 bits:
  /// `nil` for other values, and for nan.
  private static func order(_ left: Value, _ right: Value) -> (isLess: Bool, isEqual: Bool)? {
    guard left.isLong || right.isLong else { return nil }
    if let first = left.wholeNumber, let second = right.wholeNumber {
      return (first < second, first == second)
    }
    if case .long(let number) = left, let other = right.plainNumber?.double {
      guard let order = order(number, other) else { return nil }
      return (order < 0, order == 0)
    }
    if case .long(let number) = right, let other = left.plainNumber?.double {
      guard let order = order(number, other) else { return nil }
      return (order > 0, order == 0)
    }
    return nil
  }

  /// A comparison with an integer beyond 64 bits; `nil` for other values.
  static func compareLong(
    _ sign: ComparisonOperator,
    _ left: Value,
    _ right: Value
  ) -> Bool? {
    guard left.isLong || right.isLong, left.isLong || left.plainNumber != nil,
      right.isLong || right.plainNumber != nil
    else { return nil }
    // Nothing is less than nan, more than it, or equal to it.
    guard let order = order(left, right) else { return sign == .notEqual }
    switch sign {
    case .less: return order.isLess
    case .lessOrEqual: return order.isLess || order.isEqual
    case .greater: return !order.isLess && !order.isEqual
    case .greaterOrEqual: return !order.isLess
    case .equal: return order.isEqual
    case .notEqual: return !order.isEqual
    case .isIn, .isNotIn, .isSame, .isNotSame: return nil
    }
  }

  /// Below zero if the integer is less than the float, above if it is more.
  private static func order(_ number: BigInteger, _ other: Double) -> Int? {
    if other.isNaN { return nil }
    if other.isInfinite { return other > 0 ? -1 : 1 }
    let whole = BigInteger(truncating: other)
    return number == whole ? 0 : number < whole ? -1 : 1
  }

  private static func check(bits: Int) throws(LanguageError) {
    guard bits <= longestInteger else {
      throw LanguageError(
        .notSupported,
        "integers of more than \(longestInteger) bits are not available in the tutor"
      )
    }
  }
}

extension Value {
  /// An integer of any length in the form that fits it.
  static func integer(_ number: BigInteger) -> Value {
    number.int.map { .int($0) } ?? .long(number)
  }

  /// Whether this is an integer beyond 64 bits.
  var isLong: Bool {
    if case .long = self { true } else { false }
  }

  /// The integer that this is, if it is one of Python's.
  var wholeNumber: BigInteger? {
    switch self {
    case .int(let number): BigInteger(number)
    case .bool(let truth): BigInteger(truth ? 1 : 0)
    case .long(let number): number
    default: nil
    }
  }
}

extension BigInteger {
  /// What an integer beyond 64 bits is compared as beside an array or a number of NumPy's.
  ///
  /// It lies beyond every 64-bit integer, as infinity does.
  func operand(beside other: Value) throws(LanguageError) -> Value {
    switch other {
    case .array(let array) where array.isFloat: return .float(try Operations.float(self))
    case .numpy(.float64): return .float(try Operations.float(self))
    case .array(let array) where array.elementType == .int64:
      return .float(isNegative ? -.infinity : .infinity)
    case .numpy(.int64): return .float(isNegative ? -.infinity : .infinity)
    default: throw LanguageError(.overflow, "Python int too large to convert to C long")
    }
  }
}

extension NDArray {
  /// Whether the elements are floats.
  fileprivate var isFloat: Bool { elementType == .float64 }
}
