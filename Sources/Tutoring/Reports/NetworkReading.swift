import LessonContent
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
  /// Where the run stood.
  let place: Place

  /// Reads a network.
  ///
  /// Weights of one axis are one output, and inputs of one axis are one row if the weights want
  /// as many, else one number per row.
  ///
  /// - Parameters:
  ///   - moment: The moment.
  ///   - roles: What the program's names mean.
  /// - Throws: ``ReportProblem`` if a role is open, or the values don't fit together.
  init(at moment: Moment, roles: Roles) throws(ReportProblem) {
    guard !roles.weights.isEmpty else { throw .lacksRole(.weights) }
    guard let inputs = roles.inputs else { throw .lacksRole(.inputs) }
    guard let targets = roles.targets else { throw .lacksRole(.targets) }
    var matrices: [NDArray] = []
    for name in roles.weights {
      let matrix = try Self.table(name, .weights, at: moment)
      matrices.append(Self.reshaped(matrix, matrix.rank == 2 ? matrix.shape[1] : 1))
    }
    for number in matrices.indices.dropFirst()
    where matrices[number - 1].shape[1] != matrices[number].shape[0] {
      throw Self.misfit(
        (roles.weights[number - 1], matrices[number - 1]),
        (roles.weights[number], matrices[number])
      )
    }
    let raw = try Self.table(inputs, .inputs, at: moment)
    let wide = matrices[0].shape[0]
    let rows = raw.rank == 2 ? raw : Self.reshaped(raw, raw.count == wide ? wide : 1)
    guard rows.shape[1] == wide, rows.shape[0] > 0 else {
      throw Self.misfit((inputs, raw), (roles.weights[0], matrices[0]))
    }
    let wanted = try Self.table(targets, .targets, at: moment)
    let outputs = matrices[matrices.count - 1].shape[1]
    guard wanted.count == rows.shape[0] * outputs else {
      throw Self.misfit((targets, wanted), (inputs, raw))
    }
    dataset = Dataset(inputs: rows, targets: Self.reshaped(wanted, outputs))
    network = Network(weights: matrices)
    weightNames = roles.weights
    place = moment.place
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
    at moment: Moment
  ) throws(ReportProblem) -> NDArray {
    guard let value = moment.value(of: name) else {
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
    case .bool(let truth): return ([truth ? 1 : 0], [])
    case .int(let number): return ([Double(number)], [])
    case .float(let number): return ([number], [])
    case .numpy(let scalar): return ([scalar.double], [])
    case .list(let list): return numbers(ofItems: list.items, depth: depth)
    case .tuple(let tuple): return numbers(ofItems: tuple.items, depth: depth)
    default: return nil
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
