import NumericLanguage
import TerminalRendering
import TimeTravel
import Tutoring

/// Shows variables: the run's and the learner's own.
struct VariablesView {
  let moment: Moment
  let own: [Variable]
  /// What the run's names mean.
  var roles = ProgramRoles()
  /// The variables that count epochs and rows.
  var counters: [(name: String, grain: Grain)] = []
  let screen: Screen

  /// All variables.
  var text: String {
    let hidden = Set(own.map(\.name))
    let runs = moment.variables.map { variable in
      LabelledList.Entry(
        variable.name,
        variable.value.shown,
        note: ([hidden.contains(variable.name) ? screen.inWords("behind yours", "被你的遮住") : nil]
          + notes(on: variable.name))
          .compactMap(\.self).joined(separator: screen.inWords(", ", "，"))
      )
    }
    var parts: [String] = []
    if !own.isEmpty {
      parts.append(screen.sentence(screen.inWords("Yours", "你自己的"), as: .heading))
      parts.append(screen.values(own.map { .init($0.name, $0.value.shown) }))
    }
    parts.append(
      screen.sentence(screen.inWords("The run, ", "程序，") + screen.words(moment), as: .heading)
    )
    parts.append(
      runs.isEmpty
        ? screen.code(screen.inWords("nothing yet; step goes on", "还什么都没有；step 往下走"))
        : screen.values(runs)
    )
    return parts.joined(separator: "\n")
  }

  /// What a name of the run is for.
  private func notes(on name: String) -> [String?] {
    let found = roles.roles(of: name).filter { !$0.role.isMinor }
    return found.map { found in
      let role = found.role.rawValue
      return found.isSure ? role : screen.inWords("\(role), not sure", "\(role)，没有把握")
    } + counters.filter { $0.name == name }.map { counted($0.grain) }
  }

  private func counted(_ grain: Grain) -> String {
    switch grain {
    case .epoch: screen.inWords("epoch", "遍")
    case .row: screen.inWords("row", "行数据")
    case .op: grain.rawValue
    }
  }

  /// One variable with its shape and type.
  static func detail(_ variable: Variable, _ screen: Screen) -> String {
    var kind = variable.value.typeName
    if case .array(let array) = variable.value {
      let (type, shape) = (array.elementType.name, "\(array.shape)")
      kind = screen.inWords("array of \(type), shape \(shape)", "\(type) 的数组，形状 \(shape)")
    }
    let value = LabelledText.render(
      label: variable.name,
      text: variable.value.repr,
      width: screen.width,
      style: screen.style
    )
    return value + "\n" + screen.code(kind, as: .muted)
  }
}

extension Value {
  /// The value as it is shown behind its name: a string with its quotes, an array without `array`.
  var shown: String {
    if case .string = self { repr } else { str }
  }
}

extension Role {
  /// Whether the role says less than another that the same name has.
  fileprivate var isMinor: Bool { self == .layers }
}
