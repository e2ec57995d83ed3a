extension Parser {
  /// Adds an f-string's text and values to those before it.
  mutating func formatted(
    _ token: Token,
    text: inout String,
    pieces: inout [FormattedPiece]
  )
    throws(LanguageError)
  {
    let literal = literal(token)
    var inside = StringText(
      bytes,
      from: literal.start,
      to: literal.limit,
      isRaw: literal.isRaw
    )
    while !inside.isAtEnd {
      let byte = inside.current
      let isDoubled = inside.byte(at: 1) == byte
      switch byte {
      case UInt8(ascii: "{") where !isDoubled:
        text += inside.take()
        try value(in: &inside, isNested: false, text: &text, pieces: &pieces)
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        guard isDoubled else { throw braceProblem("single '}' is not allowed", in: inside) }
        inside.advance()
        inside.copyByte()
      default: try inside.resolveNext()
      }
    }
    text += inside.take()
  }

  /// Parses `{expression=!conversion:spec}`.
  private mutating func value(
    in inside: inout StringText,
    isNested: Bool,
    text: inout String,
    pieces: inout [FormattedPiece]
  ) throws(LanguageError) {
    let opening = inside.place
    inside.advance()
    let start = inside.place
    try skipExpression(in: &inside)
    let expression = try embedded(from: start, to: inside.place.offset, behind: opening)
    let label = debugLabel(in: &inside, from: start)
    var conversion = try self.conversion(in: &inside)
    var spec: [FormattedPiece] = []
    let hasSpec = inside.current == UInt8(ascii: ":") && !inside.isAtEnd
    if hasSpec {
      inside.advance()
      if isNested { throw braceProblem("expressions nested too deeply", in: inside) }
      spec = try self.spec(in: &inside)
    }
    guard !inside.isAtEnd, inside.current == UInt8(ascii: "}") else {
      throw braceProblem("expecting '}'", in: inside)
    }
    inside.advance()
    if !text.isEmpty { pieces.append(.text(text)) }
    text = ""
    if label != nil, conversion == nil, !hasSpec { conversion = .repr }
    pieces.append(.value(expression, label: label, conversion: conversion, spec: spec))
  }

  /// Steps over `=` with the blanks behind it and returns the text up to there.
  private func debugLabel(in inside: inout StringText, from start: SourceLocation) -> String? {
    guard inside.current == UInt8(ascii: "="), !inside.isAtEnd else { return nil }
    inside.advance()
    while isBlank(inside.current) { inside.advance() }
    return String(decoding: bytes[start.offset..<inside.place.offset], as: UTF8.self)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || 9...13 ~= byte
  }

  private func conversion(
    in inside: inout StringText
  ) throws(LanguageError)
    -> FormattedPiece.Conversion?
  {
    guard inside.current == UInt8(ascii: "!"), !inside.isAtEnd else { return nil }
    inside.advance()
    if inside.isAtEnd { throw braceProblem("expecting '}'", in: inside) }
    let letter = inside.current
    inside.advance()
    switch letter {
    case UInt8(ascii: "r"): return .repr
    case UInt8(ascii: "s"): return .str
    case UInt8(ascii: "a"):
      throw notSupported("'!a' in an f-string is not part of this course", "; use '!r'")
    default:
      throw braceProblem(
        "invalid conversion character: expected 's', 'r', or 'a'",
        in: inside
      )
    }
  }

  /// Parses a format spec up to its closing brace.
  private mutating func spec(
    in inside: inout StringText
  ) throws(LanguageError)
    -> [FormattedPiece]
  {
    var pieces: [FormattedPiece] = []
    var text = ""
    while !inside.isAtEnd, inside.current != UInt8(ascii: "}") {
      if inside.current == UInt8(ascii: "{") {
        text += inside.take()
        try value(in: &inside, isNested: true, text: &text, pieces: &pieces)
      } else {
        try inside.resolveNext()
      }
    }
    text += inside.take()
    if !text.isEmpty { pieces.append(.text(text)) }
    return pieces
  }

  /// Parses the expression between some braces.
  private mutating func embedded(
    from start: SourceLocation,
    to limit: Int,
    behind opening: SourceLocation
  ) throws(LanguageError) -> Expression {
    guard bytes[start.offset..<limit].contains(where: { !isBlank($0) }) else {
      var end = start
      end.offset = limit
      end.column += limit - start.offset
      throw LanguageError(
        .syntax,
        "f-string: empty expression not allowed",
        at: SourceRange(start: opening, end: end)
      )
    }
    var lexer = Lexer(fragmentOf: bytes, from: start, to: limit)
    try lexer.run()
    var parser = Parser(lexer, messagePrefix: "f-string: ")
    parser.depth = depth
    try parser.enter()
    let expression = try parser.embeddedExpression()
    notePlaces(of: parser)
    return expression
  }

  private mutating func embeddedExpression() throws(LanguageError) -> Expression {
    if kind == .yield { throw generatorProblem() }
    let first = index
    let value = try expressionList()
    if kind == .colonEqual { throw walrusProblem(behind: value, at: first) }
    guard kind == .endOfFile else { throw unexpected() }
    if case .starred = value.kind {
      throw problem("cannot use starred expression here", at: value.range)
    }
    return value
  }

  /// Keeps what an inner parser has noted.
  private mutating func notePlaces(of inner: Parser) {
    if nameProblem == nil { nameProblem = inner.nameProblem }
    if let problem = inner.placeProblem { notePlace(problem) }
  }

  /// Returns the error for an f-string that is wrong where the walk is.
  private func braceProblem(_ message: String, in inside: StringText) -> LanguageError {
    var end = inside.place
    if !inside.isAtEnd {
      end.offset += 1
      end.column += 1
    }
    return LanguageError(
      .syntax,
      "f-string: \(message)",
      at: SourceRange(start: inside.place, end: end)
    )
  }

  /// Returns the error for what can't stand between an f-string's braces.
  private func partProblem(_ part: String, in inside: StringText) -> LanguageError {
    var problem = braceProblem("", in: inside)
    problem.message = "f-string expression part cannot include \(part)"
    return problem
  }
}

// MARK: - The end of an expression between braces

extension Parser {
  /// Steps over an expression up to the `}`, `:`, `!` or `=` that ends it.
  private func skipExpression(in inside: inout StringText) throws(LanguageError) {
    var open: [UInt8] = []
    while !inside.isAtEnd {
      let byte = inside.current
      switch byte {
      case UInt8(ascii: "\\"):
        throw partProblem("a backslash", in: inside)
      case UInt8(ascii: "#"):
        throw partProblem("'#'", in: inside)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        try skipString(in: &inside)
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if open.count >= Lexer.maximumBrackets {
          throw braceProblem("too many nested parenthesis", in: inside)
        }
        open.append(byte)
      case UInt8(ascii: "}") where open.isEmpty: return
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        try close(byte, of: &open, in: inside)
      case UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        if open.isEmpty {
          if skipComparison(in: &inside) { continue }
          if byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") { return }
        }
      default: break
      }
      inside.advance()
    }
    if let last = open.last {
      throw braceProblem("unmatched '\(Character(Unicode.Scalar(last)))'", in: inside)
    }
    throw braceProblem("expecting '}'", in: inside)
  }

  /// Steps over `!=`, `==`, `<=` or `>=`, and returns whether one was there.
  private func skipComparison(in inside: inout StringText) -> Bool {
    guard inside.byte(at: 1) == UInt8(ascii: "="), inside.current != UInt8(ascii: ":") else {
      return false
    }
    inside.advance()
    inside.advance()
    return true
  }

  private func close(
    _ byte: UInt8,
    of open: inout [UInt8],
    in inside: StringText
  )
    throws(LanguageError)
  {
    let closing = Character(Unicode.Scalar(byte))
    guard let opening = open.popLast() else {
      throw braceProblem("unmatched '\(closing)'", in: inside)
    }
    // A bracket's partner is one or two code points behind it.
    guard byte == opening + 1 || byte == opening + 2 else {
      let name = Character(Unicode.Scalar(opening))
      throw braceProblem(
        "closing parenthesis '\(closing)' does not match opening parenthesis '\(name)'",
        in: inside
      )
    }
  }

  /// Steps over a string inside the braces.
  private func skipString(in inside: inout StringText) throws(LanguageError) {
    let quote = inside.current
    let isTriple = inside.byte(at: 1) == quote && inside.byte(at: 2) == quote
    for _ in 0..<(isTriple ? 3 : 1) { inside.advance() }
    while !inside.isAtEnd {
      let byte = inside.current
      if byte == UInt8(ascii: "\\") {
        throw partProblem("a backslash", in: inside)
      }
      let isClosing =
        byte == quote
        && (!isTriple || (inside.byte(at: 1) == quote && inside.byte(at: 2) == quote))
      inside.advance()
      if isClosing {
        if isTriple {
          inside.advance()
          inside.advance()
        }
        return
      }
    }
    throw braceProblem("unterminated string", in: inside)
  }
}
