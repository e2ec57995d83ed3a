import NumericLanguage
import TimeTravel

/// Shows variables: the run's and the learner's own.
struct VariablesView {
  let moment: Moment
  let own: [Variable]
  let screen: Screen

  /// All variables.
  var text: String {
    let hidden = Set(own.map(\.name))
    let runs = moment.variables.map {
      (name: $0.name, text: Self.summary($0.value), note: hidden.contains($0.name) ? "hidden" : "")
    }
    var parts: [String] = []
    if !own.isEmpty {
      let mine = own.map { (name: $0.name, text: Self.summary($0.value), note: "") }
      parts.append(screen.style.paint("Yours", .heading) + "\n" + screen.table(mine))
    }
    parts.append(
      screen.style.paint("The run, \(moment.place.words)", .heading) + "\n"
        + (runs.isEmpty ? "  nothing yet; step goes on" : screen.table(runs))
    )
    return parts.joined(separator: "\n")
  }

  /// One variable with its shape and type.
  static func detail(_ variable: Variable, _ screen: Screen) -> String {
    var kind = variable.value.typeName
    if case .array(let array) = variable.value {
      kind = "array of \(array.elementType.name), shape \(array.shape)"
    }
    return screen.labelled(variable.name + " = ", variable.value.repr, indent: 0) + "\n  "
      + screen.style.paint(kind, .muted)
  }

  /// A value on a few lines.
  private static func summary(_ value: Value) -> String {
    let lines = value.str.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 8 else { return value.str }
    return (lines.prefix(7) + ["..."]).joined(separator: "\n")
  }
}
