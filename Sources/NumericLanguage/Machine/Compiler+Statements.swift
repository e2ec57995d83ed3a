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
        body: try compileBlock(body),
        otherwise: try compileBlock(otherwise)
      )
    case .whileLoop(let condition, let body, let otherwise):
      return WhileNode(
        id,
        range,
        try compile(condition),
        body: try compileBlock(body),
        otherwise: try compileBlock(otherwise)
      )
    case .conditional(let branches, let otherwise):
      return ConditionalStatementNode(
        id,
        range,
        try compileBranch(branches[...]),
        otherwise: try compileBlock(otherwise)
      )
    case .function(let definition):
      let target = scope.place(of: definition.name).target(definition.name, range)
      return AssignmentNode(id, range, [target], try compileFunction(definition, range))
    case .returnValue(let value):
      return ReturnNode(id, range, try compileOptional(value))
    case .breakLoop: return CompletionNode(id, range, .broken)
    case .continueLoop: return CompletionNode(id, range, .continued)
    case .pass, .global, .nonlocal: return CompletionNode(id, range, .normal)
    default: return try compileRest(statement)
    }
  }

  /// Compiles an `if` and every `elif` behind it.
  private mutating func compileBranch(
    _ branches: ArraySlice<Statement.Branch>
  ) throws(LanguageError) -> BranchNode {
    let branch = branches[branches.startIndex]
    let condition = try compile(branch.condition)
    let body = try compileBlock(branch.body)
    let rest = branches.dropFirst()
    return BranchNode(condition, body, next: rest.isEmpty ? nil : try compileBranch(rest))
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
      let target = scope.place(of: bound).target(bound, range)
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
      let guarded = try compileBlock(body)
      for handler in handlers {
        nodes.append(
          TryNode.Handler(
            type: try compileOptional(handler.type),
            target: handler.name.map { scope.place(of: $0).target($0, handler.range) },
            body: try compileBlock(handler.body)
          )
        )
      }
      return TryNode(
        id,
        range,
        body: guarded,
        handlers: nodes,
        otherwise: try compileBlock(otherwise),
        finally: try compileBlock(finally)
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
    case .name(let name): return scope.place(of: name).target(name, target.range)
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
