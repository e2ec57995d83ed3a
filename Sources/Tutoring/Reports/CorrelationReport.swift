import NeuralCore
import TimeTravel

/// How far each input, each hidden node and the output go together with the target, over all rows,
/// with the weights of the moment.
public struct CorrelationReport: Hashable, Sendable, Encodable {
  /// One column: what one node gives on every row.
  public struct Column: Hashable, Sendable, Encodable {
    /// The layer, counted from 0 for the inputs.
    public let layer: Int
    /// The node in its layer, counted from 0.
    public let node: Int
    /// What it gives on each row.
    public let values: [Double]
    /// Pearson's coefficient with the target, from -1 to 1; `nil` if it is undefined.
    public let coefficient: Double?
    /// Whether the column is the same on every row, so that nothing can go together with it.
    public let isConstant: Bool
  }

  /// Where the run stands.
  public let place: Place
  /// The roles that this relies on and that are guesses.
  public let guesses: [RoleGuess]
  /// The output that is meant, counted from 1.
  public let output: Int
  /// How many outputs there are.
  public let outputCount: Int
  /// The number of the output layer.
  public let lastLayer: Int
  /// Whether the target is the same on every row.
  public let isTargetConstant: Bool
  /// The columns, layer by layer, the prediction last.
  public let columns: [Column]

  init(_ reading: NetworkReading, output: Int) throws(ReportProblem) {
    let network = reading.network
    lastLayer = network.weights.count
    let outputCount = network.layerSizes[lastLayer]
    guard 1...outputCount ~= output else { throw .noOutput(output, count: outputCount) }
    let pass = network.forward(reading.dataset.inputs)
    let targets = reading.dataset.targets.column(output - 1)
    var columns: [Column] = []
    for (layer, values) in pass.activations.enumerated() {
      let nodes = layer == lastLayer ? (output - 1)..<output : 0..<values.shape[1]
      for node in nodes {
        // Adding 0 makes 0.0 of -0.0.
        let column = values.column(node).map { $0 + 0 }
        columns.append(
          Column(
            layer: layer,
            node: node,
            values: column,
            coefficient: Correlation.pearson(column, targets),
            isConstant: column.allSatisfy { $0 == column[0] }
          )
        )
      }
    }
    place = reading.place
    guesses = reading.guesses
    self.output = output
    self.outputCount = outputCount
    isTargetConstant = targets.allSatisfy { $0 == targets[0] }
    self.columns = columns
  }
}
