extension Parser {
  /// Parses an `import`; every module becomes a statement of its own.
  mutating func importStatement(into statements: inout [Statement]) throws(LanguageError) {
    if kind == .from { throw try fromProblem() }
    var start = start
    advance()
    repeat {
      let first = self.start
      let path = try dottedName()
      let place = range(from: first)
      let alias = skip(.as) ? try name() : nil
      try checkModule(path, at: place)
      statements.append(
        Statement(
          id: takeNumber(),
          kind: .importModule(name: path[0], alias: alias),
          range: range(from: start)
        )
      )
      start = self.start
    } while skip(.comma)
  }

  private mutating func dottedName() throws(LanguageError) -> [String] {
    var path = [try name()]
    while skip(.dot) { path.append(try name()) }
    return path
  }

  /// Makes sure that the tutor has a module.
  private func checkModule(_ path: [String], at place: SourceRange) throws(LanguageError) {
    if path.count == 1, ["numpy", "math", "sys"].contains(path[0]) { return }
    throw missingModule(path[0], at: place)
  }

  private func missingModule(_ name: String, at place: SourceRange) -> LanguageError {
    name == "numpy" || StandardModules.contains(name)
      ? LanguageError(.importing, "this tutor has only 'import numpy as np'", at: place)
      : LanguageError(.moduleNotFound, "No module named '\(name)'", at: place)
  }

  /// Parses `from module import names` and returns why it can't be done.
  private mutating func fromProblem() throws(LanguageError) -> LanguageError {
    advance()
    let first = start
    var isRelative = false
    while skip(.dot) || skip(.ellipsis) { isRelative = true }
    let path = isRelative && kind == .import ? [] : try dottedName()
    let place = range(from: first)
    try require(.import)
    try importedNames()
    guard let module = path.first, !isRelative else {
      return LanguageError(
        .importing,
        "attempted relative import with no known parent package",
        at: place
      )
    }
    return missingModule(module, at: place)
  }

  private mutating func importedNames() throws(LanguageError) {
    if skip(.star) { return }
    let isBracketed = skip(.leftParenthesis)
    repeat {
      if isBracketed, kind == .rightParenthesis { break }
      if !isBracketed, kind == .newline, tokens[index - 1].kind == .comma {
        throw problem("trailing comma not allowed without surrounding parentheses")
      }
      _ = try name()
      if skip(.as) { _ = try name() }
    } while skip(.comma)
    if isBracketed { try require(.rightParenthesis) }
  }
}
