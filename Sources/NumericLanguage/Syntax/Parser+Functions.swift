extension Parser {
  /// Parses `def name(parameters) -> hint:` with its body.
  mutating func function() throws(LanguageError) -> Statement.Kind {
    let line = start.line
    advance()
    let name = try name()
    guard skip(.leftParenthesis) else { throw problem("expected '('") }
    let parameters = try parameters(closedBy: .rightParenthesis)
    advance()
    if skip(.arrow) { _ = try expression() }
    try colon(isForced: true)
    let outerLoops = loopDepth
    loopDepth = 0
    functionDepth += 1
    defer {
      loopDepth = outerLoops
      functionDepth -= 1
    }
    let body = try block(of: "function definition", on: line)
    return .function(FunctionDefinition(name: name, parameters: parameters, body: body))
  }

  /// Parses `lambda parameters: body`.
  mutating func lambda() throws(LanguageError) -> Expression {
    let start = start
    advance()
    let parameters = try parameters(closedBy: .colon)
    try colon(isForced: true)
    let body = try expression()
    return Expression(
      kind: .lambda(parameters: parameters, body: body),
      range: range(from: start)
    )
  }

  /// Parses parameters up to a closing token, which is left in place.
  private mutating func parameters(
    closedBy closing: TokenKind
  )
    throws(LanguageError) -> [Parameter]
  {
    var parameters: [Parameter] = []
    var isByName = false
    while kind != closing {
      if let last = parameters.last, last.kind == .restOfNames {
        throw problem("arguments cannot follow var-keyword argument")
      }
      if kind == .star {
        if isByName { throw problem("* argument may appear only once") }
        isByName = true
        if try skipLoneStar(closedBy: closing) { continue }
      }
      let parameter = try parameter(behind: parameters, isByName: isByName, closedBy: closing)
      if parameters.contains(where: { $0.name == parameter.name }), nameProblem == nil {
        nameProblem = problem(
          "duplicate argument '\(parameter.name)' in function definition",
          at: parameter.range
        )
      }
      parameters.append(parameter)
      guard skip(.comma) else { break }
    }
    guard kind == closing else { throw unexpected() }
    return parameters
  }

  /// Steps over `*,` before parameters that are given by name only.
  private mutating func skipLoneStar(closedBy closing: TokenKind) throws(LanguageError) -> Bool {
    guard kindAhead == .comma || kindAhead == closing else { return false }
    let star = token.range
    advance()
    guard skip(.comma), kind != closing, kind != .doubleStar else {
      throw problem("named arguments must follow bare *", at: star)
    }
    return true
  }

  private mutating func parameter(
    behind earlier: [Parameter],
    isByName: Bool,
    closedBy closing: TokenKind
  )
    throws(LanguageError) -> Parameter
  {
    let start = start
    switch kind {
    case .star:
      advance()
      return try rest(.restOfPositions, "positional", from: start, closedBy: closing)
    case .doubleStar:
      advance()
      return try rest(.restOfNames, "keyword", from: start, closedBy: closing)
    case .slash:
      throw notSupported("'/' among parameters is not part of this course")
    case .leftParenthesis: throw parenthesisedParameters(closedBy: closing)
    default: return try ownName(behind: earlier, isByName: isByName, closedBy: closing)
    }
  }

  /// Parses a parameter that takes one argument.
  private mutating func ownName(
    behind earlier: [Parameter],
    isByName: Bool,
    closedBy closing: TokenKind
  ) throws(LanguageError) -> Parameter {
    let start = start
    let name = try name()
    try skipHint(closedBy: closing)
    var defaultValue: Expression?
    if kind == .equal {
      let equal = token.range
      advance()
      if kind == closing || kind == .comma {
        throw problem("expected default value expression", at: equal)
      }
      defaultValue = try expression()
    } else if !isByName, let last = earlier.last, last.defaultValue != nil {
      guard kind == closing || kind == .comma else { throw unexpected() }
      throw problem("non-default argument follows default argument", at: range(from: start))
    }
    return Parameter(
      name: name,
      kind: isByName ? .byName : .plain,
      defaultValue: defaultValue,
      range: range(from: start)
    )
  }

  private mutating func rest(
    _ kind: Parameter.Kind,
    _ word: String,
    from start: SourceLocation,
    closedBy closing: TokenKind
  ) throws(LanguageError) -> Parameter {
    let name = try name()
    try skipHint(closedBy: closing)
    if self.kind == .equal {
      throw problem("var-\(word) argument cannot have default value")
    }
    return Parameter(name: name, kind: kind, defaultValue: nil, range: range(from: start))
  }

  /// Steps over `: hint`; hints have no effect.
  private mutating func skipHint(closedBy closing: TokenKind) throws(LanguageError) {
    if closing != .colon, skip(.colon) { _ = try expression() }
  }

  private mutating func parenthesisedParameters(closedBy closing: TokenKind) -> LanguageError {
    let start = start
    let owner = closing == .colon ? "Lambda expression" : "Function"
    advance()
    while skip(.name) {
      guard skip(.comma) else { break }
    }
    guard skip(.rightParenthesis) else { return unexpected() }
    return problem("\(owner) parameters cannot be parenthesized", at: range(from: start))
  }
}
