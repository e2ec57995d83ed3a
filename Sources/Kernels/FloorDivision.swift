/// Divides and rounds down, as NumPy's `//` does for floats.
///
/// The quotient is made from the exact remainder, so `7 // 0.1` is 69: the
/// double nearest to 0.1 is a little more than a tenth.
@inlinable
public func flooredQuotient(_ dividend: Double, _ divisor: Double) -> Double {
  if divisor == 0 { return dividend / divisor }
  let remainder = dividend.truncatingRemainder(dividingBy: divisor)
  var quotient = (dividend - remainder) / divisor
  if remainder != 0, (divisor < 0) != (remainder < 0) { quotient -= 1 }
  if quotient == 0 { return Double(signOf: dividend / divisor, magnitudeOf: 0) }
  let floored = quotient.rounded(.down)
  return quotient - floored > 0.5 ? floored + 1 : floored
}

/// Finds the remainder that has the divisor's sign, as NumPy's `%` does for floats.
///
/// A remainder of zero takes the sign too: `4 % -2` is `-0.0`.
@inlinable
public func flooredRemainder(_ dividend: Double, _ divisor: Double) -> Double {
  let remainder = dividend.truncatingRemainder(dividingBy: divisor)
  if divisor == 0 { return remainder }
  if remainder == 0 { return Double(signOf: divisor, magnitudeOf: 0) }
  return (divisor < 0) != (remainder < 0) ? remainder + divisor : remainder
}

/// Divides integers and rounds down; a divisor of zero gives 0, as in NumPy.
@inlinable
public func flooredQuotient(_ dividend: Int64, _ divisor: Int64) -> Int64 {
  if divisor == 0 { return 0 }
  if divisor == -1 { return 0 &- dividend }
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
}

/// Finds the integer remainder with the divisor's sign; a divisor of zero gives 0.
@inlinable
public func flooredRemainder(_ dividend: Int64, _ divisor: Int64) -> Int64 {
  if divisor == 0 || divisor == -1 { return 0 }
  let remainder = dividend % divisor
  return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder
}

/// Raises an integer to a power that isn't negative; what overflows wraps around.
///
/// - Complexity: O(log *exponent*).
@inlinable
public func wrappingPower(_ base: Int64, _ exponent: Int64) -> Int64 {
  var result: Int64 = 1
  var factor = base
  var rest = exponent
  while rest > 0 {
    if rest & 1 == 1 { result = result &* factor }
    factor = factor &* factor
    rest >>= 1
  }
  return result
}
