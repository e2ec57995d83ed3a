import NeuralCore

/// The arguments of a call.
final class Arguments {
  /// One of them.
  typealias Element = (kind: Argument.Kind, value: ExpressionNode)
  /// What they give a call.
  typealias Values = (positional: [Value], named: [(name: String, value: Value)])

  let nodes: [Element]
  /// How many there are.
  let count: Int
  /// Whether each is an expression by position.
  let isPlain: Bool
  /// Whether evaluating them may run statements.
  let mayRunCode: Bool
  /// The first one; if there is none, a node that gives `None`.
  let first: ExpressionNode
  /// The second one; if there is none, a node that gives `None`.
  let second: ExpressionNode

  init(_ nodes: [Element], _ range: SourceRange) {
    self.nodes = nodes
    count = nodes.count
    isPlain = nodes.allSatisfy { if case .positional = $0.kind { true } else { false } }
    mayRunCode = !isPlain || nodes.contains { $0.value.mayRunCode }
    first = count > 0 ? nodes[0].value : ConstantNode(.none, range)
    second = count > 1 ? nodes[1].value : ConstantNode(.none, range)
  }

  /// Evaluates all of them.
  ///
  /// - Parameters:
  ///   - machine: The machine.
  ///   - function: What is called, for messages.
  ///   - range: Where the call stands.
  /// - Returns: Their values.
  /// - Throws: The error of one of them.
  func evaluate(
    _ machine: Machine,
    for function: @autoclosure () -> Value,
    at range: SourceRange
  ) throws(LanguageError) -> Values {
    var values: Values = ([], [])
    values.positional.reserveCapacity(nodes.count)
    for (kind, node) in nodes {
      let value = try node.evaluate(machine)
      switch kind {
      case .positional: values.positional.append(value)
      case .named(let name): values.named.append((name, value))
      case .unpackedPositions:
        guard value.isIterable else {
          throw wrongUnpacking("* must be an iterable", value, function(), range)
        }
        values.positional += try Iteration.items(of: value)
      case .unpackedNames:
        guard case .dictionary(let dictionary) = value else {
          throw wrongUnpacking("** must be a mapping", value, function(), range)
        }
        for (key, value) in dictionary.items {
          guard case .string(let name) = key else {
            throw LanguageError(.type, "keywords must be strings", at: range)
          }
          guard !values.named.contains(where: { $0.name == name }) else {
            throw LanguageError(
              .type,
              "\(Self.name(of: function())) got multiple values for keyword argument '\(name)'",
              at: range
            )
          }
          values.named.append((name, value))
        }
      }
    }
    return values
  }

  private func wrongUnpacking(
    _ rule: String,
    _ value: Value,
    _ function: Value,
    _ range: SourceRange
  ) -> LanguageError {
    LanguageError(
      .type,
      "\(Self.name(of: function)) argument after \(rule), not \(value.typeName)",
      at: range
    )
  }

  /// What errors of unpacking call a function.
  private static func name(of function: Value) -> String {
    switch function {
    case .function(let function): "__main__.\(function.name)()"
    case .builtin(let builtin): "\(builtin.name)()"
    default: function.repr
    }
  }
}
