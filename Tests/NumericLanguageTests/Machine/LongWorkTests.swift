import NumericLanguage
import Testing

/// Single operations that take long can be given up.
@Suite struct LongWorkTests {
  @Test(arguments: [
    "np.ones((2000, 1000)).dot(np.ones((1000, 2000)))", "np.ones(3 * 10 ** 6) * 2.5",
    "np.exp(np.ones(3 * 10 ** 6))", "np.random.rand(3 * 10 ** 6)",
    "np.sort(np.arange(10 ** 6) % 1000)", "np.ones(3000).dot(np.ones((3000, 1000)))",
  ])
  func theResultIsNotAssigned(expression: String) throws {
    // The question is answered by no until the statement begins, then by yes.
    var isAsked = false
    let run = try Execution("a = 1\na = \(expression)\nb = 2") { machine in
      machine.preloadNumPy()
      machine.isInterrupted = { [unowned machine] in
        isAsked = true
        return machine.statementCount > 1
      }
    }
    #expect(isAsked)
    #expect(run.outcome == .interrupted)
    #expect(run.machine[global: "a"]?.repr == "1")
    #expect(run.machine[global: "b"] == nil)
  }

  @Test func whatIsGivenUpCannotBeCaught() throws {
    let run = try Execution(
      "try:\n    a = np.exp(np.ones(3 * 10 ** 6))\nexcept:\n    a = 1\nfinally:\n    b = 1"
    ) { machine in
      machine.preloadNumPy()
      machine.isInterrupted = { [unowned machine] in machine.statementCount > 1 }
    }
    #expect(run.outcome == .interrupted)
    #expect(run.machine[global: "a"] == nil && run.machine[global: "b"] == nil)
  }

  @Test func aRaisedKeyboardInterruptIsTheProgramsOwn() throws {
    let run = try Execution(
      "try:\n    raise KeyboardInterrupt\nexcept KeyboardInterrupt:\n    print(1)"
    )
    #expect(run.output == "1\n")
  }
}
