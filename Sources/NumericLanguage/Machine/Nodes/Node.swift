/// An expression that is ready to be evaluated.
///
/// A kind of expression says at least how to ``evaluate(_:)``. Those that can lend their
/// value cheaply say how to ``borrow(_:)`` too, which is what operators ask for.
class ExpressionNode {
  /// Where it stands.
  let range: SourceRange
  /// Whether evaluating it may run statements, which operators on plain operands never do.
  ///
  /// A statement can assign any variable and evaluate any node anew, so nothing that was
  /// lent before is good afterwards.
  final let mayRunCode: Bool
  /// Where the value lies, if that is known without asking the kind of node.
  private final let leaf: Leaf
  /// What the node lends when no variable holds it.
  private var kept: UnsafeMutablePointer<Value?>?

  /// The expressions without parts, whose values lie somewhere already.
  enum Leaf {
    /// Any other expression.
    case none
    /// A variable of a function that nothing else can see.
    case local(Int)
    /// A variable outside any function.
    case global(Int)
  }

  init(_ range: SourceRange, mayRunCode: Bool = true, leaf: Leaf = .none) {
    self.range = range
    self.mayRunCode = mayRunCode
    self.leaf = leaf
  }

  deinit {
    kept?.deinitialize(count: 1)
    kept?.deallocate()
  }

  /// Returns the expression's value.
  func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    preconditionFailure("Every kind of expression says how it is evaluated.")
  }

  /// Lends the expression's value.
  func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed {
    keep(try evaluate(machine))
  }

  /// Lends the expression's value, without asking the kind of node where a variable holds
  /// one of the values that programs work with most.
  @inline(__always)
  final func lend(_ machine: Machine) throws(LanguageError) -> Borrowed {
    let place: UnsafeMutablePointer<Value?>
    switch leaf {
    case .none: return try borrow(machine)
    case .local(let slot): place = machine.locals + slot
    case .global(let slot):
      guard slot < machine.globals.count else { return try borrow(machine) }
      place = machine.globals.base + slot
    }
    switch place.pointee {
    case .float(let number)?: return .float(number)
    case .int(let number)?: return .int(number)
    case .array(let array)?: return .array(Unmanaged.passUnretained(array))
    case .list(let list)?: return .list(Unmanaged.passUnretained(list))
    default: return try borrow(machine)
    }
  }

  /// Keeps a value to lend it.
  @inline(__always)
  final func keep(_ value: Value) -> Borrowed {
    switch value {
    case .none: .none
    case .int(let number): .int(number)
    case .float(let number): .float(number)
    case .bool(let truth): .bool(truth)
    case .numpy(.float64(let number)): .numpy(number)
    default: keepElsewhere(value)
    }
  }

  private final func keepElsewhere(_ value: consuming Value) -> Borrowed {
    let place = kept ?? makePlace()
    place.pointee = value
    guard let borrowed = Borrowed(in: place) else {
      preconditionFailure("The place has just got a value.")
    }
    return borrowed
  }

  private final func makePlace() -> UnsafeMutablePointer<Value?> {
    let place = UnsafeMutablePointer<Value?>.allocate(capacity: 1)
    place.initialize(to: nil)
    kept = place
    return place
  }
}

/// An expression that has a value of its own at one time and lends one at another.
class AnsweringNode: ExpressionNode {
  /// What evaluating it gives.
  enum Answer {
    case value(Value)
    case lent(Borrowed)
  }

  /// Evaluates the expression.
  func answer(_ machine: Machine) throws(LanguageError) -> Answer {
    preconditionFailure("Every kind of expression says how it is evaluated.")
  }

  override final func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    switch try answer(machine) {
    case .value(let value): value
    case .lent(let borrowed): borrowed.value
    }
  }

  override func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed {
    switch try answer(machine) {
    case .value(let value): keep(value)
    case .lent(let borrowed): borrowed
    }
  }
}

/// A statement that is ready to be carried out.
class StatementNode {
  /// The statement's number.
  final let id: Int
  /// Where it stands.
  final let range: SourceRange

  init(_ id: Int, _ range: SourceRange) {
    self.id = id
    self.range = range
  }

  /// Carries out the statement.
  func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    preconditionFailure("Every kind of statement says how it is carried out.")
  }
}

/// Statements one after the other: a program, or the body of something.
final class Block {
  /// The statements in order.
  let statements: [StatementNode]
  /// The same without a count of references, to walk through them quickly.
  private let nodes: UnsafeMutableBufferPointer<Unmanaged<StatementNode>>

  init(_ statements: [StatementNode] = []) {
    self.statements = statements
    nodes = .allocate(capacity: statements.count)
    _ = nodes.initialize(from: statements.map(Unmanaged.passUnretained))
  }

  deinit {
    nodes.deallocate()
  }

  /// Carries out the statements until one of them ends otherwise than normally.
  func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    for node in nodes {
      let completion = try node.lend {
        statement throws(LanguageError) -> Completion in
        try machine.tick(statement.id)
        do throws(LanguageError) {
          return try statement.execute(machine)
        } catch {
          throw error.located(at: statement.range)
        }
      }
      if completion != .normal { return completion }
    }
    return .normal
  }
}

/// Something that can be assigned to.
class TargetNode {
  /// Where it stands.
  let range: SourceRange

  init(_ range: SourceRange) {
    self.range = range
  }

  /// Assigns a value.
  func assign(_ value: consuming Value, _ machine: Machine) throws(LanguageError) {
    preconditionFailure("Every kind of target says how it is assigned.")
  }

  /// Changes the target's value by an operator; its parts are evaluated once.
  func update(
    _ sign: BinaryOperator,
    _ operand: ExpressionNode,
    _ machine: Machine
  ) throws(LanguageError) {
    preconditionFailure("The parser refuses other targets of an augmented assignment.")
  }

  /// Carries out `del target`.
  func delete(_ machine: Machine) throws(LanguageError) {
    preconditionFailure("The parser refuses other targets of del.")
  }
}

/// How a statement ended.
enum Completion {
  /// The next one follows.
  case normal
  /// By `break`.
  case broken
  /// By `continue`.
  case continued
  /// By `return`; the machine holds the value.
  case returned
}
