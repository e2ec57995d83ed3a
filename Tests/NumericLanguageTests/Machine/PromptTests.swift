import NumericLanguage
import Testing

/// Code as it is typed at the prompt, over names that earlier code left.
@Suite struct PromptTests {
  private let symbols = SymbolTable()
  private let machine: Machine
  private let text = Execution.Text()

  init() {
    machine = Machine(symbols: symbols) { [text] in text.value += $0 }
    machine.preloadNumPy()
  }

  /// Runs code and returns the echoes.
  private func type(_ source: String) throws -> [String] {
    let result = machine.execute(prompt: try Program(source: source, symbols: symbols))
    #expect(result.outcome == .finished)
    return result.values.map(\.repr)
  }

  @Test func expressionsAreEchoed() throws {
    #expect(try type("1 + 2\n'a'\nNone\nx = 5\nx") == ["3", "'a'", "5"])
  }

  @Test func lastEchoIsNamed() throws {
    _ = try type("6 * 7")
    #expect(try type("_ + 1") == ["43"])
  }

  @Test func numPyIsThereWithoutImport() throws {
    #expect(try type("np.zeros(2)") == ["array([0., 0.])"])
  }

  @Test func functionsSeeLaterNames() throws {
    _ = try type("def f(): return later")
    _ = try type("later = 8")
    #expect(try type("f()") == ["8"])
  }

  @Test func expressionInsideABlockIsNotEchoed() throws {
    #expect(try type("for i in range(2):\n    i\n").isEmpty)
  }

  @Test func errorKeepsWhatWasDone() throws {
    let result = machine.execute(prompt: try Program(source: "a = 1\na\nb", symbols: symbols))
    guard case .failed(let error) = result.outcome else {
      Issue.record("the program should fail")
      return
    }
    #expect(error.lastLine == "NameError: name 'b' is not defined")
    #expect(error.range?.start.line == 3)
    #expect(result.values.map(\.repr) == ["1"])
    #expect(machine[global: "a"]?.repr == "1")
  }

  /// A function of earlier code has its places there, which mean nothing in this code.
  @Test func errorInAnEarlierFunctionIsPlacedAtItsCall() throws {
    _ = try type("def outer(x):\n    y = x\n    return inner(y)\n")
    _ = try type("def inner(x):\n\n\n    return x / 0\n")
    for source in ["a = 1\nb = outer(2) + 1", "c = 1\n[outer(i) for i in range(3)]"] {
      let result = machine.execute(prompt: try Program(source: source, symbols: symbols))
      guard case .failed(let error) = result.outcome else {
        Issue.record("the program should fail")
        return
      }
      #expect(error.lastLine == "ZeroDivisionError: division by zero")
      #expect(error.range?.start.line == 2)
      #expect(error.range?.end.column ?? 99 <= 29)
    }
  }

  @Test func errorInAFunctionOfTheSameCodeIsPlacedInIt() throws {
    let source = "def f(x):\n    return x.size\nf(2)"
    let result = machine.execute(prompt: try Program(source: source, symbols: symbols))
    guard case .failed(let error) = result.outcome else {
      Issue.record("the program should fail")
      return
    }
    #expect(error.range?.start.line == 2)
  }

  @Test func namesCanBeSetAndRemoved() throws {
    machine[global: "w"] = .float(0.5)
    #expect(try type("w * 2") == ["1.0"])
    machine[global: "w"] = nil
    #expect(machine[global: "w"] == nil)
    #expect(!machine.globalNames.contains("w"))
  }

  @Test func expressionsAreEvaluatedOverTheNames() throws {
    _ = try type("w = np.array([0.5, 2.0])")
    let syntax = try Parser.parse("[w[i] * 2 for i in range(2)]")
    guard case .expression(let expression) = syntax.statements[0].kind else {
      Issue.record("an expression should parse as one")
      return
    }
    let before = machine.statementCount
    #expect(try machine.evaluate(expression).repr == "[np.float64(1.0), np.float64(4.0)]")
    #expect(machine.statementCount == before)
  }
}
