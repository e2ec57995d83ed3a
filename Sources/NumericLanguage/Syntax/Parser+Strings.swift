extension Parser {
  /// Parses one or several string literals in a row.
  mutating func strings() throws(LanguageError) -> Expression {
    let start = start
    var pieces: [FormattedPiece] = []
    var text = ""
    var isFormatted = false
    while true {
      switch kind {
      case .string: text += try plainText(token)
      case .formattedString:
        isFormatted = true
        try formatted(token, text: &text, pieces: &pieces)
      case .bytes: throw bytesProblem(from: start)
      default:
        guard isFormatted else {
          return Expression(kind: .string(text), range: range(from: start))
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        return Expression(kind: .formattedString(pieces), range: range(from: start))
      }
      advance()
    }
  }

  private func bytesProblem(from start: SourceLocation) -> LanguageError {
    start == token.range.start
      ? notSupported("bytes are not part of this course", "; use a string")
      : problem("cannot mix bytes and nonbytes literals")
  }

  /// The parts of a string literal.
  struct Literal {
    /// Where the text inside the quotes starts.
    var start: SourceLocation
    /// Bytes before the closing quotes.
    var limit: Int
    /// Whether backslashes stand for themselves.
    var isRaw = false
  }

  /// Takes a string literal apart.
  func literal(_ token: Token) -> Literal {
    var offset = token.range.start.offset
    var isRaw = false
    while bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "'") {
      if bytes[offset] | 0x20 == UInt8(ascii: "r") { isRaw = true }
      offset += 1
    }
    let end = token.range.end.offset
    let quote = bytes[offset]
    let isTriple = end - offset >= 6 && bytes[offset + 1] == quote && bytes[offset + 2] == quote
    let width = isTriple ? 3 : 1
    var start = token.range.start
    start.column += offset + width - start.offset
    start.offset = offset + width
    return Literal(start: start, limit: end - width, isRaw: isRaw)
  }

  /// Returns the text that a string literal without braces stands for.
  private func plainText(_ token: Token) throws(LanguageError) -> String {
    let literal = literal(token)
    let inside = bytes[literal.start.offset..<literal.limit]
    let isPlain = inside.allSatisfy {
      $0 != UInt8(ascii: "\r") && (literal.isRaw || $0 != UInt8(ascii: "\\"))
    }
    if isPlain { return String(decoding: inside, as: UTF8.self) }
    var text = StringText(
      bytes,
      from: literal.start,
      to: literal.limit,
      isRaw: literal.isRaw
    )
    while !text.isAtEnd { try text.resolveNext() }
    return text.take()
  }
}
