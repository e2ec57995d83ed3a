/// Splits prose into Markdown and expressions.
///
/// `{weights[1]:.3f}` is an expression with a format spec; `{{` and `}}` are braces.
enum Interpolation {
  /// Splits a text.
  ///
  /// - Parameters:
  ///   - text: Some lines of prose.
  ///   - file: The file that they stand in.
  ///   - line: The line of the first.
  /// - Returns: The pieces in order.
  /// - Throws: `LessonFileError` for a brace without partner.
  static func segments(
    of text: String,
    file: String,
    line: Int
  ) throws(LessonFileError) -> [Segment] {
    var scanner = Scanner(text: Array(text), file: file, line: line)
    return try scanner.run()
  }

  private struct Scanner {
    let text: [Character]
    let file: String
    var line: Int
    var column = 1
    var position = 0
    var segments: [Segment] = []
    var plain = ""

    mutating func run() throws(LessonFileError) -> [Segment] {
      while position < text.count {
        let character = text[position]
        let isDouble = position + 1 < text.count && text[position + 1] == character
        switch character {
        case "{" where isDouble, "}" where isDouble:
          plain.append(character)
          advance(2)
        case "{": try takeExpression()
        case "}": throw LessonFileError(.unbalancedBrace, at: here)
        default:
          plain.append(character)
          advance(1)
        }
      }
      flush()
      return segments
    }

    private var here: FileLocation { FileLocation(file: file, line: line, column: column) }

    private mutating func advance(_ count: Int) {
      for _ in 0..<count {
        if text[position] == "\n" {
          line += 1
          column = 1
        } else {
          column += 1
        }
        position += 1
      }
    }

    private mutating func flush() {
      if !plain.isEmpty { segments.append(.text(plain)) }
      plain = ""
    }

    /// Takes an expression up to its closing brace; the spec begins behind a colon that
    /// stands in no bracket and no string.
    private mutating func takeExpression() throws(LessonFileError) {
      let start = here
      advance(1)
      var (source, spec) = ("", "")
      var depth = 0
      var quote: Character?
      var isInSpec = false
      while position < text.count {
        let character = text[position]
        if quote == nil, depth == 0 {
          if character == "}" { return finish(source, spec, at: start) }
          if character == ":", !isInSpec {
            isInSpec = true
            advance(1)
            continue
          }
        }
        if character == quote {
          quote = nil
        } else if quote == nil {
          if character == "'" || character == "\"" { quote = character }
          if "([{".contains(character) { depth += 1 }
          if ")]}".contains(character) { depth -= 1 }
        }
        if isInSpec { spec.append(character) } else { source.append(character) }
        advance(1)
      }
      throw LessonFileError(.unbalancedBrace, at: start)
    }

    private mutating func finish(_ source: String, _ spec: String, at start: FileLocation) {
      flush()
      segments.append(.expression(source: source, spec: spec, location: start))
      advance(1)
    }
  }
}
