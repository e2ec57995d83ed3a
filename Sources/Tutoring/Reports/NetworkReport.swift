import NeuralCore
import TimeTravel

/// The network where the run stands: nodes with the current row's values, weights with what the
/// last step has moved.
public struct NetworkReport: Hashable, Sendable, Encodable {
  /// The nodes of one layer.
  public struct Layer: Hashable, Sendable, Encodable {
    /// The layer's name in the program; `nil` if it has none.
    public let name: String?
    /// The nodes' values.
    public let values: [Double]
  }

  /// The weights between two layers.
  public struct Weights: Hashable, Sendable, Encodable {
    /// The weights' name in the program.
    public let name: String
    /// Each weight's name in the program.
    public let names: [[String]]
    /// The weights; each row belongs to a node of the layer before.
    public let values: [[Double]]
    /// By how much each weight differs from what it was before the last step; `nil` if there
    /// was none.
    public let moves: [[Double]]?
  }

  /// Where the run stands.
  public let place: Place
  /// Where it stood before the last step.
  public let since: Place?
  /// The row whose values the nodes have, counted from 1.
  public let row: Int
  /// Whether the values were computed with the weights of this moment, since the program's own
  /// don't hold one row of each layer.
  public let isComputed: Bool
  /// The layers, the inputs first.
  public let layers: [Layer]
  /// The weights between them.
  public let weights: [Weights]
  /// The roles that this relies on without being sure of them.
  public let guesses: [RoleGuess]

  init(
    _ reading: NetworkReading,
    roles: ProgramRoles,
    at moment: Moment,
    before earlier: NetworkReading?
  ) {
    let network = reading.network
    let sizes = network.layerSizes
    place = moment.place
    since = earlier?.place
    row = min(max(1, moment.place.row ?? 1), reading.dataset.count)
    guesses = reading.guesses
    var names = roles.names(.layers)
    if names.count == sizes.count - 1 { names += roles.names(.prediction).prefix(1) }
    if names.count != sizes.count || Set(names).count < names.count { names = [] }
    let own = names.enumerated().compactMap { number, name -> [Double]? in
      let values = moment.value(of: name).flatMap { NDArray(numbersOf: $0) }?.doubles
      return values?.count == sizes[number] ? values : nil
    }
    isComputed = own.count != sizes.count
    let pass = network.forward(reading.dataset.inputs.row(row - 1))
    let values = isComputed ? pass.activations.map(\.doubles) : own
    layers = values.enumerated().map { number, values in
      Layer(
        name: names.isEmpty ? nil : names[number],
        // Adding 0 makes 0.0 of -0.0, which a switched-off node gives.
        values: values.map { $0 + 0 }
      )
    }
    weights = network.weights.enumerated().map { number, matrix in
      let old = earlier?.network.weights.dropFirst(number).first
      let moves = old.flatMap { old in
        old.shape == matrix.shape ? matrix.table.changes(since: old.table) : nil
      }
      return Weights(
        name: reading.weightNames[number],
        names: reading.names(ofWeights: number),
        values: matrix.table,
        moves: moves
      )
    }
  }
}
