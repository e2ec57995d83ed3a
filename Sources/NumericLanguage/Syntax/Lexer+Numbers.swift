extension Lexer {
  /// Adds an integer, a float or an imaginary number.
  mutating func number() throws(LanguageError) {
    let start = here
    if current == UInt8(ascii: "0") {
      switch byte(at: 1) | 0x20 {
      case UInt8(ascii: "x"): return try based("hexadecimal", radix: 16, from: start)
      case UInt8(ascii: "o"): return try based("octal", radix: 8, from: start)
      case UInt8(ascii: "b"): return try based("binary", radix: 2, from: start)
      default: break
      }
    }
    var kind = TokenKind.integer
    if current != UInt8(ascii: ".") { try digits(from: start) }
    let wholePart = bytes[start.offset..<position]
    if current == UInt8(ascii: ".") {
      kind = .float
      position += 1
      if isDigit(current) { try digits(from: start) }
    }
    if try exponent(from: start) { kind = .float }
    if current | 0x20 == UInt8(ascii: "j") {
      position += 1
      try checkEnd("imaginary", from: start)
      append(.imaginary, from: start)
      return
    }
    if kind == .integer, hasForbiddenZeros(wholePart) {
      throw problem(
        "leading zeros in decimal integer literals are not permitted; "
          + "use an 0o prefix for octal integers",
        from: start
      )
    }
    try checkEnd("decimal", from: start)
    append(kind, from: start)
  }

  /// Returns whether a whole number starts with a zero without being zero.
  private func hasForbiddenZeros(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.first == UInt8(ascii: "0")
      && digits.contains { $0 != UInt8(ascii: "0") && $0 != UInt8(ascii: "_") }
  }

  /// Steps over digits with single underscores between them.
  private mutating func digits(from start: SourceLocation) throws(LanguageError) {
    while true {
      while isDigit(current) { position += 1 }
      guard current == UInt8(ascii: "_") else { return }
      position += 1
      if !isDigit(current) { throw problem("invalid decimal literal", from: start) }
    }
  }

  /// Steps over an exponent and returns whether there was one.
  private mutating func exponent(from start: SourceLocation) throws(LanguageError) -> Bool {
    guard current | 0x20 == UInt8(ascii: "e") else { return false }
    let isSigned = byte(at: 1) == UInt8(ascii: "+") || byte(at: 1) == UInt8(ascii: "-")
    guard isDigit(byte(at: isSigned ? 2 : 1)) else {
      if isSigned {
        position += 2
        throw problem("invalid decimal literal", from: start)
      }
      return false
    }
    position += isSigned ? 2 : 1
    try digits(from: start)
    return true
  }

  /// Adds an integer with a prefix for its base.
  private mutating func based(
    _ name: String,
    radix: Int,
    from start: SourceLocation
  )
    throws(LanguageError)
  {
    position += 2
    repeat {
      if current == UInt8(ascii: "_") { position += 1 }
      guard let value = digitValue(current), value < radix else {
        throw badDigit(name, from: start)
      }
      while let value = digitValue(current), value < radix { position += 1 }
    } while current == UInt8(ascii: "_")
    if isDigit(current) { throw badDigit(name, from: start) }
    try checkEnd(name, from: start)
    append(.integer, from: start)
  }

  private mutating func badDigit(_ name: String, from start: SourceLocation) -> LanguageError {
    guard isDigit(current) else { return problem("invalid \(name) literal", from: start) }
    let digit = Character(Unicode.Scalar(current))
    position += 1
    return problem("invalid digit '\(digit)' in \(name) literal", from: start)
  }

  /// Returns the value of a digit of any base up to 16.
  func digitValue(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// Makes sure that no name sticks to a number; the keywords that Python lets pass may, and
  /// what isn't ASCII is judged on its own.
  private mutating func checkEnd(
    _ name: String,
    from start: SourceLocation
  )
    throws(LanguageError)
  {
    guard current < 0x80, isWordByte(current), !isDigit(current) || name == "imaginary" else {
      return
    }
    let allowed: [StaticString] = ["and", "else", "for", "if", "in", "is", "or", "not"]
    for word in allowed where startsHere(word) { return }
    position += 1
    throw problem("invalid \(name) literal", from: start)
  }

  /// Returns whether the text goes on with a word.
  private func startsHere(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { letters in
      position + letters.count <= limit
        && bytes[position..<(position + letters.count)].elementsEqual(letters)
    }
  }
}
