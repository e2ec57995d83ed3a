/// Splits a program's text into words, as Python 3.11 does.
///
/// It works on the bytes of UTF-8. Blank lines and comments leave no token;
/// blocks come out as `indent` and `dedent`, and inside brackets lines don't end.
struct Lexer {
  /// A bracket that waits for its other half.
  struct Bracket {
    let kind: TokenKind
    let range: SourceRange
  }

  /// How far a block is indented, with tabs 8 wide and with tabs 1 wide.
  struct Indentation: Equatable {
    var column = 0
    var alternative = 0
  }

  /// The deepest nesting of brackets, as in CPython.
  static let maximumBrackets = 200
  /// The deepest nesting of blocks, as in CPython.
  static let maximumIndentations = 100

  /// The whole text.
  let bytes: [UInt8]
  /// Where the part to split ends.
  let limit: Int
  /// Whether the part is the inside of an f-string's braces.
  let isFragment: Bool

  /// Bytes before the next one to look at.
  var position: Int
  /// The line of `position`.
  var line: Int
  /// Bytes before that line.
  var lineStart: Int
  /// How many bytes of the line so far only continue a scalar.
  var continuations = 0

  /// What has been found so far.
  var tokens: [Token] = []
  /// The brackets that are open, the innermost last.
  var brackets: [Bracket] = []
  /// Whether an error says only that the text stops too early.
  var isUnfinished = false
  /// Whether an earlier error of the parser comes before the lexer's.
  var stopsQuietly = false

  private var indentations = [Indentation()]
  private var isLineStart = true
  private var hasLineTokens = false

  /// Creates a lexer for a whole program.
  init(_ source: String) {
    bytes = Array(source.utf8)
    limit = bytes.count
    isFragment = false
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    line = 1
    lineStart = position
    tokens.reserveCapacity(limit / 3 + 8)
  }

  /// Creates a lexer for the inside of an f-string's braces.
  init(fragmentOf bytes: [UInt8], from start: SourceLocation, to limit: Int) {
    self.bytes = bytes
    self.limit = limit
    isFragment = true
    position = start.offset
    line = start.line
    lineStart = start.offset - (start.column - 1)
    isLineStart = false
  }

  /// How many brackets are open.
  var level: Int { brackets.count + (isFragment ? 1 : 0) }

  /// The byte at `position`, 0 at the end.
  var current: UInt8 { byte(at: 0) }

  /// Where the lexer stands.
  var here: SourceLocation {
    SourceLocation(
      offset: position,
      line: line,
      column: position - lineStart - continuations + 1
    )
  }

  /// Returns the byte some way ahead, 0 behind the end.
  func byte(at distance: Int) -> UInt8 {
    let index = position + distance
    return index < limit ? bytes[index] : 0
  }

  /// Adds a token that ends where the lexer stands.
  mutating func append(_ kind: TokenKind, from start: SourceLocation) {
    tokens.append(
      Token(kind: kind, level: level, range: SourceRange(start: start, end: here))
    )
  }

  /// Returns a syntax error that reaches from a place to where the lexer stands.
  func problem(_ message: String, from start: SourceLocation) -> LanguageError {
    LanguageError(.syntax, message, at: SourceRange(start: start, end: max(start, here)))
  }

  /// Splits the text; ``tokens`` has the words then.
  mutating func run() throws(LanguageError) {
    if let zero = bytes[..<limit].firstIndex(of: 0), !isFragment {
      throw nullByte(at: zero)
    }
    while true {
      if isLineStart {
        isLineStart = false
        stopsQuietly = true
        try indent()
        stopsQuietly = false
      }
      skipBlanks()
      if position >= limit { break }
      try next()
    }
    finish()
  }

  /// Adds the tokens that end every text.
  private mutating func finish() {
    let end = here
    if isFragment {
      append(brackets.isEmpty ? .endOfFile : .endInsideBracket, from: end)
      return
    }
    if !brackets.isEmpty {
      append(.endInsideBracket, from: end)
      return
    }
    if hasLineTokens { append(.newline, from: end) }
    for _ in 1..<indentations.count { append(.dedent, from: end) }
    append(.endOfFile, from: end)
  }

  /// Skips blanks and a comment.
  private mutating func skipBlanks() {
    while true {
      switch current {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C:
        position += 1
      case UInt8(ascii: "#"):
        while position < limit, !isNewline(current) { skipByte() }
      default: return
      }
    }
  }

  /// Steps over one byte of a line.
  mutating func skipByte() {
    if bytes[position] & 0xC0 == 0x80 { continuations += 1 }
    position += 1
  }

  /// Returns whether a byte ends a line.
  func isNewline(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Steps over the end of a line, whichever way it is written.
  mutating func skipNewline() {
    position += current == UInt8(ascii: "\r") && byte(at: 1) == UInt8(ascii: "\n") ? 2 : 1
    line += 1
    lineStart = position
    continuations = 0
  }

  /// Adds the next token, or joins two lines.
  private mutating func next() throws(LanguageError) {
    let byte = current
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      endLine()
      return
    case UInt8(ascii: "\\"):
      try joinLines()
      return
    default: break
    }
    hasLineTokens = true
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      try word()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      try number()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      try string(.string, from: here)
    case UInt8(ascii: ".") where isDigit(self.byte(at: 1)):
      try number()
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      try openBracket()
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      try closeBracket()
    default:
      try punctuation()
    }
  }

  private mutating func endLine() {
    let start = here
    if level == 0 {
      if hasLineTokens { append(.newline, from: start) }
      hasLineTokens = false
      isLineStart = true
    }
    skipNewline()
  }

  private mutating func joinLines() throws(LanguageError) {
    let start = here
    position += 1
    stopsQuietly = true
    if position >= limit {
      isUnfinished = true
      throw problem("unexpected EOF while parsing", from: start)
    }
    guard isNewline(current) else {
      throw problem("unexpected character after line continuation character", from: start)
    }
    skipNewline()
    if position >= limit {
      isUnfinished = true
      throw problem("unexpected EOF while parsing", from: start)
    }
    stopsQuietly = false
  }

  private func nullByte(at offset: Int) -> LanguageError {
    var probe = self
    while probe.position < offset {
      if probe.isNewline(probe.current) { probe.skipNewline() } else { probe.skipByte() }
    }
    let start = probe.here
    probe.position += 1
    return probe.problem("source code string cannot contain null bytes", from: start)
  }
}

// MARK: - Blocks

extension Lexer {
  /// Measures a line's indentation and adds the `indent` or `dedent`s that follow from it.
  private mutating func indent() throws(LanguageError) {
    let start = here
    let found = measureIndentation()
    if position >= limit || isNewline(current) || current == UInt8(ascii: "#") { return }
    let innermost = indentations[indentations.count - 1]
    if found.column == innermost.column {
      if found.alternative != innermost.alternative { throw inconsistentTabs() }
    } else if found.column > innermost.column {
      if found.alternative <= innermost.alternative { throw inconsistentTabs() }
      if indentations.count >= Lexer.maximumIndentations {
        throw layoutProblem(.indentation, "too many levels of indentation")
      }
      indentations.append(found)
      append(.indent, from: start)
    } else {
      try closeBlocks(downTo: found)
    }
  }

  private mutating func closeBlocks(downTo found: Indentation) throws(LanguageError) {
    let start = here
    while found.column < indentations[indentations.count - 1].column {
      indentations.removeLast()
      append(.dedent, from: start)
    }
    let innermost = indentations[indentations.count - 1]
    if found.column != innermost.column {
      throw layoutProblem(
        .indentation,
        "unindent does not match any outer indentation level"
      )
    }
    if found.alternative != innermost.alternative { throw inconsistentTabs() }
  }

  /// Steps over the blanks at a line's start.
  private mutating func measureIndentation() -> Indentation {
    var found = Indentation()
    while true {
      switch current {
      case UInt8(ascii: " "):
        found.column += 1
        found.alternative += 1
      case UInt8(ascii: "\t"):
        found.column = (found.column / 8 + 1) * 8
        found.alternative += 1
      case 0x0C:
        found = Indentation()
      default: return found
      }
      position += 1
    }
  }

  private func inconsistentTabs() -> LanguageError {
    layoutProblem(.tab, "inconsistent use of tabs and spaces in indentation")
  }

  /// Returns an error about the line's indentation as a whole.
  private func layoutProblem(
    _ category: LanguageError.Category,
    _ message: String
  )
    -> LanguageError
  {
    let start = SourceLocation(offset: lineStart, line: line, column: 1)
    return LanguageError(category, message, at: SourceRange(start: start, end: here))
  }
}

// MARK: - Brackets

extension Lexer {
  private mutating func openBracket() throws(LanguageError) {
    let start = here
    let kind: TokenKind =
      switch current {
      case UInt8(ascii: "("): .leftParenthesis
      case UInt8(ascii: "["): .leftBracket
      default: .leftBrace
      }
    position += 1
    if brackets.count >= Lexer.maximumBrackets {
      throw problem("too many nested parentheses", from: start)
    }
    brackets.append(Bracket(kind: kind, range: SourceRange(start: start, end: here)))
    append(kind, from: start)
  }

  private mutating func closeBracket() throws(LanguageError) {
    let start = here
    let letter = current
    let (kind, partner): (TokenKind, TokenKind) =
      switch letter {
      case UInt8(ascii: ")"): (.rightParenthesis, .leftParenthesis)
      case UInt8(ascii: "]"): (.rightBracket, .leftBracket)
      default: (.rightBrace, .leftBrace)
      }
    position += 1
    let closing = Character(Unicode.Scalar(letter))
    guard let open = brackets.popLast() else {
      throw problem("unmatched '\(closing)'", from: start)
    }
    if open.kind != partner {
      let opening = open.kind.bracketSpelling
      let place = open.range.start.line == line ? "" : " on line \(open.range.start.line)"
      throw problem(
        "closing parenthesis '\(closing)' does not match opening parenthesis '\(opening)'\(place)",
        from: start
      )
    }
    append(kind, from: start)
  }
}

extension TokenKind {
  /// The spelling of an opening bracket.
  var bracketSpelling: String {
    switch self {
    case .leftParenthesis: "("
    case .leftBracket: "["
    default: "{"
    }
  }
}
