import Tutoring

/// Says what is wrong with a lesson, to the person who writes it.
enum FindingView {
  private typealias Words = (english: String, chinese: String)

  /// One sentence without its place, as compilers word theirs.
  static func sentence(_ problem: AuditFinding.Problem, _ screen: Screen) -> String {
    switch problem {
    case .broken(let problem): return LessonErrorView.reason(problem, screen)
    case .solutionFails(let line, let refusal):
      let reason = reason(refusal, screen)
      return screen.inWords(
        "the solution's line '\(line)' fails: \(reason)",
        "解答的 '\(line)' 这一行出错：\(reason)"
      )
    case .commandFails(let line, let refusal):
      let reason = reason(refusal, screen)
      return screen.inWords("the command '\(line)' fails: \(reason)", "命令 '\(line)' 出错：\(reason)")
    case .repetition(let number, let problem):
      let reason = sentence(problem, screen)
      return screen.inWords(
        "asked again (\(number)): \(reason)",
        "换数再问（第 \(number) 次）：\(reason)"
      )
    default:
      let (english, chinese) = mistakeWords(problem) ?? programWords(problem) ?? words(problem)
      return screen.inWords(english, chinese)
    }
  }

  /// The words for a problem with a mistake that the step names.
  private static func mistakeWords(_ problem: AuditFinding.Problem) -> Words? {
    switch problem {
    case .mistakeFails(let id, let error):
      (
        "the mistake \(id) can't be computed: \(error.lastLine)",
        "错误 \(id) 算不出来：\(error.lastLine)"
      )
    case .mistakeIsRight(let id):
      ("the mistake \(id) gives the right answer", "错误 \(id) 得到的是正确答案")
    case .mistakeUnrecognised(let id):
      (
        "the mistake \(id) is refused without its own message",
        "错误 \(id) 判错时没有用它自己的话"
      )
    case .mistakesAlike(let ids):
      (
        "the mistakes \(ids.joined(separator: ", ")) give one value and can't be told apart",
        "错误 \(ids.joined(separator: "、")) 得到同一个值，分不开"
      )
    case .mistakeHoldsAtStart(let id):
      (
        "the condition of the mistake \(id) holds before anything is done",
        "错误 \(id) 的条件在动手之前就成立"
      )
    default: nil
    }
  }

  /// The words for a problem with a program that the learner is to write.
  private static func programWords(_ problem: AuditFinding.Problem) -> Words? {
    switch problem {
    case .referenceFails(let error):
      (
        "the program that is asked for ends with \(error.lastLine)",
        "参考程序以错误结束：\(error.lastLine)"
      )
    case .referenceInterrupted:
      ("the program that is asked for was stopped", "参考程序运行到一半被停下")
    case .judgedHoldsNoNumbers(let name):
      (
        "\(name) is judged, and holds no numbers at the end of the program that is asked for",
        "\(name) 要拿来比较，而参考程序结束时它里面没有数"
      )
    case .trialIsImpossible(let number):
      (
        "trial \(number) changes what the program that is asked for doesn't assign, or breaks it",
        "第 \(number) 次试验改了参考程序没有赋值的东西，或者改坏了它"
      )
    case .nothingToShow(let id):
      (
        "the program of the mistake \(id) has nothing to show at the end of one of these epochs",
        "错误 \(id) 的程序在某一遍结束时没有什么可显示"
      )
    default: nil
    }
  }

  /// The words for the other problems.
  private static func words(_ problem: AuditFinding.Problem) -> Words {
    switch problem {
    case .programFails(let error):
      ("the program ends with \(error.lastLine)", "程序以错误结束：\(error.lastLine)")
    case .tooFewHints(let count, let wanted):
      (
        "it has \(count) of the \(wanted) hints: where to look, which idea, the formula, the "
          + "numbers",
        "\(wanted) 条提示里只有 \(count) 条：看哪里，什么想法，公式，数字"
      )
    case .answerRefused(let answer):
      (
        "the right answer is refused when it is written \(answer)",
        "正确答案写成 \(answer) 时判了错"
      )
    case .startAccepted:
      ("what is to be done is done before the learner begins", "要做的事在学习者动手之前就已完成")
    case .solutionRefused:
      ("the solution runs to its end, and the step doesn't pass", "解答运行到底，这一步却没有通过")
    case .repetitionsAlike:
      ("asked again, it has the same answer every time", "换数再问，每次的答案都一样")
    case .partMissing(let heading):
      (
        "'\(heading)' is written in another language and missing in this one",
        "'\(heading)' 在另一种语言里有，在这里缺了"
      )
    case .unknownCommand(let line):
      ("'\(line)' is no command of the prompt", "'\(line)' 不是提示符的命令")
    case .walkFails(let action):
      ("\(name(action)) doesn't lead where it should", "\(name(action)) 没有走到该到的地方")
    default: preconditionFailure("The other problems are told elsewhere.")
    }
  }

  private static func reason(_ refusal: Refusal, _ screen: Screen) -> String {
    switch refusal {
    case .language(let error, _): error.lastLine
    case .run(let error): RefusalView.sentence(error, screen)
    case .report(let problem): ReportProblemView.sentence(problem, screen)
    case .noOwnName(let name):
      screen.inWords(
        "there is no variable of the learner's called \(name)",
        "学习者没有叫 \(name) 的变量"
      )
    case .nothingToAdopt: screen.inWords("there is nothing to adopt", "没有什么可以 adopt")
    case .notAdoptable(let name):
      screen.inWords("the run has no data called \(name) there", "程序在那里没有叫 \(name) 的数据")
    case .atFirstStep, .noSuchStep, .nothingAsked, .noProgramAsked, .noHints, .noMoreHints,
      .noSolution,
      .onlyNumbers, .noTest, .noHelpInTest, .inTest, .inRepetition, .notWatched:
      screen.inWords("it belongs in no lesson", "它不该出现在课里")
    }
  }

  private static func name(_ action: LearnerAction) -> String {
    switch action {
    case .next: "next"
    case .previous: "prev"
    case .skip: "skip"
    case .restart: "restart"
    default: "where"
    }
  }
}
