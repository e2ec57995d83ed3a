extension RandomState {
  /// Fills a new array with numbers from 0 to 1: `np.random.random((3, 4))`.
  ///
  /// - Parameter shape: The axes.
  /// - Returns: The array, drawn row by row.
  public mutating func randomArray(_ shape: Shape) -> NDArray {
    filled(shape) { $0.random() }
  }

  /// Fills a new array with numbers from the normal distribution: `np.random.randn(3, 4)`.
  ///
  /// - Parameter shape: The axes.
  /// - Returns: The array, drawn row by row.
  public mutating func gaussianArray(_ shape: Shape) -> NDArray {
    filled(shape) { $0.gaussian() }
  }

  /// Fills a new array of doubles with draws; one that is given up, see ``LongWork``, is filled
  /// in part.
  ///
  /// - Parameters:
  ///   - shape: The axes.
  ///   - draw: How to draw one number.
  /// - Returns: The array, drawn row by row.
  public mutating func filled(
    _ shape: Shape,
    with draw: (inout RandomState) -> Double
  ) -> NDArray {
    let array = NDArray(uninitialized: shape, .float64)
    LongWork.inPortions(array.count, cost: 4) { start, count in
      for i in start..<start + count { array.doubleCells[i] = draw(&self) }
    }
    return array
  }

  /// Fills a new array with whole numbers: `np.random.randint(low, high, size=shape)`.
  ///
  /// - Parameters:
  ///   - shape: The axes.
  ///   - low: The smallest number.
  ///   - high: One more than the largest number.
  /// - Returns: The array, drawn row by row.
  /// - Throws: `ArrayError.sampling` if the range is empty.
  public mutating func randomIntegers(
    _ shape: Shape,
    _ low: Int64,
    _ high: Int64
  ) throws(ArrayError) -> NDArray {
    let array = NDArray.zeros(shape, .int64)
    for i in 0..<array.count { array.integerCells[i] = try randomInteger(low, high) }
    return array
  }

  /// Exchanges items until their order is random, as `np.random.shuffle` does.
  ///
  /// The caller exchanges the items, so one method serves lists and rows alike.
  ///
  /// - Parameters:
  ///   - count: How many items there are.
  ///   - exchange: Exchanges the items at two positions.
  public mutating func shuffle(count: Int, _ exchange: (Int, Int) -> Void) {
    guard count > 1 else { return }
    for i in stride(from: count - 1, to: 0, by: -1) {
      exchange(i, Int(integer(upTo: UInt64(i))))
    }
  }

  /// Brings the rows of an array into random order, in place: `np.random.shuffle`.
  ///
  /// - Parameter array: The array; without axes nothing happens.
  public mutating func shuffle(_ array: NDArray) {
    guard array.rank > 0 else { return }
    let width = array.shape.removing(axis: 0).elementCount
    shuffle(count: array.shape[0]) { i, j in
      if i == j { return }
      for k in 0..<width {
        let (first, second) = (i * width + k, j * width + k)
        let kept = array.element(first)
        array.setElement(first, array.element(second))
        array.setElement(second, kept)
      }
    }
  }

  /// Returns the numbers below a limit in random order: `np.random.permutation(n)`.
  ///
  /// - Parameter count: The limit.
  /// - Returns: Every number from 0 on, once.
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(count, 0))
    shuffle(count: order.count) { order.swapAt($0, $1) }
    return order
  }

  /// Chooses positions below a limit: `np.random.choice(n, count, replace, p)`.
  ///
  /// - Parameters:
  ///   - population: The limit.
  ///   - count: How many positions to choose.
  ///   - replacing: Whether a position may come again.
  ///   - probabilities: The chance of each position; equal chances if left out.
  /// - Returns: The positions, in the order in which they were drawn.
  /// - Throws: `ArrayError.sampling` if the arguments make no sense.
  public mutating func choice(
    _ population: Int,
    count: Int,
    replacing: Bool = true,
    probabilities: [Double]? = nil
  ) throws(ArrayError) -> [Int] {
    if population <= 0, count > 0 { throw .sampling(.emptyPopulation) }
    if let probabilities {
      try check(probabilities, population: population)
      if !replacing { try check(sample: count, of: population, probabilities) }
      return replacing
        ? weighted(count, probabilities) : weightedWithoutRepeats(count, probabilities)
    }
    if replacing {
      var positions: [Int] = []
      for _ in 0..<count { positions.append(Int(integer(upTo: UInt64(population - 1)))) }
      return positions
    }
    guard count <= population else { throw .sampling(.sampleTooLarge) }
    return Array(permutation(population).prefix(count))
  }

  private func check(_ probabilities: [Double], population: Int) throws(ArrayError) {
    guard probabilities.count == population else { throw .sampling(.probabilityCount) }
    if probabilities.contains(where: { $0 < 0 }) { throw .sampling(.negativeProbability) }
    // Half the digits of a double, as NumPy allows.
    guard (probabilities.reduce(0, +) - 1).magnitude <= 1.4901161193847656e-08 else {
      throw .sampling(.probabilitySum)
    }
  }

  private func check(
    sample count: Int,
    of population: Int,
    _ probabilities: [Double]
  ) throws(ArrayError) {
    guard count <= population else { throw .sampling(.sampleTooLarge) }
    guard probabilities.count(where: { $0 > 0 }) >= count else {
      throw .sampling(.tooFewNonzeroProbabilities)
    }
  }

  /// Draws positions by looking random numbers up in the running total of chances.
  private mutating func weighted(_ count: Int, _ probabilities: [Double]) -> [Int] {
    var total = 0.0
    let sums = probabilities.map { probability in
      total += probability
      return total
    }
    let limits = sums.map { $0 / total }
    return (0..<count).map { _ in
      let draw = random()
      return limits.firstIndex { $0 > draw } ?? limits.count
    }
  }

  /// Draws again and again, each time without the positions found so far.
  private mutating func weightedWithoutRepeats(
    _ count: Int,
    _ probabilities: [Double]
  ) -> [Int] {
    var chances = probabilities
    var found: [Int] = []
    while found.count < count {
      for position in found { chances[position] = 0 }
      for position in weighted(count - found.count, chances) where !found.contains(position) {
        found.append(position)
      }
    }
    return found
  }
}
