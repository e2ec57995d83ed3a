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
    case .run(.language(let error)): screen.sentence(error.lastLine, as: .bad)
    case .run(let error): say(Self.sentence(error), Self.chinese(error))
    case .report(let problem): screen.sentence(ReportProblemView.sentence(problem))
    case .language(let error, let source): Self.diagnostic(error, source, screen)
    }
  }

  /// One sentence on why a run doesn't move or a report isn't made.
  static func words(_ refusal: Refusal) -> String {
    switch refusal {
    case .run(let error): sentence(error)
    case .report(let problem): ReportProblemView.sentence(problem)
    case .language(let error, _): error.lastLine
    default: RefusalView(refusal: refusal, screen: Screen(width: .max, style: .plain)).text
    }
  }

  private func say(_ english: String, _ chinese: String) -> String {
    screen.sentence(screen.inWords(english, chinese))
  }

  /// An error with the line it happened in, and marks under it; just the error where all of a
  /// single line is meant, which stands above it.
  static func diagnostic(_ error: LanguageError, _ source: String, _ screen: Screen) -> String {
    guard let range = error.range, !isWhole(range, of: source) else {
      return screen.sentence(error.lastLine, as: .bad)
    }
    return DiagnosticText.render(
      source: source,
      start: .init(line: range.start.line, column: range.start.column),
      end: .init(line: range.end.line, column: range.end.column),
      message: error.lastLine,
      width: screen.width,
      style: screen.style
    )
  }

  private static func isWhole(_ range: SourceRange, of source: String) -> Bool {
    guard let first = source.firstIndex(where: { !$0.isWhitespace }),
      let last = source.lastIndex(where: { !$0.isWhitespace })
    else { return true }
    return !source[first...last].contains(where: \.isNewline)
      && range.start.column <= source[..<first].unicodeScalars.count + 1
      && range.end.column > source[...last].unicodeScalars.count
  }

  /// One sentence on what a run can't do.
  static func sentence(_ error: RunError) -> String {
    switch error {
    case .unreadableTarget(let text):
      "\(text) is no place. Try e12 r3, e60, start, end or line 14; help goto explains."
    case .noSuchPlace(let target, _): "The run never comes to \(target): it ends before that."
    case .alreadyAtEnd: "The run is at its end. back or reset goes back."
    case .alreadyAtStart: "The run is at its start. step or run goes on."
    case .holdsAlready(let source): "\(source) is true here already."
    case .neverHolds(let source):
      "\(source) is never true up to the end of the run, which stays where it was."
    case .interrupted: "Stopped. The run is where it was."
    case .notASetting(let name, let settable):
      "\(name) can't be set: the program must assign it outside its loops. "
        + "These can be: \(settable.joined(separator: ", "))."
    case .nothingToUndo: "Nothing has been changed."
    case .notWritable(let names):
      "\(names.joined(separator: ", ")): what you adopted there can't be written into the "
        + "program, because a loop around it has no counting variable. undo takes it back."
    case .noSuchName(let name, let known) where known.isEmpty:
      "There is no \(name) yet: nothing has run. step goes on."
    case .noSuchName(let name, let known):
      "The run has no \(name) here. It has \(known.joined(separator: ", "))."
    case .unreadableReference(let text):
      "\(text) names no number. Try why weights[1] or why error."
    case .notOneElement(let text, let shape):
      "\(text) is not one number; it has shape \(shape). Add an index, as in why weights[0,1]."
    case .neverWritten(let name): "No statement has written \(name) yet."
    case .notANumber(let name, let type): "\(name) is of type \(type); why explains numbers."
    case .language(let error): error.lastLine
    }
  }

  /// The same in Chinese.
  private static func chinese(_ error: RunError) -> String {
    switch error {
    case .unreadableTarget(let text):
      "\(text) 不是一个位置。试试 e12 r3、e60、start、end 或 line 14；help goto 有说明。"
    case .noSuchPlace(let target, _): "程序走不到 \(target)：它在那之前就结束了。"
    case .alreadyAtEnd: "程序已在末尾。back 或 reset 退回去。"
    case .alreadyAtStart: "程序已在开头。step 或 run 往下走。"
    case .holdsAlready(let source): "\(source) 在这里已经为真。"
    case .neverHolds(let source): "\(source) 直到程序末尾都不成立，程序留在原处。"
    case .interrupted: "已停下。程序在原处。"
    case .notASetting(let name, let settable):
      "\(name) 不能设置：程序必须在循环之外给它赋值。可以设置的有：\(settable.joined(separator: "、"))。"
    case .nothingToUndo: "没有改过什么。"
    case .notWritable(let names):
      "\(names.joined(separator: "、"))：在那里 adopt 的值写不进程序，因为外面的循环没有计数变量。undo 可以撤回。"
    case .noSuchName(let name, let known) where known.isEmpty:
      "还没有 \(name)：程序还没开始走。step 往下走。"
    case .noSuchName(let name, let known):
      "程序在这里没有 \(name)。它有 \(known.joined(separator: "、"))。"
    case .unreadableReference(let text):
      "\(text) 指的不是一个数。试试 why weights[1] 或 why error。"
    case .notOneElement(let text, let shape):
      "\(text) 不是一个数，它的形状是 \(shape)。请加上下标，如 why weights[0,1]。"
    case .neverWritten(let name): "还没有语句写过 \(name)。"
    case .notANumber(let name, let type): "\(name) 的类型是 \(type)；why 解释的是数。"
    case .language(let error): error.lastLine
    }
  }
}
