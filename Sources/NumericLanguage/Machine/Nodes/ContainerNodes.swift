/// A value that never changes.
final class ConstantNode: ExpressionNode {
  let value: Value

  init(_ value: Value, _ range: SourceRange) {
    self.value = value
    super.init(range, mayRunCode: false)
    lent = keep(value)
  }

  /// The value, lent.
  private(set) var lent = Borrowed.bool(false)

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value { value }

  override func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed { lent }
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
