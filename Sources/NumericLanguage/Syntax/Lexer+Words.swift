extension Lexer {
  /// Returns whether a byte is one of `0` to `9`.
  func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }

  /// Returns whether a byte can be part of a name; Unicode is judged later.
  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// Adds a name, a keyword, or a string with letters before its quote.
  mutating func word() throws(LanguageError) {
    let start = here
    var isASCII = true
    while position < limit, isWordByte(bytes[position]) {
      if bytes[position] >= 0x80 { isASCII = false }
      skipByte()
    }
    let length = position - start.offset
    if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'"), length <= 2,
      let kind = stringKind(prefix: bytes[start.offset..<position])
    {
      try string(kind, from: start)
      return
    }
    if !isASCII {
      try checkName(from: start)
    } else if 2...8 ~= length,
      let keyword = TokenKind.keywords[TokenKind.packed(bytes[start.offset..<position])]
    {
      append(keyword, from: start)
      return
    }
    append(.name, from: start)
  }

  /// Returns the kind of string that starts with some letters, or nothing.
  private func stringKind(prefix: ArraySlice<UInt8>) -> TokenKind? {
    var isRaw = false
    var kind: TokenKind?
    for letter in prefix {
      switch letter | 0x20 {
      case UInt8(ascii: "r") where !isRaw: isRaw = true
      case UInt8(ascii: "b") where kind == nil: kind = .bytes
      case UInt8(ascii: "f") where kind == nil: kind = .formattedString
      case UInt8(ascii: "u") where kind == nil && prefix.count == 1: kind = .string
      default: return nil
      }
    }
    return kind ?? .string
  }

  /// Makes sure that a name with letters beyond ASCII has only letters, digits and `_`.
  private func checkName(from start: SourceLocation) throws(LanguageError) {
    var place = start
    for scalar in String(decoding: bytes[start.offset..<position], as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      let isAllowed =
        scalar == "_" || (place == start ? properties.isXIDStart : properties.isXIDContinue)
      let end = SourceLocation(
        offset: place.offset + UTF8.width(scalar),
        line: line,
        column: place.column + 1
      )
      if !isAllowed {
        throw LanguageError(
          .syntax,
          Lexer.complaint(about: scalar),
          at: SourceRange(start: place, end: end)
        )
      }
      place = end
    }
  }

  /// Returns the message for a character that can't stand where it does.
  static func complaint(about scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return isPrintable(scalar)
      ? "invalid character '\(scalar)' (U+\(code))" : "invalid non-printable character U+\(code)"
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }

  /// Steps over a string's quotes and text and adds it; its letters have been passed.
  mutating func string(_ kind: TokenKind, from start: SourceLocation) throws(LanguageError) {
    let quote = current
    let isTriple = byte(at: 1) == quote && byte(at: 2) == quote
    if !isTriple, byte(at: 1) == quote {
      position += 2
      append(kind, from: start)
      return
    }
    let opening = SourceRange(start: start, end: advanced(by: isTriple ? 3 : 1))
    while position < limit {
      let byte = bytes[position]
      if byte == quote, !isTriple || (self.byte(at: 1) == quote && self.byte(at: 2) == quote) {
        position += isTriple ? 3 : 1
        append(kind, from: start)
        return
      }
      if byte == UInt8(ascii: "\\") {
        position += 1
        if position >= limit { break }
        if isNewline(current) { skipNewline() } else { skipByte() }
      } else if isNewline(byte) {
        if !isTriple { break }
        skipNewline()
      } else {
        skipByte()
      }
    }
    throw unterminatedString(isTriple: isTriple, opening: opening)
  }

  /// Steps over some ASCII bytes and returns the place behind them.
  private mutating func advanced(by distance: Int) -> SourceLocation {
    position += distance
    return here
  }

  private mutating func unterminatedString(
    isTriple: Bool,
    opening: SourceRange
  )
    -> LanguageError
  {
    var lastLine = line
    if isTriple {
      isUnfinished = true
      if position == lineStart, line > opening.start.line { lastLine -= 1 }
    }
    let name = isTriple ? "triple-quoted string literal" : "string literal"
    return LanguageError(
      .syntax,
      "unterminated \(name) (detected at line \(lastLine))",
      at: opening
    )
  }
}
