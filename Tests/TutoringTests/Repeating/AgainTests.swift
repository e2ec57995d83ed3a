import LessonContent
import NumericLanguage
import Testing
import TimeTravel

@testable import Tutoring

/// The same question with fresh numbers.
@Suite struct AgainTests {
  private func engine(at step: String) throws -> LessonEngine {
    try RepeatingFixture.engine(at: step)
  }

  private func value(_ name: String, _ engine: LessonEngine) -> String? {
    engine.run.moment.value(of: name)?.str
  }

  // MARK: Asking

  @Test func everyRepetitionHasNumbersOfItsOwn() throws {
    var engine = try engine(at: "first-move")
    var seen = [value("w", engine)]
    for number in 1...3 {
      guard case .arrived(let step) = try engine.perform(.again) else {
        Issue.record("The question isn't asked again.")
        return
      }
      #expect(step.fresh?.number == number)
      #expect(step.fresh?.settings.map(\.name) == ["w", "rate"])
      #expect(step.fresh?.settings.first?.value == value("w", engine))
      #expect(!seen.contains(value("w", engine)))
      seen.append(value("w", engine))
    }
    #expect(engine.run.settings.map(\.name) == ["w", "rate"])
  }

  /// The same number gives the same numbers, so that a report can be followed.
  @Test func theNumbersOfARepetitionAreKnown() throws {
    var first = try engine(at: "first-move")
    var second = try engine(at: "first-move")
    _ = try first.perform(.again)
    _ = try second.perform(.again)
    #expect(first.run.moment.isIdentical(to: second.run.moment))
  }

  @Test func theTextIsTheParagraphWithTheQuestion() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.again)
    let w = try #require(value("w", engine))
    let text = "**How far does it move?** It is \(w) now, and `w ** 2` is a trap."
    #expect(engine.presentation().text == text)
    #expect(engine.presentation().fresh?.place == nil)
  }

  @Test func theTextIsTheLessonsWhereItHasOne() throws {
    var engine = try engine(at: "which")
    _ = try engine.perform(.again)
    #expect(engine.presentation().text == "**What is it here**, behind 3 epochs?")
    #expect(engine.presentation().fresh?.settings == [])
    _ = try engine.perform(.again)
    #expect(engine.presentation().text == "**What is it here**, behind 2 epochs?")
  }

  @Test(arguments: [
    ("hello", Refusal.nothingAsked), ("only", .onlyNumbers(isSettable: true)),
    ("what", .onlyNumbers(isSettable: false)), ("faster", .onlyNumbers(isSettable: false)),
  ])
  func otherStepsSayWhyNot(step: String, refusal: Refusal) throws {
    var engine = try engine(at: step)
    #expect(try engine.refusal(.again) == refusal)
  }

  // MARK: Judging

  @Test func theAnswerIsComputedFromTheFreshNumbers() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.again)
    #expect(try engine.verdict(.type("0.1"))?.kind == .wrong)
    let w = try #require(value("w", engine))
    #expect(try engine.verdict(.type(w))?.kind == .mistaken(["That is all of \(w)."]))
    guard case .hinted(1, 1, let hint) = try engine.perform(.hint) else {
      Issue.record("There is no hint.")
      return
    }
    #expect(hint.hasSuffix(w))
    let verdict = try engine.verdict(.answer("rate * w"))
    #expect(verdict?.kind == .right)
    #expect(verdict?.reason == nil)
    #expect(verdict?.isRepeated == true)
    #expect(engine.canGoOn)
  }

  @Test func wrongAnswersToFreshNumbersArentCounted() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.again)
    _ = try engine.perform(.type("7"))
    #expect(engine.record.steps["first-move"] == nil)
  }

  @Test func aDeedIsJudgedByTheFreshNumbers() throws {
    var engine = try engine(at: "next-weight")
    _ = try engine.perform(.type("w - move"))
    _ = try engine.perform(.again)
    #expect(!engine.canGoOn)
    #expect(try engine.verdict(.type("w"))?.kind == .mistaken(["That is the old one."]))
    #expect(try engine.verdict(.type("w - move"))?.kind == .right)
  }

  /// Who has seen the solution can still earn the step with other numbers.
  @Test func freshNumbersMakeUpForASolution() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.solution)
    _ = try engine.perform(.again)
    _ = try engine.perform(.answer("rate * w"))
    #expect(engine.record.steps["first-move"]?.state == .done)
  }

  @Test func theSolutionOfARepetitionIsItsOwn() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.again)
    let truth = try engine.answerCheck().answerInWords
    guard case .solved(let text, let lines) = try engine.perform(.solution) else {
      Issue.record("There is no solution.")
      return
    }
    #expect(text == truth && lines.isEmpty)
    #expect(engine.canGoOn)
    _ = try engine.perform(.answer("rate * w"))
    #expect(engine.record.steps["first-move"]?.state == .shown)
  }

  // MARK: Leaving

  /// Every way out puts back settings, adopted values, and the place.
  @Test(arguments: [LearnerAction.next, .previous, .skip])
  func leavingPutsTheRunBack(way: LearnerAction) throws {
    var plain = try engine(at: "which")
    let before: [LearnerAction] = [
      .set(name: "rate", expression: "0.3"), .goTo("e2"), .type("w = 8"), .adopt(["w"]),
      .goTo("e1"),
    ]
    for action in before { _ = try plain.perform(action) }
    var repeated = plain
    for action in [.again, .again, .step(.op, times: 2), .set(name: "rate", expression: "0.7")]
      as [LearnerAction]
    { _ = try repeated.perform(action) }
    #expect(repeated.run.adoptions.isEmpty)
    _ = try plain.perform(way)
    _ = try repeated.perform(way)
    #expect(repeated.run.moment.isIdentical(to: plain.run.moment))
    #expect(repeated.run.settings.map(\.literal) == plain.run.settings.map(\.literal))
    #expect(repeated.run.adoptions.count == 1)
    #expect(repeated.presentation() == plain.presentation())
    #expect(try repeated.refusal(.undo) == plain.refusal(.undo))
  }

  /// Hints of fresh numbers begin with the first, and leave those of the lesson's own alone.
  @Test func hintsAreCountedApart() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.hint)
    _ = try engine.perform(.again)
    #expect(engine.hintsShown == [:])
    _ = try engine.perform(.next)
    _ = try engine.perform(.previous)
    #expect(engine.hintsShown == ["first-move": 1])
  }

  @Test func restartingForgetsTheFreshNumbers() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.again)
    _ = try engine.perform(.restart)
    #expect(engine.run.settings.isEmpty && engine.step.id == "hello")
  }

  @Test func aStepThatIsDoneStaysDone() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.type("0.1"))
    for action in [.again, .type("7"), .solution, .skip] as [LearnerAction] {
      _ = try engine.perform(action)
    }
    #expect(engine.record.steps["first-move"]?.state == .done)
    #expect(engine.step.id == "which")
  }

  /// A lesson that is closed in a repetition opens with its own numbers.
  @Test func freshNumbersArentKept() throws {
    var engine = try engine(at: "first-move")
    let before = engine.checkpoint
    _ = try engine.perform(.again)
    _ = try engine.perform(.type("mine = w"))
    var record = engine.record
    record.checkpoint = engine.checkpoint
    var again = try LessonEngine(lesson: engine.lesson, language: .english, record: record)
    #expect(again.checkpoint.position == before.position)
    #expect(again.checkpoint.settings == [])
    #expect(again.presentation().fresh == nil)
    // What was typed over the fresh numbers keeps the value that it had.
    #expect(again.workspace.names.first?.value.str == value("w", engine))
    #expect(try again.verdict(.type("0.1"))?.kind == .right)
  }

  @Test func theProgramStaysTheLessonsMeanwhile() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.again)
    #expect(try engine.refusal(.edit("w = 1\n")) == .inRepetition)
    #expect(try engine.refusal(.adopt([])) == .inRepetition)
    #expect(try engine.refusal(.undo) == .run(.nothingToUndo))
  }

  @Test func whoIsStoppedKeepsTheQuestion() throws {
    var engine = try engine(at: "first-move")
    engine.run.isInterrupted = { true }
    #expect(try engine.refusal(.again) == .run(.interrupted))
    #expect(try engine.refusal(.test) == .run(.interrupted))
    #expect(engine.presentation().fresh == nil && engine.test == nil && engine.record.tests == nil)
  }

  @Test func numbersThatCantBeMadeLeaveEverythingAsItWas() throws {
    let lesson = try MemorySource(
      steps: "- {id: one, kind: predict, form: number, at: e1, answer: w, again: {set: {w: none}}}",
      prose: "## one\n**What?**"
    ).lesson()
    var engine = try LessonEngine(lesson: lesson, language: .english)
    #expect(throws: LessonError.self) { try engine.perform(.again) }
    #expect(engine.presentation().fresh == nil && engine.run.settings.isEmpty)
    #expect(try engine.verdict(.answer("w"))?.kind == .right)
  }
}
