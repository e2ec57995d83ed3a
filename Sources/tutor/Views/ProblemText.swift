import LessonContent
import Tutoring

extension LessonFileError {
  /// What is wrong with a lesson's files; what the learner typed has no place in them.
  func sentence(_ screen: Screen) -> String {
    switch problem {
    case .noLesson(let name):
      screen.inWords(
        "There is no lesson \(name). lessons lists them.",
        "没有 \(name) 这一课。lessons 列出全部课程。"
      )
    case .notWritten(let number):
      screen.inWords(
        "Lesson \(number) isn't written yet. lessons shows which ones are.",
        "第 \(number) 课还没有写。lessons 显示写好了哪些。"
      )
    default: message(in: screen.language)
    }
  }
}

extension CommandProblem {
  /// What is wrong with a line that begins with a command.
  func sentence(_ screen: Screen) -> String {
    switch self {
    case .unknown(let word, let near?):
      return screen.inWords(
        "There is no command \(word). Did you mean \(near)?",
        "没有命令 \(word)。你是想用 \(near) 吗？"
      )
    case .unknown(let word, nil):
      return screen.inWords(
        "There is no command \(word). help lists them.",
        "没有命令 \(word)。help 列出全部命令。"
      )
    case .ambiguous(let word, let names):
      return screen.inWords(
        "\(word) could be \(names.joined(separator: " or ")); type more of it.",
        "\(word) 可能是 \(names.joined(separator: " 或 "))；请多写几个字母。"
      )
    case .unknownRole(let word):
      let roles = Role.allCases.map(\.rawValue)
      return screen.inWords(
        "There is no role \(word). A name can be one of \(roles.inWords), or none.",
        "没有角色 \(word)。可用的角色有 \(roles.joined(separator: "、"))，以及 none。"
      )
    case .badArguments(let name, _):
      let usage = CommandTable.entry(name).usage
      return screen.inWords(
        "That is not how \(name.rawValue) is used: \(usage). help \(name.rawValue) has examples.",
        "\(name.rawValue) 不是这样用的，而是：\(usage)。help \(name.rawValue) 有例子。"
      )
    }
  }
}
