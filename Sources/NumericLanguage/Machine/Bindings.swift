/// The names that a function's body binds, found before it is compiled.
struct Bindings {
  /// The names assigned anywhere in it, in order of appearance.
  private(set) var names: [String] = []
  /// The names it declares `global`.
  private(set) var globals: Set<String> = []
  /// The names it declares `nonlocal`.
  private(set) var nonlocals: Set<String> = []
  /// Whether there are functions inside.
  private(set) var containsFunction = false

  /// Looks through a body, blocks included, functions inside not.
  init(_ body: [Statement]) {
    for statement in body { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    names += statement.boundNames
    switch statement.kind {
    case .global(let declared): globals.formUnion(declared)
    case .nonlocal(let declared): nonlocals.formUnion(declared)
    case .function:
      containsFunction = true
      return
    default: break
    }
    containsFunction =
      containsFunction || statement.expressions.contains(where: Self.containsFunction)
    for inner in statement.inner { visit(inner) }
  }

  /// Whether there is a lambda in an expression.
  static func containsFunction(_ expression: Expression) -> Bool {
    if case .lambda = expression.kind { return true }
    return expression.parts.contains(where: containsFunction)
  }
}

extension Expression {
  /// The names that assigning to this target binds.
  public var boundNames: [String] {
    switch kind {
    case .name(let name): [name]
    case .tuple(let items), .list(let items): items.flatMap(\.boundNames)
    case .starred(let inner): inner.boundNames
    default: []
    }
  }

  /// The expressions directly inside this one.
  public var parts: [Expression] {
    switch kind {
    case .integer, .longInteger, .float, .string, .boolean, .none, .name, .ellipsis: []
    case .formattedString(let pieces): pieces.flatMap(\.parts)
    case .unary(_, let inner), .starred(let inner), .attribute(let inner, _): [inner]
    case .binary(_, let left, let right), .logical(_, let left, let right): [left, right]
    case .comparison(let first, let rest): [first] + rest.map(\.operand)
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .subscripted(let base, let index): [base, index]
    case .slice(let lower, let upper, let step): [lower, upper, step].compactMap(\.self)
    case .list(let items), .tuple(let items), .set(let items): items
    case .dictionary(let pairs): pairs.flatMap { [$0.key, $0.value] }
    case .listComprehension(let element, let clauses), .generator(let element, let clauses):
      [element] + clauses.flatMap(\.parts)
    case .dictionaryComprehension(let key, let value, let clauses):
      [key, value] + clauses.flatMap(\.parts)
    case .lambda(let parameters, let body): parameters.compactMap(\.defaultValue) + [body]
    }
  }
}

extension ComprehensionClause {
  /// The expressions directly inside this clause.
  fileprivate var parts: [Expression] { [target, iterable] + conditions }
}

extension FormattedPiece {
  /// The expressions directly inside this piece.
  fileprivate var parts: [Expression] {
    guard case .value(let expression, _, _, let spec) = self else { return [] }
    return [expression] + spec.flatMap(\.parts)
  }
}
