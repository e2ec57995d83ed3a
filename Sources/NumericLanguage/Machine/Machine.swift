import CMalloc
import NeuralCore

/// Carries out programs.
///
/// A machine holds the names outside any function, the random numbers, and a count of
/// the statements that it carried out. Whoever drives it may watch each statement and
/// stop before any of them:
///
///     let program = try Program(source: "x = 2\nprint(x * 21)")
///     let machine = Machine(symbols: program.symbols) { print($0, terminator: "") }
///     machine.run(program)   // prints 42
public final class Machine {
  /// Something that is about to be carried out: a statement, or a loop's next turn.
  public struct Event: Hashable, Sendable {
    /// The statement's number.
    public let statement: Int
    /// `nil` for the statement itself; for a loop's header that comes round, how many turns
    /// of its body are complete.
    public let turn: Int?
    /// How many events were carried out before this one.
    public let count: Int
    /// How many calls of the program's functions it is inside of.
    public let depth: Int
  }

  /// How carrying out a program ended.
  public enum Outcome: Hashable, Sendable {
    /// It came to its end.
    case finished
    /// The observer stopped it.
    case stopped
    /// It failed.
    case failed(LanguageError)
    /// Someone asked to stop.
    case interrupted
  }

  /// The slots of the names.
  public let symbols: SymbolTable
  /// The bounds.
  public let budget: Budget
  /// Where `np.random` stands.
  public var random = RandomState(seed: 0)
  /// Asked now and then whether to stop.
  public var isInterrupted: (() -> Bool)? {
    didSet { nextCheck = 0 }
  }
  /// Sees every event before it is carried out; `true` stops the machine there.
  public var observer: ((Event) -> Bool)? {
    didSet { nextCheck = 0 }
  }
  /// How many events were carried out.
  public private(set) var statementCount = 0

  /// The text of the program that is running.
  var origin: Origin?
  /// The variables outside any function.
  var globals = Slots()
  /// The variables of the call that is running, unless they are shared.
  var locals: UnsafeMutablePointer<Value?>
  /// The variables of the code that is running which functions inside may share.
  var cells: [Cell] = []
  /// The variables of functions around the one that is running.
  var captured: [Cell] = []
  /// Where the variables of calls lie.
  var stack: ValueStack
  /// What the `return` that ends a function leaves.
  var returned = Value.none
  /// The exceptions whose handlers are running, the innermost last.
  var handled: [ExceptionObject] = []
  /// The exception that the program raised last, until a handler takes it.
  private var raised: ExceptionObject?
  var depth = 0
  private(set) var halt: Halt?
  private var order: [Int] = []
  private var nextCheck = 0
  /// How often the bounds were checked.
  private var checkCount = 0
  private let output: (String) -> Void
  let stackGuard = StackGuard()

  /// Why the machine unwinds without the program having failed.
  enum Halt {
    case stopped
    case interrupted
  }

  /// Creates a machine without names.
  ///
  /// - Parameters:
  ///   - symbols: The slots of names; programs that it runs must share them.
  ///   - budget: The bounds.
  ///   - output: Takes what is printed.
  public init(
    symbols: SymbolTable,
    budget: Budget = .standard,
    output: @escaping (String) -> Void
  ) {
    self.symbols = symbols
    self.budget = budget
    self.output = output
    var stack = ValueStack()
    locals = stack.open(0)
    self.stack = stack
  }

  // MARK: Names

  /// The value of a name outside any function; `nil` if it has none.
  public subscript(global name: String) -> Value? {
    get {
      guard let slot = symbols.slot(of: name), slot < globals.count else { return nil }
      return globals.base[slot]
    }
    set {
      let slot = symbols.intern(name)
      reserve()
      if let newValue { setGlobal(slot, newValue) } else { globals.base[slot] = nil }
    }
  }

  /// The names that hold something, in order of first assignment.
  public var globalNames: [String] {
    order.filter { globals.base[$0] != nil }.map { symbols.names[$0] }
  }

  /// Defines `np`, as a learner's prompt has it.
  public func preloadNumPy() {
    self[global: "np"] = .module(Module(name: "numpy"))
  }

  @inline(__always)
  func setGlobal(_ slot: Int, _ value: consuming Value) {
    if case nil = globals.base[slot] { remember(slot) }
    globals.base[slot] = value
  }

  /// Returns the variable of a place that functions share.
  func cell(_ place: Place) -> Cell {
    switch place {
    case .cell(let slot): cells[slot]
    case .captured(let index): captured[index]
    case .global, .local: preconditionFailure("Nobody shares such a variable.")
    }
  }

  private func remember(_ slot: Int) {
    if let index = order.firstIndex(of: slot) { order.remove(at: index) }
    order.append(slot)
  }

  /// Makes room for every name of the table.
  private func reserve() {
    globals.grow(to: symbols.names.count)
  }

  // MARK: Running

  /// Carries out a program.
  ///
  /// - Parameter program: A program with this machine's symbols.
  /// - Returns: How it ended. After a stop the names hold what they held then.
  @discardableResult
  public func run(_ program: Program) -> Outcome {
    begin(program)
    return interruptibly {
      do throws(LanguageError) {
        _ = try program.body.execute(self)
        return .finished
      } catch {
        return outcome(of: error)
      }
    }
  }

  /// Carries out code as Python's prompt does: expressions that stand alone are kept to be
  /// echoed, and the last of them is named `_`.
  ///
  /// - Parameter program: A program with this machine's symbols.
  /// - Returns: How it ended, and the values of the expressions that aren't `None`.
  public func execute(prompt program: Program) -> (outcome: Outcome, values: [Value]) {
    begin(program)
    return interruptibly { carryOut(prompt: program) }
  }

  private func carryOut(prompt program: Program) -> (outcome: Outcome, values: [Value]) {
    var values: [Value] = []
    do {
      for statement in program.body.statements {
        if let expression = (statement as? ExpressionStatementNode)?.expression {
          try tick(statement.id)
          let value = try evaluate(expression, of: statement)
          if case .none = value { continue }
          values.append(value)
          self[global: "_"] = value
        } else {
          _ = try Block([statement]).execute(self)
        }
      }
      return (.finished, values)
    } catch {
      return (outcome(of: error), values)
    }
  }

  /// Returns the value of an expression over the names outside any function.
  ///
  /// - Parameter expression: The expression; a slice, as it stands in a subscript, gives the
  ///   key that ``Operations/index(_:_:)`` takes.
  /// - Returns: Its value.
  /// - Throws: The expression's error.
  public func evaluate(_ expression: Expression) throws(LanguageError) -> Value {
    let scope = Scope(module: symbols)
    var compiler = Compiler(scope: scope)
    let node = try compiler.compile(expression)
    reserve()
    let (outer, watcher) = (cells, observer)
    cells = Cell.fresh(scope.layout.count)
    observer = nil
    defer { (cells, observer) = (outer, watcher) }
    return try node.evaluate(self)
  }

  private func evaluate(
    _ expression: ExpressionNode,
    of statement: StatementNode
  ) throws(LanguageError) -> Value {
    do {
      return try expression.evaluate(self)
    } catch {
      throw error.located(at: statement.range)
    }
  }

  private func begin(_ program: Program) {
    precondition(program.symbols === symbols, "A machine runs programs of its own symbols.")
    origin = program.origin
    reserve()
    cells = Cell.fresh(program.frame.count)
    depth = 0
    halt = nil
    handled = []
    raised = nil
    nextCheck = 0
  }

  /// Has long computations ask whether to stop, too.
  private func interruptibly<Result>(_ body: () -> Result) -> Result {
    guard let isInterrupted else { return body() }
    return LongWork.$question.withValue(.init(isInterrupted), operation: body)
  }

  /// Whether the machine unwinds with an error, which nobody catches then.
  ///
  /// A computation that was given up throws an error like any other; here it is told apart from
  /// one that the program raised.
  func isUnwinding(_ error: LanguageError) -> Bool {
    if halt == nil, error.category == .interrupted, isInterrupted?() == true { halt = .interrupted }
    return halt != nil
  }

  private func outcome(of error: LanguageError) -> Outcome {
    defer { depth = 0 }
    _ = isUnwinding(error)
    return switch halt {
    case .stopped: .stopped
    case .interrupted: .interrupted
    case nil: .failed(error)
    }
  }

  // MARK: Statements

  /// Counts an event, and checks what must be checked before it.
  @inline(__always)
  func tick(_ statement: Int, turn: Int? = nil) throws(LanguageError) {
    if statementCount >= nextCheck || AllocationMeter.isDue { try check(statement, turn) }
    statementCount += 1
  }

  private func check(_ statement: Int, _ turn: Int?) throws(LanguageError) {
    if let observer {
      let event = Event(statement: statement, turn: turn, count: statementCount, depth: depth)
      if observer(event) {
        halt = .stopped
        throw Self.unwinding
      }
    }
    if statementCount & 255 == 0 || observer == nil || AllocationMeter.isDue { try checkBounds() }
    if let limit = budget.statements, statementCount >= limit {
      throw LanguageError(
        .runtime,
        "stopped after \(limit) statements: does a loop never end?"
      )
    }
    nextCheck = observer == nil ? statementCount + 256 : 0
    if let limit = budget.statements { nextCheck = min(nextCheck, limit) }
  }

  /// Ends the program if someone asked to stop, or if it holds more memory than it may.
  ///
  /// Whatever takes long without carrying out statements asks now and then, and whenever
  /// ``AllocationMeter/isDue``.
  ///
  /// - Throws: What unwinds the machine, or a `MemoryError`.
  public func checkBounds() throws(LanguageError) {
    if let isInterrupted, isInterrupted() {
      halt = .interrupted
      throw Self.unwinding
    }
    checkCount &+= 1
    guard checkCount & 255 == 0 || AllocationMeter.isDue else { return }
    AllocationMeter.reset()
    guard cm_bytes_in_use() > budget.memory else { return }
    throw LanguageError(
      .memory,
      "the program holds more than the \(budget.memory >> 20) MiB that it may"
    )
  }

  /// Thrown while the machine unwinds; nobody sees it, since ``halt`` says why.
  private static let unwinding = LanguageError(.runtime, "the machine unwinds")

  /// Takes printed text.
  ///
  /// - Parameter text: The text, with its line ends.
  public func write(_ text: String) {
    output(text)
  }

  // MARK: Exceptions

  /// Remembers an exception on its way up, and returns its error to throw.
  func raise(_ exception: ExceptionObject) -> LanguageError {
    raised = exception
    return exception.error
  }

  /// Returns the exception of an error that was caught: the one that the program raised, or a
  /// new one.
  func takeException(of error: LanguageError) -> ExceptionObject {
    defer { raised = nil }
    if let raised, raised.error.category == error.category, raised.error.message == error.message {
      return raised
    }
    return ExceptionObject(error)
  }
}
