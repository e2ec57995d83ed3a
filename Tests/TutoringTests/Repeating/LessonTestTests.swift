import LessonContent
import Testing
import TimeTravel

@testable import Tutoring

/// The test on a lesson.
@Suite struct LessonTestTests {
  private func engine(at step: String = "hello") throws -> LessonEngine {
    try RepeatingFixture.engine(at: step)
  }

  /// The expression that answers the question that is asked.
  private static let answers = [
    "first-move": "rate * w", "which": "w", "only": "w + 1", "what": "'shrinks'",
    "next-weight": "w - move",
  ]

  /// Answers all questions, the named ones wrongly.
  private func result(
    of engine: inout LessonEngine,
    wrong: Set<String> = []
  ) throws -> TestOutcome.Result? {
    _ = try engine.perform(.test)
    while engine.test != nil {
      let id = engine.step.id
      let answer = id == "what" ? "'grows'" : "w + 77"
      let action = LearnerAction.answer(wrong.contains(id) ? answer : Self.answers[id] ?? "")
      guard case .tested(let outcome) = try engine.perform(action) else {
        Issue.record("\(id) isn't answered.")
        return nil
      }
      if let result = outcome.result { return result }
    }
    return nil
  }

  // MARK: Questions

  @Test func questionsWithFreshNumbersComeFirst() throws {
    var engine = try engine()
    _ = try engine.perform(.test)
    var asked: [String] = []
    while engine.test != nil {
      asked.append(engine.step.id)
      _ = try engine.perform(.skip)
    }
    #expect(asked == ["first-move", "which", "only", "what", "next-weight"])
  }

  /// Five of many, one out of each part of the lesson, others the next time.
  @Test func questionsAreSpread() throws {
    let steps = (0..<12).map { number in
      "- {id: q\(number), kind: predict, form: number, at: e1, answer: w, again: {at: [e2]}}"
    }
    let prose = (0..<12).map { "## q\($0)\n**What?**\n" }
    let lesson = try MemorySource(
      steps: steps.joined(separator: "\n"),
      prose: prose.joined()
    ).lesson()
    #expect(LessonTest(lesson, taken: 0).steps == [0, 2, 4, 7, 9])
    #expect(LessonTest(lesson, taken: 1).steps == [1, 3, 5, 8, 10])
  }

  @Test func everyTestHasOtherNumbers() throws {
    var engine = try engine()
    var seen: [String] = []
    for _ in 1...3 {
      _ = try engine.perform(.test)
      seen.append(engine.run.moment.value(of: "w")?.repr ?? "")
      _ = try engine.perform(.next)
    }
    #expect(Set(seen).count == 3)
    #expect(engine.record.tests == 3)
  }

  @Test func aLessonWithoutQuestionsSaysSo() throws {
    let lesson = try MemorySource(steps: "- {id: one, kind: say}", prose: "## one\nRead.").lesson()
    var engine = try LessonEngine(lesson: lesson, language: .english)
    #expect(try engine.refusal(.test) == .noTest)
    #expect(engine.record.tests == nil && engine.presentation().testOffer == nil)
  }

  @Test func theTestIsOfferedWhereTheLessonBegins() throws {
    var engine = try engine()
    #expect(engine.presentation().testOffer == 5)
    _ = try engine.perform(.next)
    #expect(engine.presentation().testOffer == nil)
    _ = try engine.perform(.previous)
    #expect(engine.presentation().testOffer == nil)
  }

  // MARK: Answering

  @Test func allRightClosesTheLesson() throws {
    var engine = try engine(at: "which")
    let result = try result(of: &engine)
    #expect(result == .init(right: 5, count: 5, toRead: [], toWrite: []))
    #expect(engine.lesson.steps.allSatisfy { engine.state(of: $0) == .done })
    #expect(engine.step.id == "which")
  }

  @Test func wrongOnesAreToBeRead() throws {
    var engine = try engine()
    let result = try result(of: &engine, wrong: ["which", "next-weight"])
    #expect(result == .init(right: 3, count: 5, toRead: [3, 6], toWrite: []))
    let done = engine.lesson.steps.filter { engine.state(of: $0) == .done }.map(\.id)
    #expect(done == ["first-move", "only", "what"])
  }

  @Test func aWrongAnswerSaysWhatIsTrueAndGoesOn() throws {
    var engine = try engine()
    _ = try engine.perform(.test)
    let truth = try engine.answerCheck().answerInWords
    guard case .tested(let outcome) = try engine.perform(.type("77")) else {
      Issue.record("The answer isn't judged.")
      return
    }
    #expect(outcome.answer == .init(isRight: false, isGiven: true, truth: truth))
    #expect(outcome.step.id == "which")
    #expect(outcome.step.test == .init(number: 2, count: 5))
  }

  @Test(arguments: ["0,1", "none_such", "w +"])
  func whatCantBeReadDoesntCount(text: String) throws {
    var engine = try engine()
    _ = try engine.perform(.test)
    _ = try engine.perform(.answer(text))
    _ = try engine.perform(.type(text))
    #expect(engine.test?.number == 1)
  }

  /// At something to do, names only show their values; an expression is an answer.
  @Test(arguments: [("w", 5), ("x = w", 5), ("print(w)", 5), ("w * 2", nil), ("w - move", nil)])
  func anExpressionIsTheAnswerToADeed(text: String, number: Int?) throws {
    var engine = try engine()
    _ = try engine.perform(.test)
    for _ in 1...4 { _ = try engine.perform(.skip) }
    #expect(engine.step.id == "next-weight")
    _ = try engine.perform(.type(text))
    #expect(engine.test?.number == number)
  }

  @Test(arguments: [
    (LearnerAction.hint, Refusal.noHelpInTest), (.solution, .noHelpInTest), (.again, .inTest),
    (.test, .inTest), (.step(.op, times: 1), .inTest), (.set(name: "w", expression: "1"), .inTest),
    (.why("w"), .inTest), (.undo, .inTest),
  ])
  func aTestIsStrict(action: LearnerAction, refusal: Refusal) throws {
    var engine = try engine()
    _ = try engine.perform(.test)
    #expect(try engine.refusal(action) == refusal)
    #expect(engine.test?.number == 1)
  }

  // MARK: Leaving

  /// The learner is back at the step, with the run and the names that were there.
  @Test(arguments: [LearnerAction.next, .previous, .look])
  func nothingIsLostByATest(way: LearnerAction) throws {
    var engine = try engine(at: "which")
    let before: [LearnerAction] = [
      .type("mine = 3"), .set(name: "rate", expression: "0.3"), .goTo("e2"),
    ]
    for action in before { _ = try engine.perform(action) }
    let kept = engine
    for action in [.test, .type("w = 5"), .type("7")] as [LearnerAction] {
      _ = try engine.perform(action)
    }
    #expect(engine.checkpoint.position == kept.checkpoint.position)
    _ = try engine.perform(way)
    #expect(engine.run.moment.isIdentical(to: kept.run.moment))
    #expect(engine.presentation() == kept.presentation())
    #expect(engine.workspace.names.map(\.name) == ["mine"])
    #expect(engine.checkpoint.entries == kept.checkpoint.entries)
  }

  /// The lesson's own numbers are asked, whatever the learner has set.
  @Test func aTestDoesntMindTheLearnersSettings() throws {
    var engine = try engine(at: "which")
    _ = try engine.perform(.set(name: "rate", expression: "'none'"))
    #expect(try result(of: &engine) == .init(right: 5, count: 5, toRead: [], toWrite: []))
    #expect(engine.run.settings.map(\.name) == ["rate"])
  }

  /// A test at a step that asks for a program takes the page away, and brings it back.
  @Test func aPageWaitsForTheEndOfATest() throws {
    let lesson = try MemorySource(
      steps: """
        - {id: ask, kind: predict, form: number, at: e1, answer: w, again: {at: [e2, e3]}}
        - {id: write, kind: code, reference: program.py, judged: [w]}
        """,
      prose: "## ask\n**What?**\n## write\nWrite it."
    ).lesson()
    var engine = try LessonEngine(lesson: lesson, language: .english)
    let before: [LearnerAction] = [
      .set(name: "rate", expression: "0.3"), .next, .edit("v = 1\n"), .type("mine = 2"),
    ]
    for action in before { _ = try engine.perform(action) }
    let kept = engine
    _ = try engine.perform(.test)
    #expect(engine.page == nil && engine.run.moment.value(of: "w") != nil)
    #expect(try engine.refusal(.check) == .inTest)
    #expect(engine.checkpoint.settings.map(\.name) == ["rate"])
    guard case .tested(let outcome) = try engine.perform(.answer("w")) else {
      Issue.record("The test doesn't end.")
      return
    }
    #expect(outcome.result == .init(right: 1, count: 1, toRead: [], toWrite: [2]))
    #expect(engine.page != nil && engine.step.id == "write")
    #expect(engine.run.moment.isIdentical(to: kept.run.moment))
    #expect(engine.notes.settings.map(\.name) == ["rate"])
    #expect(engine.notes.names.map(\.name) == ["mine"])
    _ = try engine.perform(.previous)
    #expect(engine.run.settings.map(\.name) == ["rate"])
  }

  @Test func restartingLeavesTheTest() throws {
    var engine = try engine(at: "which")
    _ = try engine.perform(.test)
    _ = try engine.perform(.restart)
    #expect(engine.test == nil && engine.step.id == "hello" && engine.record.tests == 1)
  }
}
