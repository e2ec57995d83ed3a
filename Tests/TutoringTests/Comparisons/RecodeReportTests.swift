import Testing

@testable import Tutoring

/// The same pattern in other numbers, as the syllabus has it.
@Suite struct RecodeReportTests {
  private func report(_ lesson: String, _ recoding: Recoding) throws -> RecodeReport {
    var engine = try ComparisonFixture.engine(lesson: lesson)
    guard case .recode(let report) = try engine.made(.recode(recoding)) else {
      throw ComparisonFixture.NoReport(outcome: "another report")
    }
    return report
  }

  @Test func tenTimesTheInputsAtAHundredthOfTheRate() throws {
    let report = try report("5", .inputsTimes(10))
    #expect(report.runs.map(\.rates) == [[0.1], [0.1], [0.1 / 100]])
    #expect(report.runs[0].errors.count == 40)
    #expect(report.runs[2].errors.count == 40)
    #expect((report.largestDifference ?? 1) < 1e-13)
    #expect(report.runs[1].blewUp)
    #expect(abs(report.runs[1].errors[0] / 8.28e7 - 1) < 1e-3)
    #expect(abs(report.runs[1].errors[1] / 4.18e20 - 1) < 1e-3)
    let tenths = zip(report.runs[0].endWeights, report.runs[2].endWeights).map { $0 / $1 }
    #expect(tenths.allSatisfy { abs($0 - 10) < 1e-9 })
  }

  @Test func aDeepNetworkNeedsARateForEachSetOfWeights() throws {
    let report = try report("16", .inputsTimes(10))
    #expect(report.runs[2].rates == [0.2 / 100, 0.2])
    #expect((report.largestDifference ?? 1) < 1e-12)
  }

  @Test func swappedTargetsGoToTheLightThatIsAlwaysOn() throws {
    let report = try report("5", .swap)
    let expected = [0.0706, -0.9289, 0.9183]
    #expect(zip(report.runs[1].endWeights, expected).allSatisfy { abs($0 - $1) < 1e-4 })
    #expect(report.rows[0].recodedTargets == [1])
    #expect(report.largestDifference == nil)
  }

  @Test func dimmersKeepThePattern() throws {
    let report = try report("5", .dimmers)
    #expect(report.rows[1].recodedInputs == [0.2, 0.9, 0.9])
    #expect(report.runs[1].errors[39] < 0.001)
  }
}
