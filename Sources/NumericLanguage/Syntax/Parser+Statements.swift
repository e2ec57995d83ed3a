extension Parser {
  /// Parses a compound statement, or a line of simple ones.
  mutating func statement(into statements: inout [Statement]) throws(LanguageError) {
    switch kind {
    case .if, .for, .while, .def, .try:
      statements.append(try compound())
    case .class where kindAhead == .name:
      throw notSupported(
        "classes are not part of this course",
        "; use functions and lists"
      )
    case .with where kindAhead.startsExpression:
      throw notSupported(
        "files are not available in the tutor",
        "; 'with' is not part of this course"
      )
    case .async where [.def, .for, .with].contains(kindAhead):
      throw notSupported("'async' is not part of this course")
    case .at where kindAhead.startsExpression:
      throw notSupported("decorators are not part of this course")
    case .name where startsMatch:
      throw notSupported("'match' is not part of this course", "; use if and elif")
    default:
      try line(into: &statements)
    }
  }

  /// Whether the line is the header of a `match` statement.
  private var startsMatch: Bool {
    guard kindAhead.startsExpression || kindAhead == .star, text(token) == "match" else {
      return false
    }
    guard let end = tokens[index...].firstIndex(where: { $0.kind == .newline }),
      end + 2 < tokens.count
    else { return false }
    return tokens[end - 1].kind == .colon && tokens[end + 1].kind == .indent
      && tokens[end + 2].kind == .name && text(tokens[end + 2]) == "case"
  }

  /// Parses simple statements up to the line's end.
  mutating func line(into statements: inout [Statement]) throws(LanguageError) {
    try simple(into: &statements)
    while skip(.semicolon) {
      if kind == .newline { break }
      try simple(into: &statements)
    }
    try require(.newline)
  }

  /// Takes the next statement's number.
  mutating func takeNumber() -> Int {
    defer { nextStatement += 1 }
    return nextStatement
  }

  /// Parses one simple statement; an `import` of several modules gives several.
  private mutating func simple(into statements: inout [Statement]) throws(LanguageError) {
    let start = start
    if kind == .import || kind == .from {
      try importStatement(into: &statements)
      return
    }
    let number = takeNumber()
    let kind = try simpleKind()
    statements.append(Statement(id: number, kind: kind, range: range(from: start)))
  }

  private mutating func simpleKind() throws(LanguageError) -> Statement.Kind {
    switch kind {
    case .pass:
      advance()
      return .pass
    case .break:
      if loopDepth == 0 { misplaced("'break' outside loop") }
      advance()
      return .breakLoop
    case .continue:
      if loopDepth == 0 { misplaced("'continue' not properly in loop") }
      advance()
      return .continueLoop
    case .return: return try returnStatement()
    case .raise: return try raiseStatement()
    case .global, .nonlocal: return try declaration()
    case .del: return try deletion()
    case .assert: return try assertion()
    case .yield: throw generatorProblem()
    default: return try expressionStatement()
    }
  }

  /// Notes a statement that can't stand where it does.
  private mutating func misplaced(_ message: String) {
    notePlace(problem(message))
  }

  /// Notes an error that counts only if the whole program parses.
  mutating func notePlace(_ problem: LanguageError) {
    if placeProblem == nil { placeProblem = problem }
  }

  /// Returns the error for `yield`.
  func generatorProblem() -> LanguageError {
    notSupported("generators are not part of this course", "; return a list")
  }

  private mutating func returnStatement() throws(LanguageError) -> Statement.Kind {
    let start = start
    advance()
    let value = endsSimpleStatement ? nil : try expressionList()
    if functionDepth == 0 {
      notePlace(problem("'return' outside function", at: range(from: start)))
    }
    return .returnValue(value)
  }

  /// Whether the statement can be over here.
  var endsSimpleStatement: Bool { kind == .newline || kind == .semicolon }

  private mutating func raiseStatement() throws(LanguageError) -> Statement.Kind {
    advance()
    if endsSimpleStatement { return .raise(nil, cause: nil) }
    let value = try expression()
    return .raise(value, cause: skip(.from) ? try expression() : nil)
  }

  private mutating func declaration() throws(LanguageError) -> Statement.Kind {
    let keyword = token
    advance()
    var names = [try name()]
    while skip(.comma) { names.append(try name()) }
    if keyword.kind == .global { return .global(names) }
    if functionDepth == 0, nameProblem == nil {
      nameProblem = problem(
        "nonlocal declaration not allowed at module level",
        at: range(from: keyword.range.start)
      )
    }
    return .nonlocal(names)
  }

  private mutating func deletion() throws(LanguageError) -> Statement.Kind {
    advance()
    var targets: [Expression] = []
    repeat {
      if endsSimpleStatement, !targets.isEmpty { break }
      let target = kind == .star ? try starred() : try expression()
      if let culprit = target.invalidTarget(for: .deletion) {
        throw problem("cannot delete \(culprit.grammarName)", at: culprit.range)
      }
      targets.append(target)
    } while skip(.comma)
    return .delete(targets)
  }

  private mutating func assertion() throws(LanguageError) -> Statement.Kind {
    advance()
    let condition = try expression()
    let message = skip(.comma) ? try expression() : nil
    return .assertion(condition: condition, message: message)
  }
}
