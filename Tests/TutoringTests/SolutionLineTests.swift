import Testing
import TimeTravel
import Tutoring

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
    ("step row 0", .type("step row 0")),
  ])
  func reads(line: String, action: LearnerAction) {
    #expect(LearnerAction(solutionLine: line) == action)
  }
}
