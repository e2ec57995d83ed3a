import LessonContent
import Testing

@testable import Tutoring

/// The pushes of the chapter's rows, as the syllabus has them.
@Suite struct PressureReportTests {
  private func report(_ lesson: String, at place: String) throws -> PressureReport {
    let outcome = try ReportFixture.outcome(.pressure(output: 1), lesson: lesson, at: place)
    guard case .reported(.pressure(let report)) = outcome else {
      throw ReportFixture.NoReport(outcome: "\(outcome)")
    }
    return report
  }

  @Test func theChaptersRuleAgainstTheStartWeights() throws {
    let report = try report("5", at: "e0")
    #expect(report.rows.map { Signs.text($0.rule) } == ["-.-", ".++", "..-", "+++", ".++", "-.-"])
    #expect(
      report.rows.map { $0.pushes.map(Signs.rounded) } == [
        [0.2, 0, 0.2], [0, 1.22, 1.22], [0, 0, 0.7], [0.72, 0.72, 0.72], [0, 1.22, 1.22],
        [0.2, 0, 0.2],
      ]
    )
    #expect(report.totals.map(Signs.rounded) == [1.12, 3.16, 4.26])
    #expect(report.rows.map(\.disagreements) == [[0, 2], [], [2], [], [], [0, 2]])
    #expect(report.ruleCount == 12)
    #expect(report.agreementCount == 7)
  }

  @Test func theLastLayerOfADeepNetworkIsPushedByItsHiddenLayer() throws {
    let report = try report("16", at: "e0")
    #expect(report.weights == "weights_1_2")
    #expect(report.isBehindHiddenLayer)
    #expect(report.rows[0].prediction == 0.3919432663396042)
    #expect(report.rows[3].inputs == [0, 0, 0, 0])
  }

  @Test func thereIsNoOutputBeyondTheLast() throws {
    let outcome = try ReportFixture.outcome(.pressure(output: 2), lesson: "5", at: "e0")
    guard case .refused(.report(let problem)) = outcome else {
      throw ReportFixture.NoReport(outcome: "\(outcome)")
    }
    #expect(problem == .noOutput(2, count: 1))
  }

  @Test func nothingIsThereAtTheStart() throws {
    let outcome = try ReportFixture.outcome(.pressure(output: 1), lesson: "5", at: "start")
    guard case .refused(.report(let problem)) = outcome else {
      throw ReportFixture.NoReport(outcome: "\(outcome)")
    }
    #expect(problem == .holdsNothingYet(.inputs, name: "streetlights"))
  }
}

/// Directions and numbers as tests write them.
private enum Signs {
  static func text(_ directions: [PressureReport.Direction]) -> String {
    directions.map { $0 == .up ? "+" : $0 == .down ? "-" : "." }.joined()
  }

  /// A number to ten digits behind the point.
  static func rounded(_ number: Double) -> Double { (number * 1e10).rounded() / 1e10 }
}
