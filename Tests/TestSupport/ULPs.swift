/// How many doubles lie between two.
///
/// Equal values are 0 apart, neighbours 1. Zero has one place, whatever its
/// sign. Not-a-number is 0 from itself and as far as can be from all else.
///
/// - Parameters:
///   - first: One number.
///   - second: The other.
/// - Returns: The distance in units in the last place.
public func ulps(between first: Double, and second: Double) -> UInt64 {
  if first.isNaN || second.isNaN { return first.isNaN && second.isNaN ? 0 : .max }
  let (low, high) = (place(of: first), place(of: second))
  return low > high ? UInt64(low - high) : UInt64(high - low)
}

/// Whether two doubles are at most so many units in the last place apart.
///
/// - Parameters:
///   - first: One number.
///   - second: The other.
///   - limit: The largest distance allowed.
/// - Returns: Whether the numbers are that close.
public func areClose(_ first: Double, _ second: Double, ulps limit: UInt64) -> Bool {
  ulps(between: first, and: second) <= limit
}

/// The number's place in the order of all doubles, with 0 in the middle.
private func place(of number: Double) -> Int64 {
  let magnitude = Int64(number.magnitude.bitPattern)
  return number.sign == .minus ? -magnitude : magnitude
}
