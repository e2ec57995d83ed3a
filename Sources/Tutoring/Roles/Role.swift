import LessonContent
import NeuralCore

/// What a name of a program can mean to a report.
public enum Role: String, Hashable, Sendable, CaseIterable, Codable {
  /// The inputs of all rows.
  case inputs
  /// The targets of all rows.
  case targets
  /// The current row's input.
  case input
  /// The current row's target.
  case target
  /// The weights, layer by layer.
  case weights
  /// What is added to each layer's weighted sums, layer by layer.
  case biases
  /// The values of the layers, the input first.
  case layers
  /// The prediction.
  case prediction
  /// The error that is reported.
  case error
  /// The deltas, the output's last.
  case deltas
  /// The learning rate.
  case rate

  /// Whether several names have the role, one for each layer.
  public var isPerLayer: Bool {
    switch self {
    case .weights, .biases, .layers, .deltas: true
    default: false
    }
  }
}

/// What the names of a program mean, and how that is known.
public struct ProgramRoles: Hashable, Sendable {
  /// How a role is known.
  public enum Source: String, Hashable, Sendable, Encodable {
    /// The lesson states it.
    case lesson
    /// The learner has set it.
    case learner
    /// The flow of values leaves no choice.
    case flow
    /// It is a guess.
    case guess
  }

  /// The names that have a role.
  public struct Finding: Hashable, Sendable {
    /// The names; in the order of the layers where there are several.
    public var names: [String]
    /// How that is known.
    public var source: Source

    /// Whether it is more than a guess.
    public var isSure: Bool { source != .guess }
  }

  /// The findings by role; a role that nobody has is missing.
  public internal(set) var findings: [Role: Finding] = [:]
  /// How the layers are put together, as far as the program shows it.
  var form = NetworkForm()

  /// Creates roles that are all open.
  public init() {}

  /// The names of a role; empty if nobody has it.
  ///
  /// - Parameter role: The role.
  /// - Returns: The names in the order of the layers.
  public func names(_ role: Role) -> [String] { findings[role]?.names ?? [] }

  /// The roles that a name has, in the order of ``Role``.
  ///
  /// - Parameter name: A name of the program.
  /// - Returns: The roles with how each is known.
  public func roles(of name: String) -> [(role: Role, isSure: Bool)] {
    Role.allCases.compactMap { role in
      guard let finding = findings[role], finding.names.contains(name) else { return nil }
      return (role, finding.isSure)
    }
  }

  /// The same as a lesson states it.
  public var asStated: Roles {
    var roles = Roles()
    roles.inputs = names(.inputs).first
    roles.targets = names(.targets).first
    roles.input = names(.input).first
    roles.target = names(.target).first
    roles.prediction = names(.prediction).first
    roles.error = names(.error).first
    roles.rate = names(.rate).first
    roles.weights = names(.weights)
    roles.layers = names(.layers)
    roles.deltas = names(.deltas)
    return roles
  }
}

/// How a program puts its layers together.
struct NetworkForm: Hashable, Sendable {
  /// What is found of one set of weights.
  struct Layer: Hashable, Sendable {
    /// The weights' name.
    var weights: String
    /// Whether a row of the weights belongs to the node that they reach, if the shapes don't tell.
    var isTransposed = false
    /// The name of what is added to the weighted sums.
    var bias: String?
    /// What the nodes do with their weighted sums; `nil` if that isn't recognised.
    var activation: Activation?
  }

  /// The layers in order.
  var layers: [Layer] = []
}

extension Roles {
  /// The names of each role.
  var byRole: [(role: Role, names: [String])] {
    let single: [(Role, String?)] = [
      (.inputs, inputs), (.targets, targets), (.input, input), (.target, target),
      (.prediction, prediction), (.error, error), (.rate, rate),
    ]
    return single.compactMap { role, name in name.map { (role, [$0]) } }
      + [(.weights, weights), (.layers, layers), (.deltas, deltas)].filter { !$0.1.isEmpty }
  }
}
