extension Parser {
  /// Parses `(arguments)` of a call.
  mutating func arguments() throws(LanguageError) -> [Argument] {
    advance()
    var arguments: [Argument] = []
    while kind != .rightParenthesis {
      let argument = try argument(behind: arguments)
      arguments.append(argument)
      guard skip(.comma) else { break }
    }
    try require(.rightParenthesis)
    return arguments
  }

  private mutating func argument(behind earlier: [Argument]) throws(LanguageError) -> Argument {
    switch kind {
    case .star:
      if earlier.contains(where: { $0.kind == .unpackedNames }) {
        throw problem("iterable argument unpacking follows keyword argument unpacking")
      }
      advance()
      argumentIndex = index
      return Argument(kind: .unpackedPositions, value: try expression())
    case .doubleStar:
      advance()
      return Argument(kind: .unpackedNames, value: try expression())
    case .name where kindAhead == .equal:
      return try namedArgument(behind: earlier)
    case .true, .false, .none:
      if kindAhead == .equal { throw constantAsName() }
    default: break
    }
    return try positionalArgument(behind: earlier)
  }

  private func constantAsName() -> LanguageError {
    problem(
      "cannot assign to \(text(token))",
      at: token.range.union(tokens[index + 1].range)
    )
  }

  private mutating func namedArgument(
    behind earlier: [Argument]
  )
    throws(LanguageError) -> Argument
  {
    let first = token.range
    let name = try name()
    let equal = token.range
    advance()
    argumentIndex = index
    let value = try expression()
    if startsClauses, try parsesClauses() {
      throw problem(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        at: first.union(equal)
      )
    }
    if earlier.contains(where: { $0.kind == .named(name) }) {
      notePlace(problem("keyword argument repeated: \(name)", at: first.union(value.range)))
    }
    return Argument(kind: .named(name), value: value)
  }

  private mutating func positionalArgument(
    behind earlier: [Argument]
  )
    throws(LanguageError) -> Argument
  {
    let first = index
    argumentIndex = index
    let value = try expression()
    if kind == .colonEqual { throw walrusProblem(behind: value, at: first) }
    if kind == .equal {
      throw problem(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        at: value.range.union(token.range)
      )
    }
    if startsClauses { return try generatorArgument(value, isOnly: earlier.isEmpty) }
    if let last = earlier.last(where: { $0.kind.isNamed }) {
      let suffix = last.kind == .unpackedNames ? " unpacking" : ""
      guard kind == .comma || kind == .rightParenthesis else { throw unexpected() }
      throw problem("positional argument follows keyword argument\(suffix)", at: value.range)
    }
    return Argument(kind: .positional, value: value)
  }

  private mutating func generatorArgument(
    _ element: Expression,
    isOnly: Bool
  )
    throws(LanguageError) -> Argument
  {
    let clauses = try clauses(behind: element, alone: true)
    let value = Expression(
      kind: .generator(element: element, clauses: clauses),
      range: range(from: element.range.start)
    )
    guard isOnly, kind == .rightParenthesis else {
      guard kind == .comma || kind == .rightParenthesis else { throw unexpected() }
      throw problem("Generator expression must be parenthesized", at: value.range)
    }
    return Argument(kind: .positional, value: value)
  }

  /// Parses `[index]` behind a value.
  mutating func subscriptIndex() throws(LanguageError) -> Expression {
    advance()
    let start = start
    let first = try slice()
    var index = first
    if kind == .comma {
      var items = [first]
      while skip(.comma), kind != .rightBracket {
        items.append(try slice())
      }
      index = Expression(kind: .tuple(items), range: range(from: start))
    }
    try require(.rightBracket)
    return index
  }

  private mutating func slice() throws(LanguageError) -> Expression {
    let start = start
    if kind == .star { return try starred() }
    let lower = kind == .colon ? nil : try namedExpression()
    guard skip(.colon) else {
      guard let lower else { throw unexpected() }
      return lower
    }
    let upper = try slicePart()
    let step = skip(.colon) ? try slicePart() : nil
    return Expression(
      kind: .slice(lower: lower, upper: upper, step: step),
      range: range(from: start)
    )
  }

  private mutating func slicePart() throws(LanguageError) -> Expression? {
    switch kind {
    case .colon, .comma, .rightBracket: nil
    default: try expression()
    }
  }
}

extension Argument.Kind {
  /// Whether no argument by position may follow.
  fileprivate var isNamed: Bool {
    switch self {
    case .named, .unpackedNames: true
    case .positional, .unpackedPositions: false
    }
  }
}
