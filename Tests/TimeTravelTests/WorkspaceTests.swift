import NumericLanguage
import Testing
import TimeTravel

@Suite struct WorkspaceTests {
  @Test func changingARunsArrayMakesACopyOfTheLearnersOwn() throws {
    var run = try Run(source: ChapterPrograms.oneLight)
    try run.go(to: Target(parsing: "e1"))
    var workspace = Workspace()
    let evaluation = try workspace.execute("weights[0] = 9", over: run)
    #expect(evaluation.taken == ["weights"])
    #expect(run.moment.value(of: "weights")?.repr == "array([ 0.52,  0.48, -0.68])")
    let seen = try workspace.execute("weights", over: run)
    #expect(seen.echoes == ["array([ 9.  ,  0.48, -0.68])"])
    let wasDropped = workspace.drop("weights")
    #expect(wasDropped)
    let element = try workspace.execute("weights[0]", over: run)
    #expect(element.echoes == ["np.float64(0.52)"])
  }

  @Test func namesStayBetweenLinesAndLookingChangesNothing() throws {
    let run = try Run(source: "x = 2\n")
    var workspace = Workspace()
    _ = try workspace.execute("def double(n):\n    return 2 * n\ny = double(21)", over: run)
    let evaluation = try workspace.execute("y", over: run)
    #expect(evaluation.echoes == ["42"] && evaluation.written.isEmpty)
    #expect(workspace.names.map(\.name) == ["double", "y"])
  }

  @Test func anErrorKeepsWhatRanBefore() throws {
    let run = try Run(source: "x = 2\n")
    var workspace = Workspace()
    let evaluation = try workspace.execute("a = 1\nb = a / 0\nc = 3", over: run)
    #expect(evaluation.error?.lastLine == "ZeroDivisionError: division by zero")
    #expect(workspace.names.map(\.name) == ["a"])
  }

  @Test func theRunsWorldHidesTheLearnersNames() throws {
    var run = try Run(source: "x = 2\n")
    try run.runToEnd()
    var workspace = Workspace()
    _ = try workspace.execute("x = 5", over: run)
    #expect(try workspace.evaluate("x", at: run.moment, of: run, world: .run).repr == "2")
    #expect(try workspace.evaluate("x", at: run.moment, of: run, world: .learner).repr == "5")
  }

  @Test func evaluatingChangesNeitherWorld() throws {
    var run = try Run(source: "x = [2]\n")
    try run.runToEnd()
    var workspace = Workspace()
    _ = try workspace.execute("y = [5]", over: run)
    _ = try workspace.evaluate("x.append(y.append(6))", at: run.moment, of: run, world: .learner)
    #expect(run.moment.value(of: "x")?.repr == "[2]")
    #expect(workspace.names.map(\.value.repr) == ["[5]"])
  }

  @Test func evaluatingCanBeInterrupted() throws {
    var run = try Run(source: "x = 2\n")
    run.isInterrupted = { true }
    let error = #expect(throws: LanguageError.self) {
      try Workspace().evaluate(
        "sum([i for i in range(10 ** 9)])",
        at: run.moment,
        of: run,
        world: .run
      )
    }
    #expect(error?.lastLine == "KeyboardInterrupt")
  }
}
