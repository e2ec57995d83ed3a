/// The best that a single layer can do on a data set.
///
/// Gradient descent on one layer can't get below ``error``, however long it
/// runs. For the four lights of the chapter's second half that is 1.0: the best
/// answer is to predict ½ everywhere.
public struct LeastSquares {
  /// Weights with the smallest error, of shape (inputs, outputs).
  public let weights: NDArray
  /// The summed squared error with these weights.
  public let error: Double
  /// How many inputs are independent of each other.
  ///
  /// If that is fewer than there are, other weights are just as good.
  public let rank: Int

  /// Finds the best weights for a data set.
  ///
  /// Columns of inputs are made perpendicular one by one (modified Gram–Schmidt);
  /// a column that the earlier ones already explain gets weight zero.
  ///
  /// > Source: Å. Björck, "Solving linear least squares problems by Gram–Schmidt
  /// > orthogonalization", *BIT* 7 (1967), 1–21.
  ///
  /// - Parameter dataset: The examples.
  /// - Complexity: O(*n* · *i*²) for *n* examples and *i* inputs.
  public init(_ dataset: Dataset) {
    let inputCount = dataset.inputs.shape[1]
    var basis = OrthogonalBasis()
    for number in 0..<inputCount { basis.add(dataset.inputs.column(number)) }
    let columns = (0..<dataset.targets.shape[1]).map { basis.solve(dataset.targets.column($0)) }
    let values = (0..<inputCount).flatMap { input in columns.map { $0[input] } }
    weights = NDArray(values, shape: [inputCount, columns.count])
    rank = basis.rank
    error = Network(weights: [weights]).totalError(on: dataset)
  }
}

/// Perpendicular directions, and how the columns that were added consist of them.
private struct OrthogonalBasis {
  private var directions: [[Double]] = []
  private var parts: [[Double]] = []
  private var isIndependent: [Bool] = []

  var rank: Int { isIndependent.count { $0 } }

  mutating func add(_ column: [Double]) {
    var rest = column
    var shares: [Double] = []
    for direction in directions { shares.append(OrthogonalBasis.remove(direction, from: &rest)) }
    let size = OrthogonalBasis.dot(rest, rest).squareRoot()
    let scale = OrthogonalBasis.dot(column, column).squareRoot()
    let isNew = size > 1e-12 * scale && size > 0
    isIndependent.append(isNew)
    directions.append(isNew ? rest.map { $0 / size } : rest.map { _ in 0 })
    parts.append(shares + [isNew ? size : 0])
  }

  /// Finds how much of each column makes up a target as nearly as possible.
  func solve(_ target: [Double]) -> [Double] {
    var rest = target
    let shares = directions.map { OrthogonalBasis.remove($0, from: &rest) }
    var weights = [Double](repeating: 0, count: parts.count)
    for number in parts.indices.reversed() where isIndependent[number] {
      var share = shares[number]
      for later in (number + 1)..<max(parts.count, number + 1) {
        share -= parts[later][number] * weights[later]
      }
      weights[number] = share / parts[number][number]
    }
    return weights
  }

  private static func remove(_ direction: [Double], from rest: inout [Double]) -> Double {
    let share = dot(direction, rest)
    for i in rest.indices { rest[i] -= share * direction[i] }
    return share
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
