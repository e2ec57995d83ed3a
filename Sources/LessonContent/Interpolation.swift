/// Splits prose into Markdown and expressions.
///
/// | written              | is                                         |
/// |:---------------------|:-------------------------------------------|
/// | `{alpha}`            | an expression                              |
/// | `{weights[1]:.3f}`   | an expression with a format spec           |
/// | `{weights[1:]}`      | an expression: the colon is inside brackets |
/// | `{'a:b' if x else y}` | an expression: the colon is inside a string |
/// | `{{` and `}}`        | a plain brace                              |
///
/// An expression stands on one line.
struct Interpolation {
  private let text: [Character]
  private let file: String
  private var line: Int
  private var column = 1
  private var position = 0
  private var segments: [Segment] = []
  private var plain = ""

  /// Splits a text.
  ///
  /// - Parameters:
  ///   - text: Some lines of prose.
  ///   - file: The file that they stand in.
  ///   - line: The line of the first.
  /// - Returns: The pieces in order.
  /// - Throws: `LessonFileError` for a brace or bracket without partner.
  static func segments(
    of text: String,
    file: String,
    line: Int
  ) throws(LessonFileError) -> [Segment] {
    var interpolation = Interpolation(text: Array(text), file: file, line: line)
    return try interpolation.split()
  }

  private init(text: [Character], file: String, line: Int) {
    self.text = text
    self.file = file
    self.line = line
  }

  private mutating func split() throws(LessonFileError) -> [Segment] {
    while let character = peek {
      switch character {
      case "{" where peekNext == "{", "}" where peekNext == "}":
        plain.append(character)
        advance()
        advance()
      case "{": try takeExpression()
      case "}": throw LessonFileError(.strayBrace, at: here)
      default:
        plain.append(character)
        advance()
      }
    }
    flush()
    return segments
  }

  /// Takes an expression up to the brace that closes it.
  private mutating func takeExpression() throws(LessonFileError) {
    let start = here
    var parts = ["", ""]
    var isInSpec = false
    var open: [(bracket: Character, location: FileLocation)] = []
    advance()
    while let character = peek, character != "\n" {
      if open.isEmpty, character == "}" {
        return try finish(parts[0], spec: parts[1], at: start)
      }
      if open.isEmpty, character == ":", !isInSpec {
        isInSpec = true
        advance()
        continue
      }
      if !isInSpec {
        if character == "'" || character == "\"" {
          parts[0] += try takeString(from: start)
          continue
        }
        try match(character, &open)
      }
      parts[isInSpec ? 1 : 0].append(character)
      advance()
    }
    if let last = open.last {
      throw LessonFileError(.unbalancedBracket(last.bracket), at: last.location)
    }
    throw LessonFileError(.unclosedBrace, at: start)
  }

  /// Opens or closes a bracket.
  private func match(
    _ character: Character,
    _ open: inout [(bracket: Character, location: FileLocation)]
  ) throws(LessonFileError) {
    switch character {
    case "(", "[", "{": open.append((character, here))
    case ")", "]", "}":
      let partner: Character = character == ")" ? "(" : character == "]" ? "[" : "{"
      let last = open.popLast() ?? (character, here)
      guard last.bracket == partner else {
        throw LessonFileError(.unbalancedBracket(last.bracket), at: last.location)
      }
    default: break
    }
  }

  /// Takes a string with its quotes.
  private mutating func takeString(
    from start: FileLocation
  ) throws(LessonFileError) -> String {
    let quote = peek
    var string = ""
    repeat {
      guard let character = peek, character != "\n" else {
        throw LessonFileError(.unclosedBrace, at: start)
      }
      string.append(character)
      advance()
      if character == "\\", let escaped = peek, escaped != "\n" {
        string.append(escaped)
        advance()
      }
    } while peek != quote
    string.append(quote ?? "'")
    advance()
    return string
  }

  private mutating func finish(
    _ source: String,
    spec: String,
    at start: FileLocation
  ) throws(LessonFileError) {
    guard !source.allSatisfy(\.isWhitespace) else {
      throw LessonFileError(.emptyExpression, at: start)
    }
    flush()
    segments.append(.expression(source: source, spec: spec, location: start))
    advance()
  }

  // MARK: Reading

  private var here: FileLocation { FileLocation(file: file, line: line, column: column) }

  private var peek: Character? { position < text.count ? text[position] : nil }

  private var peekNext: Character? { position + 1 < text.count ? text[position + 1] : nil }

  private mutating func advance() {
    if text[position] == "\n" {
      line += 1
      column = 1
    } else {
      column += text[position].unicodeScalars.count
    }
    position += 1
  }

  private mutating func flush() {
    if !plain.isEmpty { segments.append(.text(plain)) }
    plain = ""
  }
}
