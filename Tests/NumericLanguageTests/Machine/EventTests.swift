import NumericLanguage
import Testing

/// The events of a machine, which stepping through a program builds upon.
@Suite struct EventTests {
  /// Records events as `statement`, or `statement.turn` where a loop comes round.
  private func events(of source: String) throws -> [String] {
    var seen: [String] = []
    _ = try Execution(source) { machine in
      machine.observer = { event in
        seen.append("\(event.statement)" + (event.turn.map { ".\($0)" } ?? ""))
        return false
      }
    }
    return seen
  }

  @Test func everyStatementIsOneEvent() throws {
    #expect(try events(of: "a = 1\nb = 2\nprint(a)") == ["0", "1", "2"])
  }

  @Test func loopHeaderComesRoundOncePerTurn() throws {
    #expect(
      try events(of: "for i in range(3):\n    pass\nx = 1")
        == ["0", "1", "0.1", "1", "0.2", "1", "0.3", "2"]
    )
  }

  @Test func emptyLoopIsOneEvent() throws {
    #expect(try events(of: "for i in []:\n    pass\nx = 1") == ["0", "2"])
  }

  @Test func whileHeaderComesRound() throws {
    #expect(
      try events(of: "n = 0\nwhile n < 2:\n    n += 1")
        == ["0", "1", "2", "1.1", "2", "1.2"]
    )
  }

  @Test func breakEndsTheTurns() throws {
    #expect(try events(of: "for i in range(9):\n    break") == ["0", "1"])
  }

  @Test func branchNotTakenIsNoEvent() throws {
    #expect(
      try events(of: "if False:\n    a = 1\nelse:\n    a = 2\nb = 3") == ["0", "2", "3"]
    )
  }

  @Test func statementsOfCallsAreDeeper() throws {
    var depths: [Int] = []
    _ = try Execution("def f():\n    return 1\nx = f()") { machine in
      machine.observer = { event in
        depths.append(event.depth)
        return false
      }
    }
    #expect(depths == [0, 0, 1])
  }

  @Test func countsAreTheEventsBefore() throws {
    var counts: [Int] = []
    let run = try Execution("for i in range(2):\n    pass") { machine in
      machine.observer = { event in
        counts.append(event.count)
        return false
      }
    }
    #expect(counts == [0, 1, 2, 3, 4])
    #expect(run.machine.statementCount == 5)
  }

  @Test func countIsTheSameWithoutObserver() throws {
    let run = try Execution("for i in range(1000):\n    x = i\n")
    #expect(run.machine.statementCount == 2001)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5])
  func stopsBeforeAnEvent(_ position: Int) throws {
    let run = try Execution("x = 0\nfor i in range(2):\n    x += 1\nprint(x)") { machine in
      machine.observer = { $0.count == position }
    }
    #expect(run.outcome == .stopped)
    #expect(run.machine.statementCount == position)
    #expect(run.output.isEmpty)
    #expect(
      run.machine[global: "x"]?.repr == ([nil, "0", "0", "1", "1", "2"] as [String?])[position]
    )
  }

  @Test func stopIsSeenThroughHandlers() throws {
    let run = try Execution("try:\n    a = 1\nexcept:\n    a = 2\nfinally:\n    a = 3") { machine in
      machine.observer = { $0.count == 1 }
    }
    #expect(run.outcome == .stopped)
    #expect(run.machine[global: "a"] == nil)
  }

  @Test func stopInsideACallKeepsTheGlobals() throws {
    let run = try Execution("x = 1\ndef f():\n    y = 2\n    return y\nx = f()") { machine in
      machine.observer = { $0.depth == 1 && $0.statement == 3 }
    }
    #expect(run.outcome == .stopped)
    #expect(run.machine[global: "x"]?.repr == "1")
  }

  @Test func sameProgramStopsInTheSameState() throws {
    let source =
      "import numpy as np\nnp.random.seed(1)\nw = np.random.random((2, 2))\nh = []\n"
      + "for i in range(3):\n    w -= 0.1\n    h.append(w)"
    let runs = try [7, 7].map { position in
      try Execution(source) { $0.observer = { $0.count == position } }
    }
    let values = runs.compactMap { $0.machine[global: "w"] }
    #expect(values.count == 2)
    #expect(values[0].isIdentical(to: values[1]))
  }

  @Test func namesComeInOrderOfAssignment() throws {
    let run = try Execution("b = 1\na = 2\nb = 3\nfor c in [1]:\n    pass")
    #expect(run.machine.globalNames == ["b", "a", "c"])
  }
}
