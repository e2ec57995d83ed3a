import NeuralCore
import NumericLanguage
import TimeTravel

/// The network that a program trains, read from the values of its run at one moment.
struct NetworkReading {
  /// The inputs and targets of all rows.
  let dataset: Dataset
  /// The network with the weights of the moment.
  let network: Network
  /// The names of the weights, layer by layer.
  let weightNames: [String]
  /// The names of the hidden layers' values, as far as the program has any.
  let layerNames: [String]
  /// How many axes each set of weights has in the program, and whether they are exchanged there.
  let axes: [(rank: Int, isTurned: Bool)]
  /// Where the run stood.
  let place: Place
  /// The roles that this relies on without being sure of them.
  let guesses: [RoleGuess]

  /// Reads a network.
  ///
  /// Weights of one axis are one output, and inputs of one axis are one row if the weights want
  /// as many, else one number per row.
  ///
  /// - Parameters:
  ///   - moment: The moment.
  ///   - roles: What the program's names mean.
  /// - Throws: ``ReportProblem`` if a role is open, or the values don't fit together.
  init(at moment: Moment, roles: ProgramRoles) throws(ReportProblem) {
    try self.init(at: moment.place, roles: roles, value: moment.value)
  }

  /// Reads a network from values that are looked up by name.
  init(
    at place: Place,
    roles: ProgramRoles,
    value moment: (String) -> Value?
  ) throws(ReportProblem) {
    weightNames = roles.names(.weights)
    guard !weightNames.isEmpty else { throw .lacksRole(.weights) }
    guard let inputs = roles.names(.inputs).first else { throw .lacksRole(.inputs) }
    guard let targets = roles.names(.targets).first else { throw .lacksRole(.targets) }
    let rows = try Self.table(inputs, .inputs, at: moment)
    let wanted = try Self.table(targets, .targets, at: moment)
    var layers: [Layer] = []
    var axes: [(rank: Int, isTurned: Bool)] = []
    let wideOfRows = rows.rank == 2 ? rows.shape[1] : nil
    var wide = wideOfRows
    for name in weightNames {
      let raw = try Self.table(name, .weights, at: moment)
      let form = roles.form.layers.first { $0.weights == name }
      let matrix = Self.matrix(raw, from: wide, isTransposed: form?.isTransposed ?? false)
      if let before = layers.last, before.weights.shape[1] != matrix.array.shape[0] {
        throw Self.misfit((before.name, before.weights), (name, raw))
      }
      let bias = try form?.bias.map { bias throws(ReportProblem) in
        let values = try Self.table(bias, .biases, at: moment)
        guard values.count == matrix.array.shape[1] else {
          throw Self.misfit((bias, values), (name, raw))
        }
        return values
      }
      axes.append((raw.rank, isTurned: raw.rank == 2 && matrix.isTurned))
      layers.append(Layer(name: name, weights: matrix.array, bias: bias ?? nil, form: form))
      wide = matrix.array.shape[1]
    }
    let first = layers[0].weights
    guard rows.count.isMultiple(of: first.shape[0]), rows.rank < 2 || wideOfRows == first.shape[0]
    else { throw Self.misfit((inputs, rows), (weightNames[0], first)) }
    let inputRows = Self.reshaped(rows, first.shape[0])
    let outputs = layers[layers.count - 1].weights.shape[1]
    guard wanted.count == inputRows.shape[0] * outputs else {
      throw Self.misfit((targets, wanted), (inputs, rows))
    }
    dataset = Dataset(inputs: inputRows, targets: Self.reshaped(wanted, outputs))
    network = Network(
      weights: layers.map(\.weights),
      biases: layers.map(\.bias),
      activations: try Self.activations(of: layers)
    )
    layerNames = roles.names(.layers)
    self.axes = axes
    self.place = place
    guesses = [Role.inputs, .targets, .weights, .biases].compactMap { role in
      guard let finding = roles.findings[role], !finding.isSure else { return nil }
      return RoleGuess(role: role, names: finding.names)
    }
  }

  /// A weight as the program writes it.
  ///
  /// - Parameters:
  ///   - layer: Which set of weights.
  ///   - from: The node that it leaves.
  ///   - to: The node that it reaches.
  /// - Returns: Its name with its index.
  func weight(_ layer: Int, from: Int, to: Int) -> String {
    let index =
      switch axes[layer].rank {
      case 0: [Int]()
      case 1: [from]
      default: axes[layer].isTurned ? [to, from] : [from, to]
      }
    return Reference(name: weightNames[layer], index: index).description
  }

  /// A set of weights on its way into the network.
  private struct Layer {
    let name: String
    let weights: NDArray
    let bias: NDArray?
    let form: NetworkForm.Layer?
  }

  /// What the nodes of each layer do; a last layer of which nothing is known is straight.
  private static func activations(of layers: [Layer]) throws(ReportProblem) -> [Activation] {
    var activations: [Activation] = []
    for (number, layer) in layers.enumerated() {
      if let activation = layer.form?.activation {
        activations.append(activation)
      } else if layer.form == nil, number == layers.count - 1 {
        activations.append(.linear)
      } else {
        throw .unknownActivation(weights: layer.name)
      }
    }
    return activations
  }

  /// Weights with a row for each node that they leave.
  private static func matrix(
    _ raw: NDArray,
    from wide: Int?,
    isTransposed: Bool
  ) -> (array: NDArray, isTurned: Bool) {
    guard raw.rank == 2 else { return (reshaped(raw, 1), false) }
    let fitsOnlyTurned = wide.map { raw.shape[0] != $0 && raw.shape[1] == $0 } ?? false
    let fitsOnlyStraight = wide.map { raw.shape[0] == $0 && raw.shape[1] != $0 } ?? false
    let isTurned = fitsOnlyTurned || isTransposed && !fitsOnlyStraight
    return (isTurned ? raw.transposed.copy() : raw, isTurned)
  }

  private static func misfit(
    _ one: (name: String, array: NDArray),
    _ other: (name: String, array: NDArray)
  ) -> ReportProblem {
    .doesNotFit(
      name: one.name,
      shape: one.array.shape.description,
      beside: other.name,
      otherShape: other.array.shape.description
    )
  }

  /// The numbers of a name with a role, as an array of at most two axes.
  private static func table(
    _ name: String,
    _ role: Role,
    at moment: (String) -> Value?
  ) throws(ReportProblem) -> NDArray {
    guard let value = moment(name) else {
      throw .holdsNothingYet(role, name: name)
    }
    guard let array = NDArray(numbersOf: value), array.rank < 3, array.count > 0 else {
      throw .isNoTable(role, name: name, type: value.typeName)
    }
    return array.converted(to: .float64)
  }

  /// An array as rows of so many columns, which divide its elements.
  private static func reshaped(_ array: NDArray, _ columns: Int) -> NDArray {
    NDArray(array.doubles, shape: [array.count / columns, columns])
  }
}

extension NDArray {
  /// The numbers of a value: an array, a number, or a list of numbers or of rows that are equally
  /// long; `nil` for anything else.
  convenience init?(numbersOf value: Value) {
    guard let (numbers, shape) = Self.numbers(of: value, depth: 0) else { return nil }
    self.init(numbers, shape: Shape(shape))
  }

  private static func numbers(of value: Value, depth: Int) -> (numbers: [Double], shape: [Int])? {
    switch value {
    case .array(let array): return (array.doubles, Array(array.shape))
    case .list(let list): return numbers(ofItems: list.items, depth: depth)
    case .tuple(let tuple): return numbers(ofItems: tuple.items, depth: depth)
    default: return value.plainNumber.map { ([$0.double], []) }
    }
  }

  private static func numbers(
    ofItems items: [Value],
    depth: Int
  ) -> (numbers: [Double], shape: [Int])? {
    guard depth < 3, let first = items.first.flatMap({ numbers(of: $0, depth: depth + 1) }) else {
      return nil
    }
    var all: [Double] = []
    for item in items {
      guard let next = numbers(of: item, depth: depth + 1), next.shape == first.shape else {
        return nil
      }
      all += next.numbers
    }
    return (all, [items.count] + first.shape)
  }
}
