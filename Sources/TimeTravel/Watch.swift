import NumericLanguage

/// An expression that is evaluated again and again while a run moves.
///
/// It sees copies, so whatever it does, the run stays as it is:
///
///     let watch = try Watch("error < 0.1", of: run, own: [])
///     try watch.value(at: run.moment).isTrue()
public struct Watch {
  /// The expression as it was typed.
  public let source: String

  private let program: Program
  private let symbols: SymbolTable
  private let budget: Budget
  private let own: [Variable]
  private let isInterrupted: (() -> Bool)?
  /// The names that stand in the expression.
  private let names: Set<String>

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - source: One expression.
  ///   - run: The run whose names it sees.
  ///   - own: The learner's names, which come before the run's.
  /// - Throws: The error of a text that isn't one expression of the subset.
  public init(_ source: String, of run: Run, own: [Variable]) throws(LanguageError) {
    program = try Program(source: source, symbols: run.program.symbols)
    guard program.endsInExpression, program.syntax.statements.count == 1,
      case .expression(let expression) = program.syntax.statements[0].kind
    else {
      throw LanguageError(.syntax, "invalid syntax: one expression is wanted here")
    }
    self.source = source
    self.own = own
    isInterrupted = run.isInterrupted
    symbols = run.program.symbols
    budget = run.budget
    names = expression.names
  }

  /// Returns the expression's value at a moment.
  ///
  /// - Parameter moment: A moment of the run.
  /// - Returns: Its value.
  /// - Throws: The expression's error.
  public func value(at moment: Moment) throws(LanguageError) -> Value {
    try value { moment.names }
  }

  /// Returns the expression's value where a machine stands.
  func value(in machine: Machine) throws(LanguageError) -> Value {
    try value {
      machine.globalNames.compactMap { name in
        machine[global: name].map { Variable(name: name, value: $0) }
      }
    }
  }

  private func value(over all: () -> [Variable]) throws(LanguageError) -> Value {
    let judge = Machine(symbols: symbols, budget: budget) { _ in }
    judge.preloadNumPy()
    judge.isInterrupted = isInterrupted
    var memo = CopyMemo()
    let variables = all() + own
    // A function may use any name; without one, only those in the expression matter.
    let isClosed = !variables.contains { names.contains($0.name) && !$0.value.isData }
    for variable in variables where !isClosed || names.contains(variable.name) {
      judge[global: variable.name] = variable.value.deepCopy(&memo)
    }
    let (outcome, values) = judge.execute(prompt: program)
    switch outcome {
    case .failed(let error): throw error
    case .interrupted: throw LanguageError(.interrupted, "")
    case .finished, .stopped: return values.last ?? .none
    }
  }
}

extension Expression {
  /// The names that stand anywhere in this expression.
  fileprivate var names: Set<String> {
    var names = parts.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    if case .name(let name) = kind { names.insert(name) }
    return names
  }
}
