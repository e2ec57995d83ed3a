/// Adds doubles in the order that NumPy's `np.sum` uses.
///
/// Fewer than eight are added from left to right. Up to 128 go into eight
/// running sums, which are then added in pairs, and what is left over follows
/// one by one. More than 128 are split near the middle, at a multiple of eight.
/// The order decides the last digits, so it is part of the contract.
///
/// > Source: N. J. Higham, "The accuracy of floating point summation", *SIAM
/// > Journal on Scientific Computing* 14 (1993), 783–799.
///
/// - Parameters:
///   - base: The first double.
///   - step: The distance between neighbours, counted in doubles.
///   - count: How many there are.
/// - Returns: Their sum; for none, `0.0`. A sum of `-0.0`s is `-0.0`.
/// - Complexity: O(*count*).
@inlinable
public func pairwiseSum(_ base: UnsafePointer<Double>, step: Int, count: Int) -> Double {
  if count >= 8 { return longPairwiseSum(base, step: step, count: count) }
  guard count > 0 else { return 0 }
  var sum = base[0]
  var i = 1
  while i < count {
    sum += base[i &* step]
    i &+= 1
  }
  return sum
}

/// Adds eight doubles or more, halving what is too long.
@usableFromInline
func longPairwiseSum(_ base: UnsafePointer<Double>, step: Int, count: Int) -> Double {
  if count <= 128 { return sumOfEightLanes(base, step: step, count: count) }
  var half = count / 2
  half -= half % 8
  return longPairwiseSum(base, step: step, count: half)
    + longPairwiseSum(base + half &* step, step: step, count: count - half)
}

/// Adds 8 to 128 doubles with eight running sums.
private func sumOfEightLanes(_ base: UnsafePointer<Double>, step: Int, count: Int) -> Double {
  var lanes = SIMD8<Double>()
  for lane in 0..<8 { lanes[lane] = base[lane &* step] }
  var i = 8
  while i <= count - 8 {
    var next = SIMD8<Double>()
    for lane in 0..<8 { next[lane] = base[(i &+ lane) &* step] }
    lanes += next
    i &+= 8
  }
  var sum =
    ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
    + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
  while i < count {
    sum += base[i &* step]
    i &+= 1
  }
  return sum
}
