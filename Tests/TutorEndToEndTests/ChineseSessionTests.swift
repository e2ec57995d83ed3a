import TestSupport
import Testing

@testable import tutor

/// In Chinese, no line of a session is in English: every command of the table, with what it takes
/// and with what it doesn't, in several lessons and in a program of the learner's.
@Suite struct ChineseSessionTests {
  /// What a session looks at.
  struct Setting: CustomTestStringConvertible, Sendable {
    /// The line that opens it.
    let opening: String
    /// Where the run goes before each command.
    let place: String
    var testDescription: String { opening }
  }

  static let settings = [
    Setting(opening: "lesson 4", place: "goto e2"),
    Setting(opening: "lesson 9", place: "goto e1 r1"),
    Setting(opening: "lesson 14", place: "goto e1 r1"),
    Setting(opening: "lesson 16", place: "goto e1 r2"),
    Setting(opening: "load network.py", place: "goto e2"),
  ]

  private static let files = [
    "network.py": """
    import numpy as np
    np.random.seed(1)
    X = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1]])
    y = np.array([1, 1, 0])
    W = np.random.random(3)
    rate = 0.1
    for i in range(20):
        E = 0
        for j in range(3):
            out = X[j].dot(W)
            E += (out - y[j]) ** 2
            W = W - rate * (X[j] * (out - y[j]))

    """,
    "weather.csv": "wind,cloud,sun,rain\n1,0,1,0\n0,1,1,1\n1,1,1,1\n",
    "bad.csv": "wind,rain\n1,yes\n,0\n",
  ]

  /// What no command takes, and what some take.
  private static let arguments = ["qq7 qq8", "0", "-1", "999999", "1 2", ")", ""]

  /// Lines of a sitting beside the commands: answers and code, right and wrong.
  private static let others = [
    "hint", "hint", "hint", "hint", "hint", "solution", "7", "next", "0.5", "a", "+", "1 / 0",
    "weights[99]", "input.dot(", "qq7", "weights = 3", "rate = 5", "where", "vars", "next",
    "solution", "next", "solution", "prev", "skip", "restart", "set alpha 50", "run", "back",
    "set rate 50", "run", "lang", "lang fr", "load bad.csv --target rain", "load none.py",
    "load weather.csv", "save network.py", "save none/a.py", "lesson 77", "class A: pass",
    "watch error", "watch 1 / 0", "step", "step row 2", "diff start to end", "why W[0]", "stori",
    "role X qq7", "role qq7 inputs", "plot 1 / 0", "plot X", "heat 'a'", "landscape W[0] W[0]",
    "sweep alpha 0.1 50", "sweep seed 0..3", "race alpha=0.1 alpha=50", "[1, 2",
  ]

  /// Every line of the session, each command from the same place.
  private static func lines(_ setting: Setting) -> [String] {
    let commands = CommandTable.entries.filter { $0.name != .quit }.flatMap { entry in
      let name = entry.name.rawValue
      return [setting.opening, setting.place] + entry.examples.filter(isShort)
        + arguments.map { ":\(name) \($0)" } + ["help \(name)"]
    }
    return commands + [setting.opening] + others + ["help", "quit"]
  }

  /// Whether a line keeps the language, and isn't a long computation.
  private static func isShort(_ example: String) -> Bool {
    example != "lang en" && !example.contains("seeds 100") && !example.contains("0..99")
  }

  private func output(_ setting: Setting, locale: String) throws -> String {
    let home = try ScratchFolder()
    for (name, text) in Self.files { try home.write(text, to: name) }
    let result = try TutorProcess.run(
      [],
      input: Self.lines(setting).filter { locale == "zh_CN.UTF-8" || $0 != "lang zh" }
        .joined(separator: "\n"),
      environment: ["LC_ALL": locale, "EDITOR": "false", "VISUAL": nil],
      home: home,
      timeout: 120
    )
    #expect(result.errors == "" && result.status == 0)
    return result.output
  }

  /// Words that are typed, and so the same in every language.
  private static let typed = Set(
    CommandTable.entries.map { ([$0.name.rawValue] + $0.examples).joined(separator: " ") }
      .joined(separator: " ").split(separator: " ").map(String.init)
  )

  @Test(arguments: settings)
  func noLineIsInEnglish(setting: Setting) throws {
    let output = try output(setting, locale: "zh_CN.UTF-8")
    #expect(output.contains("程序停在这里："))
    #expect(EnglishWords(known: Self.typed).lines(in: output) == [])
  }

  @Test func progressIsToldInChinese() throws {
    let home = try ScratchFolder()
    let input = "lesson 4\nnext\nnext\nskip\nlesson 5\nlang zh\n"
    _ = try TutorProcess.run([], input: input, home: home)
    let told = try TutorProcess.run(["progress"], home: home).output
    #expect(told.contains("one-light：完成 2 步，1 步跳过，停在 "))
    #expect(told.contains("whole-data-set：停在 six-rows"))
  }

  /// The check itself: the same session in English is full of English.
  @Test func englishIsFound() throws {
    let output = try output(Self.settings[3], locale: "en_US.UTF-8")
    #expect(EnglishWords(known: Self.typed).lines(in: output).count > 500)
  }

  // MARK: Outside a session

  static let commands = [
    ["lessons"], ["progress"], ["check", "4"], ["check", "77"], ["explain", "network.py", "W[0]"],
    ["explain", "network.py", "Q"], ["explain", "none.py", "W"], ["run", "none.py"],
    ["view", "16", "pressure"], ["view", "16", "list"], ["view", "16", "qq7"],
    ["view", "network.py", "landscape", "W[0]", "W[0]"], ["view", "none.py", "story"],
    ["view", "16", "story", "--svg", "a.svg"], ["view", "16", "plot", "1", "--svg", "no/a.svg"],
    ["new-lesson", "Halving"], ["new-lesson", "19-halving", "--lessons", "none"],
    ["learn", "--lang", "fr"], ["learn", "77"], ["learn", "--lessons", "none"],
  ]

  @Test(arguments: commands)
  func noCommandAnswersInEnglish(arguments: [String]) throws {
    let home = try ScratchFolder()
    for (name, text) in Self.files { try home.write(text, to: name) }
    let result = try TutorProcess.run(
      arguments,
      environment: ["LC_ALL": "zh_CN.UTF-8"],
      home: home
    )
    // The usage below an error of the command line is ArgumentParser's.
    let own = (result.output + result.errors).split(separator: "\n").filter {
      !$0.hasPrefix("Usage: ") && !$0.hasPrefix("  See 'tutor")
    }.joined(separator: "\n")
    let isChinese = own.unicodeScalars.contains { $0.properties.isIdeographic }
    #expect(isChinese)
    #expect(EnglishWords(known: Self.typed).lines(in: own) == [])
  }
}
