import NumericLanguage
import TerminalRendering
import TimeTravel
import Tutoring

/// Says why an action can't be carried out, and what can be done instead.
struct RefusalView {
  let refusal: Refusal
  let screen: Screen

  /// The text.
  var text: String {
    switch refusal {
    case .atFirstStep:
      say("This is the first step. lessons shows the course.", "这是第一步。lessons 列出全部课程。")
    case .noSuchStep(let number, let count):
      say(
        "The lesson has \(count) steps; there is no step \(number).",
        "这一课有 \(count) 步，没有第 \(number) 步。"
      )
    case .nothingAsked: say("This step asks nothing; next goes on.", "这一步没有提问；next 往下走。")
    case .noProgramAsked:
      say(
        "This step asks for no program; check judges those that do.",
        "这一步没有要你写程序；check 用来检查要写程序的步骤。"
      )
    case .noHints: say("This step has no hints.", "这一步没有提示。")
    case .noMoreHints:
      say(
        "There are no more hints. solution shows how it is done; hint begins again with the first.",
        "没有更多提示了。solution 给出解答；再输入 hint 从第一条看起。"
      )
    case .noSolution: say("This step asks nothing, so it has no solution.", "这一步没有提问，所以没有解答。")
    case .onlyNumbers(let isSettable):
      say(
        "These are the only numbers of this question."
          + (isSettable ? " set NAME VALUE changes them, and where shows it with others." : ""),
        "这个问题只有这一组数。" + (isSettable ? "用 set NAME VALUE 改设置，再输入 where 就看到别的数。" : "")
      )
    case .noTest: say("This lesson has no questions to test with.", "这一课没有可以用来测验的问题。")
    case .noHelpInTest:
      say(
        "A test has no hints and no solutions. next leaves it; skip leaves the question out.",
        "测验没有提示，也没有解答。next 离开测验；skip 放弃这一题。"
      )
    case .inTest:
      say(
        "Not in a test: the run stands still there. Answer, or leave the test with next.",
        "测验时不能这样做：程序停着不动。请作答，或用 next 离开测验。"
      )
    case .inRepetition:
      say(
        "Not while a question is asked again: these numbers are only lent. next or prev leaves it.",
        "重做一题时不能这样做：这些数只是暂时的。next 或 prev 离开这一题。"
      )
    case .notWatched(let source):
      say(
        "\(source) isn't watched. watch alone shows what is.",
        "没有盯着 \(source)。单独输入 watch 显示盯着什么。"
      )
    case .noOwnName(let name):
      say(
        "You have no variable of your own called \(name). vars shows what there is.",
        "你自己没有叫 \(name) 的变量。vars 显示现有的变量。"
      )
    case .nothingToAdopt:
      say(
        "None of your own variables hides one of the run's. Assign one first.",
        "你自己的变量没有一个遮住程序的变量。请先给一个赋值。"
      )
    case .notAdoptable(let name):
      say(
        "The run has no data called \(name) here. vars shows what it has.",
        "程序在这里没有叫 \(name) 的数据。vars 显示有什么。"
      )
    case .run(.language(let error)): Self.lastLine(error, screen)
    case .run(let error): screen.sentence(Self.sentence(error, screen))
    case .report(let problem): screen.sentence(ReportProblemView.sentence(problem, screen))
    case .language(let error, let source): Self.diagnostic(error, source, screen)
    }
  }

  /// One sentence on why a run doesn't move or a report isn't made.
  static func words(_ refusal: Refusal, _ screen: Screen) -> String {
    switch refusal {
    case .run(let error): return sentence(error, screen)
    case .report(let problem): return ReportProblemView.sentence(problem, screen)
    case .language(let error, _): return error.lastLine
    default:
      let line = Screen(width: .max, style: .plain, language: screen.language)
      return RefusalView(refusal: refusal, screen: line).text
    }
  }

  private func say(_ english: String, _ chinese: String) -> String {
    screen.sentence(screen.inWords(english, chinese))
  }

  /// An error with the line it happened in, and marks under it; just the error where all of a
  /// single line is meant, which stands above it.
  static func diagnostic(_ error: LanguageError, _ source: String, _ screen: Screen) -> String {
    guard let range = error.range, !isWhole(range, of: source) else {
      return lastLine(error, screen)
    }
    let text = DiagnosticText.render(
      source: source,
      start: .init(line: range.start.line, column: range.start.column),
      end: .init(line: range.end.line, column: range.end.column),
      message: error.lastLine,
      width: screen.width,
      style: screen.style
    )
    return ([text] + remarks(on: error, screen)).joined(separator: "\n")
  }

  /// An error without its line.
  private static func lastLine(_ error: LanguageError, _ screen: Screen) -> String {
    ([screen.sentence(error.lastLine, as: .bad)] + remarks(on: error, screen))
      .joined(separator: "\n")
  }

  /// What an error means that isn't Python's own, where its line isn't in the learner's language.
  private static func remarks(on error: LanguageError, _ screen: Screen) -> [String] {
    guard screen.language == .chinese else { return [] }
    switch error.category {
    case .notSupported: return [screen.sentence("Python 里有这种写法，但这门课不用它，这里不支持。")]
    case .memory: return [screen.sentence("要用的内存超过了这里的上限。")]
    default: return []
    }
  }

  private static func isWhole(_ range: SourceRange, of source: String) -> Bool {
    guard let first = source.firstIndex(where: { !$0.isWhitespace }),
      let last = source.lastIndex(where: { !$0.isWhitespace })
    else { return true }
    return !source[first...last].contains(where: \.isNewline)
      && range.start.column <= source[..<first].unicodeScalars.count + 1
      && range.end.column > source[...last].unicodeScalars.count
  }
}
