import Testing
import TimeTravel

@testable import Tutoring

/// Data of the learner's in the run of a lesson.
@Suite struct OwnDataTests {
  /// Four columns, of which the first two differ in every row whose target is 1.
  private static let four = LearnerData(
    name: "four.csv",
    columns: ["a", "b", "c", "d"],
    target: "y",
    inputs: [1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1],
    targets: [1, 1, 0, 0, 0]
  )

  private static let three = LearnerData(
    name: "three.csv",
    columns: ["a", "b", "c"],
    target: "y",
    inputs: [1, 0, 1, 0, 1, 1],
    targets: [1, 0]
  )

  private func shape(_ name: String, _ engine: LessonEngine) -> String? {
    guard case .array(let array)? = engine.run.moment.value(of: name) else { return nil }
    return array.shape.description
  }

  @Test func theWeightsAreDrawnForTheColumns() throws {
    var engine = try ComparisonFixture.engine(lesson: "16")
    guard case .changed = try engine.perform(.open(Self.four)) else {
      throw ComparisonFixture.NoReport(outcome: "refused")
    }
    #expect(engine.openData?.edits.map(\.after) == [4])
    #expect(!engine.isEditedByHand)
    #expect(shape("weights_0_1", engine) == "(4, 4)")
    #expect(shape("walk_vs_stop", engine) == "(5, 1)")
    _ = try engine.perform(.runToEnd)
    #expect(engine.run.moment.error == nil)
    let report = try engine.sweep("hidden", ["16"], seeds: 10)
    #expect(report.carrier == .trainer)
    #expect(report.rows[0].learned > 0)
  }

  @Test func undoAndDefaultPutTheProgramsOwnBack() throws {
    var engine = try ComparisonFixture.engine(lesson: "16")
    let before = engine.run.program.syntax.source
    for action in [LearnerAction.undo, .closeData] {
      _ = try engine.perform(.open(Self.four))
      _ = try engine.perform(action)
      #expect(engine.openData == nil)
      #expect(engine.run.program.syntax.source == before)
      #expect(shape("weights_0_1", engine) == "(3, 4)")
    }
    guard case .refused(.report(.hasOwnData)) = try engine.perform(.closeData) else {
      throw ComparisonFixture.NoReport(outcome: "not refused")
    }
  }

  @Test func dataAfterDataBeginFromTheProgramsOwn() throws {
    var engine = try ComparisonFixture.engine(lesson: "16")
    _ = try engine.perform(.open(Self.four))
    _ = try engine.perform(.open(Self.three))
    #expect(engine.openData?.edits == [])
    _ = try engine.perform(.undo)
    #expect(engine.openData?.data.name == "four.csv")
  }

  @Test func weightsThatAreWrittenOutTakeAsManyColumns() throws {
    var engine = try ComparisonFixture.engine(lesson: "5")
    guard
      case .refused(.report(.weightsAreWrittenOut("weights", let line, 3, 4))) =
        try engine.perform(.open(Self.four))
    else { throw ComparisonFixture.NoReport(outcome: "not refused") }
    #expect(line == 4)
    #expect(engine.openData == nil)
    _ = try engine.perform(.open(Self.three))
    #expect(shape("walk_vs_stop", engine) == "(2,)")
    _ = try engine.perform(.set(name: "weights", expression: "np.zeros(4)"))
    _ = try engine.perform(.open(Self.four))
    #expect(shape("streetlights", engine) == "(5, 4)")
  }

  @Test func aRowLoopThatIsWrittenOutRunsOverAllRows() throws {
    let program = """
      import numpy as np
      streetlights = np.array([[1, 0, 1], [0, 1, 1]])
      walk_vs_stop = np.array([0, 1])
      weights = np.zeros(streetlights.shape[1])
      alpha = 0.1
      for iteration in range(3):
          error = 0
          for row in range(2):
              delta = streetlights[row].dot(weights) - walk_vs_stop[row]
              error += delta ** 2
              weights = weights - alpha * streetlights[row] * delta

      """
    var engine = try ComparisonFixture.engine(program: program)
    _ = try engine.perform(.open(Self.four))
    #expect(engine.openData?.edits.map(\.after) == [5])
    #expect(engine.openData?.edits.map(\.line) == [8])
    _ = try engine.perform(.goTo("e1 r5"))
    #expect(engine.run.moment.place.row == 5)
  }

  @Test func aLessonIsResumedWithItsData() throws {
    var engine = try ComparisonFixture.engine(lesson: "16")
    _ = try engine.perform(.open(Self.four))
    var record = Progress.Lesson()
    record.checkpoint = engine.checkpoint
    var resumed = try LessonEngine(lesson: engine.lesson, language: .english, record: record)
    #expect(resumed.openData?.data == Self.four)
    _ = try resumed.perform(.closeData)
    #expect(shape("weights_0_1", resumed) == "(3, 4)")
  }

  @Test func largeDataAreNotKept() throws {
    let count = 2000
    let large = LearnerData(
      name: "large.csv",
      columns: ["a", "b", "c", "d"],
      target: "y",
      inputs: (0..<(4 * count)).map { Double($0 % 7) / 7 },
      targets: (0..<count).map { Double($0 % 2) }
    )
    var engine = try ComparisonFixture.engine(lesson: "16")
    _ = try engine.perform(.open(large))
    #expect(engine.openData?.isKept == false)
    #expect(engine.checkpoint.settings == [])
    #expect(engine.checkpoint.program == nil)
  }
}
