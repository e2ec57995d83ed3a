/// Turns a tree into nodes that run, with every name resolved to its place.
///
/// What the machine can't do is refused here, before anything runs.
struct Compiler {
  /// The names of the code that is being compiled.
  let scope: Scope

  /// Compiles statements.
  mutating func compileBlock(_ block: [Statement]) throws(LanguageError) -> Block {
    var nodes: [StatementNode] = []
    nodes.reserveCapacity(block.count)
    for statement in block { nodes.append(try compile(statement)) }
    return Block(nodes)
  }

  /// Refuses a construct that the tutor doesn't have.
  func refuse(_ what: String, _ range: SourceRange) -> LanguageError {
    LanguageError(.notSupported, what, at: range)
  }

  // MARK: Expressions

  /// Compiles an expression.
  mutating func compile(_ expression: Expression) throws(LanguageError) -> ExpressionNode {
    let range = expression.range
    switch expression.kind {
    case .integer(let number): return ConstantNode(.int(number), range)
    case .longInteger(let digits):
      guard let number = BigInteger(digits) else {
        preconditionFailure("The parser leaves decimal digits.")
      }
      return ConstantNode(.integer(number), range)
    case .float(let number): return ConstantNode(.float(number), range)
    case .string(let text): return ConstantNode(.string(text), range)
    case .boolean(let truth): return ConstantNode(.bool(truth), range)
    case .none: return ConstantNode(.none, range)
    case .ellipsis: return ConstantNode(.ellipsis, range)
    case .formattedString(let pieces): return try compile(pieces, range)
    case .name("__name__") where !scope.isBound("__name__"):
      return ConstantNode(.string("__main__"), range)
    case .name(let name): return scope.place(of: name).reader(name, range)
    case .unary(let sign, let operand): return try compileUnary(sign, operand, range)
    case .binary(.matrixMultiply, let left, let right):
      return MatrixProductNode(try compile(left), try compile(right), range)
    case .binary(let sign, let left, let right):
      return BinaryNode(sign, try compile(left), try compile(right), range)
    case .logical(let sign, let left, let right):
      return LogicalNode(sign, try compile(left), try compile(right), range)
    case .comparison(let first, let rest):
      if rest.count == 1 {
        let (sign, operand) = (rest[0].comparison, rest[0].operand)
        let left = try compile(first)
        // Nobody can change the list of `x in [1, 2]`, so it is made once, as a tuple.
        if sign == .isIn || sign == .isNotIn, case .list(let items) = operand.kind,
          let constants = constants(items)
        {
          return ComparisonNode(sign, left, ConstantNode(constants, operand.range), range)
        }
        return ComparisonNode(sign, left, try compile(operand), range)
      }
      var links: [(sign: ComparisonOperator, operand: ExpressionNode)] = []
      let start = try compile(first)
      for link in rest { links.append((link.comparison, try compile(link.operand))) }
      return ChainNode(start, links, range)
    case .conditional(let condition, let then, let otherwise):
      return ConditionalNode(
        try compile(condition),
        try compile(then),
        try compile(otherwise),
        range
      )
    default: return try compileCompound(expression)
    }
  }

  /// Compiles calls, containers, and what else has parts of its own.
  private mutating func compileCompound(
    _ expression: Expression
  ) throws(LanguageError) -> ExpressionNode {
    let range = expression.range
    switch expression.kind {
    case .call(let callee, let arguments): return try compileCall(callee, arguments, range)
    case .attribute(let base, let name): return AttributeNode(try compile(base), name, range)
    case .subscripted(let base, let index):
      let (base, index) = (try compile(base), try compile(index))
      if let slice = index as? SliceNode { return PartNode(base, slice, range) }
      return SubscriptNode(base, index, range)
    case .slice(let lower, let upper, let step):
      return SliceNode(
        try compileOptional(lower),
        try compileOptional(upper),
        try compileOptional(step),
        range
      )
    case .list(let items): return SequenceNode(.list, try compileItems(items), range)
    case .tuple(let items):
      if let constants = constants(items) { return ConstantNode(constants, range) }
      return SequenceNode(.tuple, try compileItems(items), range)
    case .dictionary(let pairs):
      var nodes: [(key: ExpressionNode, value: ExpressionNode)] = []
      for pair in pairs { nodes.append((try compile(pair.key), try compile(pair.value))) }
      return DictionaryNode(nodes, range)
    case .listComprehension(let element, let clauses):
      return try compileComprehension(clauses, range) { compiler throws(LanguageError) in
        .list(try compiler.compile(element))
      }
    case .generator(let element, let clauses):
      return try compileComprehension(clauses, range) { compiler throws(LanguageError) in
        .generator(try compiler.compile(element))
      }
    case .dictionaryComprehension(let key, let value, let clauses):
      return try compileComprehension(clauses, range) { compiler throws(LanguageError) in
        .dictionary(key: try compiler.compile(key), value: try compiler.compile(value))
      }
    case .lambda(let parameters, let body):
      return try compileLambda(parameters, body, range)
    case .set: throw refuse("sets are not part of this course; use a list", range)
    case .starred: throw LanguageError(.syntax, "can't use starred expression here", at: range)
    default: preconditionFailure("Simple expressions are compiled elsewhere.")
    }
  }

  /// Compiles an expression that may be missing.
  mutating func compileOptional(
    _ expression: Expression?
  ) throws(LanguageError) -> ExpressionNode? {
    guard let expression else { return nil }
    return try compile(expression)
  }

  private mutating func compileUnary(
    _ sign: UnaryOperator,
    _ operand: Expression,
    _ range: SourceRange
  ) throws(LanguageError) -> ExpressionNode {
    switch (sign, operand.kind) {
    case (.negative, .integer(let number)): return ConstantNode(.int(-number), range)
    case (.negative, .float(let number)): return ConstantNode(.float(-number), range)
    default: return UnaryNode(sign, try compile(operand), range)
    }
  }

  /// The tuple of some items that are all literals; `nil` if there are others.
  private func constants(_ items: [Expression]) -> Value? {
    var values: [Value] = []
    for item in items {
      switch item.kind {
      case .integer(let number): values.append(.int(number))
      case .float(let number): values.append(.float(number))
      case .string(let text): values.append(.string(text))
      default: return nil
      }
    }
    return .tuple(TupleObject(values))
  }

  private mutating func compileItems(
    _ items: [Expression]
  ) throws(LanguageError) -> [(node: ExpressionNode, isStarred: Bool)] {
    var nodes: [(node: ExpressionNode, isStarred: Bool)] = []
    for item in items {
      if case .starred(let inner) = item.kind {
        nodes.append((try compile(inner), true))
      } else {
        nodes.append((try compile(item), false))
      }
    }
    return nodes
  }

  private mutating func compileCall(
    _ callee: Expression,
    _ arguments: [Argument],
    _ range: SourceRange
  ) throws(LanguageError) -> ExpressionNode {
    if case .attribute(let base, let name) = callee.kind {
      return try compileMethodCall(base, name, callee.range, arguments, range)
    }
    return CallNode(try compile(callee), try compileArguments(arguments, range), range)
  }

  /// Compiles `base.name(arguments)`.
  private mutating func compileMethodCall(
    _ base: Expression,
    _ name: String,
    _ calleeRange: SourceRange,
    _ arguments: [Argument],
    _ range: SourceRange
  ) throws(LanguageError) -> ExpressionNode {
    let attribute = AttributeNode(try compile(base), name, calleeRange)
    return MethodCallNode(attribute, try compileArguments(arguments, range), range)
  }

  private mutating func compileArguments(
    _ arguments: [Argument],
    _ range: SourceRange
  ) throws(LanguageError) -> Arguments {
    var nodes: [Arguments.Element] = []
    for argument in arguments { nodes.append((argument.kind, try compile(argument.value))) }
    return Arguments(nodes, range)
  }

  private mutating func compile(
    _ pieces: [FormattedPiece],
    _ range: SourceRange
  ) throws(LanguageError) -> FormattedStringNode {
    var nodes: [FormattedStringNode.Piece] = []
    for piece in pieces {
      switch piece {
      case .text(let text): nodes.append(.text(text))
      case .value(let expression, let label, let conversion, let spec):
        nodes.append(
          .value(
            try compile(expression),
            label: label,
            conversion: conversion,
            spec: spec.isEmpty ? nil : try compile(spec, range)
          )
        )
      }
    }
    return FormattedStringNode(nodes, range)
  }

  /// Compiles a comprehension: its first iterable outside its names, the rest inside.
  private mutating func compileComprehension(
    _ clauses: [ComprehensionClause],
    _ range: SourceRange,
    _ result: (inout Compiler) throws(LanguageError) -> ComprehensionNode.Result
  ) throws(LanguageError) -> ExpressionNode {
    let outermost = try compile(clauses[0].iterable)
    scope.openComprehension(clauses.flatMap { $0.target.boundNames })
    defer { scope.closeComprehension() }
    var nodes: [ClauseNode] = []
    for (number, clause) in clauses.enumerated() {
      let iterable = number == 0 ? outermost : try compile(clause.iterable)
      let target = try compileTarget(clause.target)
      var conditions: [ExpressionNode] = []
      for condition in clause.conditions { conditions.append(try compile(condition)) }
      nodes.append(ClauseNode(target: target, iterable: iterable, conditions: conditions))
    }
    return ComprehensionNode(try result(&self), nodes, range)
  }

  // MARK: Functions

  private mutating func compileLambda(
    _ parameters: [Parameter],
    _ body: Expression,
    _ range: SourceRange
  ) throws(LanguageError) -> ExpressionNode {
    let inner = Scope(
      locals: parameters.map(\.name),
      globals: [],
      nonlocals: [],
      isShared: Bindings.containsFunction(body),
      in: scope
    )
    var compiler = Compiler(scope: inner)
    let value = try compiler.compile(body)
    let code = FunctionCode(
      name: "<lambda>",
      parameters: parameters,
      body: ExpressionBody(value),
      origin: scope.origin,
      layout: inner.layout,
      captures: inner.captures
    )
    return try finish(code, nil, range)
  }

  /// Compiles a function's body and makes the node that defines it.
  mutating func compileFunction(
    _ definition: FunctionDefinition,
    _ range: SourceRange
  ) throws(LanguageError) -> ExpressionNode {
    let bindings = Bindings(definition.body)
    let inner = Scope(
      locals: definition.parameters.map(\.name) + bindings.names,
      globals: bindings.globals,
      nonlocals: bindings.nonlocals,
      isShared: bindings.containsFunction,
      in: scope
    )
    for name in bindings.nonlocals where !inner.canCapture(name) {
      throw LanguageError(.syntax, "no binding for nonlocal '\(name)' found", at: range)
    }
    var compiler = Compiler(scope: inner)
    let body = FunctionBody.make(try compiler.compileBlock(definition.body))
    let code = FunctionCode(
      name: definition.name,
      parameters: definition.parameters,
      body: body,
      origin: scope.origin,
      layout: inner.layout,
      captures: inner.captures
    )
    return try finish(code, definition, range)
  }

  private mutating func finish(
    _ code: FunctionCode,
    _ definition: FunctionDefinition?,
    _ range: SourceRange
  ) throws(LanguageError) -> ExpressionNode {
    var defaults: [ExpressionNode?] = []
    for parameter in code.parameters {
      defaults.append(try compileOptional(parameter.defaultValue))
    }
    return FunctionNode(code, definition, defaults, range)
  }
}
