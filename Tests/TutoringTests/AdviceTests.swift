import LessonContent
import NeuralCore
import NumericLanguage
import Testing
import TimeTravel
import Tutoring

/// What the tutor adds to Python's errors.
@Suite struct AdviceTests {
  /// Code that fails, with the rewrites that are offered.
  struct Failure: Sendable, CustomTestStringConvertible {
    let code: String
    let rewrites: [String]

    init(_ code: String, _ rewrites: String...) {
      self.code = code
      self.rewrites = rewrites
    }

    var testDescription: String { code }
  }

  static let program = """
    import numpy as np
    table = np.ones((4, 3))
    weights = np.ones((3, 5))
    delta = np.ones((1, 5))
    row = table[0:1]
    whole = np.array([1, 2, 3])
    rate = 0.5
    for turn in range(2):
        later = rate * turn
    """

  private func engine(at place: String) throws -> LessonEngine {
    let lesson = try MemorySource(
      steps: "- {id: hello, kind: say}",
      prose: "## hello\n\nHello.",
      program: Self.program
    ).lesson()
    var engine = try LessonEngine(lesson: lesson, language: .english)
    _ = try engine.perform(.goTo(place))
    return engine
  }

  private func advice(on code: String, at place: String = "line 8") throws -> Advice? {
    var engine = try engine(at: place)
    switch try engine.perform(.type(code)) {
    case .evaluated(let evaluation, _):
      return evaluation.error.flatMap { engine.advice(on: $0, in: evaluation.source) }
    case .refused(.language(let error, let source)): return engine.advice(on: error, in: source)
    default: return nil
    }
  }

  @Test(arguments: [
    Failure("row.dot(weights.T)", "row.dot(weights)"),
    Failure("row.T.dot(weights)", "row.dot(weights)"),
    Failure("np.dot(row, delta)", "np.dot(row.T, delta)"),
    Failure("delta @ weights", "delta @ weights.T"),
    Failure("1 + 2 * (weights.dot(delta))", "weights.dot(delta.T)"),
    Failure("table[0].T.dot(delta)", "table[0:1].T.dot(delta)"),
    Failure("table[1].dot(delta.T)"),
    Failure("weights.T - weights", "weights.T - weights.T", "weights - weights"),
  ])
  func productsAndSumsAreOfferedThatFit(failure: Failure) throws {
    switch try advice(on: failure.code) {
    case .meetingAxes(_, _, _, _, let fits), .elementwise(_, _, _, _, let fits):
      #expect(fits.map(\.text) == failure.rewrites)
      let engine = try engine(at: "line 8")
      for fit in fits {
        let value = try engine.workspace.evaluate(
          fit.text,
          at: engine.run.moment,
          of: engine.run,
          world: .learner
        )
        guard case .array(let array) = value else {
          Issue.record("\(fit.text) gives no array.")
          continue
        }
        #expect(array.shape == fit.shape)
      }
    default: Issue.record("No advice on shapes.")
    }
  }

  @Test(arguments: [
    ("table[4]", Advice.index(of: "table", axis: 0, length: 4)),
    ("table[0, -4]", .index(of: "table", axis: 1, length: 3)),
    ("whole[3]", .index(of: "whole", axis: nil, length: 3)),
    ("[1, 2][2]", .index(of: "[1, 2]", axis: nil, length: 2)),
    (
      "row += table",
      .keptShape(.init(text: "row", shape: [1, 3]), rewrite: "row = row + table")
    ),
    ("later", .notYetAssigned("later", line: 9)),
    ("whole -= 0.5", .wholeNumbers(name: "whole", rewrite: "whole = whole - 0.5")),
    ("[1, 2] - 1", .listIsNoArray(rewrite: "np.array([1, 2]) - 1")),
    ("[1, 2].dot(whole)", .listIsNoArray(rewrite: "np.array([1, 2]).dot")),
    ("'rate ' + rate", .textAndNumber(rewrite: "'rate ' + str(rate)")),
    ("rate ^ 2", .powerSign(rewrite: "rate ** 2")),
    ("whole(0)", .notCallable("whole", isNumber: false, rewrite: "whole[0]")),
    ("rate(2 + 1)", .notCallable("rate", isNumber: true, rewrite: "rate * (2 + 1)")),
    ("if whole: pass", .manyTruthValues), ("[[1, 2] [0, 1]]", .missingComma("[1, 2]")),
    ("while True", .missingColon),
    ("for i in range(3) print(i)", .missingColon), ("if 3 > 2 print(1)", .missingColon),
    ("if rate = 2: pass", .assignmentForComparison), ("if rate:\npass", .indentation),
    ("if rate:\n    a = 1\n\tb = 2", .tabs),
  ])
  func errorsAreExplained(code: String, wanted: Advice) throws {
    #expect(try advice(on: code) == wanted)
  }

  @Test(arguments: ["missing", "1 / 0", "int('x')", "1 +", "row.dot(weights)", "len(rate)"])
  func nothingIsAddedWherePythonSaysItAll(code: String) throws {
    #expect(try advice(on: code) == nil)
  }
}
