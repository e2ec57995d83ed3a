import TerminalRendering
import Tutoring

/// Shows what the names of a program mean, and how that is known.
struct RolesView: ReportVoices {
  let report: RolesReport
  let screen: Screen

  var picture: String { list }
  var sentences: String { list }

  private var list: String {
    var entries = report.roles.filter { !$0.names.isEmpty }.map { entry in
      LabelledList.Entry(
        entry.role.rawValue,
        entry.names.joined(separator: ", "),
        note: Self.note(entry.source)
      )
    }
    if let name = report.epochVariable { entries.append(.init("epoch", name)) }
    if let name = report.rowVariable { entries.append(.init("row", name)) }
    let open = report.roles.filter(\.names.isEmpty).map(\.role.rawValue)
    var parts = [screen.sentence("What the names mean", as: .heading)]
    parts.append(
      entries.isEmpty ? screen.sentence("No name has a role.") : screen.words(entries)
    )
    if !open.isEmpty {
      parts.append(
        screen.sentence(
          "No name for: \(open.joined(separator: ", ")). role NAME ROLE sets one.",
          as: .muted
        )
      )
    }
    return parts.joined(separator: "\n")
  }

  /// How a role is known.
  private static func note(_ source: ProgramRoles.Source?) -> String {
    switch source {
    case .lesson, .flow, nil: ""
    case .learner: "set by you"
    case .guess: "not sure"
    }
  }
}
