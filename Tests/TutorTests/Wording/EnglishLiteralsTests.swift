import Foundation
import Testing

@testable import tutor

/// No sentence of the source is in English alone.
@Suite struct EnglishLiteralsTests {
  /// English words that need no Chinese.
  struct Exception: CustomTestStringConvertible, Sendable {
    /// The end of the file's path.
    let file: String
    /// What the literal holds; an empty text for all of the file.
    var holding = ""
    let reason: String

    var testDescription: String { "\(file) \(holding)" }

    func covers(_ literal: EnglishLiterals.Literal, in path: String) -> Bool {
      path.hasSuffix(file) && (holding.isEmpty || literal.text.contains(holding))
    }
  }

  static let exceptions = [
    Exception(file: "Export/NumPyProgram.swift", reason: "a program for Python"),
    Exception(file: "Export/PyTorchProgram.swift", reason: "a program for Python"),
    Exception(
      file: "Export/ExportedProgram.swift",
      holding: "The error of the last epoch",
      reason: "a comment in a program"
    ),
    Exception(
      file: "Export/ExportedProgram.swift",
      holding: "# A network of",
      reason: "a comment in a program"
    ),
    Exception(file: "NewLesson.swift", holding: "weight = 2.0", reason: "a lesson's program"),
    Exception(file: "NewLesson.swift", holding: "kind: predict", reason: "a lesson's YAML"),
    Exception(file: "NewLesson.swift", holding: "## next-weight", reason: "a lesson in English"),
    Exception(file: "StepView.swift", holding: " and ", reason: "joins names in English"),
    Exception(file: "PlainWords.swift", reason: "words that are read"),
    Exception(file: "TypedSign.swift", holding: "no change", reason: "an answer that is read"),
    Exception(file: "ErrorCoach.swift", reason: "Python's words, which are recognised"),
    Exception(file: "LineChart+SVG.swift", holding: "<style>", reason: "a style sheet"),
    Exception(file: "PlainWords.swift", reason: "words that are read"),
    Exception(file: "RunProgram.swift", holding: "  File ", reason: "Python's traceback"),
    Exception(file: "+Page.swift", holding: "import numpy", reason: "a line of a program"),
    Exception(file: "Run+Source.swift", holding: "import numpy", reason: "a line of a program"),
  ]

  /// The folders whose words people read; those that hold Python's own are left out.
  private static let folders = [
    "LessonContent", "LineEditing", "TerminalRendering", "TimeTravel", "Tutoring", "tutor",
  ]

  /// What learners type beside the commands, as in `why error deep`, and what activations are
  /// called.
  private static let typed: Set<String> = ["deep", "linear", "sigmoid", "tutor"]

  /// Every English literal that has no Chinese beside it, with its file.
  private static let found: [(path: String, literal: EnglishLiterals.Literal)] = {
    let commands = CommandTable.Entry.Name.allCases.map(\.rawValue)
    return folders.flatMap(files).flatMap { path in
      let source = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      let literals = EnglishLiterals(
        in: source,
        typed: typed.union(commands),
        measure: measure(of: path)
      )
      return literals.found.map { (path, $0) }
    }
  }()

  /// How much English needs its Chinese: in views every word does.
  private static func measure(of path: String) -> EnglishLiterals.Measure {
    guard path.contains("/Sources/tutor/") else { return .twoWords }
    return path.contains("/Views/") ? .oneWord : .wordWithValue
  }

  private static func files(of module: String) -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/\(module)").standardizedFileURL.path
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }.sorted()
  }

  @Test func everySentenceHasItsChinese() {
    let missing = Self.found.filter { path, literal in
      // The table's Chinese is in a table of its own, which `ViewTests` looks through.
      !literal.calls.contains("Entry")
        && !Self.exceptions.contains { $0.covers(literal, in: path) }
    }
    #expect(missing.map { "\($0.path):\($0.literal)" } == [])
  }

  @Test(arguments: exceptions)
  func everyExceptionIsNeeded(exception: Exception) {
    #expect(Self.found.contains { exception.covers($0.literal, in: $0.path) })
  }

  /// The command table is where English stands apart, so its files must be seen to be read.
  @Test func theSourceIsRead() {
    #expect(Self.found.filter { $0.literal.calls.contains("Entry") }.count > 100)
  }

  // MARK: The scanner itself

  /// Code, and the English in it that lacks its Chinese.
  static let plants: [(code: String, found: [String])] = [
    (#"say("The row is gone.")"#, ["The row is gone."]),
    (#"inWords("The row is gone.", "这一行没了。")"#, []),
    (#"inWords("The row is gone.", "\(name)")"#, ["The row is gone."]),
    (#"inWords("The row " + (isOne ? "is gone." : "are gone."), "这一行没了。")"#, []),
    (#"inWords("Row \(isOne ? "is gone" : "are gone").", "第 \(row) 行没了。")"#, []),
    (#"("It is gone.", "没了。")"#, []),
    (#"("It is gone.", "没了。", 3)"#, ["It is gone."]),
    (#"f("It is gone.", "没了。")"#, ["It is gone."]),
    (#"inWords("It is gone.", "没了，" + "it is gone.")"#, ["it is gone."]),
    (#"[inWords("It is gone.", "没了。"), "It is here."]"#, ["It is here."]),
    (#"inWords("A", "甲" + f("It is gone."))"#, ["It is gone."]),
    (#"let text = "row \(number)""#, [#"row \()"#]),
    (#"let text = "weights[\(number)]""#, []),
    ("/// It is gone.\n// \"It is gone.\"\nlet a = 1", []),
    (#"precondition(a, "It is gone.")"#, []),
    (#"@Flag(help: "It is gone.") var flag = false"#, []),
    ("let text = \"\"\"\n  It is gone.\n  \"\"\"", ["\n  It is gone.\n  "]),
    (#"let text = "goto e1 r2""#, []),
  ]

  @Test(arguments: plants)
  func whatIsPlantedIsFound(code: String, found: [String]) {
    let literals = EnglishLiterals(in: code, typed: ["goto"], measure: .wordWithValue).found
    #expect(literals.map(\.text) == found)
  }

  @Test(arguments: [
    (#"Column("stopped")"#, ["stopped"]), (#"inWords("stopped", "停了")"#, []),
    (#"code("goto \(place)")"#, []), (#"text("epoch")"#, ["epoch"]), (#"a == "T""#, []),
  ])
  func oneWordIsEnoughInViews(code: String, found: [String]) {
    let literals = EnglishLiterals(in: code, typed: ["goto"], measure: .oneWord).found
    #expect(literals.map(\.text) == found)
  }

  @Test func aLiteralsLineIsTold() {
    #expect(EnglishLiterals(in: "\n\nsay(\"It is gone.\")").found.map(\.line) == [3])
  }
}
