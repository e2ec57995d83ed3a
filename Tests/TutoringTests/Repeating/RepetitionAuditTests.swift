import LessonContent
import NumericLanguage
import Testing
import TimeTravel
import Tutoring

/// Each fault that a repetition may have is found.
@Suite struct RepetitionAuditTests {
  private func problems(
    again: String,
    answer: String = "w",
    prose: String = ""
  ) throws -> [AuditFinding.Problem] {
    let hints = (1...4).map { "### hint \($0)\nLook at {w}.\n" }.joined()
    let step =
      "- {id: one, kind: predict, form: number, at: e1, answer: \"\(answer)\", again: {\(again)}}"
    let lesson = try MemorySource(steps: step, prose: "## one\n**What?**\n\(hints)\(prose)")
      .lesson()
    return LessonAudit(lesson).findings().map(\.problem)
  }

  @Test(arguments: [
    "set: {w: 'np.round(np.random.random(), 2)'}", "at: [e2, e3]", "at: [e1, e2]",
    "set: {rate: 'np.random.random()'}, at: [e2, e0 before move]",
  ])
  func soundRepetitionsPass(again: String) throws {
    #expect(try problems(again: again) == [])
  }

  @Test func expressionsThatFailAreFound() throws {
    let found = try problems(again: "set: {w: nothing}")
    #expect(found.count == 3)
    guard case .repetition(1, .broken(.expression("[(nothing)]", let error))) = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(error.category == .name)
  }

  @Test func placesThatDontExistAreFound() throws {
    let found = try problems(again: "at: [e2, e9]")
    #expect(found.count == 2)
    guard case .repetition(1, .broken(.place("e9", .noSuchPlace))) = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func namesThatCantBeSetAreFound() throws {
    guard
      case .repetition(1, .broken(.run(.notASetting("move", _))))? =
        try problems(again: "set: {move: 3}").first
    else {
      Issue.record("A name of the loop is set.")
      return
    }
  }

  @Test func answersThatCantBeReadAreFound() throws {
    guard
      case .repetition(1, .broken(.notAnAnswer("w", value: _)))? =
        try problems(again: "set: {w: 'np.array([1.0, 2.0])'}").first
    else {
      Issue.record("An array is the answer of a question for a number.")
      return
    }
  }

  @Test func textsThatFailAreFound() throws {
    let found = try problems(again: "at: [e2, e3]", prose: "### again\n**What is {nothing}?**\n")
    guard case .repetition(1, .broken(.expression("nothing", _)))? = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(found.count == 3)
  }

  /// An answer that a planted mistake is nearer to once it is rounded is found.
  @Test func answersThatAreRefusedAreFound() throws {
    let found = try problems(
      again: "at: [e2, e3]}, mistakes: {near: 0.1234",
      answer: "w if epoch < 1 else 0.123449",
      prose: "### mistake near\nNear."
    )
    #expect(found == (1...3).map { .repetition($0, .answerRefused("0.1234")) })
  }

  @Test(arguments: ["set: {rate: 'rate'}", "at: [e1]"])
  func theSameNumbersAreFound(again: String) throws {
    #expect(try problems(again: again) == [.repetitionsAlike])
  }
}
