import Testing
import TimeTravel

@testable import Tutoring

@Suite struct SolutionLineTests {
  @Test(arguments: [
    ("step", LearnerAction.step(.op, times: 1)), ("step row 2", .step(.row, times: 2)),
    ("step 3", .step(.op, times: 3)), ("back", .back(nil, times: 1)),
    ("back epoch", .back(.epoch, times: 1)), ("goto e12 r3", .goTo("e12 r3")),
    ("run", .runToEnd), ("reset", .reset), ("undo", .undo),
    ("set alpha 0.5", .set(name: "alpha", expression: "0.5")),
    ("set alpha = 1 / 2", .set(name: "alpha", expression: "1 / 2")), ("drop a", .drop("a")),
    ("step = 2", .type("step = 2")), ("run(3)", .type("run(3)")),
    ("input.dot(weights)", .type("input.dot(weights)")), ("set(a)", .type("set(a)")),
    ("step row 0", .type("step row 0")), ("until error < 0.1", .until("error < 0.1")),
    ("until -x > 0", .until("-x > 0")), ("until = 3", .type("until = 3")),
    ("until(3)", .type("until(3)")), ("goto = 3", .type("goto = 3")), ("set = 3", .type("set = 3")),
    ("adopt += 1", .type("adopt += 1")), ("adopt w b", .adopt(["w", "b"])),
    ("load default", .closeData), ("load data.csv", .type("load data.csv")),
    ("edit", .type("edit")),
  ])
  func reads(line: String, action: LearnerAction) {
    #expect(LearnerAction(solutionLine: line) == action)
  }

  /// A solution that moves the run is played by the audit, and skipping the step does it.
  @Test(arguments: [
    (["until w < 0.4"], "w < 0.4"), (["until w < 0.4", "step epoch 2"], "w < 0.3"),
    (["run"], "w < 0.3"), (["run", "until w < 0.4"], nil), (["goto e2", "back epoch"], "w == 0.4"),
    (["w = 7", "adopt w"], "w == 7"), (["set rate 0.5", "undo", "until w < 0.4"], "w < 0.4"),
    (["load default", "run"], nil),
  ])
  func solutionsMoveTheRun(solution: [String], condition: String?) throws {
    let lines = solution.map { "'\($0)'" }.joined(separator: ", ")
    let lesson = try MemorySource(
      steps: """
        - id: one
          kind: do
          at: e0
          condition: \(condition ?? "w < 0")
          over: run
          solution: [\(lines)]
        - {id: two, kind: say}
        """,
      prose: "## one\nDo it.\n## two\nDone."
    ).lesson()
    let findings = LessonAudit(lesson).findings().filter { finding in
      if case .tooFewHints = finding.problem { false } else { true }
    }
    #expect(findings.isEmpty == (condition != nil))
    guard let condition else { return }
    var engine = try LessonEngine(lesson: lesson, language: .english)
    _ = try engine.perform(.skip)
    #expect(engine.holds(condition, .run))
  }
}
