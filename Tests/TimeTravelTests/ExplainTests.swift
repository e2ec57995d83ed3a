import NeuralCore
import NumericLanguage
import Testing
import TimeTravel

@Suite struct ExplainTests {
  static let weights: [String] =
    (0..<3).flatMap { row in (0..<4).map { "weights_0_1[\(row),\($0)]" } }
    + (0..<4).map { "weights_1_2[\($0)]" }

  static let rows: [String] = (1...3).flatMap { epoch in (1...4).map { "e\(epoch) r\($0)" } }

  /// Every weight at every row of three epochs: what is printed, evaluated again, is what
  /// was printed, down to the last bit and through all operands.
  @Test(arguments: rows)
  func printedOperandsEvaluateToThePrintedValue(place: String) throws {
    var run = try Run(source: ChapterPrograms.deepNetwork)
    try run.go(to: Target(parsing: place))
    for weight in Self.weights {
      let explanation = try run.explain(weight)
      let checked = try check(explanation, run)
      #expect(checked > 1, "\(weight) at \(place) is taken apart")
      let value = try #require(run.moment.value(of: explanation.reference.name))
      guard case .array(let array) = value else { return }
      #expect(array[explanation.reference.index].isBitwiseEqual(to: explanation.value))
    }
  }

  /// Evaluates the numbers of an explanation and of those below it.
  private func check(_ explanation: Explanation, _ run: Run) throws -> Int {
    let numbers = explanation.formula.numbers
    let again = try Workspace().evaluate(numbers, at: run.moment, of: run, world: .run)
    let scalar = try #require(again.scalar)
    #expect(
      scalar.double.bitPattern == explanation.value.double.bitPattern,
      "\(explanation.reference): \(numbers) gives \(scalar), not \(explanation.value)"
    )
    var checked = 1
    for operand in explanation.operands {
      if case .computed(let inner) = operand.origin { checked += try check(inner, run) }
    }
    return checked
  }

  @Test func namesTheFormulaOfTheFirstUpdate() throws {
    var run = try Run(source: ChapterPrograms.deepNetwork)
    try run.step(.row)
    let explanation = try run.explain("weights_1_2[1]")
    #expect(explanation.reference.description == "weights_1_2[1,0]")
    #expect(
      explanation.formula.names
        == "weights_1_2[1,0] - alpha * (layer_1[0,1] * layer_2_delta[0,0])"
    )
    #expect(explanation.statement == "weights_1_2 -= alpha * layer_1.T.dot(layer_2_delta)")
    #expect(
      explanation.operands.map(\.reference.description) == [
        "alpha", "layer_1[0,1]", "layer_2_delta[0,0]",
      ]
    )
  }

  @Test func namesTheFactorThatIsZero() throws {
    var run = try Run(source: ChapterPrograms.deepNetwork)
    try run.step(.row)
    let explanation = try run.explain("weights_0_1[0,0]")
    #expect(explanation.isUnchanged)
    #expect(explanation.zeros.map(\.names) == ["layer_1_delta[0,0]"])
  }

  @Test(arguments: [
    ("nothing", RunError.noSuchName("nothing", known: [])),
    ("1 +", RunError.unreadableReference("1 +")),
    ("3", RunError.unreadableReference("3")),
  ])
  func refusesWhatNamesNoNumber(text: String, error: RunError) throws {
    let run = try Run(source: ChapterPrograms.deepNetwork)
    #expect(throws: error) { try run.explain(text) }
  }

  @Test func asksForAnIndexWhereThereAreSeveralNumbers() throws {
    var run = try Run(source: ChapterPrograms.deepNetwork)
    try run.step(.row)
    #expect(throws: RunError.notOneElement("weights_0_1[1]", shape: "(4,)")) {
      try run.explain("weights_0_1[1]")
    }
  }

  @Test func leavesCommentsOut() throws {
    var run = try Run(source: "a = 1  # one\nb = (a +  # and\n     2)  # two\n")
    try run.runToEnd()
    #expect(try run.explain("a").statement == "a = 1")
    #expect(try run.explain("b").statement.hasSuffix("2)"))
  }

  @Test func seesChangesThroughAnotherName() throws {
    var run = try Run(source: "import numpy as np\na = np.array([1.0, 2.0])\nb = a\nb += 1\n")
    try run.runToEnd()
    let explanation = try run.explain("a[1]")
    #expect(explanation.line == 4)
    #expect(explanation.previous == .float64(2) && explanation.value == .float64(3))
  }
}
