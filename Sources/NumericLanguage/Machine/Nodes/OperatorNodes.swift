import NeuralCore

/// `-x` and the like.
final class UnaryNode: ExpressionNode {
  let sign: UnaryOperator
  let operand: ExpressionNode
  private var results = Recycler()

  init(_ sign: UnaryOperator, _ operand: ExpressionNode, _ range: SourceRange) {
    self.sign = sign
    self.operand = operand
    super.init(range, mayRunCode: operand.mayRunCode)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    try borrow(machine).value
  }

  override func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed {
    let value = try operand.lend(machine)
    switch (sign, value) {
    case (.negative, .float(let number)): return .float(-number)
    case (.not, _): return .bool(try !value.isTrue())
    case (.negative, .array(let array)):
      if let spare = results.spare(),
        spare.lend({ spare in array.lend { spare.overwrite(.negative, $0) } })
      {
        return .array(spare)
      }
    default: break
    }
    do {
      let result = try Operations.unary(sign, value.value)
      guard case .array(let array) = result else { return keep(result) }
      return lend(array, from: &results)
    } catch {
      throw error.located(at: range)
    }
  }
}

/// `left op right`.
final class BinaryNode: ExpressionNode {
  let sign: BinaryOperator
  let left: ExpressionNode
  let right: ExpressionNode
  private let operation: NDArray.ElementwiseOperation?
  private var results = Recycler()

  init(
    _ sign: BinaryOperator,
    _ left: ExpressionNode,
    _ right: ExpressionNode,
    _ range: SourceRange
  ) {
    self.sign = sign
    self.left = left
    self.right = right
    operation = sign.elementwise
    super.init(range, mayRunCode: left.mayRunCode || right.mayRunCode)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    try borrow(machine).value
  }

  override func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed {
    guard !right.mayRunCode else {
      let first = try Held(left.evaluate(machine))
      return try first.lend { first throws(LanguageError) in
        try combined(first, right.borrow(machine))
      }
    }
    let first = try left.lend(machine)
    return try combined(first, right.lend(machine))
  }

  @inline(__always)
  private func combined(
    _ first: Borrowed,
    _ second: Borrowed
  ) throws(LanguageError) -> Borrowed {
    if let result = Borrowed.quick(sign, first, second) { return result }
    return try slowly(first, second)
  }

  private func slowly(_ first: Borrowed, _ second: Borrowed) throws(LanguageError) -> Borrowed {
    do {
      if let operation, let result = try combined(operation, first, second, &results) {
        return result
      }
      return keep(try Operations.binary(sign, first.value, second.value))
    } catch {
      throw error.located(at: range)
    }
  }
}

/// `a < b`: a comparison of two operands.
final class ComparisonNode: ExpressionNode {
  let sign: ComparisonOperator
  let left: ExpressionNode
  let right: ExpressionNode
  private let operation: NDArray.ElementwiseOperation?
  private var results = Recycler()

  init(
    _ sign: ComparisonOperator,
    _ left: ExpressionNode,
    _ right: ExpressionNode,
    _ range: SourceRange
  ) {
    self.sign = sign
    self.left = left
    self.right = right
    operation = sign.elementwise
    let isMembership = sign == .isIn || sign == .isNotIn
    super.init(range, mayRunCode: isMembership || left.mayRunCode || right.mayRunCode)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    try borrow(machine).value
  }

  override func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed {
    guard !right.mayRunCode else {
      let first = try Held(left.evaluate(machine))
      return try first.lend { first throws(LanguageError) in
        try compared(first, right.borrow(machine))
      }
    }
    let first = try left.lend(machine)
    return try compared(first, right.lend(machine))
  }

  @inline(__always)
  private func compared(
    _ first: Borrowed,
    _ second: Borrowed
  ) throws(LanguageError) -> Borrowed {
    if let result = Borrowed.quick(sign, first, second) { return .bool(result) }
    return try slowly(first, second)
  }

  private func slowly(_ first: Borrowed, _ second: Borrowed) throws(LanguageError) -> Borrowed {
    do {
      if let operation, let result = try combined(operation, first, second, &results) {
        return result
      }
      return keep(try Operations.compare(sign, first.value, second.value))
    } catch {
      throw error.located(at: range)
    }
  }
}

/// `a < b <= c`: each operand is evaluated once.
final class ChainNode: ExpressionNode {
  let first: ExpressionNode
  let rest: [(sign: ComparisonOperator, operand: ExpressionNode)]

  init(
    _ first: ExpressionNode,
    _ rest: [(sign: ComparisonOperator, operand: ExpressionNode)],
    _ range: SourceRange
  ) {
    self.first = first
    self.rest = rest
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    var left = try first.evaluate(machine)
    var result = Value.bool(true)
    for (index, link) in rest.enumerated() {
      let right = try link.operand.evaluate(machine)
      do {
        result = try Operations.compare(link.sign, left, right)
        if index < rest.count - 1, try !result.isTrue() { return result }
      } catch {
        throw error.located(at: range)
      }
      left = right
    }
    return result
  }
}

/// `and` and `or`, which give one of their operands.
final class LogicalNode: ExpressionNode {
  let sign: LogicalOperator
  let left: ExpressionNode
  let right: ExpressionNode

  init(
    _ sign: LogicalOperator,
    _ left: ExpressionNode,
    _ right: ExpressionNode,
    _ range: SourceRange
  ) {
    self.sign = sign
    self.left = left
    self.right = right
    super.init(range, mayRunCode: left.mayRunCode || right.mayRunCode)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    let first = try left.evaluate(machine)
    return try first.isTrue() == (sign == .or) ? first : right.evaluate(machine)
  }

  override func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed {
    let first = try left.borrow(machine)
    return try first.isTrue() == (sign == .or) ? first : right.borrow(machine)
  }
}

/// `then if condition else otherwise`.
final class ConditionalNode: ExpressionNode {
  let condition: ExpressionNode
  let then: ExpressionNode
  let otherwise: ExpressionNode

  init(
    _ condition: ExpressionNode,
    _ then: ExpressionNode,
    _ otherwise: ExpressionNode,
    _ range: SourceRange
  ) {
    self.condition = condition
    self.then = then
    self.otherwise = otherwise
    super.init(
      range,
      mayRunCode: condition.mayRunCode || then.mayRunCode || otherwise.mayRunCode
    )
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    try condition.borrow(machine).isTrue()
      ? then.evaluate(machine) : otherwise.evaluate(machine)
  }

  override func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed {
    try condition.borrow(machine).isTrue() ? then.borrow(machine) : otherwise.borrow(machine)
  }
}
