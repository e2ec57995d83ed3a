/// Walks over the inside of a string literal and resolves its escapes.
struct StringText {
  /// The program's bytes.
  let bytes: [UInt8]
  /// Where the inside ends.
  let limit: Int
  /// Whether backslashes stand for themselves.
  let isRaw: Bool
  /// What has been resolved so far.
  var resolved: [UInt8] = []
  /// Where the walk is.
  var place: SourceLocation
  /// Where the inside starts.
  private let origin: Int

  /// Creates a walk over a part of a program.
  init(_ bytes: [UInt8], from start: SourceLocation, to limit: Int, isRaw: Bool) {
    self.bytes = bytes
    self.limit = limit
    self.isRaw = isRaw
    place = start
    origin = start.offset
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { place.offset >= limit }

  /// The next byte, 0 at the end.
  var current: UInt8 { byte(at: 0) }

  /// Returns the byte some way ahead, 0 behind the end.
  func byte(at distance: Int) -> UInt8 {
    let index = place.offset + distance
    return index < limit ? bytes[index] : 0
  }

  /// Steps over one byte and keeps count of lines and columns.
  mutating func advance() {
    let byte = bytes[place.offset]
    place.offset += 1
    if byte == UInt8(ascii: "\n")
      || (byte == UInt8(ascii: "\r") && current != UInt8(ascii: "\n"))
    {
      place.line += 1
      place.column = 1
    } else if byte & 0xC0 != 0x80, byte != UInt8(ascii: "\r") {
      place.column += 1
    }
  }

  /// Takes what has been resolved so far.
  mutating func take() -> String {
    defer { resolved.removeAll(keepingCapacity: true) }
    return String(decoding: resolved, as: UTF8.self)
  }

  /// Resolves one character or escape.
  mutating func resolveNext() throws(LanguageError) {
    if current == UInt8(ascii: "\\"), !isRaw {
      try resolveEscape()
    } else {
      copyByte()
    }
  }

  /// Copies one byte; every way to end a line becomes `\n`.
  mutating func copyByte() {
    let byte = current
    advance()
    guard byte == UInt8(ascii: "\r") else {
      resolved.append(byte)
      return
    }
    if current == UInt8(ascii: "\n") { advance() }
    resolved.append(UInt8(ascii: "\n"))
  }

  private mutating func resolveEscape() throws(LanguageError) {
    let start = place
    advance()
    let letter = current
    switch letter {
    case UInt8(ascii: "\n"): advance()
    case UInt8(ascii: "\r"):
      advance()
      if current == UInt8(ascii: "\n") { advance() }
    case UInt8(ascii: "x"): try resolveCode(digits: 2, pattern: "\\xXX", from: start)
    case UInt8(ascii: "u"): try resolveCode(digits: 4, pattern: "\\uXXXX", from: start)
    case UInt8(ascii: "U"): try resolveCode(digits: 8, pattern: "\\UXXXXXXXX", from: start)
    case UInt8(ascii: "N"):
      throw LanguageError(
        .notSupported,
        "'\\N' in a string is not part of this course (line \(start.line))",
        at: SourceRange(start: start, end: place)
      )
    case UInt8(ascii: "0")...UInt8(ascii: "7"): resolveOctal()
    default:
      if let byte = StringText.simpleEscape(letter) {
        advance()
        resolved.append(byte)
      } else {
        resolved.append(UInt8(ascii: "\\"))
      }
    }
  }

  /// Returns the byte that a one-letter escape stands for.
  private static func simpleEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): letter
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "a"): 7
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "v"): 11
    default: nil
    }
  }

  private mutating func resolveOctal() {
    var code: UInt32 = 0
    for _ in 0..<3 {
      guard UInt8(ascii: "0")...UInt8(ascii: "7") ~= current else { break }
      code = code * 8 + UInt32(current - UInt8(ascii: "0"))
      advance()
    }
    append(Unicode.Scalar(code) ?? "\u{FFFD}")
  }

  private mutating func resolveCode(
    digits: Int,
    pattern: String,
    from start: SourceLocation
  )
    throws(LanguageError)
  {
    advance()
    var code: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = Character(Unicode.Scalar(current)).hexDigitValue else {
        throw codecProblem("truncated \(pattern) escape", from: start)
      }
      code = code << 4 | UInt32(digit)
      advance()
    }
    guard code <= 0x10_FFFF else {
      throw codecProblem("illegal Unicode character", from: start)
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw LanguageError(
        .notSupported,
        "half a character in a string is not part of this course",
        at: SourceRange(start: start, end: place)
      )
    }
    append(scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    resolved.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private func codecProblem(_ reason: String, from start: SourceLocation) -> LanguageError {
    let first = start.offset - origin
    let last = max(first, place.offset - origin - 1)
    return LanguageError(
      .syntax,
      "(unicode error) 'unicodeescape' codec can't decode bytes in position "
        + "\(first)-\(last): \(reason)",
      at: SourceRange(start: start, end: place)
    )
  }
}
