import LessonContent
import NumericLanguage
import Testing
import TimeTravel

@testable import Tutoring

/// What is said to values at a step that asks for one.
@Suite struct AttemptTests {
  private static let program = """
    import numpy as np
    alpha = 0.1
    input = np.array([[1, 0, 1, 2]])
    weights = np.array([[0.5, 0.48, -0.7, 0.25]])
    table = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    delta = -0.2
    """

  private func engine(value: String) throws -> LessonEngine {
    let steps = """
      - id: one
        kind: do
        at: end
        value: \(value)
        solution: ["\(value)"]
        mistakes: {planted: 77 * alpha}
      """
    let lesson = try MemorySource(
      steps: steps,
      prose:
        "## one\nTry `77*alpha` and `delta + 1`.\n\n    b = alpha + 2\n\n### mistake planted\nPlanted.",
      program: Self.program
    ).lesson()
    return try LessonEngine(lesson: lesson, language: .english)
  }

  /// A line at a step with a goal, and what comes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let goal: String
    let line: String
    let kind: Verdict.Kind?
    var isCounted = false

    var testDescription: String { "\(line) for \(goal)" }
  }

  private static let move = "weights - alpha * (input * delta)"

  static let cases = [
    // Numbers as they are typed are answers.
    Case(goal: "delta * 2", line: "0.3", kind: .wrong, isCounted: true),
    Case(goal: "delta * 2", line: "7", kind: .wrong, isCounted: true),
    Case(goal: "delta * 2", line: "-0.4", kind: .right),
    Case(goal: "delta * 2", line: "−０．４", kind: .right),
    Case(goal: "delta * 2", line: "-2/5", kind: .right),
    Case(goal: "delta * 2", line: "-40%", kind: .right),
    Case(goal: "delta * 2", line: "-0,4", kind: .unreadable(.point)),
    Case(goal: "delta * 2", line: "[1, 2]", kind: .wrong, isCounted: true),
    Case(goal: "delta * 2", line: "7.7", kind: .mistaken(["Planted."]), isCounted: true),
    Case(goal: "weights * 2", line: "1 0.96 -1.4 0.5", kind: .right),
    Case(goal: "weights * 2", line: "[1, 0.96, -1.4, 0.5]", kind: .right),
    Case(goal: "weights * 2", line: "1 0.96 -1.4 0.6", kind: .wrong, isCounted: true),
    Case(goal: "table * 2", line: "[[2, 4, 6], [8, 10, 12]]", kind: .right),
    Case(goal: "table * 2", line: "np.array([[2, 4, 6], [8, 10, 12]])", kind: .right),
    Case(
      goal: "table * 2",
      line: "np.array([[2, 4, 6], [8, 10, -12]])",
      kind: .wrong,
      isCounted: true
    ),
    Case(goal: "table * 2", line: "np.array([[2, 4, 6], [8, alpha, -12]])", kind: .anotherValue),
    Case(
      goal: "table * 2",
      line: "[[2, 8], [4, 10], [6, 12]]",
      kind: .decoded([.transposed]),
      isCounted: true
    ),
    Case(
      goal: "delta * 3",
      line: "0.04",
      kind: .wrong,
      isCounted: true
    ),
    Case(
      goal: "delta * 3",
      line: "-60",
      kind: .decoded([.percent(isTooMuch: true)]),
      isCounted: true
    ),
    // What is computed on the way costs nothing.
    Case(
      goal: move,
      line: "weights - input * delta",
      kind: .decoded([.rateForgotten("alpha")])
    ),
    Case(goal: move, line: "new = weights * 3", kind: .anotherValue),
    Case(goal: move, line: "np.zeros((1, 4))", kind: .anotherValue),
    Case(goal: "delta * 2", line: "alpha + 1", kind: .anotherValue),
    Case(goal: "delta * 2", line: "x = 5", kind: .anotherValue),
    Case(goal: "delta * 2", line: "x = delta + delta", kind: .right),
    Case(goal: "delta * 2", line: "alpha * 77", kind: .mistaken(["Planted."]), isCounted: true),
    // What the text shows is looked at, and so is a mere name; what the lesson has to say is said.
    Case(goal: "delta * 2", line: "77 * alpha", kind: .mistaken(["Planted."])),
    Case(goal: "delta * 2", line: "delta + 1", kind: nil),
    Case(goal: "delta * 2", line: "b = alpha+2", kind: nil),
    Case(goal: "delta + 1", line: "delta + 1", kind: .right),
    Case(goal: "delta + 0", line: "delta", kind: nil),
    Case(goal: "delta", line: "delta", kind: .right),
    // A number in it was rounded.
    Case(goal: "weights / 3", line: "weights * 0.3333", kind: .tooCoarse, isCounted: true),
    Case(goal: "delta / 3", line: "-0.2 / 3.00001", kind: .right),
    // Shapes.
    Case(goal: move, line: "(\(move)).T", kind: .right),
    Case(goal: move, line: "(\(move))[0]", kind: .right),
    Case(goal: "(weights * 2).T", line: "weights * 2", kind: .decoded([.transposed])),
    Case(goal: "input.T * delta", line: "input * delta", kind: .decoded([.transposed])),
    Case(
      goal: "(weights * 2).T",
      line: "(weights * 2)[0]",
      kind: .decoded([.otherShape(given: [4], wanted: [4, 1])])
    ),
    Case(goal: "table * 2", line: "(table * 2).T", kind: .decoded([.transposed])),
    Case(
      goal: "table * 2",
      line: "(table * 2).reshape(3, 2)",
      kind: .decoded([.otherShape(given: [3, 2], wanted: [2, 3])])
    ),
    // Looking around stays silent.
    Case(goal: move, line: "weights", kind: nil),
    Case(goal: move, line: "input", kind: nil),
    Case(goal: "delta * 2", line: "alpha", kind: nil),
    Case(goal: "-delta", line: "delta", kind: nil),
    Case(goal: "delta * 2", line: "weights[0, 1]", kind: nil),
    Case(goal: "delta * 2", line: "alpha < 1", kind: nil),
    Case(goal: "delta * 2", line: "weights.shape", kind: nil),
    Case(goal: "delta * 2", line: "print(alpha)", kind: nil),
    Case(goal: "delta * 2", line: "weights * 2", kind: nil),
    Case(goal: "delta * 2", line: "'text'", kind: nil),
    Case(goal: "delta * 2", line: "np.array([1, 2])", kind: nil),
    Case(goal: "delta * 2", line: "1 / 0", kind: nil),
  ]

  @Test(arguments: cases)
  func everyAttemptGetsItsWord(_ test: Case) throws {
    var engine = try engine(value: test.goal)
    let outcome = try engine.perform(.type(test.line))
    #expect(outcome.verdict?.kind == test.kind)
    #expect(engine.record.steps["one"]?.wrongAnswers ?? 0 == (test.isCounted ? 1 : 0))
    #expect((engine.record.steps["one"]?.state == .done) == (test.kind == .right))
  }

  /// A value that isn't the goal doesn't give the goal away.
  @Test(arguments: ["weights - input * delta", "9 9 9 9", "weights * 3"])
  func theGoalStaysHidden(line: String) throws {
    var engine = try engine(value: Self.move)
    #expect(try engine.perform(.type(line)).verdict?.expected == "")
  }

  @Test(arguments: [
    ("(weights * 2)[0]", Verdict.Shapes?.some(.init(given: [4], wanted: [1, 4]))),
    ("weights.T * 2", .init(given: [4, 1], wanted: [1, 4])), ("weights * 2", nil),
    ("1 0.96 -1.4 0.5", nil),
  ])
  func anotherShapeIsRemarkedOn(line: String, shapes: Verdict.Shapes?) throws {
    var engine = try engine(value: "weights * 2")
    let verdict = try engine.perform(.type(line)).verdict
    #expect(verdict?.kind == .right)
    #expect(verdict?.shapes == shapes)
  }

  /// The same assignment once more is judged once more.
  @Test func anAssignmentIsJudgedEachTime() throws {
    var engine = try engine(value: "delta * 2")
    for _ in 0..<2 {
      #expect(try engine.perform(.type("x = 5")).verdict?.kind == .anotherValue)
    }
  }

  // MARK: Conditions

  private func conditionEngine() throws -> LessonEngine {
    let lesson = try MemorySource(
      steps: """
        - id: one
          kind: do
          at: e1
          condition: w == 3
          solution: [w = 3]
          mistakes: {low: w < 3}
        - {id: run, kind: do, condition: sum(rates) > 2, over: run, solution: ["set rates [2, 1]"]}
        """,
      prose: "## one\nDo it.\n### mistake low\nToo low.\n## run\nSet it.",
      program: "rates = [0.5]\n" + MemorySource.program
    ).lesson()
    return try LessonEngine(lesson: lesson, language: .english)
  }

  /// A mistake that holds is told after each change, and not when the learner looks.
  @Test(arguments: [
    (LearnerAction.type("w = 1"), true), (.type("other = 1"), true), (.step(.op, times: 1), true),
    (.set(name: "rate", expression: "0.4"), true), (.type("w"), false), (.type("w + 1"), false),
    (.look, false), (.why("w"), false), (.watch("w"), false),
  ])
  func aMistakeIsToldAgain(action: LearnerAction, isTold: Bool) throws {
    var engine = try conditionEngine()
    #expect(try engine.perform(.type("w = 2")).verdict?.kind == .mistaken(["Too low."]))
    let kind = try engine.perform(action).verdict?.kind
    #expect(kind == (isTold ? .mistaken(["Too low."]) : nil))
  }

  /// What holds before the learner came is no merit of what they type, and they may go on.
  @Test func whatHoldsAlreadyIsSaid() throws {
    var engine = try conditionEngine()
    #expect(!engine.presentation().isMet)
    _ = try engine.perform(.visit(2))
    _ = try engine.perform(.type("w = 3"))
    _ = try engine.perform(.visit(1))
    #expect(engine.presentation().isMet && engine.canGoOn)
    #expect(try engine.perform(.type("4")).verdict == nil)
    #expect(engine.record.steps["one"]?.state ?? .open == .open)
    _ = try engine.perform(.next)
    #expect(engine.record.steps["one"]?.state == .done)
  }

  @Test func dropIsJudged() throws {
    var engine = try conditionEngine()
    _ = try engine.perform(.type("w = 5"))
    #expect(try engine.perform(.drop("w")).verdict?.kind == .mistaken(["Too low."]))
  }

  /// A setting with which the condition can't be computed is named; names of the learner's own
  /// change nothing in the run.
  @Test func aConditionThatFailsIsTold() throws {
    var engine = try conditionEngine()
    _ = try engine.perform(.visit(2))
    let verdict = try engine.perform(.set(name: "rates", expression: "3")).verdict
    guard case .uncomputable(let error, ["rates"]) = verdict?.kind else {
      Issue.record("\(String(describing: verdict?.kind))")
      return
    }
    #expect(error.category == .type)
    #expect(try engine.perform(.type("rates = 4")).verdict == nil)
    let fixed = LearnerAction.set(name: "rates", expression: "[2, 1]")
    #expect(try engine.perform(fixed).verdict?.kind == .right)
  }

  @Test func aMoveThatFailsIsNotJudged() throws {
    var engine = try conditionEngine()
    _ = try engine.perform(.type("w = 2"))
    #expect(try engine.perform(.until("w > 100")).verdict == nil)
  }
}

extension Outcome {
  /// The verdict on an answer, on code or on a move, if there is one.
  var verdict: Verdict? {
    switch self {
    case .judged(let verdict): verdict
    case .evaluated(_, let verdict), .moved(_, let verdict), .changed(_, let verdict),
      .dropped(_, _, let verdict):
      verdict
    default: nil
    }
  }
}
