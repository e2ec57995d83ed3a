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
        note: note(entry.source)
      )
    }
    if let name = report.epochVariable { entries.append(.init(screen.inWords("epoch", "遍"), name)) }
    if let name = report.rowVariable { entries.append(.init(screen.inWords("row", "行数据"), name)) }
    let open = report.roles.filter(\.names.isEmpty).map(\.role.rawValue)
    let title = screen.inWords("What the names mean", "名字的含义")
    var parts = [screen.sentence(title, as: .heading)]
    parts.append(
      entries.isEmpty
        ? screen.sentence(screen.inWords("No name has a role.", "没有一个名字有角色。"))
        : screen.words(entries)
    )
    if !open.isEmpty {
      parts.append(
        screen.sentence(
          screen.inWords(
            "No name for: \(open.joined(separator: ", ")). role NAME ROLE sets one.",
            "还没有名字的角色：\(open.joined(separator: "、"))。role NAME ROLE 给一个名字定角色。"
          ),
          as: .muted
        )
      )
    }
    return parts.joined(separator: "\n")
  }

  /// How a role is known.
  private func note(_ source: ProgramRoles.Source?) -> String {
    switch source {
    case .lesson, .flow, nil: ""
    case .learner: screen.inWords("set by you", "是你定的")
    case .guess: screen.inWords("not sure", "没有把握")
    }
  }
}
