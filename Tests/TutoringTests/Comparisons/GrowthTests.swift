import Testing
import TimeTravel

@testable import Tutoring

/// Runs whose error grows without bound are stopped once, and legitimate ones never.
@Suite struct GrowthTests {
  @Test func theFullGradientBeyondTheCliff() throws {
    var engine = try ComparisonFixture.engine(program: ComparisonFixture.fullGradient)
    _ = try engine.perform(.set(name: "alpha", expression: "1.5"))
    _ = try engine.perform(.runToEnd)
    let stop = engine.growth
    let growth = try #require(stop)
    #expect(growth.epoch == 6)
    #expect(
      growth.lastErrors.map { ($0 * 1000).rounded() / 1000 } == [
        4.065, 5.564, 9.496, 16.882, 30.232, 54.225,
      ]
    )
    #expect(abs((growth.growth ?? 0) - 1.79) < 0.005)
    #expect(abs((growth.theory?.expectedGrowth ?? 0) - 1.795) < 0.001)
    #expect(growth.theory?.isWholeEpoch == true)
    #expect(!engine.run.moment.output.contains("nan"))
    #expect(!engine.run.moment.isFinished)
  }

  @Test func itGoesOnAnywayWhenAskedAgain() throws {
    var engine = try ComparisonFixture.engine(program: ComparisonFixture.fullGradient)
    _ = try engine.perform(.set(name: "alpha", expression: "1.5"))
    _ = try engine.perform(.runToEnd)
    _ = try engine.perform(.runToEnd)
    #expect(engine.growth == nil)
    #expect(engine.run.moment.isFinished)
    _ = try engine.perform(.set(name: "alpha", expression: "1.6"))
    _ = try engine.perform(.reset)
    _ = try engine.perform(.step(.epoch, times: 30))
    #expect(engine.growth != nil)
  }

  @Test func noNumberAtAllIsNoticedWithinAnEpoch() throws {
    var engine = try ComparisonFixture.engine(lesson: "16")
    _ = try engine.perform(.set(name: "alpha", expression: "-0.2"))
    _ = try engine.perform(.runToEnd)
    let growth = engine.growth
    #expect(growth != nil)
    #expect(growth?.theory == nil)
    #expect(!engine.run.moment.output.contains("nan"))
  }

  /// Runs that end as they are.
  static let legitimate: [(lesson: String, alpha: String)] = [
    ("4", "0.1"), ("4", "0.5"), ("5", "0.1"), ("5", "1.0"), ("16", "0.2"), ("16", "1.0"),
    ("16", "3"),
  ]

  @Test(arguments: legitimate)
  func aLegitimateRunEnds(lesson: String, alpha: String) throws {
    var engine = try ComparisonFixture.engine(lesson: lesson)
    _ = try engine.perform(.set(name: "alpha", expression: alpha))
    _ = try engine.perform(.runToEnd)
    #expect(engine.growth == nil)
    #expect(engine.run.moment.isFinished)
  }

  @Test func anErrorThatNobodyResetsIsNoGrowth() throws {
    let program = """
      error = 0
      for epoch in range(100):
          error += 1.4
      """
    var engine = try ComparisonFixture.engine(program: program)
    _ = try engine.perform(.runToEnd)
    #expect(engine.run.moment.isFinished)
  }

  @Test func aProgramWithoutRolesIsLeftAlone() throws {
    let program = "error = 1.0\nfor epoch in range(500):\n    error = error * 10\n"
    var engine = try ComparisonFixture.engine(program: program, error: nil)
    _ = try engine.perform(.runToEnd)
    #expect(engine.run.moment.isFinished)
  }
}
