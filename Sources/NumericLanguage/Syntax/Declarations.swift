/// Finds `global` and `nonlocal` that come too late: behind a use of their name.
///
/// CPython reports these once the whole program parses, before anything runs.
struct Declarations {
  private var parameters: Set<String> = []
  private var assigned: Set<String> = []
  private var used: Set<String> = []

  /// Returns the first declaration that comes too late, as CPython reports it.
  static func problem(in statements: [Statement]) -> LanguageError? {
    var declarations = Declarations()
    do throws(LanguageError) {
      try declarations.visit(statements)
      return nil
    } catch {
      return error
    }
  }

  private mutating func visit(_ statements: [Statement]) throws(LanguageError) {
    for statement in statements { try visit(statement) }
  }

  private mutating func visit(_ statement: Statement) throws(LanguageError) {
    switch statement.kind {
    case .global(let names): try declare(names, "global", at: statement.range)
    case .nonlocal(let names): try declare(names, "nonlocal", at: statement.range)
    case .function(let definition):
      use(statement.expressions)
      assigned.insert(definition.name)
      var body = Declarations()
      body.parameters = Set(definition.parameters.map(\.name))
      try body.visit(definition.body)
    case .assignment(let targets, let value):
      use(value)
      bind(targets)
    case .augmentedAssignment(let target, _, let value):
      use(value)
      bind(target)
    case .forLoop(let target, let iterable, _, _):
      use(iterable)
      bind(target)
      try visit(statement.inner)
    case .delete(let targets): bind(targets)
    case .importModule: break
    default:
      assigned.formUnion(statement.boundNames)
      use(statement.expressions)
      try visit(statement.inner)
    }
  }

  private func declare(
    _ names: [String],
    _ word: String,
    at range: SourceRange
  ) throws(LanguageError) {
    for name in names {
      let fault: String
      if parameters.contains(name) {
        fault = "is parameter and \(word)"
      } else if used.contains(name) {
        fault = "is used prior to \(word) declaration"
      } else if assigned.contains(name) {
        fault = "is assigned to before \(word) declaration"
      } else {
        continue
      }
      throw LanguageError(.syntax, "name '\(name)' \(fault)", at: range)
    }
  }

  private mutating func bind(_ targets: [Expression]) {
    for target in targets { bind(target) }
  }

  private mutating func bind(_ target: Expression) {
    switch target.kind {
    case .name(let name): assigned.insert(name)
    case .tuple(let items), .list(let items): bind(items)
    case .starred(let inner): bind(inner)
    default: use(target.parts)
    }
  }

  private mutating func use(_ expressions: [Expression]) {
    for expression in expressions { use(expression) }
  }

  /// Notes the names that an expression reads in this scope; lambdas and comprehensions have
  /// scopes of their own.
  private mutating func use(_ expression: Expression) {
    switch expression.kind {
    case .name(let name): used.insert(name)
    case .lambda(let parameters, _): use(parameters.compactMap(\.defaultValue))
    case .listComprehension(_, let clauses), .generator(_, let clauses),
      .dictionaryComprehension(_, _, let clauses):
      use(clauses[0].iterable)
    default: use(expression.parts)
    }
  }
}
