import LessonContent
import Tutoring

extension LessonFileError {
  /// What is wrong with a lesson's files; what the learner typed has no place in them.
  var sentence: String {
    switch problem {
    case .noLesson(let name): "There is no lesson \(name). lessons lists them."
    case .notWritten(let number):
      "Lesson \(number) isn't written yet. lessons shows which ones are."
    default: message
    }
  }
}

extension CommandProblem {
  /// What is wrong with a line that begins with a command.
  var sentence: String {
    switch self {
    case .unknown(let word, let near?): "There is no command \(word). Did you mean \(near)?"
    case .unknown(let word, nil): "There is no command \(word). help lists them."
    case .ambiguous(let word, let names):
      "\(word) could be \(names.joined(separator: " or ")); type more of it."
    case .unknownRole(let word):
      "There is no role \(word). A name can be one of \(Role.allCases.map(\.rawValue).inWords), "
        + "or none."
    case .badArguments(let name, _):
      "That is not how \(name.rawValue) is used: \(CommandTable.entry(name).usage). "
        + "help \(name.rawValue) has examples."
    }
  }
}
