import NumericLanguage

/// A compact way to write a syntax tree down: operators first, as in Lisp.
extension Syntax {
  /// Every statement on a line of its own, blocks in braces.
  var tree: String { statements.map(\.tree).joined(separator: "\n") }
}

extension Sequence<Statement> {
  /// The statements between braces.
  fileprivate var block: String { "{" + map(\.tree).joined(separator: "; ") + "}" }
}

extension Sequence<Expression> {
  /// The expressions with blanks between them.
  fileprivate var tree: String { map(\.tree).joined(separator: " ") }
}

extension Statement {
  /// The statement as one line.
  var tree: String {
    switch kind {
    case .expression(let value): value.tree
    case .assignment(let targets, let value): "(= \(targets.tree) \(value.tree))"
    case .augmentedAssignment(let target, let operation, let value):
      "(\(operation.rawValue)= \(target.tree) \(value.tree))"
    case .returnValue(let value): "(return\(value.suffix))"
    case .breakLoop: "break"
    case .continueLoop: "continue"
    case .pass: "pass"
    case .assertion(let condition, let message): "(assert \(condition.tree)\(message.suffix))"
    case .importModule(let name, let alias): "(import \(name)\(alias.map { " \($0)" } ?? ""))"
    case .global(let names): "(global \(names.joined(separator: " ")))"
    case .nonlocal(let names): "(nonlocal \(names.joined(separator: " ")))"
    case .delete(let targets): "(del \(targets.tree))"
    case .raise(let value, let cause): "(raise\(value.suffix)\(cause.suffix))"
    default: compoundTree
    }
  }

  private var compoundTree: String {
    switch kind {
    case .forLoop(let target, let iterable, let body, let otherwise):
      return "(for \(target.tree) \(iterable.tree) \(body.block)\(otherwise.elseBlock))"
    case .whileLoop(let condition, let body, let otherwise):
      return "(while \(condition.tree) \(body.block)\(otherwise.elseBlock))"
    case .conditional(let branches, let otherwise):
      let list = branches.map { "\($0.condition.tree) \($0.body.block)" }
      return "(if \(list.joined(separator: " "))\(otherwise.elseBlock))"
    case .function(let definition):
      let parameters = definition.parameters.map(\.tree).joined(separator: " ")
      return "(def \(definition.name) (\(parameters)) \(definition.body.block))"
    case .tryBlock(let body, let handlers, let otherwise, let finally):
      let list = handlers.map {
        " (except\($0.type.suffix)\($0.name.map { " as \($0)" } ?? "") \($0.body.block))"
      }
      let end = finally.isEmpty ? "" : " finally \(finally.block)"
      return "(try \(body.block)\(list.joined())\(otherwise.elseBlock)\(end))"
    default: return "?"
    }
  }
}

extension Expression? {
  /// The expression behind a blank, if there is one.
  fileprivate var suffix: String { map { " \($0.tree)" } ?? "" }
}

extension [Statement] {
  /// The block behind `else`, if there is one.
  fileprivate var elseBlock: String { isEmpty ? "" : " else \(block)" }
}

extension Parameter {
  fileprivate var tree: String {
    let stars =
      switch kind {
      case .plain, .byName: ""
      case .restOfPositions: "*"
      case .restOfNames: "**"
      }
    return stars + name + (defaultValue.map { "=\($0.tree)" } ?? "")
  }
}

extension Argument {
  fileprivate var tree: String {
    switch kind {
    case .positional: value.tree
    case .named(let name): "\(name)=\(value.tree)"
    case .unpackedPositions: "*\(value.tree)"
    case .unpackedNames: "**\(value.tree)"
    }
  }
}

extension Expression {
  /// The expression in one line.
  var tree: String {
    switch kind {
    case .integer(let value): String(value)
    case .longInteger(let digits): digits
    case .float(let value): String(value)
    case .string(let text): "'\(text)'"
    case .boolean(let value): value ? "True" : "False"
    case .none: "None"
    case .ellipsis: "..."
    case .name(let name): name
    case .formattedString(let pieces): "(f\(pieces.map { " \($0.tree)" }.joined()))"
    case .unary(let operation, let operand): "(\(operation.rawValue) \(operand.tree))"
    case .binary(let operation, let left, let right):
      "(\(operation.rawValue) \(left.tree) \(right.tree))"
    case .comparison(let first, let rest):
      "(\(first.tree)\(rest.map { " \($0.comparison.rawValue) \($0.operand.tree)" }.joined()))"
    case .logical(let operation, let left, let right):
      "(\(operation.rawValue) \(left.tree) \(right.tree))"
    case .conditional(let condition, let then, let otherwise):
      "(if \(condition.tree) \(then.tree) \(otherwise.tree))"
    default: compoundTree
    }
  }

  private var compoundTree: String {
    switch kind {
    case .call(let callee, let arguments):
      "(call \(callee.tree)\(arguments.map { " \($0.tree)" }.joined()))"
    case .attribute(let base, let name): "(. \(base.tree) \(name))"
    case .subscripted(let base, let index): "(at \(base.tree) \(index.tree))"
    case .slice(let lower, let upper, let step):
      "\(lower?.tree ?? ""):\(upper?.tree ?? "")" + (step.map { ":\($0.tree)" } ?? "")
    case .list(let items): "[\(items.tree)]"
    case .tuple(let items): "(tuple \(items.tree))"
    case .set(let items): "{set \(items.tree)}"
    case .dictionary(let entries):
      "{" + entries.map { "\($0.key.tree):\($0.value.tree)" }.joined(separator: " ") + "}"
    case .listComprehension(let element, let clauses): "[\(element.tree)\(clauses.tree)]"
    case .generator(let element, let clauses): "(\(element.tree)\(clauses.tree))"
    case .dictionaryComprehension(let key, let value, let clauses):
      "{\(key.tree):\(value.tree)\(clauses.tree)}"
    case .lambda(let parameters, let body):
      "(lambda (\(parameters.map(\.tree).joined(separator: " "))) \(body.tree))"
    case .starred(let value): "*\(value.tree)"
    default: "?"
    }
  }
}

extension [ComprehensionClause] {
  fileprivate var tree: String {
    map { clause in
      " for \(clause.target.tree) in \(clause.iterable.tree)"
        + clause.conditions.map { " if \($0.tree)" }.joined()
    }.joined()
  }
}

extension FormattedPiece {
  fileprivate var tree: String {
    switch self {
    case .text(let text): return "'\(text)'"
    case .value(let value, let label, let conversion, let spec):
      let mark = conversion.map { $0 == .repr ? "!r" : "!s" } ?? ""
      let format = spec.map(\.tree).joined(separator: " ")
      return "{\(label.map { "'\($0)' " } ?? "")\(value.tree)\(mark)"
        + (format.isEmpty ? "}" : ":\(format)}")
    }
  }
}
