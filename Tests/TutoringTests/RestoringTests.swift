import LessonContent
import Testing
import TimeTravel

@testable import Tutoring

/// A lesson goes on where it was left.
@Suite struct RestoringTests {
  private func lesson(_ steps: String = LessonEngineTests.steps) throws -> Lesson {
    try MemorySource(steps: steps, prose: LessonEngineTests.prose).lesson()
  }

  /// Leaves a lesson and opens it again.
  private func reopened(_ engine: LessonEngine) throws -> LessonEngine {
    var record = engine.record
    record.checkpoint = engine.checkpoint
    return try LessonEngine(lesson: engine.lesson, language: .english, record: record)
  }

  @Test(arguments: 0..<8)
  func everyStepIsResumed(place: Int) throws {
    var engine = try LessonEngine(lesson: lesson(), language: .english)
    for _ in 0..<place { _ = try engine.perform(.next) }
    _ = try engine.perform(.back(.op, times: 1))
    let again = try reopened(engine)
    #expect(again.step.id == engine.step.id)
    #expect(again.run.moment.isIdentical(to: engine.run.moment))
    #expect(again.presentation() == engine.presentation())
  }

  /// Names come back with the values they had, though run and settings have moved on since.
  @Test func ownNamesAreRebuilt() throws {
    var engine = try LessonEngine(lesson: lesson(), language: .english)
    let actions: [LearnerAction] = [
      .goTo("e1"), .type("kept = w * 10"), .set(name: "rate", expression: "0.5"),
      .type("changed = w * 10"), .goTo("e3"), .type("gone = 1"), .drop("gone"),
      .type("for i in range(3):\n    kept = kept + i\n"), .type("np.random.seed(1)"),
      .type("drawn = np.random.random()"),
    ]
    for action in actions { _ = try engine.perform(action) }
    let again = try reopened(engine)
    #expect(again.workspace.names.map(\.name) == engine.workspace.names.map(\.name))
    #expect(
      zip(again.workspace.names, engine.workspace.names).allSatisfy {
        $0.value.isIdentical(to: $1.value)
      }
    )
    #expect(again.run.moment.isIdentical(to: engine.run.moment))
    #expect(again.checkpoint == engine.checkpoint)
  }

  /// A step that is gone doesn't lose what is known of it, nor the place.
  @Test func changedLessonsKeepTheRecord() throws {
    var record = Progress.Lesson()
    record.steps["gone"] = Progress.Step()
    record.steps["gone"]?.state = .done
    record.checkpoint = Progress.Checkpoint(step: "gone", index: 2)
    let engine = try LessonEngine(lesson: lesson(), language: .english, record: record)
    #expect(engine.step.id == "first-move")
    #expect(engine.record.steps["gone"]?.state == .done)
  }

  @Test(arguments: [-5, 99])
  func aPlaceOutsideTheLessonIsMovedInside(index: Int) throws {
    var record = Progress.Lesson()
    record.checkpoint = Progress.Checkpoint(step: "gone", index: index)
    let engine = try LessonEngine(lesson: lesson(), language: .english, record: record)
    #expect(engine.step.id == (index < 0 ? "hello" : "bye"))
  }

  @Test func revisionsGrow() throws {
    var engine = try LessonEngine(lesson: lesson(), language: .english)
    let before = engine.checkpoint.revision
    _ = try engine.perform(.next)
    _ = try engine.perform(.restart)
    #expect(engine.checkpoint.revision > before + 1)
  }

  /// Resuming is no move of the learner's: the first `back` goes one operation back.
  @Test func backAfterResumingGoesOneOperationBack() throws {
    var engine = try LessonEngine(lesson: lesson(), language: .english)
    _ = try engine.perform(.goTo("e2"))
    var again = try reopened(engine)
    _ = try engine.perform(.back(.op, times: 1))
    _ = try again.perform(.back(nil, times: 1))
    #expect(again.run.position == engine.run.position)
    #expect(again.run.position > 0)
  }
}
