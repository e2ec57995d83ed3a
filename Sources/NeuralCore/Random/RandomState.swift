#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// NumPy's legacy random numbers: `np.random.seed` and what follows it, bit for bit.
///
/// The state is a value. Copy it to be able to come back; equal states give equal
/// numbers for ever:
///
///     var random = RandomState(seed: 1)
///     random.random()   // 0.417022004702574
///     random.random()   // 0.7203244934421581
///
/// Arrays are filled row by row, one draw after the other.
public struct RandomState: Sendable, Hashable {
  private var twister: MersenneTwister
  /// The second number of the last pair of normal ones, kept for the next call.
  private var spare: Double?

  /// Starts from one number, as `np.random.seed(1)` does.
  public init(seed: UInt32) {
    twister = MersenneTwister(seed: seed)
  }

  /// Starts from several numbers, as `np.random.seed([1, 2, 3])` does.
  ///
  /// - Parameter seeds: The numbers.
  /// - Precondition: There is at least one.
  public init(seeds: [UInt32]) {
    twister = MersenneTwister(seeds: seeds)
  }

  /// Draws a number from 0 up to but not including 1: `np.random.random()`.
  ///
  /// - Returns: A multiple of 2⁻⁵³.
  public mutating func random() -> Double {
    let high = Double(twister.next32() >> 5)
    let low = Double(twister.next32() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  /// Draws a number between two others: `np.random.uniform(low, high)`.
  ///
  /// - Parameters:
  ///   - low: The lower end.
  ///   - high: The upper end, which isn't reached but for rounding.
  /// - Returns: `low + (high - low) * random()`.
  public mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * random()
  }

  /// Draws a number from the normal distribution: `np.random.randn()`.
  ///
  /// Numbers are made in pairs by the polar method; the second waits for the next
  /// call. Other draws in between don't disturb it.
  ///
  /// > Source: G. Marsaglia and T. A. Bray, "A convenient method for generating
  /// > normal variables", *SIAM Review* 6 (1964), 260–264.
  ///
  /// - Returns: A number around 0 with standard deviation 1.
  public mutating func gaussian() -> Double {
    if let value = spare {
      spare = nil
      return value
    }
    while true {
      let first = 2 * random() - 1
      let second = 2 * random() - 1
      let square = first * first + second * second
      if square >= 1 || square == 0 { continue }
      let factor = (-2 * log(square) / square).squareRoot()
      spare = factor * first
      return factor * second
    }
  }

  /// Draws from a normal distribution: `np.random.normal(mean, deviation)`.
  ///
  /// - Parameters:
  ///   - mean: The middle.
  ///   - deviation: The standard deviation.
  /// - Returns: `mean + deviation * gaussian()`.
  public mutating func normal(_ mean: Double, _ deviation: Double) -> Double {
    mean + deviation * gaussian()
  }

  /// Draws a whole number from 0 up to and including a limit.
  ///
  /// Bits are masked to the smallest power of two that covers the limit; what is
  /// too large is drawn again. A limit of 0 draws nothing.
  ///
  /// - Parameter limit: The largest number.
  /// - Returns: The number.
  public mutating func integer(upTo limit: UInt64) -> UInt64 {
    if limit == 0 { return 0 }
    let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
    while true {
      let bits = limit <= UInt64(UInt32.max) ? UInt64(twister.next32()) : twister.next64()
      if bits & mask <= limit { return bits & mask }
    }
  }

  /// Draws a whole number from a range: `np.random.randint(low, high)`.
  ///
  /// - Parameters:
  ///   - low: The smallest number.
  ///   - high: One more than the largest number.
  /// - Returns: The number.
  /// - Throws: `ArrayError.sampling` if the range is empty.
  public mutating func randomInteger(_ low: Int64, _ high: Int64) throws(ArrayError) -> Int64 {
    guard low < high else {
      throw .sampling(low == 0 ? .emptyRange : .lowNotBelowHigh)
    }
    let limit = UInt64(bitPattern: high &- 1 &- low)
    return low &+ Int64(bitPattern: integer(upTo: limit))
  }

  /// Draws a whole number below a limit: `np.random.randint(limit)`.
  ///
  /// - Parameter limit: One more than the largest number.
  /// - Returns: The number, 0 or more.
  /// - Throws: `ArrayError.sampling` if the limit isn't positive.
  public mutating func randomInteger(below limit: Int64) throws(ArrayError) -> Int64 {
    try randomInteger(0, limit)
  }
}
