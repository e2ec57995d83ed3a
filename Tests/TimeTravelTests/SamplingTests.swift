import NumericLanguage
import TestSupport
import Testing

@testable import TimeTravel

/// Expressions over a whole run, and what the last turn of a loop has moved.
@Suite struct SamplingTests {
  private static let nested = """
    w = 1
    for epoch in range(3):
        total = 0
        for row in range(2):
            w = w * 2
            total += w
    after = 5
    """

  private func sampling(
    _ source: String,
    _ expressions: [String],
    over grain: Grain,
    at place: String = "start",
    most: Int = 4000
  ) throws -> Sampling {
    var run = try Run(source: source)
    try run.go(to: Target(parsing: place))
    let watches = try expressions.map { try Watch($0, of: run, own: []) }
    return try run.sample(watches, over: grain, most: most).get()
  }

  private func values(_ sampling: Sampling, _ expression: Int = 0) -> [String] {
    sampling.samples.map { $0.values[expression]?.repr ?? "-" }
  }

  @Test func everyEpoch() throws {
    let sampling = try sampling(Self.nested, ["w", "total"], over: .epoch, at: "e2")
    #expect(sampling.samples.map(\.number) == [0, 1, 2, 3])
    #expect(values(sampling, 0) == ["1", "4", "16", "64"])
    #expect(values(sampling, 1) == ["-", "6", "24", "96"])
    #expect(sampling.here == 2)
    #expect(sampling.grain == .epoch)
  }

  @Test func everyRow() throws {
    let sampling = try sampling(Self.nested, ["w"], over: .row, at: "e2 r1")
    #expect(values(sampling) == ["1", "2", "4", "8", "16", "32", "64"])
    #expect(sampling.here == 3)
  }

  @Test func everyOperation() throws {
    let sampling = try sampling("a = 1\na = 2\na = 3\n", ["a"], over: .epoch, at: "line 3")
    #expect(sampling.grain == .op)
    #expect(values(sampling) == ["-", "1", "2", "3"])
    #expect(sampling.here == 2)
  }

  @Test func aLoopThatIsLeftHasItsLastTurn() throws {
    let source = "w = 8\nfor epoch in range(9):\n    w = w - 1\n    if w < 6:\n        break\n"
    let sampling = try sampling(source, ["w"], over: .row, at: "end")
    #expect(sampling.grain == .epoch)
    #expect(values(sampling) == ["8", "7", "6", "5"])
    #expect(sampling.here == 3)
  }

  @Test func ofManyStopsSomeAreKept() throws {
    let source = "for epoch in range(100):\n    pass\n"
    let sampling = try sampling(source, ["epoch"], over: .epoch, most: 10)
    #expect(sampling.stride == 16)
    #expect(sampling.samples.map(\.number) == [0, 16, 32, 48, 64, 80, 96, 100])
  }

  @Test func aProgramThatFailsIsSampledUpToThere() throws {
    let source = "w = 2\nfor epoch in range(9):\n    w = w - 1\n    v = 1 / w\n"
    let sampling = try sampling(source, ["v"], over: .epoch)
    #expect(sampling.error?.lastLine == "ZeroDivisionError: division by zero")
    #expect(values(sampling).prefix(2) == ["-", "1.0"])
  }

  @Test func anExpressionThatFailsSaysWhere() throws {
    let run = try Run(source: Self.nested)
    let watch = try Watch("1 / (w - 4)", of: run, own: [])
    guard case .failure(let error) = try run.sample([watch], over: .row) else {
      Issue.record("it doesn't fail")
      return
    }
    #expect(error.error.lastLine == "ZeroDivisionError: division by zero")
    #expect(error.place.epoch == 1)
    #expect(error.place.row == 2)
  }

  @Test func aRequestToStopIsHeard() throws {
    var run = try Run(source: "for epoch in range(10000000):\n    pass\n")
    run.isInterrupted = { true }
    #expect(throws: RunError.interrupted) {
      _ = try run.sample([Watch("epoch", of: run, own: [])], over: .epoch)
    }
  }

  @Test(
    arguments: [
      ("e0", "w = 1"), ("e1 r1", "e1 r0"), ("e1", "e1 r1"), ("e2 r0", "e1 r1"), ("e2 r1", "e2 r0"),
      ("end", "e3 r1"),
    ] as [(String, String)]
  )
  func beforeTheLastTurn(place: String, expected: String) throws {
    var run = try Run(source: Self.nested)
    try run.go(to: Target(parsing: place))
    let before = try #require(try run.momentBeforeLastTurn())
    if expected == "w = 1" {
      #expect(before.position == 0)
    } else {
      let words = expected.split(separator: " ")
      #expect("e\(before.place.epoch ?? 0)" == words[0])
      #expect("r\(before.place.row ?? 0)" == words[1])
    }
  }

  @Test func nothingIsBeforeTheStart() throws {
    #expect(try Run(source: "a = 1\n").momentBeforeLastTurn() == nil)
  }
}
