import NeuralCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension Operations {
  /// An operation between two of Python's floats.
  static func floats(
    _ sign: BinaryOperator,
    _ left: Double,
    _ right: Double
  ) throws(LanguageError) -> Value {
    switch sign {
    case .add: return .float(left + right)
    case .subtract: return .float(left - right)
    case .multiply: return .float(left * right)
    case .divide:
      guard right != 0 else { throw LanguageError(.zeroDivision, "float division by zero") }
      return .float(left / right)
    case .floorDivide:
      guard right != 0 else { throw LanguageError(.zeroDivision, "float floor division by zero") }
      return .float(divided(left, right).quotient)
    case .remainder:
      guard right != 0 else { throw LanguageError(.zeroDivision, "float modulo") }
      return .float(divided(left, right).remainder)
    case .power: return try power(left, right)
    case .matrixMultiply, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight:
      throw LanguageError(
        .type,
        "unsupported operand type(s) for \(sign.rawValue): 'float' and 'float'"
      )
    }
  }

  /// Floor division and its remainder, which has the divisor's sign.
  ///
  /// - Precondition: The divisor isn't zero.
  static func divided(_ left: Double, _ right: Double) -> (quotient: Double, remainder: Double) {
    var remainder = fmod(left, right)
    var quotient = (left - remainder) / right
    if remainder != 0 {
      if (right < 0) != (remainder < 0) {
        remainder += right
        quotient -= 1
      }
    } else {
      remainder = copysign(0, right)
    }
    guard quotient != 0 else { return (copysign(0, left / right), remainder) }
    let floored = quotient.rounded(.down)
    return (quotient - floored > 0.5 ? floored + 1 : floored, remainder)
  }

  /// A power of floats; `nil` where Python has an error for it, or a result without a value.
  static func quickPower(_ base: Double, _ exponent: Double) -> Double? {
    let result = NeuralCore.power(base, exponent)
    return result.isFinite ? result : nil
  }

  private static func power(_ base: Double, _ exponent: Double) throws(LanguageError) -> Value {
    if base == 0, exponent < 0 {
      throw LanguageError(.zeroDivision, "0.0 cannot be raised to a negative power")
    }
    if base < 0, base.isFinite, exponent.isFinite, exponent != exponent.rounded() {
      throw LanguageError(.notSupported, "complex numbers are not part of this course")
    }
    let result = pow(base, exponent)
    if result.isInfinite, base.isFinite, exponent.isFinite {
      throw LanguageError(.overflow, "(34, 'Numerical result out of range')")
    }
    return .float(result)
  }

  /// An operation between two of Python's integers.
  static func integers(
    _ sign: BinaryOperator,
    _ left: Int,
    _ right: Int
  ) throws(LanguageError) -> Value {
    switch sign {
    case .add:
      let (result, isTooLong) = left.addingReportingOverflow(right)
      return isTooLong ? .integer(BigInteger(left) + BigInteger(right)) : .int(result)
    case .subtract:
      let (result, isTooLong) = left.subtractingReportingOverflow(right)
      return isTooLong ? .integer(BigInteger(left) - BigInteger(right)) : .int(result)
    case .multiply:
      let (result, isTooLong) = left.multipliedReportingOverflow(by: right)
      return isTooLong ? .integer(BigInteger(left) * BigInteger(right)) : .int(result)
    case .divide:
      guard right != 0 else { throw LanguageError(.zeroDivision, "division by zero") }
      let exact = 1 << 53
      guard left.magnitude <= exact, right.magnitude <= exact else {
        return .float(try ratio(BigInteger(left), BigInteger(right)))
      }
      return .float(Double(left) / Double(right))
    case .floorDivide:
      guard right != 0 else {
        throw LanguageError(.zeroDivision, "integer division or modulo by zero")
      }
      guard right != -1 else { return try integers(.subtract, 0, left) }
      return .int(divided(left, right).quotient)
    case .remainder:
      guard right != 0 else { throw LanguageError(.zeroDivision, "integer modulo by zero") }
      return .int(right == -1 ? 0 : divided(left, right).remainder)
    case .power: return try power(left, right)
    case .bitAnd, .bitOr, .bitXor: return .int(bitwise(sign, left, right))
    case .shiftLeft, .shiftRight: return try shifted(sign, left, right)
    case .matrixMultiply:
      throw LanguageError(.type, "unsupported operand type(s) for @: 'int' and 'int'")
    }
  }

  /// Floor division and its remainder, which has the divisor's sign.
  ///
  /// - Precondition: The divisor is neither zero nor -1.
  static func divided(_ left: Int, _ right: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
    if remainder != 0, (remainder < 0) != (right < 0) {
      return (quotient - 1, remainder + right)
    }
    return (quotient, remainder)
  }

  /// Two integers bit by bit.
  static func bitwise(_ sign: BinaryOperator, _ left: Int, _ right: Int) -> Int {
    switch sign {
    case .bitAnd: left & right
    case .bitOr: left | right
    default: left ^ right
    }
  }

  private static func shifted(
    _ sign: BinaryOperator,
    _ left: Int,
    _ right: Int
  ) throws(LanguageError) -> Value {
    guard right >= 0 else { throw LanguageError(.value, "negative shift count") }
    if sign == .shiftRight { return .int(left >> min(right, 63)) }
    let result = right < 63 ? left << right : 0
    if left == 0 || right < 63 && result >> right == left { return .int(result) }
    return .integer(try shifted(BigInteger(left), left: right))
  }

  private static func power(_ base: Int, _ exponent: Int) throws(LanguageError) -> Value {
    if exponent < 0 {
      if base == 0 {
        throw LanguageError(.zeroDivision, "0.0 cannot be raised to a negative power")
      }
      return try power(Double(base), Double(exponent))
    }
    var (result, square, rest) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 {
        let (product, isTooLong) = result.multipliedReportingOverflow(by: square)
        if isTooLong { return .integer(try power(BigInteger(base), exponent)) }
        result = product
      }
      rest >>= 1
      if rest > 0 {
        let (product, isTooLong) = square.multipliedReportingOverflow(by: square)
        if isTooLong { return .integer(try power(BigInteger(base), exponent)) }
        square = product
      }
    }
    return .int(result)
  }
}
