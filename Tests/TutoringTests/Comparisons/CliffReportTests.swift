import NeuralCore
import Testing

@testable import Tutoring

/// The cliff as the syllabus has it: 1.28 settles, 1.29 doesn't, theory 1.2822.
@Suite struct CliffReportTests {
  private func report(_ lesson: String, _ batching: Batching?) throws -> CliffReport {
    var engine = try ComparisonFixture.engine(lesson: lesson)
    guard case .cliff(let report) = try engine.made(.cliff(batching)) else {
      throw ComparisonFixture.NoReport(outcome: "another report")
    }
    return report
  }

  @Test func theMeanOverAllRows() throws {
    let report = try report("5", .full)
    #expect(report.settles == 1.28)
    #expect(report.fails == 1.29)
    #expect(abs((report.theory?.limit ?? 0) - 1.2822) < 5e-5)
    #expect(abs((report.theory?.steepest ?? 0) - 1.559816) < 5e-7)
    #expect(report.theory?.updates == 1)
  }

  @Test func rowByRowTheLimitIsOnTheSafeSide() throws {
    let report = try report("5", nil)
    #expect(report.batching == "sgd")
    #expect(report.theory?.steepest == 3)
    #expect((report.settles ?? 0) > (report.theory?.limit ?? 1))
  }

  @Test func aDeepNetworkHasNoTheory() throws {
    let report = try report("16", nil)
    #expect(report.theory == nil)
    #expect((report.settles ?? 0) > 0.2)
  }
}
