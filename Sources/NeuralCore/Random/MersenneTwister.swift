/// The generator of random bits behind `np.random.seed`: MT19937.
///
/// > Source: M. Matsumoto and T. Nishimura, "Mersenne Twister: a
/// > 623-dimensionally equidistributed uniform pseudo-random number generator",
/// > *ACM Transactions on Modeling and Computer Simulation* 8 (1998), 3–30.
struct MersenneTwister: Sendable, Hashable {
  private static let size = 624
  private static let shift = 397

  private var key: [UInt32]
  private var position = MersenneTwister.size

  /// Starts from one number, as `np.random.seed(1)` does.
  init(seed: UInt32) {
    key = [seed]
    key.reserveCapacity(MersenneTwister.size)
    var last = seed
    for number in 1..<UInt32(MersenneTwister.size) {
      last = 1_812_433_253 &* (last ^ (last >> 30)) &+ number
      key.append(last)
    }
  }

  /// Starts from several numbers, as `np.random.seed([1, 2, 3])` does.
  ///
  /// - Precondition: There is at least one.
  init(seeds: [UInt32]) {
    precondition(!seeds.isEmpty, "A list of seeds holds at least one.")
    self.init(seed: 19_650_218)
    let size = MersenneTwister.size
    var (i, j) = (1, 0)
    for _ in 0..<max(size, seeds.count) {
      let last = key[i - 1]
      key[i] = (key[i] ^ ((last ^ (last >> 30)) &* 1_664_525)) &+ seeds[j] &+ UInt32(j)
      i += 1
      j = (j + 1) % seeds.count
      if i == size {
        key[0] = key[size - 1]
        i = 1
      }
    }
    for _ in 1..<size {
      let last = key[i - 1]
      key[i] = (key[i] ^ ((last ^ (last >> 30)) &* 1_566_083_941)) &- UInt32(i)
      i += 1
      if i == size {
        key[0] = key[size - 1]
        i = 1
      }
    }
    key[0] = 0x8000_0000
  }

  /// Draws 32 bits.
  mutating func next32() -> UInt32 {
    if position == MersenneTwister.size { twist() }
    var bits = key[position]
    position += 1
    bits ^= bits >> 11
    bits ^= (bits << 7) & 0x9d2c_5680
    bits ^= (bits << 15) & 0xefc6_0000
    return bits ^ (bits >> 18)
  }

  /// Draws 64 bits; the first draw is the high half.
  mutating func next64() -> UInt64 {
    let high = UInt64(next32()) << 32
    return high | UInt64(next32())
  }

  /// Renews all 624 words.
  private mutating func twist() {
    let (size, shift) = (MersenneTwister.size, MersenneTwister.shift)
    key.withUnsafeMutableBufferPointer { key in
      func renew(_ i: Int, _ next: Int, _ far: Int) {
        let mixed = (key[i] & 0x8000_0000) | (key[next] & 0x7fff_ffff)
        key[i] = key[far] ^ (mixed >> 1) ^ ((0 &- (mixed & 1)) & 0x9908_b0df)
      }
      for i in 0..<(size - shift) { renew(i, i + 1, i + shift) }
      for i in (size - shift)..<(size - 1) { renew(i, i + 1, i + shift - size) }
      renew(size - 1, 0, shift - 1)
    }
    position = 0
  }
}
