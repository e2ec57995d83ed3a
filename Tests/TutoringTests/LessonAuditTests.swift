import LessonContent
import NumericLanguage
import Testing
import TimeTravel

@testable import Tutoring

/// Each fault that a lesson may have is found, and nothing else.
@Suite struct LessonAuditTests {
  /// A lesson of one step.
  private func problems(
    _ step: String,
    _ prose: String,
    program: String = MemorySource.program
  ) throws -> [AuditFinding.Problem] {
    let hints = (1...4).map { "### hint \($0)\nLook.\n" }.joined()
    let lesson = try MemorySource(
      steps: step,
      prose: "## one\nLook.\n\(hints)\(prose)",
      program: program
    ).lesson()
    return LessonAudit(lesson, read: Self.read).findings().map(\.problem)
  }

  /// A prompt with few commands.
  private static func read(_ line: String) -> LessonAudit.ShownLine {
    let words = line.split(separator: " ").map(String.init)
    return switch words.first {
    case "list": .look
    case "why": .action(.why(words[1]))
    case "until": .action(.until(words.dropFirst().joined(separator: " ")))
    case "pressure": .action(.report(.pressure(output: 1)))
    case "show": .action(.type(words[1]))
    default: .unknown
    }
  }

  private static let question = "- {id: one, kind: predict, form: number, at: e0, answer: w"

  @Test(arguments: [
    "- {id: one, kind: say, at: e0}", "- {id: one, kind: show, commands: [list]}",
    "- {id: one, kind: show, at: e1, commands: [why w, until w < 0.4, show w]}",
    question + "}", question + ", mistakes: {half: w / 2}}",
    "- {id: one, kind: predict, form: sign, at: e1, answer: w}",
    "- {id: one, kind: predict, form: shape, at: e1, answer: 'np.ones((2, 3)).shape'}",
    "- {id: one, kind: predict, form: array, at: e1, answer: 'np.array([w, -w, 0])'}",
    "- {id: one, kind: do, at: e1, value: w * 2, solution: [w * 2], mistakes: {half: w / 2}}",
    "- {id: one, kind: do, at: e1, condition: a > 3, solution: [a = 4]}",
    "- {id: one, kind: do, at: e0, condition: w < 0.4, over: run, solution: [step epoch 2]}",
  ])
  func soundStepsPass(step: String) throws {
    let prose = step.contains("half") ? "### mistake half\nHalf." : ""
    #expect(try problems(step, prose) == [])
  }

  @Test func expressionsThatFailAreFound() throws {
    let found = try problems("- {id: one, kind: say, at: e0}", "### right\nIt is {nothing}.")
    guard case .broken(.expression("nothing", let error)) = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(found.count == 1)
    #expect(error.category == .name)
  }

  @Test func missingPlacesAreFound() throws {
    let found = try problems("- {id: one, kind: say, at: e9}", "")
    #expect(found.count == 1)
    guard case .broken(.place("e9", .noSuchPlace)) = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func endlessProgramsAreFound() throws {
    let lesson = try MemorySource(
      steps: "- {id: hello, kind: say}",
      prose: "## hello\n\nHello.",
      program: "n = 0\nwhile n >= 0:\n    n += 1\n"
    ).lesson()
    let found = LessonAudit(lesson).findings().map(\.problem)
    guard case .programFails(let error) = found.first, found.count == 1 else {
      Issue.record("The audit finds \(found).")
      return
    }
    #expect(error.lastLine.hasSuffix("statements: does a loop never end?"))
  }

  @Test func programsThatFailAreFound() throws {
    let found = try problems("- {id: one, kind: say}", "", program: "a = 1\nb = 1 / 0\n")
    guard case .programFails(let error) = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(error.category == .zeroDivision)
  }

  @Test(arguments: [
    (question + ", mistakes: {same: w * 1}}", AuditFinding.Problem.mistakeIsRight("same")),
    (
      "- {id: one, kind: do, at: e1, value: w, solution: [w], mistakes: {same: w * 1}}",
      .mistakeIsRight("same")
    ),
    ("- {id: one, kind: do, at: e1, value: w * 2, solution: [w]}", .solutionRefused),
    ("- {id: one, kind: do, condition: 'True', solution: [a = 4]}", .startAccepted),
    (question + ", mistakes: {same: '\"text\"'}}", .mistakeUnrecognised("same")),
    (
      "- {id: one, kind: do, at: e1, value: w, solution: [until w > 9, w]}",
      .solutionFails(line: "until w > 9", .run(.neverHolds("w > 9")))
    ),
    (
      "- {id: one, kind: do, at: e1, value: w, solution: [adopt, w]}",
      .solutionFails(line: "adopt", .nothingToAdopt)
    ),
    ("- {id: one, kind: show, commands: [lsit]}", .unknownCommand("lsit")),
    (
      "- {id: one, kind: do, condition: a > 3, solution: [a = 4], mistakes: {same: 'True'}}",
      .mistakeHoldsAtStart("same")
    ),
  ])
  func faultsAreFound(step: String, problem: AuditFinding.Problem) throws {
    let prose = step.contains("same") ? "### mistake same\nNo." : ""
    #expect(try problems(step, prose) == [problem])
  }

  @Test func codeThatFailsIsFound() throws {
    let found = try problems(
      "- {id: one, kind: do, at: e1, value: w, solution: [nothing]}",
      ""
    )
    guard case .solutionFails(line: "nothing", .language(let error, _)) = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(found.count == 1 && error.category == .name)
  }

  @Test func mistakesThatFailAreFound() throws {
    let found = try problems(
      Self.question + ", mistakes: {lost: nothing}}",
      "### mistake lost\nNo."
    )
    guard case .mistakeFails("lost", let error) = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(found.count == 1 && error.category == .name)
  }

  @Test func programsThatDoNotParseAreFound() throws {
    let found = try problems("- {id: one, kind: say}", "", program: "a = = 1\n")
    guard case .broken(.program(let error)) = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(found.count == 1 && error.category == .syntax)
  }

  // MARK: Commands that are shown

  @Test(arguments: [
    ("why nothing[0]", Refusal.run(.noSuchName("nothing", known: ["w", "rate", "epoch", "move"]))),
    ("until w > 9", .run(.neverHolds("w > 9"))),
  ])
  func commandsThatFailAreFound(line: String, refusal: Refusal) throws {
    let found = try problems("- {id: one, kind: show, at: e1, commands: ['\(line)']}", "")
    #expect(found == [.commandFails(line: line, refusal)])
  }

  @Test func reportsAndNamesThatFailAreFound() throws {
    for line in ["pressure", "show nothing"] {
      let found = try problems("- {id: one, kind: show, at: e0, commands: ['\(line)']}", "")
      guard found.count == 1, case .commandFails(line, _) = found[0] else {
        Issue.record("\(line): \(found)")
        continue
      }
    }
  }

  /// What a command does to the run is there at the next step, as it is for a learner.
  @Test func commandsAreCarriedOutBeforeTheNextStep() throws {
    let lesson = try MemorySource(
      steps: """
        - {id: one, kind: show, at: e0, commands: ['until w < 0.4']}
        - {id: two, kind: say}
        """,
      prose: "## one\nLook.\n## two\nThe last move was {move}."
    ).lesson()
    let early = LessonAudit(lesson).findings().map(\.problem)
    #expect(early.count == 1)
    #expect(LessonAudit(lesson, read: Self.read).findings() == [])
  }

  // MARK: Languages

  /// A part that only one language has is found in the other.
  @Test(arguments: [
    ("### right\nYes.", "", ["### right"], []), ("", "### right\n对。", [], ["### right"]),
    ("### solution\n1", "### right\n对。", ["### solution"], ["### right"]),
    ("### hint 5\nMore.", "", ["### hint 5"], []), ("", "", [], []),
  ])
  func partsOfOneLanguageAreFound(
    english: String,
    chinese: String,
    inChinese: [String],
    inEnglish: [String]
  ) throws {
    let hints = (1...4).map { "### hint \($0)\nLook.\n" }.joined()
    let lesson = try MemorySource(
      steps: Self.question + "}",
      prose: "## one\nHow much?\n\(hints)\(english)",
      chinese: "## one\n多少？\n\(hints)\(chinese)"
    ).lesson()
    let found = LessonAudit(lesson).findings()
    func parts(_ language: Language) -> [AuditFinding.Problem] {
      found.filter { $0.language == language }.map(\.problem)
    }
    #expect(parts(.chinese) == inChinese.map { .partMissing($0) })
    #expect(parts(.english) == inEnglish.map { .partMissing($0) })
  }

  /// A lesson with a step that has no text in one of its languages.
  @Test func stepsWithoutTextAreFound() throws {
    var prose = StepProse()
    prose.body = [.text("Look.")]
    let lesson = Lesson(
      number: 1,
      id: "small",
      title: Localized([.english: "Small"]),
      program: "w = 1\n",
      steps: [
        Step(id: "one", kind: .say, prose: [.english: prose, .chinese: prose]),
        Step(id: "two", kind: .say, prose: [.english: prose]),
      ]
    )
    let found = LessonAudit(lesson).findings()
    #expect(found.map(\.problem) == [.partMissing("## two")])
    #expect(found.map(\.language) == [.chinese])
    #expect(found.first?.location == FileLocation(file: "zh-Hans.md"))
  }

  // MARK: Ways

  /// A way that doesn't lead where it should: here because someone stops the run on it.
  @Test func waysThatLeadNowhereAreFound() throws {
    let lesson = try MemorySource(
      steps: "- {id: one, kind: say, at: e0}\n- {id: two, kind: say, at: e2}",
      prose: "## one\nLook.\n## two\nLook."
    ).lesson()
    let engine = try LessonEngine(lesson: lesson, language: .english) { true }
    let audit = StepAudit(engine: engine, place: 0, read: Self.read)
    #expect(
      audit.problems(isThorough: false).map(\.problem) == [.walkFails(.next), .walkFails(.skip)]
    )
    let elsewhere = StepAudit(engine: engine, place: 1, read: Self.read)
    #expect(elsewhere.problems(isThorough: true).map(\.problem) == [.walkFails(.next)])
  }

  @Test func mistakesThatGiveOneValueAreFound() throws {
    let found = try problems(
      Self.question + ", mistakes: {half: w / 2, also-half: w * 0.5}}",
      "### mistake half\nHalf.\n### mistake also-half\nAlso."
    )
    #expect(found == [.mistakesAlike(["half", "also-half"])])
  }

  @Test func missingHintsAreFound() throws {
    let lesson = try MemorySource(
      steps: Self.question + "}",
      prose: "## one\nLook.\n### hint 1\nLook."
    ).lesson()
    #expect(
      LessonAudit(lesson).findings().map(\.problem) == [.tooFewHints(1, wanted: 4)]
    )
  }

  /// An answer that a planted mistake is nearer to once it is rounded is found.
  @Test func answersThatRoundToAMistakeAreFound() throws {
    let found = try problems(
      "- {id: one, kind: predict, form: number, at: e0, answer: 0.123449, mistakes: {near: 0.1234}}",
      "### mistake near\nNear."
    )
    #expect(found == [.answerRefused("0.1234")])
  }
}
