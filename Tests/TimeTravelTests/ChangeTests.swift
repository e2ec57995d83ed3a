import NumericLanguage
import Testing
import TimeTravel

/// What a learner changes in a run, besides its settings.
@Suite struct ChangeTests {
  private func value(_ source: String, at run: Run) throws -> Value {
    try Workspace().evaluate(source, at: run.moment, of: run, world: .run)
  }

  private func adopt(_ name: String, _ source: String, in run: inout Run) throws {
    try run.adopt([Variable(name: name, value: value(source, at: run))])
  }

  // MARK: Adopting

  @Test func anAdoptedValueHoldsFromItsPlaceOn() throws {
    var run = try Run(source: ChapterPrograms.wholeDataSet)
    try run.go(to: Target(parsing: "e1 r2"))
    let before = run.moment
    try adopt("weights", "np.array([0.1, 0.2, 0.3])", in: &run)
    #expect(run.position == before.position)
    #expect(run.moment.value(of: "weights")?.repr == "array([0.1, 0.2, 0.3])")
    try run.step(.row)
    #expect(run.moment.value(of: "prediction")?.repr == "np.float64(0.3)")
    try run.go(to: Target(parsing: "e1 r1"))
    #expect(run.moment.value(of: "weights")?.repr == "array([ 0.52,  0.48, -0.68])")
    try run.go(toPosition: before.position)
    try run.undo()
    #expect(run.moment.isIdentical(to: before))
    #expect(run.adoptions.isEmpty)
  }

  /// Later statements change the array; the value that was adopted is another.
  @Test func anAdoptedArrayStaysAsItWasAdopted() throws {
    var run = try Run(
      source: "import numpy as np\nw = np.ones(2)\nfor i in range(3):\n    w += 1\n"
    )
    try run.go(to: Target(parsing: "e1"))
    try adopt("w", "np.zeros(2)", in: &run)
    try run.runToEnd()
    #expect(run.moment.value(of: "w")?.repr == "array([2., 2.])")
    try run.go(to: Target(parsing: "e1"))
    #expect(run.moment.value(of: "w")?.repr == "array([0., 0.])")
  }

  @Test func whyKnowsWhatWasAdopted() throws {
    var run = try Run(source: ChapterPrograms.wholeDataSet)
    try run.go(to: Target(parsing: "e1 r2"))
    try adopt("weights", "np.array([0.1, 0.2, 0.3])", in: &run)
    let explanation = try run.explain("weights[1]")
    #expect(explanation.statement == "adopt weights")
    #expect(explanation.value == .float64(0.2))
    #expect(explanation.previous == .float64(0.6))
    try run.runToEnd()
    try adopt("alpha", "0.5", in: &run)
    #expect(try run.explain("alpha").statement == "adopt alpha")
  }

  /// A setting that makes rows longer or shorter leaves the run at the end of the same row.
  @Test(arguments: ["e1 r3", "e2 r2", "e1"])
  func aRowsEndStaysOne(place: String) throws {
    let source = """
      size = 1
      total = 0
      for epoch in range(3):
          for row in range(4):
              total += row
              if row % size == 0:
                  total += 1
                  total += 2

      """
    var run = try Run(source: source)
    try run.go(to: Target(parsing: place))
    let before = run.moment
    try run.set("size", to: .int(3))
    #expect(run.moment.place == before.place && run.position < before.position)
    try run.undo()
    #expect(run.moment.isIdentical(to: before))
  }

  @Test func aStandIsWhereBackEnds() throws {
    var run = try Run(source: ChapterPrograms.oneLight)
    try run.go(to: Target(parsing: "e3"))
    run.stand(at: try run.moment(at: Target(parsing: "e2")))
    try run.step(.epoch)
    try run.back()
    #expect(run.moment.place.epoch == 2)
    try run.back()
    #expect(run.moment.place.epoch == 2 && run.moment.place.isInEpoch)
  }

  @Test(arguments: ["e1", "e0", "e2 r3", "e1 r2 before error", "end", "e4 r5 before delta"])
  func whatWasAdoptedIsWrittenIntoTheSource(place: String) throws {
    var run = try Run(source: ChapterPrograms.wholeDataSet)
    try run.go(to: Target(parsing: place))
    try adopt("weights", "np.array([0.1, 1 / 3, -0.0])", in: &run)
    var saved = try Run(source: run.sourceWithChanges)
    if !run.moment.isFinished { try run.runToEnd() }
    try saved.runToEnd()
    #expect(saved.moment.output == run.moment.output)
    #expect(
      zip(saved.moment.variables, run.moment.variables).allSatisfy {
        $0.name == $1.name && $0.value.isIdentical(to: $1.value)
      }
    )
  }

  @Test func whatIsWrittenImportsNumPy() throws {
    var run = try Run(source: "w = 1\nv = w\n")
    try run.set("w", to: value("np.array([1.5])", at: run))
    #expect(
      try run.sourceWithChanges == "import numpy as np\nw = 1\nw = np.array([1.5])\nv = w\n"
    )
  }

  @Test func aLoopWithoutACounterCannotTellWhere() throws {
    var run = try Run(source: "w = 8\nwhile w > 1:\n    w = w / 2\n")
    try run.step(.op, times: 2)
    try adopt("w", "20", in: &run)
    #expect(throws: RunError.notWritable(adopted: ["w"])) { try run.sourceWithChanges }
  }

  @Test func aSettingAtTheEndGoesToTheEnd() throws {
    var run = try Run(source: "turns = 3\nw = 1\nfor i in range(turns):\n    w = w * 2\n")
    try run.runToEnd()
    try run.set("turns", to: .int(5))
    #expect(run.moment.isFinished)
    #expect(run.moment.value(of: "w")?.repr == "32")
  }

  // MARK: Editing

  @Test(arguments: ["start", "e1", "e2 r3", "e3 r2 before delta", "end"])
  func anEditGoesToTheSamePlace(place: String) throws {
    let source = ChapterPrograms.wholeDataSet
    var run = try Run(source: source)
    try run.go(to: Target(parsing: place))
    let before = run.moment
    // Two lines more above, so that every line has another number.
    let edited = "# One.\n# Two.\n" + source.replacing("alpha = 0.1", with: "alpha = 0.2")
    try run.edit(edited)
    var direct = try Run(source: edited)
    try direct.go(to: Target(parsing: place))
    #expect(run.moment.isIdentical(to: direct.moment))
    try run.undo()
    #expect(run.moment.isIdentical(to: before))
  }

  @Test func aPlaceThatIsGoneGivesTheStart() throws {
    var run = try Run(source: ChapterPrograms.wholeDataSet)
    try run.go(to: Target(parsing: "e3 r2"))
    try run.edit("x = 1\ny = 2\n")
    #expect(run.position == 0)
  }

  @Test func aProgramThatDoesNotParseIsRefused() throws {
    var run = try Run(source: ChapterPrograms.oneLight)
    try run.go(to: Target(parsing: "e1"))
    let before = run.moment
    #expect(throws: RunError.self) { try run.edit("x = = 1") }
    #expect(run.moment.isIdentical(to: before))
    #expect(throws: RunError.nothingToUndo) { try run.undo() }
  }

  @Test func settingsSurviveAnEditThatKeepsTheirNames() throws {
    var run = try Run(source: "a = 1\nb = 2\nc = a + b\n")
    try run.set("a", to: .int(10))
    try run.set("b", to: .int(20))
    try run.edit("a = 1\nc = a\n")
    try run.runToEnd()
    #expect(run.moment.value(of: "c")?.repr == "10")
    try run.undo()
    #expect(run.settings.map(\.name) == ["a", "b"])
  }
}
