import LessonContent
import NumericLanguage
import Testing
import TimeTravel
import Tutoring

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
    return LessonAudit(lesson) { $0 == "list" }.findings().map(\.problem)
  }

  private static let question = "- {id: one, kind: predict, form: number, at: e0, answer: w"

  @Test(arguments: [
    "- {id: one, kind: say, at: e0}", "- {id: one, kind: show, commands: [list]}",
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
