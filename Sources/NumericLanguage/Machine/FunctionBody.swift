/// What runs when a function is called.
class FunctionBody {
  /// Carries out the function, whose variables are in place, and returns what it gives.
  func run(_ machine: Machine) throws(LanguageError) -> Value {
    preconditionFailure("Every kind of body says how it runs.")
  }

  /// Returns the body of a `def`.
  static func make(_ block: Block) -> FunctionBody {
    if block.statements.count == 1, let only = block.statements[0] as? ReturnNode,
      let value = only.value
    {
      return ReturnBody(only, value)
    }
    return BlockBody(block)
  }
}

/// The expression of a `lambda`, whose evaluation is no event of its own.
final class ExpressionBody: FunctionBody {
  private let value: ExpressionNode

  init(_ value: ExpressionNode) {
    self.value = value
  }

  override func run(_ machine: Machine) throws(LanguageError) -> Value {
    try value.evaluate(machine)
  }
}

/// A single `return` with a value.
final class ReturnBody: FunctionBody {
  private let statement: ReturnNode
  private let value: ExpressionNode

  init(_ statement: ReturnNode, _ value: ExpressionNode) {
    self.statement = statement
    self.value = value
  }

  override func run(_ machine: Machine) throws(LanguageError) -> Value {
    try machine.tick(statement.id)
    do {
      return try value.evaluate(machine)
    } catch {
      throw error.located(at: statement.range)
    }
  }
}

/// Any other statements.
final class BlockBody: FunctionBody {
  private let block: Block

  init(_ block: Block) {
    self.block = block
  }

  override func run(_ machine: Machine) throws(LanguageError) -> Value {
    guard try block.execute(machine) == .returned else { return .none }
    let value = machine.returned
    machine.returned = .none
    return value
  }
}
