import Testing

@testable import Tutoring

/// How many starts learn, as the syllabus has it.
@Suite struct SweepReportTests {
  @Test func largerHiddenLayersLearnMoreOften() throws {
    var engine = try ComparisonFixture.engine(lesson: "16")
    let sizes = ["1", "2", "3", "4", "5", "8", "16"]
    let report = try engine.sweep("hidden", sizes, seeds: 100)
    #expect(report.name == "hidden_size")
    #expect(report.rows.map(\.value) == sizes)
    #expect(report.rows.map(\.learned) == [0, 20, 33, 49, 57, 90, 98])
    #expect(report.carrier == .trainer)
    #expect(report.epochs == 60)
  }

  @Test(arguments: [(60, 49), (1000, 56)])
  func moreEpochsHardlyHelp(epochs: Int, learned: Int) throws {
    var engine = try ComparisonFixture.engine(lesson: "16")
    let report = try engine.sweep("seed", (0..<100).map(String.init), epochs: epochs)
    #expect(report.rows.map(\.value) == ["0..99"])
    #expect(report.rows[0].learned == learned)
    #expect(report.rows[0].learnedSeeds.contains(1))
  }

  @Test func ratesEndWithTheirErrors() throws {
    var engine = try ComparisonFixture.engine(lesson: "16")
    let report = try engine.sweep("alpha", ["0.1", "0.5", "0.8", "1.0"])
    let expected = [0.0808, 1.6e-23, 0.142, 1.154]
    for (row, error) in zip(report.rows, expected) {
      #expect(abs(row.medianError - error) < 0.02 * error)
    }
    #expect(report.rows.map(\.learned) == [0, 1, 0, 0])
  }

  @Test func anotherSettingIsTriedByTheProgramItself() throws {
    var engine = try ComparisonFixture.engine(program: ComparisonFixture.fullGradient)
    let report = try engine.sweep("scale", ["1", "15", "20"], epochs: 100)
    #expect(report.carrier == .program)
    #expect(report.epochs == 100)
    #expect(report.rows.map(\.learned) == [0, 0, 0])
    #expect(report.rows[2].medianError > 1e30)
  }

  @Test func whoeverInterruptsKeepsWhatIsDone() throws {
    var engine = try ComparisonFixture.engine(lesson: "16")
    var done = 0
    engine.progress = { number, _ in done = number }
    engine.run.isInterrupted = { done >= 3 }
    let report = try engine.sweep("seed", (0..<10).map(String.init))
    #expect(report.isPartial)
    #expect(report.rows.map(\.trained) == [3])
    #expect(report.wanted == 10)
  }

  @Test func seedsMustBeSeeds() throws {
    var engine = try ComparisonFixture.engine(lesson: "16")
    let request = SweepRequest(name: "seed", values: ["1.5"])
    #expect(try engine.problem(.sweep(request)) == .isNoSeed("1.5"))
    var fixed = try ComparisonFixture.engine(lesson: "5")
    let seeds = SweepRequest(name: "alpha", values: ["0.1"], seeds: 3)
    #expect(try fixed.problem(.sweep(seeds)) == .isNotWrittenOut(.seed))
  }
}
