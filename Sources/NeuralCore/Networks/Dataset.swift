/// Examples to learn from: inputs and what they should lead to, row by row.
public struct Dataset {
  /// The inputs, one row per example: the chapter's `streetlights`.
  public let inputs: NDArray
  /// The targets, one row per example: the chapter's `walk_vs_stop`.
  public let targets: NDArray

  /// Creates a data set; both arrays become doubles.
  ///
  /// - Parameters:
  ///   - inputs: One row per example.
  ///   - targets: One row per example; an array of one axis is one number per example.
  /// - Precondition: There are as many rows of targets as of inputs, and at least one.
  public init(inputs: NDArray, targets: NDArray) {
    precondition(inputs.rank == 2 && inputs.shape[0] > 0, "Inputs are rows of examples.")
    precondition(targets.rank > 0 && targets.shape[0] == inputs.shape[0], "Each row has a target.")
    self.inputs = inputs.converted(to: .float64)
    let rows = targets.converted(to: .float64)
    self.targets = NDArray.promised { () throws(ArrayError) in
      try rows.reshaped([rows.shape[0], rows.count / rows.shape[0]])
    }
  }

  /// How many examples there are.
  public var count: Int { inputs.shape[0] }
}

/// How many examples are seen before the weights change.
public enum Batching: Hashable, Sendable {
  /// The weights change after every example.
  case stochastic
  /// The weights change after a group of examples, by the mean of their changes.
  case mini(size: Int)
  /// The weights change once per epoch, by the mean of all changes.
  case full

  /// Returns how many examples a group has; the last one of an epoch may be smaller.
  ///
  /// - Parameter count: How many examples there are in all.
  /// - Returns: A number from 1 to `count`.
  public func size(of count: Int) -> Int {
    switch self {
    case .stochastic: 1
    case .mini(let size): min(max(size, 1), count)
    case .full: count
    }
  }
}
