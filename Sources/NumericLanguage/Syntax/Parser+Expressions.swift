extension Parser {
  /// Parses one or several expressions with commas between them; several make a tuple.
  mutating func expressionList() throws(LanguageError) -> Expression {
    let start = start
    let first = try listItem()
    guard kind == .comma else { return first }
    var items = [first]
    while skip(.comma) {
      guard kind == .star || kind.startsExpression else { break }
      items.append(try listItem())
    }
    return Expression(kind: .tuple(items), range: range(from: start))
  }

  private mutating func listItem() throws(LanguageError) -> Expression {
    kind == .star ? try starred() : try expression()
  }

  /// Parses `*value`.
  mutating func starred() throws(LanguageError) -> Expression {
    let start = start
    advance()
    let value = try binary()
    return Expression(kind: .starred(value), range: range(from: start))
  }

  /// Parses an expression where `=` and `:=` would be mistakes or walruses.
  mutating func namedExpression() throws(LanguageError) -> Expression {
    let first = index
    let value = try expression()
    if kind == .colonEqual { throw walrusProblem(behind: value, at: first) }
    if kind == .equal, !isGuessing, let mistake = try mistakenEquality(value, at: first) {
      throw mistake
    }
    return value
  }

  /// Returns the error for `:=`, the next token.
  func walrusProblem(behind value: Expression, at first: Int) -> LanguageError {
    if case .name = value.kind, first + 1 == index {
      return notSupported("':=' is not part of this course")
    }
    return problem(
      "cannot use assignment expressions with \(value.grammarName)",
      at: value.range
    )
  }

  /// Parses any expression without commas.
  mutating func expression() throws(LanguageError) -> Expression {
    try enter()
    let outerHeight = height
    height = 0
    defer {
      depth -= 1
      height = max(outerHeight, height)
    }
    if kind == .lambda { return try lambda() }
    let first = index
    let value = try disjunction()
    if kind == .if { return try conditional(then: value, from: tokens[first].range.start) }
    if kind.startsExpression, let mistake = try juxtaposition(value, at: first) {
      throw mistake
    }
    return value
  }

  /// Parses `if condition else otherwise`.
  private mutating func conditional(
    then value: Expression,
    from start: SourceLocation
  )
    throws(LanguageError) -> Expression
  {
    advance()
    let condition = try disjunction()
    guard skip(.else) else {
      if kind == .colon || kind == .endInsideBracket { throw unexpected() }
      throw problem("expected 'else' after 'if' expression", at: range(from: start))
    }
    let otherwise = try expression()
    return Expression(
      kind: .conditional(condition: condition, then: value, otherwise: otherwise),
      range: range(from: start)
    )
  }

  mutating func disjunction() throws(LanguageError) -> Expression {
    let start = start
    var left = try conjunction()
    while skip(.or) {
      let right = try conjunction()
      try lengthenChain()
      left = Expression(kind: .logical(.or, left, right), range: range(from: start))
    }
    return left
  }

  private mutating func conjunction() throws(LanguageError) -> Expression {
    let start = start
    var left = try inversion()
    while skip(.and) {
      let right = try inversion()
      try lengthenChain()
      left = Expression(kind: .logical(.and, left, right), range: range(from: start))
    }
    return left
  }

  private mutating func inversion() throws(LanguageError) -> Expression {
    guard kind == .not else { return try comparison() }
    let start = start
    advance()
    try enter()
    defer { depth -= 1 }
    let operand = try inversion()
    return Expression(kind: .unary(.not, operand), range: range(from: start))
  }

  private mutating func comparison() throws(LanguageError) -> Expression {
    let start = start
    let first = try binary()
    var links: [ComparisonLink] = []
    while let comparison = try comparisonOperator() {
      links.append(ComparisonLink(comparison: comparison, operand: try binary()))
    }
    guard !links.isEmpty else { return first }
    return Expression(
      kind: .comparison(first: first, rest: links),
      range: range(from: start)
    )
  }

  /// Steps over a comparison operator of one or two words.
  private mutating func comparisonOperator() throws(LanguageError) -> ComparisonOperator? {
    if kind == .not {
      guard kindAhead == .in else {
        advance()
        throw unexpected()
      }
      advance()
      advance()
      return .isNotIn
    }
    guard let comparison = kind.comparison else { return nil }
    advance()
    if comparison == .isSame, skip(.not) { return .isNotSame }
    return comparison
  }

  /// Parses operands with binary operators of at least some strength between them.
  mutating func binary(_ weakest: Int = 1) throws(LanguageError) -> Expression {
    let start = start
    var left = try factor()
    guard kind.binaryOperator != nil else { return left }
    while let (operation, strength) = kind.binaryOperator, strength >= weakest {
      advance()
      let right = try binary(strength + 1)
      try lengthenChain()
      left = Expression(kind: .binary(operation, left, right), range: range(from: start))
    }
    return left
  }

  /// Parses a sign with its operand, or a power.
  private mutating func factor() throws(LanguageError) -> Expression {
    let operation: UnaryOperator
    switch kind {
    case .minus: operation = .negative
    case .plus: operation = .positive
    case .tilde: operation = .invert
    default: return try power()
    }
    let start = start
    advance()
    try enter()
    defer { depth -= 1 }
    let operand = try factor()
    return Expression(kind: .unary(operation, operand), range: range(from: start))
  }

  private mutating func power() throws(LanguageError) -> Expression {
    let start = start
    let base = try primary()
    guard skip(.doubleStar) else { return base }
    try enter()
    defer { depth -= 1 }
    let exponent = try factor()
    return Expression(kind: .binary(.power, base, exponent), range: range(from: start))
  }
}

// MARK: - Two expressions in a row

extension Parser {
  /// Returns the error for an expression straight behind another one.
  ///
  /// No correct program has that. In brackets a comma is probably missing; outside
  /// of them, it may be Python 2's `print "text"`.
  private func juxtaposition(
    _ value: Expression,
    at first: Int
  ) throws(LanguageError)
    -> LanguageError?
  {
    if isGuessing { return nil }
    if let call = try legacyCall(value, at: first) { return call }
    var next: Expression?
    var isInBrackets = false
    _ = try looksAhead { parser throws(LanguageError) in
      next = try parser.expression()
      isInBrackets = parser.tokens[parser.index - 1].level > 0
    }
    guard let next, isInBrackets, !isExcluded(first) else { return nil }
    return problem(
      "invalid syntax. Perhaps you forgot a comma?",
      at: value.range.union(next.range)
    )
  }

  /// Returns whether Python doesn't guess at a comma for a text that starts with some token.
  private func isExcluded(_ first: Int) -> Bool {
    guard tokens[first].kind == .name else { return false }
    if [.string, .formattedString, .bytes].contains(tokens[first + 1].kind) { return true }
    return ["_", "case", "match"].contains(text(tokens[first]))
  }

  /// Returns the error for `print "text"` and `exec "code"`.
  private func legacyCall(
    _ value: Expression,
    at first: Int
  ) throws(LanguageError)
    -> LanguageError?
  {
    guard case .name(let name) = value.kind, first + 1 == index,
      name == "print" || name == "exec"
    else { return nil }
    var argument: Expression?
    let parses = try looksAhead { parser throws(LanguageError) in
      argument = try parser.expressionList()
    }
    guard parses, let argument else { return nil }
    return problem(
      "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?",
      at: value.range.union(argument.range)
    )
  }
}
