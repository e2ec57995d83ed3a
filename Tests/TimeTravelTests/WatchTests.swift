import NumericLanguage
import Testing
import TimeTravel

@Suite struct WatchTests {
  private func run(at place: String = "start") throws -> Run {
    var run = try Run(source: ChapterPrograms.oneLight)
    if place != "start" { try run.go(to: Target(parsing: place)) }
    return run
  }

  private func watch(_ source: String, _ run: Run, own: [Variable] = []) throws -> Watch {
    try Watch(source, of: run, own: own)
  }

  /// The first stop at which an expression is true is where stepping there finds it.
  @Test(arguments: ["error < 0.01", "weights[0] > 0.55", "iteration == 3", "len(str(delta)) > 20"])
  func untilStopsWhereSteppingWould(source: String) throws {
    var run = try run(at: "line 8")
    let watch = try watch(source, run)
    var stepped = run
    try run.step(until: watch)
    while true {
      try stepped.step(.op)
      if let value = try? watch.value(at: stepped.moment), try value.isTrue() { break }
    }
    #expect(run.position == stepped.position)
    #expect(run.moment.isIdentical(to: stepped.moment))
    try run.back()
    #expect(run.position < stepped.position)
  }

  @Test func untilStaysWhereNothingBecomesTrue() throws {
    var run = try run(at: "e2")
    let before = run.moment
    let cases: [(String, RunError)] = [
      ("error > 9", .neverHolds("error > 9")), ("unknown", .neverHolds("unknown")),
      ("error < 1", .holdsAlready("error < 1")),
    ]
    for (source, error) in cases {
      let watch = try watch(source, run)
      #expect(throws: error) { try run.step(until: watch) }
    }
    let array = try watch("weights", run)
    #expect(throws: RunError.self) { try run.step(until: array) }
    #expect(run.moment.isIdentical(to: before))
  }

  @Test func watchesSeeCopiesAndOwnNames() throws {
    let run = try run(at: "e1")
    let goal = Variable(name: "weights", value: .list(ListObject([.int(7)])))
    let own = try watch("weights.append(1) or len(weights)", run, own: [goal])
    #expect(try own.value(at: run.moment).repr == "2")
    #expect(try own.value(at: run.moment).repr == "2")
    #expect(goal.value.repr == "[7]")
    #expect(throws: LanguageError.self) { try watch("a = 1", run) }
    #expect(throws: LanguageError.self) { try watch("1; 2", run) }
  }

  @Test func differencesNameTheElementThatChangedMost() throws {
    let run = try run(at: "e3")
    let difference = try run.difference(from: Target(parsing: "e1"), to: Target(parsing: "e2"))
    let weights = try #require(difference.changes.first { $0.name == "weights" })
    let spread = try #require(weights.spread)
    #expect(spread.differing == 2 && spread.count == 3)
    #expect(spread.largest.description == "weights[0]")
    #expect(abs(spread.by - 0.016) < 1e-15)
    let fromHere = try run.difference(from: Target(parsing: "e3"))
    #expect(fromHere.changes.isEmpty)
  }
}
