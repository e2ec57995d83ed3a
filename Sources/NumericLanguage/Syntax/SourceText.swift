extension Expression {
  /// The expression as canonical source text, with no more brackets than it needs.
  ///
  /// Parsing the text gives the same tree again. Use it to show a learner which
  /// part of a formula a value belongs to:
  ///
  ///     let syntax = try Parser.parse("((a-b)**2)*rate")
  ///     // its only expression's sourceText: "(a - b) ** 2 * rate"
  public var sourceText: String {
    switch kind {
    case .integer(let value): return String(value)
    case .longInteger(let digits): return digits
    case .float(let value): return Expression.text(ofFloat: value)
    case .string(let text): return Expression.quoted(text)
    case .boolean(let value): return value ? "True" : "False"
    case .none: return "None"
    case .ellipsis: return "..."
    case .formattedString(let pieces): return Expression.text(ofFormatted: pieces)
    case .name(let name): return name
    case .unary, .binary, .comparison, .logical, .conditional, .lambda, .starred:
      return operationText
    case .call, .attribute, .subscripted, .slice: return trailerText
    case .list, .tuple, .dictionary, .set, .listComprehension, .generator,
      .dictionaryComprehension:
      return displayText
    }
  }

  /// How tightly an expression holds together; the numbers only have an order.
  fileprivate enum Strength: Int, Comparable {
    case tuple
    case lambda
    case conditional
    case or
    case and
    case not
    case comparison
    case bitOr
    case bitXor
    case bitAnd
    case shift
    case sum
    case product
    case sign
    case power
    case primary

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }

    /// The next tighter one.
    var next: Strength { Strength(rawValue: rawValue + 1) ?? .primary }
  }

  private var strength: Strength {
    switch kind {
    case .starred: .tuple
    case .lambda: .lambda
    case .conditional: .conditional
    case .logical(let operation, _, _): operation == .or ? .or : .and
    case .unary(let operation, _): operation == .not ? .not : .sign
    case .comparison: .comparison
    case .binary(let operation, _, _): operation.strength
    default: .primary
    }
  }

  /// Returns the text, in brackets if it would fall apart in its surroundings.
  private func text(atLeast weakest: Strength) -> String {
    strength < weakest ? "(\(sourceText))" : sourceText
  }

  /// The text of an expression with operators.
  private var operationText: String {
    switch kind {
    case .unary(.not, let operand): return "not " + operand.text(atLeast: .not)
    case .unary(let operation, let operand):
      return operation.rawValue + operand.text(atLeast: .sign)
    case .binary(.power, let base, let exponent):
      return base.text(atLeast: .primary) + " ** " + exponent.text(atLeast: .sign)
    case .binary(let operation, let left, let right):
      return left.text(atLeast: operation.strength) + " \(operation.rawValue) "
        + right.text(atLeast: operation.strength.next)
    case .comparison(let first, let rest):
      return rest.reduce(first.text(atLeast: .bitOr)) {
        $0 + " \($1.comparison.rawValue) " + $1.operand.text(atLeast: .bitOr)
      }
    case .logical(let operation, let left, let right):
      return left.text(atLeast: strength) + " \(operation.rawValue) "
        + right.text(atLeast: strength.next)
    case .conditional(let condition, let then, let otherwise):
      return then.text(atLeast: .or) + " if " + condition.text(atLeast: .or) + " else "
        + otherwise.text(atLeast: .lambda)
    case .lambda(let parameters, let body):
      let list = parameters.sourceText
      return "lambda\(list.isEmpty ? "" : " ")\(list): " + body.text(atLeast: .lambda)
    case .starred(let value): return "*" + value.text(atLeast: .bitOr)
    default: preconditionFailure("the expression has no operator")
    }
  }

  /// The text of a value with something behind it.
  private var trailerText: String {
    switch kind {
    case .call(let callee, let arguments):
      if arguments.count == 1, case .generator(let element, let clauses) = arguments[0].value.kind,
        arguments[0].kind == .positional
      {
        return "\(callee.baseText)(\(Expression.text(of: clauses, behind: element.sourceText)))"
      }
      let list = arguments.map(\.sourceText).joined(separator: ", ")
      return "\(callee.baseText)(\(list))"
    case .attribute(let base, let name): return "\(base.baseText).\(name)"
    case .subscripted(let base, let index): return "\(base.baseText)[\(index.indexText)]"
    case .slice(let lower, let upper, let step):
      let range = "\(lower?.sourceText ?? ""):\(upper?.sourceText ?? "")"
      return step.map { "\(range):\($0.sourceText)" } ?? range
    default: preconditionFailure("the expression has nothing behind it")
    }
  }

  /// The text before a `.`, `(` or `[`; a number would swallow the dot.
  private var baseText: String {
    switch kind {
    case .integer, .longInteger, .float: "(\(sourceText))"
    default: text(atLeast: .primary)
    }
  }

  /// The text inside a subscript, where a tuple needs no brackets.
  private var indexText: String {
    guard case .tuple(let items) = kind, !items.isEmpty else { return sourceText }
    let list = items.map(\.sourceText).joined(separator: ", ")
    return items.count == 1 ? list + "," : list
  }

  /// The text of an expression in brackets of its own.
  private var displayText: String {
    switch kind {
    case .list(let items): return "[\(items.map(\.sourceText).joined(separator: ", "))]"
    case .set(let items): return "{\(items.map(\.sourceText).joined(separator: ", "))}"
    case .tuple(let items):
      let list = items.map(\.sourceText).joined(separator: ", ")
      return items.count == 1 ? "(\(list),)" : "(\(list))"
    case .dictionary(let entries):
      let list = entries.map { "\($0.key.sourceText): \($0.value.sourceText)" }
      return "{\(list.joined(separator: ", "))}"
    case .listComprehension(let element, let clauses):
      return "[\(Expression.text(of: clauses, behind: element.sourceText))]"
    case .generator(let element, let clauses):
      return "(\(Expression.text(of: clauses, behind: element.sourceText)))"
    case .dictionaryComprehension(let key, let value, let clauses):
      let entry = "\(key.sourceText): \(value.sourceText)"
      return "{\(Expression.text(of: clauses, behind: entry))}"
    default: preconditionFailure("the expression has no brackets of its own")
    }
  }

  /// Returns a comprehension's text without its brackets.
  private static func text(of clauses: [ComprehensionClause], behind element: String) -> String {
    clauses.reduce(element) { text, clause in
      let head = "\(text) for \(clause.target.targetText) in \(clause.iterable.text(atLeast: .or))"
      return clause.conditions.reduce(head) { "\($0) if \($1.text(atLeast: .or))" }
    }
  }

  /// The text of a loop's target, where a tuple needs no brackets.
  private var targetText: String { indexText }
}

extension BinaryOperator {
  fileprivate var strength: Expression.Strength {
    switch self {
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    case .bitAnd: .bitAnd
    case .shiftLeft, .shiftRight: .shift
    case .add, .subtract: .sum
    case .multiply, .divide, .floorDivide, .remainder, .matrixMultiply: .product
    case .power: .power
    }
  }
}

extension Argument {
  fileprivate var sourceText: String {
    switch kind {
    case .positional: value.sourceText
    case .named(let name): "\(name)=\(value.sourceText)"
    case .unpackedPositions: "*\(value.sourceText)"
    case .unpackedNames: "**\(value.sourceText)"
    }
  }
}

extension [Parameter] {
  fileprivate var sourceText: String {
    var parts = map(\.sourceText)
    if let first = firstIndex(where: { $0.kind == .byName }),
      first == 0 || self[first - 1].kind != .restOfPositions
    {
      parts.insert("*", at: first)
    }
    return parts.joined(separator: ", ")
  }
}

extension Parameter {
  fileprivate var sourceText: String {
    let prefix =
      switch kind {
      case .plain, .byName: ""
      case .restOfPositions: "*"
      case .restOfNames: "**"
      }
    return prefix + name + (defaultValue.map { "=\($0.sourceText)" } ?? "")
  }
}
