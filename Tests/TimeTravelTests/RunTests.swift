import NumericLanguage
import Testing
import TimeTravel

@Suite struct RunTests {
  /// Forward n, back n: every operation of an epoch of the deep network's run is left and
  /// found again with the same bytes.
  @Test(arguments: Array(1...60))
  func backGivesTheSameBytes(epoch: Int) throws {
    var run = try Run(source: ChapterPrograms.deepNetwork)
    try run.go(to: Target(.epoch(epoch - 1)))
    var moments = [run.moment]
    while !run.moment.isFinished, run.moment.place.epoch ?? 0 <= epoch {
      try run.step(.op)
      moments.append(run.moment)
    }
    #expect(moments.count > 30)
    for moment in moments.dropLast().reversed() {
      try run.back()
      #expect(run.moment.isIdentical(to: moment))
    }
  }

  @Test(arguments: Grain.allCases)
  func nStepsForwardAndBackAtOnce(grain: Grain) throws {
    var run = try Run(source: ChapterPrograms.deepNetwork)
    let start = run.moment
    try run.step(grain, times: 7)
    let there = run.moment
    try run.back()
    #expect(run.moment.isIdentical(to: start))
    for _ in 0..<7 { try run.step(grain) }
    #expect(run.moment.isIdentical(to: there))
    try run.back(times: 7)
    #expect(run.moment.isIdentical(to: start))
  }

  @Test func runsToTheChaptersErrors() throws {
    var run = try Run(source: ChapterPrograms.deepNetwork)
    let movement = try run.runToEnd()
    #expect(
      movement.output == """
        Error:0.6342311598444467
        Error:0.35838407676317513
        Error:0.0830183113303298
        Error:0.006467054957103705
        Error:0.0003292669000750734
        Error:1.5055622665134859e-05

        """
    )
    #expect(run.moment.isFinished)
    #expect(throws: RunError.alreadyAtEnd) { try run.step(.op) }
  }

  @Test(arguments: [
    ("start", 0), ("e0", 10), ("e1 r0", 12), ("line 16", 9),
  ])
  func goesToPlaces(place: String, position: Int) throws {
    var run = try Run(source: ChapterPrograms.deepNetwork)
    try run.go(to: Target(parsing: place))
    #expect(run.position == position)
  }

  @Test func rowsAndEpochsAreCountedAsTheLearnerDoes() throws {
    var run = try Run(source: ChapterPrograms.deepNetwork)
    try run.step(.row)
    #expect(run.moment.place.epoch == 1 && run.moment.place.row == 1)
    #expect(run.moment.place.isInEpoch && !run.moment.place.isInRow)
    try run.step(.row, times: 4)
    #expect(run.moment.place.epoch == 2 && run.moment.place.row == 1)
    try run.step(.epoch)
    #expect(run.moment.place.epoch == 2 && !run.moment.place.isInEpoch)
    try run.go(to: Target(parsing: "e60 r4"))
    #expect(run.moment.value(of: "layer_2_error")?.str == "1.5055622665134859e-05")
  }

  /// What is saved runs to the same numbers as the run with its settings.
  @Test func settingsAreWrittenIntoTheSource() throws {
    var run = try Run(source: ChapterPrograms.wholeDataSet)
    #expect(try run.sourceWithChanges == ChapterPrograms.wholeDataSet)
    let weights = try Workspace().evaluate(
      "np.array([0.1, 1 / 3, -0.0])",
      at: run.moment,
      of: run,
      world: .run
    )
    try run.set("weights", to: weights)
    try run.set("alpha", to: .float(0.05))
    try run.runToEnd()
    var saved = try Run(source: try run.sourceWithChanges)
    try saved.runToEnd()
    #expect(saved.moment.output == run.moment.output)
    #expect(
      zip(saved.moment.variables, run.moment.variables).allSatisfy {
        $0.name == $1.name && $0.value.isIdentical(to: $1.value)
      }
    )
  }

  @Test func aSettingTakesTheProgramsPlaceAndCanBeUndone() throws {
    var run = try Run(source: ChapterPrograms.oneLight)
    try run.go(to: Target(parsing: "e1"))
    let before = run.moment
    try run.set("alpha", to: .float(0.5))
    #expect(run.moment.place == before.place)
    try run.step(.epoch)
    #expect(run.moment.value(of: "error")?.str == "0.0")
    try run.back()
    try run.undo()
    #expect(run.moment.isIdentical(to: before))
    #expect(throws: RunError.nothingToUndo) { try run.undo() }
  }

  @Test func aSettingLeavesTheRandomNumbersWhereTheyWere() throws {
    var run = try Run(source: ChapterPrograms.deepNetwork)
    try run.go(to: Target(parsing: "e0"))
    let untouched = try #require(run.moment.value(of: "weights_1_2")).repr
    try run.set("weights_0_1", to: try #require(run.moment.value(of: "weights_0_1")))
    #expect(run.moment.value(of: "weights_1_2")?.repr == untouched)
  }

  @Test func onlyNamesAssignedOutsideLoopsCanBeSet() throws {
    var run = try Run(source: ChapterPrograms.oneLight)
    let settable = [
      "weights", "alpha", "streetlights", "walk_vs_stop", "input", "goal_prediction",
    ]
    #expect(run.settableNames == settable)
    #expect(throws: RunError.notASetting("delta", settable: settable)) {
      try run.set("delta", to: .float(1))
    }
  }

  @Test func anInterruptedMoveLeavesTheRunWhereItWas() throws {
    var run = try Run(source: "n = 0\nwhile True:\n    n += 1\n")
    run.isInterrupted = { true }
    #expect(throws: RunError.interrupted) { try run.runToEnd() }
    #expect(run.position == 0)
  }

  @Test func aFailingProgramStopsAtItsError() throws {
    var run = try Run(source: "x = 1\ny = x / 0\nz = 3\n")
    try run.runToEnd()
    #expect(run.moment.error?.lastLine == "ZeroDivisionError: division by zero")
    #expect(run.moment.value(of: "x")?.repr == "1")
    #expect(run.moment.value(of: "z") == nil)
  }
}
