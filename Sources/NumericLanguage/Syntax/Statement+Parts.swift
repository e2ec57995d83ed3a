extension Statement {
  /// The names that the statement itself binds, those in its blocks not included.
  var boundNames: [String] {
    switch kind {
    case .assignment(let targets, _), .delete(let targets): targets.flatMap(\.boundNames)
    case .augmentedAssignment(let target, _, _), .forLoop(let target, _, _, _): target.boundNames
    case .tryBlock(_, let handlers, _, _): handlers.compactMap(\.name)
    case .function(let definition): [definition.name]
    case .importModule(let name, let alias): [alias ?? name]
    default: []
    }
  }

  /// The expressions directly inside the statement, in order of evaluation.
  var expressions: [Expression] {
    switch kind {
    case .expression(let value): [value]
    case .assignment(let targets, let value): [value] + targets
    case .augmentedAssignment(let target, _, let value): [target, value]
    case .forLoop(let target, let iterable, _, _): [iterable, target]
    case .whileLoop(let condition, _, _): [condition]
    case .conditional(let branches, _): branches.map(\.condition)
    case .function(let definition): definition.parameters.compactMap(\.defaultValue)
    case .returnValue(let value): [value].compactMap(\.self)
    case .raise(let value, let cause): [value, cause].compactMap(\.self)
    case .assertion(let condition, let message): [condition, message].compactMap(\.self)
    case .delete(let targets): targets
    case .tryBlock(_, let handlers, _, _): handlers.compactMap(\.type)
    case .breakLoop, .continueLoop, .pass, .importModule, .global, .nonlocal: []
    }
  }

  /// The statements in the statement's blocks, in order; a function's body included.
  var inner: [Statement] {
    switch kind {
    case .forLoop(_, _, let body, let otherwise), .whileLoop(_, let body, let otherwise):
      body + otherwise
    case .conditional(let branches, let otherwise): branches.flatMap(\.body) + otherwise
    case .function(let definition): definition.body
    case .tryBlock(let body, let handlers, let otherwise, let finally):
      body + handlers.flatMap(\.body) + otherwise + finally
    default: []
    }
  }
}
