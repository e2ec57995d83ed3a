import NeuralCore
import TimeTravel

/// The slope of the squared error at each weight, measured by nudging it, beside what
/// backpropagation gives.
///
/// The measured slope is twice the product of input and delta: the slope of `x ** 2` is `2 * x`,
/// and the chapter leaves the 2 to the rate.
public struct GradientReport: Hashable, Sendable, Encodable {
  /// One weight.
  public struct Weight: Hashable, Sendable, Encodable {
    /// The weight as the program writes it.
    public let name: String
    /// How fast the squared error rises with the weight.
    public let slope: Double
    /// Input times delta, summed over the rows that are meant.
    public let gradient: Double
    /// The slope divided by the gradient; `nil` where the gradient is 0.
    public let ratio: Double?

    /// Whether the error depends on the weight, by more than rounding.
    public var isMoving: Bool { gradient != 0 || abs(slope) > 1e-9 }
  }

  /// Where the run stands.
  public let place: Place
  /// The roles that this relies on and that are guesses.
  public let guesses: [RoleGuess]
  /// The row that is meant, counted from 1; `nil` for all.
  public let row: Int?
  /// How far each weight is moved to either side.
  public let nudge: Double
  /// The weights, layer by layer.
  public let weights: [Weight]
  /// Whether the ratio is 2 at every weight that has one, to four digits.
  public let isTwoEverywhere: Bool

  /// How far each weight is moved to either side.
  static let nudge = 1e-6
  /// How many products the check may take, a few seconds' worth.
  static let mostProducts = 5e8
  /// How far from 2 a ratio may be by rounding.
  static let tolerance = 1e-3

  init(_ reading: NetworkReading, row: Int?) throws(ReportProblem) {
    var dataset = reading.dataset
    if let row {
      guard 1...dataset.count ~= row else { throw .noRow(row, count: dataset.count) }
      dataset = Dataset(
        inputs: dataset.inputs.rows(row - 1, row, 1),
        targets: dataset.targets.rows(row - 1, row, 1)
      )
    }
    let count = reading.network.weights.reduce(0) { $0 + $1.count }
    guard Double(count) * Double(count) * Double(dataset.count) < Self.mostProducts else {
      throw .tooManyWeights(count, rows: dataset.count)
    }
    weights = reading.network.gradientCheck(on: dataset, nudge: Self.nudge).map { check in
      Weight(
        name: reading.weight(check.layer, from: check.from, to: check.to),
        slope: check.slope + 0,
        gradient: check.gradient + 0,
        ratio: check.ratio
      )
    }
    isTwoEverywhere = weights.allSatisfy { weight in
      // A gradient near 0 is lost in the rounding of the slope.
      guard let ratio = weight.ratio else { return !weight.isMoving }
      return abs(ratio - 2) < Self.tolerance || abs(weight.gradient) < 1e-6
    }
    place = reading.place
    guesses = reading.guesses
    self.row = row
    nudge = Self.nudge
  }
}
