/// Refuses what Python and NumPy have and the course hasn't, before anything runs.
///
/// A name counts as Python's own as long as no code gives it another meaning: programs of
/// the chapter have a variable called `input`.
struct CourseCheck {
  /// The names that the program, or code before it, gives a meaning.
  private var bound: Set<String> = []
  /// The modules by the names that only an `import` gives a meaning.
  private var modules: [String: String] = [:]
  private let symbols: SymbolTable

  /// Looks through a program's statements.
  ///
  /// - Parameters:
  ///   - statements: The program's statements.
  ///   - symbols: The names of code before it.
  /// - Throws: `NotSupportedError` for the first name outside the course.
  static func check(
    _ statements: [Statement],
    _ symbols: SymbolTable
  ) throws(LanguageError) {
    var check = CourseCheck(symbols: symbols)
    var assigned: Set<String> = []
    check.collect(statements, &assigned)
    check.bound = assigned.union(check.modules.keys)
    for name in assigned { check.modules[name] = nil }
    try check.visit(statements)
  }

  private init(symbols: SymbolTable) {
    self.symbols = symbols
  }

  // MARK: Names with a meaning

  private mutating func collect(_ statements: [Statement], _ assigned: inout Set<String>) {
    for statement in statements {
      switch statement.kind {
      case .importModule(let name, let alias): modules[alias ?? name] = name
      case .function(let definition):
        assigned.formUnion(definition.parameters.map(\.name))
        assigned.insert(definition.name)
      default: assigned.formUnion(statement.boundNames)
      }
      for expression in statement.expressions { collect(expression, &assigned) }
      collect(statement.inner, &assigned)
    }
  }

  private func collect(_ expression: Expression, _ assigned: inout Set<String>) {
    switch expression.kind {
    case .lambda(let parameters, _): assigned.formUnion(parameters.map(\.name))
    case .listComprehension(_, let clauses), .generator(_, let clauses),
      .dictionaryComprehension(_, _, let clauses):
      assigned.formUnion(clauses.flatMap(\.target.boundNames))
    default: break
    }
    for part in expression.parts { collect(part, &assigned) }
  }

  // MARK: Names outside the course

  private func visit(_ statements: [Statement]) throws(LanguageError) {
    for statement in statements {
      for expression in statement.expressions { try visit(expression) }
      try visit(statement.inner)
    }
  }

  private func visit(_ expression: Expression) throws(LanguageError) {
    switch expression.kind {
    case .name(let name) where !bound.contains(name) && symbols.slot(of: name) == nil:
      if let refusal = Builtins.refusal(of: name) { throw refusal.onLine(of: expression) }
    case .attribute(let base, let name):
      if let refusal = refusal(of: name, behind: base) { throw refusal.onLine(of: expression) }
    default: break
    }
    for part in expression.parts { try visit(part) }
  }

  private func refusal(of name: String, behind base: Expression) -> LanguageError? {
    guard let module = module(base) else { return Methods.refusal(of: name) }
    guard Modules.value(named: name, in: Module(name: module)) == nil,
      NumPyNames.all(in: module).contains(name)
    else { return nil }
    return Modules.outside(name, of: module)
  }

  /// The module that an expression stands for, such as `numpy.random` for `np.random`.
  private func module(_ expression: Expression) -> String? {
    switch expression.kind {
    case .name(let name): return modules[name]
    case .attribute(let base, let name):
      guard let outer = module(base),
        case .module(let inner)? = Modules.value(named: name, in: Module(name: outer))
      else { return nil }
      return inner.name
    default: return nil
    }
  }
}

extension LanguageError {
  /// This error with an expression's place, and its line in the message before any advice.
  func onLine(of expression: Expression) -> LanguageError {
    var error = self
    let line = " (line \(expression.range.start.line))"
    let end = message.firstIndex(of: ";") ?? message.endIndex
    error.message.insert(contentsOf: line, at: end)
    error.range = expression.range
    return error
  }
}
