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
    case .add: return .int(try whole(left.addingReportingOverflow(right)))
    case .subtract: return .int(try whole(left.subtractingReportingOverflow(right)))
    case .multiply: return .int(try whole(left.multipliedReportingOverflow(by: right)))
    case .divide:
      guard right != 0 else { throw LanguageError(.zeroDivision, "division by zero") }
      return .float(Double(left) / Double(right))
    case .floorDivide:
      guard right != 0 else {
        throw LanguageError(.zeroDivision, "integer division or modulo by zero")
      }
      return .int(try divided(left, right).quotient)
    case .remainder:
      guard right != 0 else { throw LanguageError(.zeroDivision, "integer modulo by zero") }
      return .int(try divided(left, right).remainder)
    case .power: return try power(left, right)
    case .bitAnd, .bitOr, .bitXor: return .int(bitwise(sign, left, right))
    case .shiftLeft, .shiftRight: return .int(try shifted(sign, left, right))
    case .matrixMultiply:
      throw LanguageError(.type, "unsupported operand type(s) for @: 'int' and 'int'")
    }
  }

  /// Floor division and its remainder, which has the divisor's sign.
  ///
  /// - Precondition: The divisor isn't zero.
  static func divided(
    _ left: Int,
    _ right: Int
  ) throws(LanguageError) -> (quotient: Int, remainder: Int) {
    let quotient = try whole(left.dividedReportingOverflow(by: right))
    let remainder = left - quotient * right
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
  ) throws(LanguageError) -> Int {
    guard right >= 0 else { throw LanguageError(.value, "negative shift count") }
    if sign == .shiftRight { return left >> min(right, 63) }
    let result = right < 63 ? left << right : 0
    guard right < 63 || left == 0, result >> min(right, 63) == left else { throw tooLong }
    return result
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
      if rest & 1 == 1 { result = try whole(result.multipliedReportingOverflow(by: square)) }
      rest >>= 1
      if rest > 0 { square = try whole(square.multipliedReportingOverflow(by: square)) }
    }
    return .int(result)
  }

  /// The result of an operation on integers, unless it needs more than 64 bits.
  static func whole(
    _ result: (partialValue: Int, overflow: Bool)
  ) throws(LanguageError) -> Int {
    if result.overflow { throw tooLong }
    return result.partialValue
  }

  /// The error of an integer that needs more than 64 bits.
  static var tooLong: LanguageError {
    LanguageError(.notSupported, "integers beyond 64 bits are not available in the tutor")
  }
}
