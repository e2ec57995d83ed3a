import NumericLanguage
import Testing

/// Programs that would never end, or take too much, are stopped.
@Suite struct BudgetTests {
  @Test func statementsAreBounded() throws {
    var budget = Budget.standard
    budget.statements = 1000
    let run = try Execution("n = 0\nwhile True:\n    n += 1", budget: budget)
    #expect(run.lastLine?.contains("1000 statements") == true)
    #expect(run.machine.statementCount == 1000)
  }

  @Test func endlessLoopWithoutBodyIsBounded() throws {
    var budget = Budget.standard
    budget.statements = 1000
    let run = try Execution("while True: pass", budget: budget)
    #expect(run.machine.statementCount == 1000)
  }

  @Test func budgetCannotBeCaught() throws {
    var budget = Budget.standard
    budget.statements = 1000
    let run = try Execution(
      "while True:\n    try:\n        while True: pass\n    except:\n        pass",
      budget: budget
    )
    #expect(run.lastLine?.contains("1000 statements") == true)
  }

  @Test func interruptionIsNoticed() throws {
    var asked = 0
    let run = try Execution("while True:\n    pass") { machine in
      machine.isInterrupted = {
        asked += 1
        return asked > 3
      }
    }
    #expect(run.outcome == .interrupted)
    #expect(run.machine.statementCount < 100_000)
  }

  @Test func interruptionIsNoticedInAComprehension() throws {
    var asked = 0
    let run = try Execution("x = [i for i in range(10 ** 12)]") { machine in
      machine.isInterrupted = {
        asked += 1
        return asked > 3
      }
    }
    #expect(run.outcome == .interrupted)
  }

  @Test func largeListIsRefused() throws {
    #expect(try Execution("x = [0] * 10 ** 12").lastLine?.hasPrefix("MemoryError") == true)
  }

  @Test func depthIsBounded() throws {
    var budget = Budget.standard
    budget.depth = 10
    let run = try Execution("def f(n):\n    return f(n + 1)\nf(0)", budget: budget)
    #expect(run.lastLine == "RecursionError: maximum recursion depth exceeded")
  }

  @Test func machineGoesOnAfterARecursionError() throws {
    let run = try Execution(
      "def f(n):\n    return f(n + 1)\ntry:\n    f(0)\nexcept RecursionError:\n    print('caught')\n"
        + "def g(n):\n    return 0 if n == 0 else g(n - 1)\nprint(g(500))"
    )
    #expect(run.output == "caught\n0\n")
  }

  @Test func endlessIntegersAreRefusedInPlainWords() throws {
    #expect(try Execution("print(2 ** 10 ** 9)").lastLine?.hasPrefix("NotSupportedError") == true)
  }
}
