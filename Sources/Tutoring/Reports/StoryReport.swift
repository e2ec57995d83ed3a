import NeuralCore
import TimeTravel

/// What each hidden node does: on which rows it is on and how strongly, since when it is off, and
/// how the output is composed.
public struct StoryReport: Hashable, Sendable, Encodable {
  /// One hidden node.
  public struct Node: Hashable, Sendable, Encodable {
    /// Its layer, counted from 1 for the first hidden one.
    public let layer: Int
    /// The node in its layer, counted from 0.
    public let node: Int
    /// What it gives on each row.
    public let values: [Double]
    /// The rows on which it is on, counted from 1.
    public let rows: [Int]
    /// How far it goes together with the first target; `nil` if it is the same on every row.
    public let coefficient: Double?
    /// The weights that it leaves by, one for each node of the next layer.
    public let outgoing: [Double]
    /// The rows on which it was on, by epoch: each entry is true from its epoch on.
    public var history: [Span]
    /// If it is off on every row: how many epochs were complete when that began, 0 for the start.
    public var offSince: Int?
  }

  /// The rows on which a node is on from an epoch on.
  public struct Span: Hashable, Sendable, Encodable {
    /// How many epochs were complete.
    public let epoch: Int
    /// The rows, counted from 1.
    public let rows: [Int]
  }

  /// Where the run stands.
  public let place: Place
  /// The roles that this relies on and that are guesses.
  public let guesses: [RoleGuess]
  /// How many hidden layers there are.
  public let hiddenLayerCount: Int
  /// What the nodes of each hidden layer do with their sums.
  public let activations: [String]
  /// What is added to each output; `nil` for nothing.
  public let outputBiases: [Double]?
  /// What the output's nodes do with their sums.
  public let outputActivation: String
  /// The inputs of each row.
  public let inputs: [[Double]]
  /// The targets of each row.
  public let targets: [[Double]]
  /// The predictions of each row.
  public let predictions: [[Double]]
  /// How far the first output goes together with its target; `nil` if undefined.
  public let outputCoefficient: Double?
  /// The hidden nodes, layer by layer.
  public internal(set) var nodes: [Node]

  init(_ reading: NetworkReading) throws(ReportProblem) {
    let network = reading.network
    guard network.weights.count > 1 else { throw .noHiddenLayer }
    let pass = network.forward(reading.dataset.inputs)
    let target = reading.dataset.targets.column(0)
    let firing = Self.firing(network, pass)
    var nodes: [Node] = []
    for layer in 1..<network.weights.count {
      for node in 0..<network.layerSizes[layer] {
        let values = pass.activations[layer].column(node).map { $0 + 0 }
        nodes.append(
          Node(
            layer: layer,
            node: node,
            values: values,
            rows: firing[nodes.count],
            coefficient: Correlation.pearson(values, target),
            outgoing: network.weights[layer].row(node).doubles,
            history: []
          )
        )
      }
    }
    place = reading.place
    guesses = reading.guesses
    hiddenLayerCount = network.weights.count - 1
    activations = network.activations.dropLast().map(\.rawValue)
    outputBiases = network.biases[network.weights.count - 1]?.doubles
    outputActivation = network.activations[network.weights.count - 1].rawValue
    inputs = reading.dataset.inputs.table
    targets = reading.dataset.targets.table
    predictions = pass.prediction.table.map { $0.map { $0 + 0 } }
    outputCoefficient = Correlation.pearson(pass.prediction.column(0), target)
    self.nodes = nodes
  }

  /// The rows on which each hidden node is on, layer by layer.
  ///
  /// A node is on if it gives more than its function gives for the sum 0.
  static func firing(_ network: Network, _ pass: ForwardPass) -> [[Int]] {
    (1..<network.weights.count).flatMap { layer in
      let threshold = network.activations[layer - 1] == .sigmoid ? 0.5 : 0
      return (0..<network.layerSizes[layer]).map { node in
        pass.activations[layer].column(node).enumerated()
          .filter { $0.element > threshold }.map { $0.offset + 1 }
      }
    }
  }

  /// Takes note of which rows switched each node on when so many epochs were complete.
  mutating func note(_ firing: [[Int]], after epoch: Int) {
    guard firing.count == nodes.count else { return }
    for (number, rows) in firing.enumerated() where nodes[number].history.last?.rows != rows {
      nodes[number].history.append(Span(epoch: epoch, rows: rows))
    }
  }

  /// Draws from the history since when nodes are off.
  mutating func finish() {
    for number in nodes.indices where nodes[number].rows.isEmpty {
      guard let last = nodes[number].history.last else { continue }
      nodes[number].offSince = last.rows.isEmpty ? last.epoch : place.epoch
    }
  }
}
