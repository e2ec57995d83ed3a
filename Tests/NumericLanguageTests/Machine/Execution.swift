import NumericLanguage
import Testing

/// A program that was carried out, with what it printed and how it ended.
struct Execution: CustomStringConvertible {
  let machine: Machine
  let outcome: Machine.Outcome
  let output: String

  /// Compiles and runs a program.
  init(
    _ source: String,
    budget: Budget = .standard,
    prepare: (Machine) -> Void = { _ in }
  ) throws(LanguageError) {
    let program = try Program(source: source)
    let text = Text()
    machine = Machine(symbols: program.symbols, budget: budget) { text.value += $0 }
    prepare(machine)
    outcome = machine.run(program)
    output = text.value
  }

  /// The last line of the error, or `nil` if there was none.
  var lastLine: String? {
    if case .failed(let error) = outcome { error.lastLine } else { nil }
  }

  /// What a terminal would show.
  var description: String { output + (lastLine ?? "") }

  /// Runs a program and returns what a terminal would show, whatever happens.
  static func screen(of source: String) -> String {
    do {
      return try Execution(source).description
    } catch {
      return error.lastLine
    }
  }

  /// Text that grows.
  final class Text {
    var value = ""
  }
}

/// A program with what it must print.
struct Example: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String
  let screen: String

  init(_ name: String, _ source: String, prints screen: String) {
    self.name = name
    self.source = source
    self.screen = screen
  }

  var testDescription: String { name }
}
