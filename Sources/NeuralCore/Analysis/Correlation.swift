/// How far two series of numbers go up and down together.
public enum Correlation {
  /// Returns Pearson's coefficient of two series.
  ///
  ///     Correlation.pearson([0, 1, 0, 1], [0, 1, 0, 1])   // 1.0
  ///     Correlation.pearson([1, 1, 1, 1], [0, 1, 0, 1])   // nil
  ///
  /// > Source: K. Pearson, *Proceedings of the Royal Society* 58 (1895), 240–242.
  ///
  /// - Parameters:
  ///   - first: One series.
  ///   - second: The other, just as long.
  /// - Returns: A number from -1 to 1; nil if a series never changes, for then there
  ///   is nothing to go together with.
  /// - Precondition: Both have the same length.
  public static func pearson(_ first: [Double], _ second: [Double]) -> Double? {
    precondition(first.count == second.count, "Both series have the same length.")
    let count = Double(first.count)
    let means = (first.reduce(0, +) / count, second.reduce(0, +) / count)
    var (together, alone, other) = (0.0, 0.0, 0.0)
    for (x, y) in zip(first, second) {
      let (dx, dy) = (x - means.0, y - means.1)
      together += dx * dy
      alone += dx * dx
      other += dy * dy
    }
    guard alone > 0, other > 0 else { return nil }
    return together / (alone * other).squareRoot()
  }

  /// Returns the coefficient of every column of inputs with a column of targets.
  ///
  /// - Parameters:
  ///   - dataset: The examples.
  ///   - target: Which column of the targets.
  /// - Returns: One coefficient per input; nil where it can't be computed.
  public static func columns(of dataset: Dataset, withTarget target: Int = 0) -> [Double?] {
    let targets = dataset.targets.column(target)
    return (0..<dataset.inputs.shape[1]).map { pearson(dataset.inputs.column($0), targets) }
  }
}

extension NDArray {
  /// One column of a table as a list.
  func column(_ number: Int) -> [Double] {
    (0..<shape[0]).map { self[[$0, number]].double }
  }
}
