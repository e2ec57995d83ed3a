extension Compiler {
  /// Compiles a statement.
  mutating func compile(_ statement: Statement) throws(LanguageError) -> StatementNode {
    let (id, range) = (statement.id, statement.range)
    switch statement.kind {
    case .expression(let expression):
      return ExpressionStatementNode(id, range, try compile(expression))
    case .assignment(let targets, let value):
      let source = try compile(value)
      return AssignmentNode(id, range, try compileTargets(targets), source)
    case .augmentedAssignment(let target, let sign, let value):
      return UpdateNode(id, range, try compileTarget(target), sign, try compile(value))
    case .forLoop(let target, let iterable, let body, let otherwise):
      return ForNode(
        id,
        range,
        try compileTarget(target),
        try compile(iterable),
        body: try compile(body),
        otherwise: try compile(otherwise)
      )
    case .whileLoop(let condition, let body, let otherwise):
      return WhileNode(
        id,
        range,
        try compile(condition),
        body: try compile(body),
        otherwise: try compile(otherwise)
      )
    case .conditional(let branches, let otherwise):
      var nodes: [(condition: ExpressionNode, body: [StatementNode])] = []
      for branch in branches {
        nodes.append((try compile(branch.condition), try compile(branch.body)))
      }
      return ConditionalStatementNode(id, range, nodes, otherwise: try compile(otherwise))
    case .function(let definition):
      let target = NameTarget(definition.name, scope.place(of: definition.name), range)
      return AssignmentNode(id, range, [target], try compileFunction(definition, range))
    case .returnValue(let value):
      return ReturnNode(id, range, try compileOptional(value))
    case .breakLoop: return CompletionNode(id, range, .broken)
    case .continueLoop: return CompletionNode(id, range, .continued)
    case .pass, .global, .nonlocal: return CompletionNode(id, range, .normal)
    default: return try compileRest(statement)
    }
  }

  /// Compiles the statements that the chapter doesn't use.
  private mutating func compileRest(
    _ statement: Statement
  ) throws(LanguageError) -> StatementNode {
    let (id, range) = (statement.id, statement.range)
    switch statement.kind {
    case .assertion(let condition, let message):
      return AssertionNode(
        id,
        range,
        try compile(condition),
        try compileOptional(message)
      )
    case .importModule(let name, let alias):
      let bound = alias ?? name
      let target = NameTarget(bound, scope.place(of: bound), range)
      return AssignmentNode(
        id,
        range,
        [target],
        ConstantNode(.module(Module(name: name)), range)
      )
    case .delete(let targets): return DeletionNode(id, range, try compileTargets(targets))
    case .raise(let value, let cause):
      return RaiseNode(id, range, try compileOptional(value), from: try compileOptional(cause))
    case .tryBlock(let body, let handlers, let otherwise, let finally):
      var nodes: [TryNode.Handler] = []
      let guarded = try compile(body)
      for handler in handlers {
        nodes.append(
          TryNode.Handler(
            type: try compileOptional(handler.type),
            target: handler.name.map { NameTarget($0, scope.place(of: $0), handler.range) },
            body: try compile(handler.body)
          )
        )
      }
      return TryNode(
        id,
        range,
        body: guarded,
        handlers: nodes,
        otherwise: try compile(otherwise),
        finally: try compile(finally)
      )
    default: preconditionFailure("Every other statement is compiled elsewhere.")
    }
  }

  private mutating func compileTargets(
    _ targets: [Expression]
  ) throws(LanguageError) -> [TargetNode] {
    var nodes: [TargetNode] = []
    for target in targets { nodes.append(try compileTarget(target)) }
    return nodes
  }

  /// Compiles something that is assigned to.
  mutating func compileTarget(_ target: Expression) throws(LanguageError) -> TargetNode {
    switch target.kind {
    case .name(let name): return NameTarget(name, scope.place(of: name), target.range)
    case .subscripted(let base, let index):
      return SubscriptTarget(try compile(base), try compile(index), target.range)
    case .tuple(let items), .list(let items):
      var nodes: [TargetNode] = []
      var starred: Int?
      for (number, item) in items.enumerated() {
        if case .starred(let inner) = item.kind {
          starred = number
          nodes.append(try compileTarget(inner))
        } else {
          nodes.append(try compileTarget(item))
        }
      }
      return UnpackingTarget(nodes, starred: starred, target.range)
    case .attribute(_, let name):
      throw refuse("assigning to an attribute such as .\(name) is not available", target.range)
    default: preconditionFailure("The parser refuses other targets.")
    }
  }
}
