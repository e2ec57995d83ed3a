import NeuralCore
import TimeTravel

/// Which way each row pushes each weight of the last layer: by the chapter's rule of thumb, and
/// computed with the weights of the moment.
///
/// The rule looks at the row alone: where the input is on, its weight goes up if the target is
/// 1 and down if it is 0. The computed push is input times delta, against its sign, so it
/// also depends on what the network predicts:
///
///     // lesson 5 before its first epoch: row 101, target 0, prediction -0.2
///     report.rows[0].rule     // [.down, .none, .down]
///     report.rows[0].pushes   // [0.2, 0, 0.2]
public struct PressureReport: Hashable, Sendable, Encodable {
  /// Which way a weight is pushed.
  public enum Direction: String, Hashable, Sendable, Encodable {
    /// Up.
    case up
    /// Down.
    case down
    /// Not at all.
    case none
  }

  /// What one row does.
  public struct Row: Hashable, Sendable, Encodable {
    /// The row's number, counted from 1.
    public let number: Int
    /// What goes into the last layer: the row's inputs, or the values of the hidden layer.
    public let inputs: [Double]
    /// What the output should be.
    public let target: Double
    /// What the network predicts.
    public let prediction: Double
    /// The rule's direction for each weight.
    public let rule: [Direction]
    /// The computed push on each weight; up is positive.
    public let pushes: [Double]
    /// The weights, counted from 0, for which rule and push have different directions.
    public let disagreements: [Int]
  }

  /// Where the run stands.
  public let place: Place
  /// The roles that this relies on and that are guesses.
  public let guesses: [RoleGuess]
  /// The name of the weights that are pushed.
  public let weights: String
  /// The output whose weights these are, counted from 1.
  public let output: Int
  /// How many outputs there are.
  public let outputCount: Int
  /// Whether the inputs of these weights are a hidden layer's values.
  public let isBehindHiddenLayer: Bool
  /// The rows.
  public let rows: [Row]
  /// The sum of the pushes on each weight.
  public let totals: [Double]
  /// For how many weights and rows the rule says something.
  public let ruleCount: Int
  /// For how many of these the push has the rule's direction.
  public let agreementCount: Int

  init(_ reading: NetworkReading, output: Int) throws(ReportProblem) {
    let network = reading.network
    let last = network.weights.count - 1
    let outputCount = network.layerSizes[last + 1]
    guard 1...outputCount ~= output else { throw .noOutput(output, count: outputCount) }
    let pass = network.forward(reading.dataset.inputs)
    let pressure = network.pressure(on: reading.dataset)
    let rows = (0..<reading.dataset.count).map { number in
      Row(
        number: number + 1,
        inputs: pass.activations[last].row(number).doubles,
        target: reading.dataset.targets[[number, output - 1]].double,
        prediction: pass.prediction[[number, output - 1]].double,
        pushes: pressure[number][last].column(output - 1)
      )
    }
    place = reading.place
    guesses = reading.guesses
    weights = reading.weightNames[last]
    self.output = output
    self.outputCount = outputCount
    isBehindHiddenLayer = last > 0
    self.rows = rows
    totals = (0..<network.layerSizes[last]).map { weight in
      rows.reduce(0) { $0 + $1.pushes[weight] }
    }
    ruleCount = rows.reduce(0) { $0 + $1.rule.count { $0 != .none } }
    agreementCount = ruleCount - rows.reduce(0) { $0 + $1.disagreements.count }
  }
}

extension PressureReport.Row {
  init(number: Int, inputs: [Double], target: Double, prediction: Double, pushes: [Double]) {
    self.number = number
    // Adding 0 makes 0.0 of -0.0, which a switched-off node gives.
    self.inputs = inputs.map { $0 + 0 }
    self.target = target
    self.prediction = prediction
    self.pushes = pushes.map { $0 + 0 }
    rule = inputs.map { $0 == 0 ? .none : ($0 > 0) == (target > 0) ? .up : .down }
    disagreements = rule.indices.filter { [rule] weight in
      rule[weight] != .none && PressureReport.Direction(of: pushes[weight]) != rule[weight]
    }
  }
}

extension PressureReport.Direction {
  /// The direction of a push.
  init(of push: Double) {
    self = push > 0 ? .up : push < 0 ? .down : .none
  }
}

extension NDArray {
  /// One column of a table as a list.
  func column(_ number: Int) -> [Double] {
    (0..<shape[0]).map { self[[$0, number]].double }
  }
}
