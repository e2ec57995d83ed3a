import NumericLanguage
import Testing

/// A small program and what its last expression gives, as Python and NumPy say it.
///
/// Statements are parted by `"; "`; the last part is the expression.
struct Expectation: Sendable, CustomTestStringConvertible {
  let source: String
  let expected: String

  init(_ source: String, _ expected: String) {
    self.source = source
    self.expected = expected
  }

  var testDescription: String { source }

  /// The `repr` of the last expression's value; `None` when there is nothing to echo.
  func repr() throws -> String {
    let (outcome, values) = try run()
    if case .failed(let error) = outcome { throw error }
    return values.last?.repr ?? "None"
  }

  /// The last line of the traceback.
  func failure() throws -> String {
    do {
      guard case .failed(let error) = try run().outcome else { return "no error" }
      return error.lastLine
    } catch let error as LanguageError {
      return error.lastLine
    }
  }

  /// Everything that the program prints.
  func output() throws -> String {
    let printed = Printed()
    let machine = machine { printed.text += $0 }
    if case .failed(let error) = machine.execute(prompt: try program(machine)).outcome {
      throw error
    }
    return printed.text
  }

  private final class Printed {
    var text = ""
  }

  private func run() throws -> (outcome: Machine.Outcome, values: [Value]) {
    let machine = machine { _ in }
    return machine.execute(prompt: try program(machine))
  }

  private func machine(output: @escaping (String) -> Void) -> Machine {
    let machine = Machine(symbols: SymbolTable(), output: output)
    machine.preloadNumPy()
    machine[global: "math"] = .module(Module(name: "math"))
    return machine
  }

  private func program(_ machine: Machine) throws -> Program {
    let lines = source.split(separator: "; ").joined(separator: "\n")
    return try Program(source: lines, symbols: machine.symbols)
  }
}
