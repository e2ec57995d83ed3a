/// An expression that stands alone.
final class ExpressionStatementNode: StatementNode {
  let expression: ExpressionNode

  init(_ id: Int, _ range: SourceRange, _ expression: ExpressionNode) {
    self.expression = expression
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    _ = try expression.evaluate(machine)
    return .normal
  }
}

/// `a = b = value`.
final class AssignmentNode: StatementNode {
  /// The target on the left.
  let target: TargetNode
  /// The targets behind it.
  let others: [TargetNode]
  let value: ExpressionNode

  init(_ id: Int, _ range: SourceRange, _ targets: [TargetNode], _ value: ExpressionNode) {
    target = targets[0]
    others = Array(targets.dropFirst())
    self.value = value
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    let result = try value.evaluate(machine)
    guard !others.isEmpty else {
      try target.assign(result, machine)
      return .normal
    }
    try target.assign(result, machine)
    for target in others { try target.assign(result, machine) }
    return .normal
  }
}

/// `target op= value`.
final class UpdateNode: StatementNode {
  let target: TargetNode
  let sign: BinaryOperator
  let value: ExpressionNode

  init(
    _ id: Int,
    _ range: SourceRange,
    _ target: TargetNode,
    _ sign: BinaryOperator,
    _ value: ExpressionNode
  ) {
    self.target = target
    self.sign = sign
    self.value = value
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    try target.update(sign, value, machine)
    return .normal
  }
}

/// One `if` or `elif` with the `elif` behind it.
final class BranchNode {
  private let condition: ExpressionNode
  private let body: Block
  private let next: BranchNode?
  /// The next branch without a count of references.
  private let nextBranch: Unmanaged<BranchNode>?

  init(_ condition: ExpressionNode, _ body: Block, next: BranchNode?) {
    self.condition = condition
    self.body = body
    self.next = next
    nextBranch = next.map(Unmanaged.passUnretained)
  }

  /// Carries out the first body whose condition is true, or else another one.
  func execute(_ machine: Machine, otherwise: Block) throws(LanguageError) -> Completion {
    if try condition.borrow(machine).isTrue() { return try body.execute(machine) }
    if let nextBranch {
      return try nextBranch.lend { next throws(LanguageError) in
        try next.execute(machine, otherwise: otherwise)
      }
    }
    return try otherwise.execute(machine)
  }
}

/// `if` with every `elif` and `else`.
final class ConditionalStatementNode: StatementNode {
  let first: BranchNode
  let otherwise: Block

  init(_ id: Int, _ range: SourceRange, _ first: BranchNode, otherwise: Block) {
    self.first = first
    self.otherwise = otherwise
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    try first.execute(machine, otherwise: otherwise)
  }
}

/// `break`, `continue`, `pass`, and statements that only the compiler needs.
final class CompletionNode: StatementNode {
  let completion: Completion

  init(_ id: Int, _ range: SourceRange, _ completion: Completion) {
    self.completion = completion
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion { completion }
}

/// `return value`.
final class ReturnNode: StatementNode {
  let value: ExpressionNode?

  init(_ id: Int, _ range: SourceRange, _ value: ExpressionNode?) {
    self.value = value
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    machine.returned = try value?.evaluate(machine) ?? .none
    return .returned
  }
}

/// `assert condition, message`.
final class AssertionNode: StatementNode {
  let condition: ExpressionNode
  let message: ExpressionNode?

  init(_ id: Int, _ range: SourceRange, _ condition: ExpressionNode, _ message: ExpressionNode?) {
    self.condition = condition
    self.message = message
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    if try condition.borrow(machine).isTrue() { return .normal }
    throw LanguageError(.assertion, try message?.evaluate(machine).str ?? "")
  }
}

/// `del target, …`.
final class DeletionNode: StatementNode {
  let targets: [TargetNode]

  init(_ id: Int, _ range: SourceRange, _ targets: [TargetNode]) {
    self.targets = targets
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    for target in targets { try target.delete(machine) }
    return .normal
  }
}
