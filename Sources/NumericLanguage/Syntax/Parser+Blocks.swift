extension Parser {
  /// Parses a statement that has a block.
  mutating func compound() throws(LanguageError) -> Statement {
    let start = start
    let number = takeNumber()
    let kind: Statement.Kind =
      switch kind {
      case .if: try conditionalStatement()
      case .for: try forLoop()
      case .while: try whileLoop()
      case .try: try tryBlock()
      default: try function()
      }
    return Statement(id: number, kind: kind, range: range(from: start))
  }

  /// Steps over the `:` of a header.
  ///
  /// - Parameter isForced: Whether whatever stands in its place is an error of its
  ///   own; otherwise only the end of the line is.
  /// - Throws: An error unless a `:` comes next.
  mutating func colon(isForced: Bool) throws(LanguageError) {
    if skip(.colon) { return }
    if kind == .endInsideBracket { throw neverClosed() }
    guard isForced || kind == .newline else { throw unexpected() }
    throw problem("expected ':'")
  }

  /// Parses the block behind a header's `:`.
  ///
  /// - Parameters:
  ///   - header: What the header is called in Python's message.
  ///   - line: The header's line.
  /// - Returns: The block's statements.
  /// - Throws: An indentation error if there is no block.
  mutating func block(of header: String, on line: Int) throws(LanguageError) -> [Statement] {
    var statements: [Statement] = []
    guard skip(.newline) else {
      try self.line(into: &statements)
      return statements
    }
    guard skip(.indent) else {
      throw LanguageError(
        .indentation,
        "expected an indented block after \(header) on line \(line)",
        at: token.range
      )
    }
    repeat { try statement(into: &statements) } while kind != .dedent
    advance()
    return statements
  }

  private mutating func conditionalStatement() throws(LanguageError) -> Statement.Kind {
    var branches: [Statement.Branch] = []
    repeat {
      let keyword = text(token)
      let line = start.line
      advance()
      let condition = try namedExpression()
      try colon(isForced: false)
      let body = try block(of: "'\(keyword)' statement", on: line)
      branches.append(Statement.Branch(condition: condition, body: body))
    } while kind == .elif
    return .conditional(branches: branches, otherwise: try elseBlock())
  }

  /// Parses `else:` with its block, if there is one.
  private mutating func elseBlock() throws(LanguageError) -> [Statement] {
    guard kind == .else else { return [] }
    return try keywordBlock("else")
  }

  /// Parses a keyword that is a header by itself, with its block.
  private mutating func keywordBlock(_ keyword: String) throws(LanguageError) -> [Statement] {
    let line = start.line
    advance()
    try colon(isForced: true)
    return try block(of: "'\(keyword)' statement", on: line)
  }

  private mutating func forLoop() throws(LanguageError) -> Statement.Kind {
    let line = start.line
    advance()
    let target = try loopTarget()
    let iterable = try expressionList()
    try colon(isForced: false)
    let body = try loopBody(of: "'for' statement", on: line)
    return .forLoop(
      target: target,
      iterable: iterable,
      body: body,
      otherwise: try elseBlock()
    )
  }

  private mutating func whileLoop() throws(LanguageError) -> Statement.Kind {
    let line = start.line
    advance()
    let condition = try namedExpression()
    try colon(isForced: false)
    let body = try loopBody(of: "'while' statement", on: line)
    return .whileLoop(condition: condition, body: body, otherwise: try elseBlock())
  }

  private mutating func loopBody(
    of header: String,
    on line: Int
  )
    throws(LanguageError) -> [Statement]
  {
    loopDepth += 1
    defer { loopDepth -= 1 }
    return try block(of: header, on: line)
  }
}

// MARK: - try

extension Parser {
  private mutating func tryBlock() throws(LanguageError) -> Statement.Kind {
    let body = try keywordBlock("try")
    var handlers: [Statement.ExceptionHandler] = []
    while kind == .except {
      if let last = handlers.last, last.type == nil {
        notePlace(problem("default 'except:' must be last", at: last.range))
      }
      handlers.append(try handler())
    }
    let otherwise = handlers.isEmpty ? [] : try elseBlock()
    let finally = kind == .finally ? try keywordBlock("finally") : []
    if handlers.isEmpty, finally.isEmpty {
      throw problem("expected 'except' or 'finally' block")
    }
    return .tryBlock(
      body: body,
      handlers: handlers,
      otherwise: otherwise,
      finally: finally
    )
  }

  private mutating func handler() throws(LanguageError) -> Statement.ExceptionHandler {
    let start = start
    advance()
    if kind == .star { throw notSupported("'except*' is not part of this course") }
    var type: Expression?
    var name: String?
    if kind == .colon || kind == .newline {
      try colon(isForced: false)
    } else {
      type = try caughtType()
      if skip(.as) { name = try self.name() }
      try colon(isForced: false)
    }
    let header = range(from: start)
    let body = try block(of: "'except' statement", on: start.line)
    return Statement.ExceptionHandler(type: type, name: name, body: body, range: header)
  }

  private mutating func caughtType() throws(LanguageError) -> Expression {
    let start = start
    let type = try expression()
    guard kind == .comma else { return type }
    let isPlainList = try looksAhead { parser throws(LanguageError) in
      parser.advance()
      _ = try parser.expressionList()
      if parser.skip(.as) { _ = try parser.name() }
      try parser.require(.colon)
    }
    guard isPlainList else { throw unexpected() }
    advance()
    _ = try expressionList()
    throw problem("multiple exception types must be parenthesized", at: range(from: start))
  }
}
