import NeuralCore

/// A value that never changes.
final class ConstantNode: ExpressionNode {
  let value: Value

  init(_ value: Value, _ range: SourceRange) {
    self.value = value
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value { value }
}

/// `-x` and the like.
final class UnaryNode: ExpressionNode {
  let sign: UnaryOperator
  let operand: ExpressionNode

  init(_ sign: UnaryOperator, _ operand: ExpressionNode, _ range: SourceRange) {
    self.sign = sign
    self.operand = operand
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    let value = try operand.evaluate(machine)
    do {
      return try Operations.unary(sign, value)
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

  init(
    _ sign: BinaryOperator,
    _ left: ExpressionNode,
    _ right: ExpressionNode,
    _ range: SourceRange
  ) {
    self.sign = sign
    self.left = left
    self.right = right
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    let first = try left.evaluate(machine)
    let second = try right.evaluate(machine)
    do {
      return try Operations.binary(sign, first, second)
    } catch {
      throw error.located(at: range)
    }
  }
}

/// `a < b`, `a < b <= c`: each operand is evaluated once.
final class ComparisonNode: ExpressionNode {
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
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    let first = try left.evaluate(machine)
    return try first.isTrue() == (sign == .or) ? first : right.evaluate(machine)
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
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    try condition.evaluate(machine).isTrue()
      ? then.evaluate(machine) : otherwise.evaluate(machine)
  }
}

/// `base.name`.
final class AttributeNode: ExpressionNode {
  let base: ExpressionNode
  let name: String

  init(_ base: ExpressionNode, _ name: String, _ range: SourceRange) {
    self.base = base
    self.name = name
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    let value = try base.evaluate(machine)
    do {
      return try Operations.attribute(value, name, machine)
    } catch {
      throw error.located(at: range)
    }
  }
}

/// `base[index]`.
final class SubscriptNode: ExpressionNode {
  let base: ExpressionNode
  let index: ExpressionNode

  init(_ base: ExpressionNode, _ index: ExpressionNode, _ range: SourceRange) {
    self.base = base
    self.index = index
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    let value = try base.evaluate(machine)
    let key = try index.evaluate(machine)
    do {
      return try Operations.index(value, key)
    } catch {
      throw error.located(at: range)
    }
  }
}

/// `start:stop:step` between the brackets of a subscript.
final class SliceNode: ExpressionNode {
  let parts: [ExpressionNode?]

  init(_ parts: [ExpressionNode?], _ range: SourceRange) {
    self.parts = parts
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    var bounds: [Int?] = []
    for part in parts { bounds.append(try bound(part?.evaluate(machine))) }
    guard bounds[2] != 0 else { throw LanguageError(.value, "slice step cannot be zero") }
    return .slice(SliceObject(start: bounds[0], stop: bounds[1], step: bounds[2] ?? 1))
  }

  private func bound(_ value: Value?) throws(LanguageError) -> Int? {
    switch value {
    case nil, .some(.none): return nil
    case .some(let value):
      guard let number = value.plainNumber, number.elementType != .float64 else {
        throw LanguageError(
          .type,
          "slice indices must be integers or None or have an __index__ method"
        )
      }
      return Int(number.int64)
    }
  }
}

/// A list, tuple or set literal; starred items are unpacked.
final class SequenceNode: ExpressionNode {
  /// What is made of the items.
  enum Kind {
    case list
    case tuple
  }

  let kind: Kind
  let items: [(node: ExpressionNode, isStarred: Bool)]

  init(
    _ kind: Kind,
    _ items: [(node: ExpressionNode, isStarred: Bool)],
    _ range: SourceRange
  ) {
    self.kind = kind
    self.items = items
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items {
      let value = try item.node.evaluate(machine)
      if item.isStarred {
        values += try Iteration.items(of: value)
      } else {
        values.append(value)
      }
    }
    return kind == .list ? .list(ListObject(values)) : .tuple(TupleObject(values))
  }
}

/// `{key: value}`.
final class DictionaryNode: ExpressionNode {
  let pairs: [(key: ExpressionNode, value: ExpressionNode)]

  init(_ pairs: [(key: ExpressionNode, value: ExpressionNode)], _ range: SourceRange) {
    self.pairs = pairs
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    let dictionary = DictionaryObject()
    for pair in pairs {
      let key = try pair.key.evaluate(machine)
      try dictionary.set(pair.value.evaluate(machine), for: key)
    }
    return .dictionary(dictionary)
  }
}

/// An f-string.
final class FormattedStringNode: ExpressionNode {
  /// A piece, ready to be evaluated.
  enum Piece {
    case text(String)
    case value(
      ExpressionNode,
      label: String?,
      conversion: FormattedPiece.Conversion?,
      spec: FormattedStringNode?
    )
  }

  let pieces: [Piece]

  init(_ pieces: [Piece], _ range: SourceRange) {
    self.pieces = pieces
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    .string(try text(machine))
  }

  /// Returns the string.
  func text(_ machine: Machine) throws(LanguageError) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .value(let node, let label, let conversion, let spec):
        let value = try node.evaluate(machine)
        let format = try spec?.text(machine)
        result += label ?? ""
        switch conversion ?? (label != nil && format == nil ? .repr : nil) {
        case nil: result += try Formatting.format(value, spec: format ?? "")
        case .repr: result += try Formatting.format(.string(value.repr), spec: format ?? "")
        case .str: result += try Formatting.format(.string(value.str), spec: format ?? "")
        }
      }
    }
    return result
  }
}
