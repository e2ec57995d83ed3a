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
  return UInt64(bitPattern: max(low, high) &- min(low, high))
}

/// Says how far two doubles are apart, if that is farther than allowed.
///
///     #expect(mismatch(0.1 + 0.2, 0.3, ulps: 1) == nil)
///     mismatch(1, 1.5, ulps: 4)
///     // "saw 1.5, expected 1.0: 2251799813685248 ulps apart, 4 allowed"
///
/// - Parameters:
///   - expected: The number that should have come out.
///   - seen: The number that came out.
///   - limit: The largest distance allowed, in units in the last place.
/// - Returns: A sentence with both numbers, or `nil` if they are close enough.
public func mismatch(_ expected: Double, _ seen: Double, ulps limit: UInt64) -> String? {
  let distance = ulps(between: expected, and: seen)
  guard distance > limit else { return nil }
  return "saw \(seen), expected \(expected): \(distance) ulps apart, \(limit) allowed"
}

/// The number's place in the order of all doubles, with 0 in the middle.
private func place(of number: Double) -> Int64 {
  let magnitude = Int64(number.magnitude.bitPattern)
  return number.sign == .minus ? -magnitude : magnitude
}
