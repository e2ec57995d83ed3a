import NeuralCore
import NumericLanguage

/// What became of code that a learner typed.
public struct Evaluation {
  /// The code.
  public let source: String
  /// What Python's prompt would echo, one entry for each expression.
  public let echoes: [String]
  /// What the code printed.
  public let output: String
  /// The value of the last expression, if the code ends in one.
  public let value: Value?
  /// The run's names that this code changed, and that are now the learner's own.
  public let taken: [String]
  /// The names that this code assigned or changed, those of ``taken`` included.
  public let written: [String]
  /// The error that ended the code; what ran before it stays.
  public let error: LanguageError?
  /// Whether someone asked to stop.
  public let isInterrupted: Bool
}

/// The learner's own names over a run.
///
/// Code typed at the prompt sees the run's names and the learner's, which
/// shadow them. It works on copies of the run's values: a name that it assigns or
/// changes, even in place, becomes the learner's own, and the run stays as it was.
public struct Workspace {
  /// Whose names an expression sees.
  public enum World: Sendable {
    /// The run's alone.
    case run
    /// The learner's, and behind them the run's.
    case learner
  }

  /// The learner's names, in order of first assignment.
  public private(set) var names: [Variable] = []
  /// Names that expressions see and typed code doesn't: before the run's, and behind the learner's.
  private let helpers: [Variable]
  private var random = RandomState(seed: 0)

  /// Creates a workspace without names.
  public init() {
    helpers = []
  }

  /// Creates a workspace whose expressions can call some functions besides.
  ///
  /// - Parameters:
  ///   - helpers: A program that defines them.
  ///   - run: The run, or one that shares its names.
  /// - Throws: The program's error.
  public init(helpers: String, over run: Run) throws(LanguageError) {
    let program = try Program(source: helpers, symbols: run.program.symbols)
    let machine = Machine(symbols: run.program.symbols, budget: run.budget) { _ in }
    machine.preloadNumPy()
    if case .failed(let error) = machine.run(program) { throw error }
    self.helpers = machine.variables
  }

  /// Returns this workspace without the learner's names.
  ///
  /// - Parameter seed: Where its random numbers begin.
  /// - Returns: A workspace whose expressions can call the same functions besides.
  public func cleared(seed: Int = 0) -> Workspace {
    var workspace = self
    workspace.names = []
    workspace.random = RandomState(seed: UInt32(truncatingIfNeeded: seed))
    return workspace
  }

  /// Runs code that a learner typed.
  ///
  /// - Parameters:
  ///   - source: One or more statements.
  ///   - run: The run whose moment the code sees.
  /// - Returns: What was echoed, printed and changed.
  /// - Throws: The error of code that doesn't parse or leaves the subset; nothing ran then.
  public mutating func execute(
    _ source: String,
    over run: Run
  ) throws(LanguageError) -> Evaluation {
    let program = try Program(source: source, symbols: run.program.symbols)
    var output = ""
    let machine = Machine(symbols: run.program.symbols, budget: run.budget) { output += $0 }
    machine.isInterrupted = run.isInterrupted
    var memo = CopyMemo()
    machine.fill(with: run.moment.names.copied(&memo) + names)
    machine.random = random
    var snapshot = CopyMemo()
    let given = machine.variables.copied(&snapshot)
    let (outcome, values) = machine.execute(prompt: program)
    random = machine.random
    let written = take(from: machine, given: given)
    var error: LanguageError?
    if case .failed(let failure) = outcome { error = failure }
    var isInterrupted = false
    if case .interrupted = outcome { isInterrupted = true }
    return Evaluation(
      source: source,
      echoes: values.map(\.repr),
      output: output,
      value: program.endsInExpression ? values.last : nil,
      taken: written.filter { run.moment.value(of: $0) != nil },
      written: written,
      error: error,
      isInterrupted: isInterrupted
    )
  }

  /// Returns the value of an expression; nothing is changed by it, since it works on copies.
  ///
  /// - Parameters:
  ///   - expression: One expression.
  ///   - moment: The moment whose names it sees.
  ///   - run: The run that the moment belongs to.
  ///   - world: Whether the learner's names come first.
  ///   - budget: How much it may use; as much as the run if `nil`.
  /// - Returns: Its value.
  /// - Throws: The expression's error; `KeyboardInterrupt` if someone asked to stop.
  public func evaluate(
    _ expression: String,
    at moment: Moment,
    of run: Run,
    world: World,
    budget: Budget? = nil
  ) throws(LanguageError) -> Value {
    let program = try Program(source: expression, symbols: run.program.symbols)
    guard program.endsInExpression, program.syntax.statements.count == 1 else {
      throw LanguageError(.syntax, "invalid syntax: one expression is wanted here")
    }
    let machine = Machine(symbols: run.program.symbols, budget: budget ?? run.budget) { _ in }
    machine.isInterrupted = run.isInterrupted
    var memo = CopyMemo()
    let seen = world == .learner ? helpers + moment.names + names : moment.names + helpers
    machine.fill(with: seen.copied(&memo))
    machine.random = random
    let (outcome, values) = machine.execute(prompt: program)
    switch outcome {
    case .failed(let error): throw error
    case .interrupted: throw LanguageError(.interrupted, "")
    case .finished, .stopped: return values.last ?? .none
    }
  }

  /// Forgets one of the learner's names.
  ///
  /// - Parameter name: The name.
  /// - Returns: Whether there was one.
  @discardableResult
  public mutating func drop(_ name: String) -> Bool {
    let count = names.count
    names.removeAll { $0.name == name }
    return names.count < count
  }

  /// Keeps what a machine holds and wasn't given.
  ///
  /// - Returns: The names that were assigned or changed.
  private mutating func take(from machine: Machine, given: [Variable]) -> [String] {
    let before = Dictionary(uniqueKeysWithValues: given.map { ($0.name, $0.value) })
    var written: [String] = []
    for variable in machine.variables {
      if let old = before[variable.name], old.isIdentical(to: variable.value) { continue }
      written.append(variable.name)
      if let index = names.firstIndex(where: { $0.name == variable.name }) {
        names[index] = variable
      } else {
        names.append(variable)
      }
    }
    names.removeAll { machine[global: $0.name] == nil }
    return written
  }
}

extension [Variable] {
  /// Copies of these variables that share among themselves what the originals share.
  fileprivate func copied(_ memo: inout CopyMemo) -> [Variable] {
    map { Variable(name: $0.name, value: $0.value.deepCopy(&memo)) }
  }
}

extension Machine {
  /// The global variables that hold something; modules and the prompt's `_` are none.
  fileprivate var variables: [Variable] {
    globalNames.compactMap { name in
      guard name != "_", let value = self[global: name], !value.isModule else { return nil }
      return Variable(name: name, value: value)
    }
  }

  /// Makes global variables, the later ones over the earlier, with `np` at hand.
  fileprivate func fill(with variables: [Variable]) {
    preloadNumPy()
    for variable in variables { self[global: variable.name] = variable.value }
  }
}

extension Value {
  /// Whether this is data, and not a function, class or module.
  public var isData: Bool {
    switch self {
    case .function, .builtin, .type, .module: false
    default: true
    }
  }

  /// Whether this is a module such as `np`.
  var isModule: Bool {
    if case .module = self { true } else { false }
  }
}

extension Program {
  /// Whether the last statement is an expression.
  var endsInExpression: Bool {
    if case .expression = syntax.statements.last?.kind { true } else { false }
  }
}
