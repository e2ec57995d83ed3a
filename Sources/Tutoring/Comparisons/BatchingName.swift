import NeuralCore

extension Batching {
  /// The name by which a learner asks for it.
  public var name: String {
    switch self {
    case .stochastic: "sgd"
    case .full: "full"
    case .mini(let size): "batch \(size)"
    }
  }

  /// Returns how many updates an epoch has.
  ///
  /// - Parameter count: How many examples there are.
  /// - Returns: A number from 1 up.
  public func updates(of count: Int) -> Int {
    let size = size(of: count)
    return (count + size - 1) / size
  }
}
