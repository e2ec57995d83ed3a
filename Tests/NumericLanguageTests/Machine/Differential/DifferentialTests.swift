import NumericLanguage
import Testing

/// The machine against a plain walk through the tree, on programs that nobody wrote.
@Suite struct DifferentialTests {
  /// What a program left behind: its error and the values of its names.
  private struct Result: Equatable {
    let error: String?
    let values: [String: String]
  }

  /// Runs a program in the machine and returns what it left, and its machine.
  private func run(_ program: Program) -> (result: Result, machine: Machine) {
    let machine = Machine(symbols: program.symbols) { _ in }
    let outcome = machine.run(program)
    let error = if case .failed(let error) = outcome { error.lastLine } else { String?.none }
    return (Result(error: error, values: values(of: machine)), machine)
  }

  /// The names of a machine that hold neither functions nor modules, with their values.
  private func values(of machine: Machine) -> [String: String] {
    var values: [String: String] = [:]
    for name in machine.globalNames {
      if let value = machine[global: name] { values[name] = text(of: value) }
    }
    return values
  }

  /// A value with its type, to the last bit; `nil` for functions and modules.
  private func text(of value: Value) -> String? {
    switch value {
    case .function, .module: nil
    case .array(let array): "\(array.elementType) \(array.shape) \(array.scalars)"
    case .list(let list): "[" + list.items.compactMap(text).joined(separator: ", ") + "]"
    default: "\(value.typeName) \(value.repr)"
    }
  }

  @Test(arguments: 0..<UInt64(400))
  func machineAgreesWithThePlainWalk(seed: UInt64) throws {
    let source = RandomProgram.source(seed: seed)
    let program = try Program(source: source)
    let walker = ReferenceWalker()
    let error = walker.run(program.syntax)
    let expected = Result(error: error, values: walker.globals.compactMapValues(text))
    let first = run(program)
    #expect(first.result == expected, "\(source)")
    // The nodes have arrays to overwrite now, some of which the first machine still holds.
    let second = run(program)
    #expect(second.result == expected, "again:\n\(source)")
    #expect(values(of: first.machine) == expected.values, "afterwards:\n\(source)")
  }
}
