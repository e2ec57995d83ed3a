import LessonContent
import Testing

@testable import Tutoring

/// What a learner answered, and what else is theirs.
@Suite struct NotesTests {
  @Test func notesHoldWhatWasTypedAndComputed() throws {
    var engine = try RepeatingFixture.engine(at: "first-move")
    #expect(engine.notes.isEmpty)
    let actions: [LearnerAction] = [
      .type("7"), .type(" 1/10 "), .next, .next, .next, .type("b"), .next, .type("w - move"),
      .type("mine = 3"), .set(name: "rate", expression: "0.3"),
    ]
    for action in actions { _ = try engine.perform(action) }
    #expect(
      engine.notes.entries == [
        .init(number: 2, question: "How far does it move?", typed: "1/10", computed: "0.1"),
        .init(number: 5, question: "What does it do?", typed: "b", computed: "b) It shrinks."),
        .init(
          number: 6,
          question: "Type the next weight.",
          typed: "w - move",
          computed: "0.32"
        ),
      ]
    )
    #expect(engine.notes.names.map(\.name) == ["mine"])
    #expect(engine.notes.settings.map(\.name) == ["rate"])
  }

  /// The question is noted with its own numbers, so the answer to others isn't.
  @Test func freshNumbersArentNoted() throws {
    var engine = try RepeatingFixture.engine(at: "first-move")
    _ = try engine.perform(.type("0.1"))
    for action in [.again, .answer("rate * w"), .test, .answer("rate * w")] as [LearnerAction] {
      _ = try engine.perform(action)
    }
    #expect(engine.record.steps["first-move"]?.answer == .init(typed: "0.1", computed: "0.1"))
    #expect(engine.notes.names.isEmpty && engine.notes.settings.isEmpty)
  }

  @Test func numbersInAQuestionAreFilledIn() throws {
    let lesson = try MemorySource(
      steps: "- {id: one, kind: predict, form: number, at: e2, answer: w}",
      prose: "## one\nA text.\n\n**What is {w:.2f}\nor so?** Type."
    ).lesson()
    var engine = try LessonEngine(lesson: lesson, language: .english)
    _ = try engine.perform(.answer("w"))
    _ = try engine.perform(.goTo("e0"))
    #expect(engine.notes.entries.map(\.question) == ["What is 0.32 or so?"])
  }

  @Test(arguments: [
    ("A **b** c **d\ne** f", ["b", "d e"]), ("`a ** b` and `**`", []),
    ("**a `x ** y` b**", ["a `x ** y` b"]),
    ("    a ** b ** c", []), ("```\n\n**a**\n```\n\n**b**", ["b"]), ("**open", []),
  ])
  func boldIsFound(text: String, parts: [String]) {
    #expect(text.boldParts == parts)
  }
}
