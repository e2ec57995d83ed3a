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
  let targets: [TargetNode]
  let value: ExpressionNode

  init(_ id: Int, _ range: SourceRange, _ targets: [TargetNode], _ value: ExpressionNode) {
    self.targets = targets
    self.value = value
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    let result = try value.evaluate(machine)
    for target in targets { try target.assign(result, machine) }
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

/// `for target in iterable`.
final class ForNode: StatementNode {
  let target: TargetNode
  let iterable: ExpressionNode
  let body: [StatementNode]
  let otherwise: [StatementNode]

  init(
    _ id: Int,
    _ range: SourceRange,
    _ target: TargetNode,
    _ iterable: ExpressionNode,
    body: [StatementNode],
    otherwise: [StatementNode]
  ) {
    self.target = target
    self.iterable = iterable
    self.body = body
    self.otherwise = otherwise
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    let next = try Iteration.source(of: iterable.evaluate(machine))
    var turns = 0
    while true {
      if turns > 0 { try machine.tick(id, turn: turns) }
      guard let item = try next() else { break }
      try target.assign(item, machine)
      switch try machine.execute(body) {
      case .normal, .continued: turns += 1
      case .broken: return .normal
      case .returned(let value): return .returned(value)
      }
    }
    return try machine.execute(otherwise)
  }
}

/// `while condition`.
final class WhileNode: StatementNode {
  let condition: ExpressionNode
  let body: [StatementNode]
  let otherwise: [StatementNode]

  init(
    _ id: Int,
    _ range: SourceRange,
    _ condition: ExpressionNode,
    body: [StatementNode],
    otherwise: [StatementNode]
  ) {
    self.condition = condition
    self.body = body
    self.otherwise = otherwise
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    var turns = 0
    while true {
      if turns > 0 { try machine.tick(id, turn: turns) }
      guard try condition.evaluate(machine).isTrue() else { break }
      switch try machine.execute(body) {
      case .normal, .continued: turns += 1
      case .broken: return .normal
      case .returned(let value): return .returned(value)
      }
    }
    return try machine.execute(otherwise)
  }
}

/// `if` with every `elif` and `else`.
final class ConditionalStatementNode: StatementNode {
  let branches: [(condition: ExpressionNode, body: [StatementNode])]
  let otherwise: [StatementNode]

  init(
    _ id: Int,
    _ range: SourceRange,
    _ branches: [(condition: ExpressionNode, body: [StatementNode])],
    otherwise: [StatementNode]
  ) {
    self.branches = branches
    self.otherwise = otherwise
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    for branch in branches where try branch.condition.evaluate(machine).isTrue() {
      return try machine.execute(branch.body)
    }
    return try machine.execute(otherwise)
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
    .returned(try value?.evaluate(machine) ?? .none)
  }
}

/// The body of a `lambda`: its value, without an event of its own.
final class LambdaBodyNode: StatementNode {
  let value: ExpressionNode

  init(_ value: ExpressionNode) {
    self.value = value
    super.init(0, value.range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    .returned(try value.evaluate(machine))
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
    if try condition.evaluate(machine).isTrue() { return .normal }
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
