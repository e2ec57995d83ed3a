import NeuralCore
import TimeTravel

/// What becomes of a stack of weights when the sets are multiplied into one.
///
/// Without a bend between them, the one set predicts what the stack predicts. With a bend
/// it doesn't, and each row shows how far it is off.
public struct CollapseReport: Hashable, Sendable, Encodable {
  /// One row of data.
  public struct Row: Hashable, Sendable, Encodable {
    /// The row's number, counted from 1.
    public let number: Int
    /// What the outputs should be.
    public let targets: [Double]
    /// What the stack predicts.
    public let stack: [Double]
    /// What the one set of weights predicts.
    public let collapsed: [Double]
    /// The largest difference between the two.
    public let difference: Double
  }

  /// The best that a single set of weights can do.
  public struct Best: Hashable, Sendable, Encodable {
    /// The weights, a row for each input.
    public let weights: [[Double]]
    /// The summed squared error with them.
    public let error: Double
    /// Whether other weights are just as good.
    public let isOneOfMany: Bool
  }

  /// Where the run stands.
  public let place: Place
  /// The roles that this relies on and that are guesses.
  public let guesses: [RoleGuess]
  /// The names of the sets of weights.
  public let weights: [String]
  /// What the nodes between the sets do with their sums, and those of the output.
  public let activations: [String]
  /// Whether nothing bends, so that the stack is no more than one set of weights.
  public let isStraight: Bool
  /// The product of all sets: a row for each input, a column for each output.
  public let product: [[Double]]
  /// What the biases come to, for each output; `nil` if there are none.
  public let constants: [Double]?
  /// How many numbers the stack has.
  public let numberCount: Int
  /// The rows.
  public let rows: [Row]
  /// To how many digits all predictions agree; 17 if to the last bit.
  public let agreeingDigits: Int
  /// The summed squared error of the stack.
  public let error: Double
  /// The summed squared error of the one set of weights.
  public let collapsedError: Double
  /// The best that any single set of weights can do.
  public let best: Best

  init(_ reading: NetworkReading) {
    let network = reading.network
    let straight = network.straightened
    let product = Self.product(of: straight)
    let hasBiases = network.biases.contains { $0 != nil }
    let inputs = reading.dataset.inputs
    let zeros = NDArray.zeros([1, inputs.shape[1]])
    let constants = hasBiases ? straight.forward(zeros).prediction.doubles : nil
    let one = Network(
      weights: [product],
      biases: [constants.map { NDArray($0, shape: [1, $0.count]) }],
      activations: [.linear]
    )
    let (pass, collapsed) = (network.forward(inputs).prediction, one.forward(inputs).prediction)
    rows = (0..<reading.dataset.count).map { row in
      let (mine, other) = (pass.row(row).doubles, collapsed.row(row).doubles)
      return Row(
        number: row + 1,
        targets: reading.dataset.targets.row(row).doubles,
        stack: mine.map { $0 + 0 },
        collapsed: other.map { $0 + 0 },
        difference: zip(mine, other).map { abs($0 - $1) }.max() ?? 0
      )
    }
    agreeingDigits = zip(pass.doubles, collapsed.doubles).map(Self.digits).min() ?? 17
    place = reading.place
    guesses = reading.guesses
    weights = reading.weightNames
    activations = network.activations.map(\.rawValue)
    isStraight = network.activations.allSatisfy { $0 == .linear }
    self.product = product.table
    self.constants = constants
    numberCount =
      network.weights.reduce(0) { $0 + $1.count }
      + network.biases.reduce(0) { $0 + ($1?.count ?? 0) }
    error = network.totalError(on: reading.dataset)
    collapsedError = one.totalError(on: reading.dataset)
    best = Self.best(reading.dataset, withConstant: hasBiases)
  }

  private static func product(of network: Network) -> NDArray {
    network.weights.dropFirst().reduce(network.weights[0]) { product, next in
      // Neighbouring weights fit, or there would be no network.
      (try? product.dot(next)) ?? product
    }
  }

  /// The best single set of weights; with biases, one input more is always 1.
  private static func best(_ dataset: Dataset, withConstant: Bool) -> Best {
    var inputs = dataset.inputs.table
    if withConstant { inputs = inputs.map { $0 + [1] } }
    let wide = inputs[0].count
    let rows = NDArray(inputs.flatMap(\.self), shape: [inputs.count, wide])
    let fit = LeastSquares(Dataset(inputs: rows, targets: dataset.targets))
    return Best(
      weights: fit.weights.table,
      error: fit.error,
      isOneOfMany: fit.rank < wide
    )
  }

  /// To how many digits two numbers agree.
  private static func digits(_ left: Double, _ right: Double) -> Int {
    guard left != right else { return 17 }
    let size = max(abs(left), abs(right))
    var (digits, unit) = (0, abs(left - right) / size)
    while unit.isFinite, unit < 0.1, digits < 16 {
      unit *= 10
      digits += 1
    }
    return digits
  }
}

extension Network {
  /// The same weights without any bend.
  fileprivate var straightened: Network {
    Network(weights: weights, biases: biases, activations: weights.map { _ in .linear })
  }
}
