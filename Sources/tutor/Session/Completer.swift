import LessonContent
import LineEditing
import NumericLanguage
import TimeTravel
import Tutoring

/// Completes what is typed at the prompt.
struct Completer {
  /// The names that hold something.
  let variables: [String]
  /// The names that can be set.
  let settings: [String]
  /// The lessons that can be opened, and the steps of the one that is open.
  let lessons: [String]

  /// Python's words that a learner types most.
  private static let words = [
    "True", "False", "None", "for", "while", "if", "else", "elif", "def", "return", "lambda",
    "import", "not", "and", "or", "in", "is", "break", "continue", "pass",
  ]

  /// Completes the word before the cursor.
  ///
  /// - Parameters:
  ///   - text: The whole input.
  ///   - cursor: The cursor's place in Unicode scalars.
  /// - Returns: The candidates.
  func complete(_ text: String, cursor: Int) -> Completion {
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    let word = String(before.reversed().prefix { Self.isPartOfWord($0) }.reversed())
    let start = cursor - word.unicodeScalars.count
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let head = line.dropLast(word.count).trimmed
    let all = candidates(head: head, word: word)
    var seen: Set<String> = []
    let fitting = all.filter { $0.hasPrefix(word) && seen.insert($0).inserted }.sorted()
    return Completion(replaceFrom: start, candidates: word.isEmpty && head.isEmpty ? [] : fitting)
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
  }

  private func candidates(head: String, word: String) -> [String] {
    if head == "lesson" { return lessons.filter { $0.contains(".") == word.contains(".") } }
    if let dot = word.lastIndex(of: ".") {
      let base = String(word[...dot])
      return Self.attributes(of: base).map { base + $0 }
    }
    let commands = CommandTable.Entry.Name.allCases.map(\.rawValue)
    switch head {
    case "": return commands + variables + Vocabulary.builtins + Self.words + ["np"]
    case "step", "back": return Grain.allCases.map(\.rawValue)
    case "help": return commands
    case "lang": return Language.allCases.map(\.shortName)
    case "set": return settings
    case "goto", "diff": return ["start", "end", "line", "e0", "e1"]
    case let line where line.hasPrefix("role "):
      return variables + Role.allCases.map(\.rawValue) + ["none"]
    case "role", "heat", "landscape": return variables
    case let line where line.hasPrefix("landscape "): return variables
    case let line where line.hasPrefix("plot ") && line.hasSuffix(" over"):
      return PlotReport.Unit.allCases.map(\.rawValue)
    case let line where line.hasPrefix("plot "):
      return variables + ["over", "log", "np"] + Vocabulary.builtins
    default: return comparing(head) ?? variables + Vocabulary.builtins + Self.words + ["np"]
    }
  }

  /// What may stand behind the commands that compare.
  private func comparing(_ head: String) -> [String]? {
    let words = head.split(separator: " ")
    switch words.first {
    case "race": return ["sgd", "full", "batch", "until", "epochs"] + settings.map { $0 + "=" }
    case "cliff": return ["sgd", "full", "batch"]
    case "sweep" where words.count == 1: return settings + ["alpha", "hidden", "seed"]
    case "sweep": return ["seeds", "epochs"]
    case "export" where words.count == 1: return ["numpy", "pytorch"]
    case "recode": return ["inputs*10", "swap", "dimmers"]
    default: return nil
    }
  }

  /// What may stand behind `np.`, `np.random.`, or an array's dot.
  private static func attributes(of base: String) -> [String] {
    switch base {
    case "np.": Vocabulary.attributes(of: .module(Module(name: "numpy")))
    case "np.random.": Vocabulary.attributes(of: .module(Module(name: "numpy.random")))
    default: ["T", "dot(", "shape", "sum(", "mean(", "max(", "min(", "copy(", "reshape("]
    }
  }
}
