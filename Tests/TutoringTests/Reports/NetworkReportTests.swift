import Testing

@testable import Tutoring

/// Reports on the chapter's networks, with the numbers of the syllabus.
@Suite struct NetworkReportTests {
  private func correlation(_ lesson: String, at place: String) throws -> CorrelationReport {
    let outcome = try ReportFixture.outcome(.correlate(output: 1), lesson: lesson, at: place)
    guard case .correlate(let report) = try ReportFixture.report(outcome) else {
      throw ReportFixture.NoReport(outcome: "\(outcome)")
    }
    return report
  }

  private func collapse(_ outcome: Outcome) throws -> CollapseReport {
    guard case .collapse(let report) = try ReportFixture.report(outcome) else {
      throw ReportFixture.NoReport(outcome: "\(outcome)")
    }
    return report
  }

  private func gradients(_ outcome: Outcome) throws -> GradientReport {
    guard case .gradcheck(let report) = try ReportFixture.report(outcome) else {
      throw ReportFixture.NoReport(outcome: "\(outcome)")
    }
    return report
  }

  private func story(_ outcome: Outcome) throws -> StoryReport {
    guard case .story(let report) = try ReportFixture.report(outcome) else {
      throw ReportFixture.NoReport(outcome: "\(outcome)")
    }
    return report
  }

  // MARK: Correlation

  @Test func theMiddleLightGoesWithWalking() throws {
    let columns = try correlation("5", at: "end").columns
    #expect(columns.prefix(3).map { $0.coefficient.map(ReportFixture.six) } == [-0.333333, 1, nil])
    #expect(columns.map(\.isConstant) == [false, false, true, false])
  }

  @Test func theHiddenLayerMakesCorrelation() throws {
    let columns = try correlation("16", at: "end").columns
    #expect(columns.prefix(3).map(\.coefficient) == [0, 0, nil])
    #expect(columns[4].coefficient.map(ReportFixture.six) == 0.57735)
    #expect(columns[6].coefficient.map(ReportFixture.six) == 0.576333)
    #expect(columns[7].coefficient.map(ReportFixture.six) == 0.999998)
  }

  // MARK: Collapse

  @Test func aStraightStackIsOneSetOfWeights() throws {
    let report = try collapse(
      ReportFixture.outcome(.collapse, program: "21-linear-stack-plus-equals", at: "e0")
    )
    #expect(report.isStraight)
    #expect(
      report.product.map { $0.map(ReportFixture.six) } == [[1.241555], [0.288828], [0.459804]]
    )
    #expect(
      report.rows.map { ReportFixture.six($0.collapsed[0]) }
        == [1.701359, 0.748632, 0.459804, 1.990187]
    )
    #expect(report.agreeingDigits >= 15)
    #expect(report.numberCount == 16)
    #expect(ReportFixture.six(report.best.error) == 1)
    #expect(report.best.weights.map { ReportFixture.six($0[0]) } == [0, 0, 0.5])
  }

  @Test func aBendCannotBeCollapsed() throws {
    let report = try collapse(ReportFixture.outcome(.collapse, lesson: "16", at: "e0"))
    #expect(!report.isStraight)
    #expect(ReportFixture.six(report.error) == 1.362424)
    #expect(ReportFixture.six(report.rows[0].difference) == 1.309416)
  }

  @Test func oneSetOfWeightsIsItsOwnProduct() throws {
    let report = try collapse(ReportFixture.outcome(.collapse, lesson: "5", at: "e0"))
    #expect(report.product == [[0.5], [0.48], [-0.7]])
    #expect(report.agreeingDigits == 17)
  }

  // MARK: Gradients

  @Test func theMeasuredSlopeIsTwiceTheChapters() throws {
    let report = try gradients(ReportFixture.outcome(.gradcheck(row: 1), lesson: "16", at: "e0"))
    let moving = report.weights.filter(\.isMoving)
    #expect(moving.map(\.name) == ["weights_0_1[0,1]", "weights_0_1[2,1]", "weights_1_2[1,0]"])
    #expect(moving.map { ReportFixture.six($0.gradient) } == [-0.459834, -0.459834, -0.315145])
    #expect(moving.map { ReportFixture.six($0.slope) } == [-0.919667, -0.919667, -0.63029])
    #expect(report.weights.count == 16)
    #expect(report.isTwoEverywhere)
  }

  /// Programs of many kinds, whose slopes are measured through the roles that were found.
  @Test(arguments: [
    "01-chapter-deep", "02-renamed-deep", "03-single-list", "04-one-weight", "05-functions",
    "06-batch-bias-sigmoid", "07-three-layers", "08-pinyin", "09-written-out", "10-zip",
    "11-train-function", "12-full-batch-gathered", "13-weights-left", "16-columns-of-a-table",
    "20-list-comprehension", "21-linear-stack-plus-equals",
  ])
  func slopesFitInEveryProgram(program: String) throws {
    let report = try gradients(
      ReportFixture.outcome(
        .gradcheck(row: nil),
        program: program,
        at: program.hasPrefix("11") ? "end" : "e0"
      )
    )
    #expect(report.isTwoEverywhere)
    #expect(report.weights.contains { $0.isMoving })
    #expect(report.guesses.isEmpty)
  }

  @Test func thereIsNoRowBeyondTheLast() throws {
    let outcome = try ReportFixture.outcome(.gradcheck(row: 9), lesson: "16", at: "e0")
    guard case .refused(.report(.noRow(9, count: 4))) = outcome else {
      Issue.record("It isn't refused: \(outcome)")
      return
    }
  }

  // MARK: Story

  @Test func twoNodesShareTheWalkingAndTwoAreDead() throws {
    let report = try story(ReportFixture.outcome(.story, lesson: "16", at: "end"))
    #expect(report.nodes.map(\.rows) == [[], [1], [], [2, 3]])
    #expect(report.nodes.map(\.offSince) == [0, nil, 0, nil])
    #expect(ReportFixture.six(report.nodes[1].values[0]) == 0.877484)
    #expect(
      report.nodes.map { ReportFixture.six($0.outgoing[0]) }
        == [-0.591096, 1.139621, -0.945225, 1.110238]
    )
    #expect(report.predictions.map { ReportFixture.six($0[0]) } == [1, 0.998553, 0.002631, 0])
  }

  @Test func aNodesHistoryIsThatOfTheRun() throws {
    let report = try story(ReportFixture.outcome(.story, lesson: "16", at: "e20"))
    let first = report.nodes[3].history.prefix(2)
    #expect(first.map(\.epoch) == [0, 1])
    #expect(first.map(\.rows) == [[2, 3], [1, 2, 3]])
  }

  @Test func aSingleLayerHasNoStory() throws {
    let outcome = try ReportFixture.outcome(.story, lesson: "5", at: "end")
    guard case .refused(.report(.noHiddenLayer)) = outcome else {
      Issue.record("It isn't refused: \(outcome)")
      return
    }
  }

  // MARK: What doesn't fit

  @Test(arguments: [
    ("x = [1, 2, 3]\n", ReportProblem.lacksRole(.weights)),
    (
      """
      X = [1, 2, 3, 4]
      y = [1, 0, 1, 0]
      w = [0.5, 0.25, 0.1]
      for e in range(2):
          p = X[0] * w[0] + X[1] * w[1] + X[2] * w[2]
          d = p - y[0]
          w[0] -= 0.1 * d * X[0]
      """,
      ReportProblem.doesNotFit(name: "X", shape: "(4,)", beside: "w", otherShape: "(3, 1)")
    ),
    (
      """
      X = [[1, 2], [3, 4]]
      y = [1, 0]
      w = "weights"
      """, ReportProblem.isNoTable(.weights, name: "w", type: "str")
    ),
  ])
  func whatDoesNotFitIsSaid(program: String, problem: ReportProblem) throws {
    var engine = try ReportFixture.engine(program: program)
    _ = try engine.perform(.runToEnd)
    guard case .refused(.report(let found)) = try engine.perform(.report(.gradcheck(row: nil)))
    else {
      Issue.record("It isn't refused.")
      return
    }
    #expect(found == problem)
  }
}
