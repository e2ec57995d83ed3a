import LessonContent
import Testing
import Tutoring

/// Mistakes that nobody planted are told from the reference expression.
@Suite struct MistakeDecoderTests {
  static let program = """
    import numpy as np
    alpha = 0.1
    weights = np.array([0.5, 0.48, -0.7])
    lights = np.array([[1, 0, 1], [0, 1, 1], [2, 1, 3]])
    walk = np.array([0, 1, 0.5])

    def relu(x):
        return (x > 0) * x

    def slope(x):
        return x > 0

    table = np.array([[1.0, 2.0], [3.0, 5.0]])
    for turn in range(4):
        error_sum = 0
        for row in range(3):
            input = lights[row]
            goal = walk[row]
            prediction = input.dot(weights)
            error = (prediction - goal) ** 2
            error_sum += error
            delta = prediction - goal
            backward = delta * weights * slope(weights)
            moved = relu(weights) * (alpha + delta)
            mean_move = np.mean(alpha * (input * delta))
            weights = weights - alpha * (input * delta)
    """

  /// A question about an expression, answered with the value of another.
  struct Case: Sendable, CustomTestStringConvertible {
    let question: String
    let given: String
    let slips: [Slip]
    var place = "e2 r1 before weights"

    var testDescription: String { "\(question) answered by \(given)" }
  }

  static let cases: [Case] = [
    Case(
      question: "delta",
      given: "prediction + goal",
      slips: [.operatorSwapped(wanted: "-", taken: "+", part: "prediction - goal")]
    ),
    Case(
      question: "error",
      given: "prediction - goal",
      slips: [.squareForgotten(part: "prediction - goal")]
    ),
    Case(
      question: "weights[2] - alpha * input[2] * delta",
      given: "weights[2] - input[2] * delta",
      slips: [.rateForgotten("alpha")],
      place: "e2 r2 before weights"
    ),
    Case(
      question: "weights[2] - alpha * input[2] * delta",
      given: "weights[2] + alpha * input[2] * delta",
      slips: [
        .operatorSwapped(
          wanted: "-",
          taken: "+",
          part: nil
        ),
        // With a delta below 0, its size gives the same.
        .absolute(part: "delta"),
      ],
      place: "e1 r2 before weights"
    ),
    Case(
      question: "backward",
      given: "delta * weights",
      slips: [.slopeForgotten("slope(weights)")]
    ),
    Case(
      question: "moved",
      given: "relu(weights) * alpha + delta",
      slips: [.bracketsMoved(part: nil)]
    ),
    Case(
      question: "moved",
      given: "slope(weights) * (alpha + delta)",
      slips: [.functionSwapped(wanted: "relu", taken: "slope")]
    ),
    Case(
      question: "moved",
      given: "weights * (alpha + delta)",
      slips: [.functionForgotten("relu")]
    ),
    Case(
      question: "mean_move",
      given: "np.sum(alpha * (input * delta))",
      slips: [.sumForMean]
    ),
    Case(
      question: "prediction",
      given: "lights[row - 1].dot(weights)",
      slips: [],
      place: "e2 r2 before weights"
    ),
    Case(question: "table", given: "table.T", slips: [.transposed]),
    Case(
      question: "table.T",
      given: "table",
      slips: [.transposeForgotten(part: "table")]
    ),
    Case(
      question: "weights[1] * 7",
      given: "weights[0] * 7",
      slips: [.neighbour(wanted: "weights[1]", taken: "weights[0]")]
    ),
    Case(
      question: "weights[1] / alpha",
      given: "alpha / weights[1]",
      slips: [.reversed(part: nil)]
    ),
    Case(question: "delta * 3.7", given: "delta ** 2 * 3.7", slips: [.squared(part: "delta")]),
    Case(
      question: "prediction * 3.7",
      given: "prediction * 370",
      slips: [.percent(isTooMuch: true)]
    ),
    Case(question: "prediction * 3.7", given: "1 - prediction * 3.7", slips: [.complement]),
    Case(
      question: "-(goal + 3.3)",
      given: "-(goal + 3.3) / 2",
      slips: [.twofold(isTooMuch: false)]
    ),
  ]

  @Test(arguments: cases)
  func theSlipIsNamed(_ test: Case) throws {
    let form =
      test.question.contains("weights[")
        || ["delta", "error", "mean_move", "prediction"]
          .contains { test.question.hasPrefix($0) }
        || test.question.hasPrefix("-") ? "number" : "array"
    let lesson = try MemorySource(
      steps: """
        - id: hello
          kind: predict
          form: \(form)
          at: \(test.place)
          answer: "\(test.question)"
        """,
      prose: "## hello\n\nHello.",
      program: Self.program
    ).lesson()
    var engine = try LessonEngine(lesson: lesson, language: .english)
    guard case .judged(let verdict) = try engine.perform(.answer(test.given)) else {
      Issue.record("it is judged")
      return
    }
    if test.slips.isEmpty {
      #expect(verdict.kind != .right)
    } else {
      #expect(verdict.kind == .decoded(test.slips))
    }
  }

  /// The value of another row or epoch.
  @Test(arguments: [
    ("e2 r1", Slip.otherRow(-1)), ("e2 r3", .otherRow(1)), ("e1 r2", .otherEpoch(-1)),
    ("e3 r2", .otherEpoch(1)),
  ])
  func theSlipIsOneOfPlace(place: String, slip: Slip) throws {
    let lesson = try MemorySource(
      steps: "- {id: hello, kind: predict, form: number, at: e2 r2, answer: \"error_sum * 1.0\"}",
      prose: "## hello\n\nHello.",
      program: Self.program
    ).lesson()
    var engine = try LessonEngine(lesson: lesson, language: .english)
    _ = try engine.perform(.goTo(place))
    let other = try #require(engine.run.moment.value(of: "error_sum")).str
    guard case .judged(let verdict) = try engine.perform(.type(other)) else {
      Issue.record("it is judged")
      return
    }
    #expect(verdict.kind == .decoded([slip]))
  }

  /// Who miscounts hasn't halved or squared anything.
  @Test(arguments: [
    ("np.sum(walk == 1)", ["2", "0.5", "-1", "0", "100"]),
    ("len(lights)", ["6", "1.5", "9", "-3", "-2"]),
    ("np.argmax(walk)", ["0", "2", "-1"]), ("lights.shape[0]", ["6", "9", "-3"]),
    ("slope(weights[0])", ["0", "2", "0.5", "-1"]),
  ])
  func aCountIsNotDecoded(question: String, given: [String]) throws {
    for text in given {
      var engine = try engine(asking: question)
      #expect(try engine.perform(.type(text)).verdict?.kind == .wrong)
    }
  }

  /// A whole number that isn't counted is decoded, but not by halves and doubles.
  @Test func aWholeNumberIsNotHalved() throws {
    var engine = try engine(asking: "4 * alpha / alpha")
    #expect(try engine.perform(.type("2")).verdict?.kind == .wrong)
    #expect(try engine.perform(.type("8")).verdict?.kind == .wrong)
    #expect(try engine.perform(.type("0.4")).verdict?.kind == .decoded([.rateForgotten("alpha")]))
  }

  /// A number of two digits is what many slips round to; it has to be one of them exactly.
  @Test func aShortNumberIsNoRoundedSlip() throws {
    var engine = try engine(asking: "alpha * 0.777 + 3.1")
    #expect(try engine.perform(.type("0.08")).verdict?.kind == .wrong)
    #expect(try engine.perform(.type("0.0777")).verdict?.kind == .decoded([.termForgotten(nil)]))
  }

  private func engine(asking question: String) throws -> LessonEngine {
    let lesson = try MemorySource(
      steps: "- {id: hello, kind: predict, form: number, at: e2 r2, answer: \"\(question)\"}",
      prose: "## hello\n\nHello.",
      program: Self.program
    ).lesson()
    return try LessonEngine(lesson: lesson, language: .english)
  }
}
