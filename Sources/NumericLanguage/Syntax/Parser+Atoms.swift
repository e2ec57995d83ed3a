extension Parser {
  /// Parses a value with the attributes, calls and subscripts behind it.
  mutating func primary() throws(LanguageError) -> Expression {
    let start = start
    var base = try atom()
    while true {
      switch kind {
      case .dot:
        advance()
        let name = try name()
        base = Expression(
          kind: .attribute(base: base, name: name),
          range: range(from: start)
        )
      case .leftParenthesis:
        let arguments = try arguments()
        base = Expression(
          kind: .call(callee: base, arguments: arguments),
          range: range(from: start)
        )
      case .leftBracket:
        let index = try subscriptIndex()
        base = Expression(
          kind: .subscripted(base: base, index: index),
          range: range(from: start)
        )
      default: return base
      }
      try lengthenChain()
    }
  }

  private mutating func atom() throws(LanguageError) -> Expression {
    switch kind {
    case .name: return constant(.name(text(token)))
    case .integer: return constant(try integer(token))
    case .float: return constant(.float(floatValue(token)))
    case .string, .formattedString, .bytes: return try strings()
    case .true: return constant(.boolean(true))
    case .false: return constant(.boolean(false))
    case .none: return constant(.none)
    case .ellipsis: return constant(.ellipsis)
    case .leftParenthesis: return try parenthesised()
    case .leftBracket: return try listDisplay()
    case .leftBrace: return try braceDisplay()
    case .imaginary:
      throw notSupported("complex numbers are not part of this course")
    case .await where kindAhead.startsExpression:
      throw notSupported("'await' is not part of this course")
    default: throw unexpected()
    }
  }

  /// Steps over a token that is an expression by itself.
  private mutating func constant(_ kind: Expression.Kind) -> Expression {
    let range = token.range
    advance()
    return Expression(kind: kind, range: range)
  }

  /// Parses `(…)`: a group, a tuple or a generator expression.
  private mutating func parenthesised() throws(LanguageError) -> Expression {
    let start = start
    let opening = index
    advance()
    if skip(.rightParenthesis) {
      return Expression(kind: .tuple([]), range: range(from: start))
    }
    if kind == .yield { throw generatorProblem() }
    if kind == .doubleStar { throw misplacedDoubleStar() }
    let first = try item()
    if startsClauses {
      let clauses = try clauses(behind: first, alone: true)
      try require(.rightParenthesis)
      if opening != argumentIndex { throw generatorPlaceProblem(range(from: start)) }
      return Expression(
        kind: .generator(element: first, clauses: clauses),
        range: range(from: start)
      )
    }
    guard kind == .comma else {
      if case .starred = first.kind, kind == .rightParenthesis {
        throw problem("cannot use starred expression here", at: first.range)
      }
      try require(.rightParenthesis)
      return first
    }
    let items = try items(behind: first, closedBy: .rightParenthesis)
    return Expression(kind: .tuple(items), range: range(from: start))
  }

  private func generatorPlaceProblem(_ range: SourceRange) -> LanguageError {
    notSupported(
      "a generator expression can only be the argument of a call",
      "; use a list",
      at: range
    )
  }

  private mutating func misplacedDoubleStar() -> LanguageError {
    let start = start
    advance()
    guard (try? binary()) != nil else { return unexpected() }
    return problem("cannot use double starred expression here", at: range(from: start))
  }

  /// Parses `[…]`: a list or a list comprehension.
  private mutating func listDisplay() throws(LanguageError) -> Expression {
    let start = start
    advance()
    if skip(.rightBracket) { return Expression(kind: .list([]), range: range(from: start)) }
    let first = try item()
    if startsClauses {
      let clauses = try clauses(behind: first, alone: true)
      try require(.rightBracket)
      return Expression(
        kind: .listComprehension(element: first, clauses: clauses),
        range: range(from: start)
      )
    }
    let items = try items(behind: first, closedBy: .rightBracket)
    return Expression(kind: .list(items), range: range(from: start))
  }

  /// Parses one item of a tuple, list or set.
  private mutating func item() throws(LanguageError) -> Expression {
    kind == .star ? try starred() : try namedExpression()
  }

  /// Parses the rest of a tuple, list or set with its closing bracket.
  private mutating func items(
    behind first: Expression,
    closedBy closing: TokenKind
  )
    throws(LanguageError) -> [Expression]
  {
    var items = [first]
    while skip(.comma), kind != closing {
      items.append(try item())
    }
    if startsClauses, closing != .rightParenthesis, items.count > 1 {
      throw try forgottenTuple(first, items)
    }
    try require(closing)
    return items
  }

  /// Returns the error for `[a, b for …]`.
  private func forgottenTuple(
    _ first: Expression,
    _ items: [Expression]
  )
    throws(LanguageError) -> LanguageError
  {
    let last = items[items.count - 1]
    guard try parsesClauses() else { return unexpected() }
    return problem(
      "did you forget parentheses around the comprehension target?",
      at: first.range.union(last.range)
    )
  }

  /// Parses `{…}`: a dict, a set or a dict comprehension.
  private mutating func braceDisplay() throws(LanguageError) -> Expression {
    let start = start
    advance()
    if skip(.rightBrace) {
      return Expression(kind: .dictionary([]), range: range(from: start))
    }
    if kind == .doubleStar { throw notSupported("'**' in a dict is not part of this course") }
    let first = try item()
    if case .starred = first.kind { return try set(first, from: start) }
    if kind != .colon { return try set(first, from: start) }
    let value = try dictionaryValue()
    if startsClauses {
      let clauses = try clauses(behind: first, alone: false)
      try require(.rightBrace)
      return Expression(
        kind: .dictionaryComprehension(key: first, value: value, clauses: clauses),
        range: range(from: start)
      )
    }
    let entries = try entries(behind: (first, value))
    return Expression(kind: .dictionary(entries), range: range(from: start))
  }

  private mutating func set(
    _ first: Expression,
    from start: SourceLocation
  )
    throws(LanguageError) -> Expression
  {
    if startsClauses {
      _ = try clauses(behind: first, alone: true)
      try require(.rightBrace)
      throw notSupported(
        "set comprehensions are not part of this course",
        "; use a list",
        at: range(from: start)
      )
    }
    let items = try items(behind: first, closedBy: .rightBrace)
    return Expression(kind: .set(items), range: range(from: start))
  }

  private mutating func entries(
    behind first: (key: Expression, value: Expression)
  )
    throws(LanguageError) -> [(key: Expression, value: Expression)]
  {
    var entries = [first]
    while skip(.comma), kind != .rightBrace {
      if kind == .doubleStar { throw notSupported("'**' in a dict is not part of this course") }
      let key = try expression()
      guard kind == .colon else {
        if kind == .rightBrace || kind == .comma {
          throw problem("':' expected after dictionary key")
        }
        throw unexpected()
      }
      entries.append((key, try dictionaryValue()))
    }
    try require(.rightBrace)
    return entries
  }

  /// Parses `: value` of a dict.
  private mutating func dictionaryValue() throws(LanguageError) -> Expression {
    let colon = token.range
    advance()
    if kind == .rightBrace || kind == .comma {
      throw problem("expression expected after dictionary key and ':'", at: colon)
    }
    if kind == .star {
      let value = try starred()
      throw problem("cannot use a starred expression in a dictionary value", at: value.range)
    }
    return try expression()
  }
}
