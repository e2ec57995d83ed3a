/// Puts values between pieces of Markdown so that they can't be read as markup.
struct MarkdownWriter {
  /// What was written so far.
  private(set) var text = ""
  /// How many backticks opened the code that the end of the text stands in; 0 outside code.
  private var fence = 0

  /// Appends Markdown as it is.
  mutating func append(_ markdown: String) {
    text += markdown
    var run = 0
    var isEscaped = false
    for character in markdown + "\n" {
      if character == "`", !isEscaped || fence > 0 {
        run += 1
        continue
      }
      if run > 0 {
        if fence == 0 { fence = run } else if fence == run { fence = 0 }
        run = 0
      }
      isEscaped = character == "\\" && !isEscaped
    }
  }

  /// Appends a value: escaped in running text, as it is in code.
  ///
  /// Inside a fenced block the further lines of a value stand under its first; elsewhere
  /// they follow each other.
  mutating func append(value: String) {
    guard fence > 0 || isInIndentedCode else {
      text += Self.escaped(value)
      return
    }
    guard fence >= 3 || fence == 0 else {
      text += Self.lines(of: value).joined(separator: " ")
      return
    }
    let column = text.reversed().prefix { !$0.isNewline }.count
    text += value.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + String(repeating: " ", count: column))
  }

  /// Whether the end of the text stands in lines that an indent of four blanks makes code of.
  private var isInIndentedCode: Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let paragraph = lines.reversed().prefix { !$0.allSatisfy(\.isWhitespace) }
    guard let first = paragraph.last else { return lines.last?.hasPrefix("    ") ?? false }
    return first.hasPrefix("    ")
  }

  /// A text on one line whose marks mean nothing to Markdown.
  ///
  /// The blanks inside the text's own lines don't break, so that numbers of a row stay together.
  static func escaped(_ text: String) -> String {
    let isMark = ["+", "-"].contains(text)
    return (isMark ? "\\" : "")
      + lines(of: text).map { line in
        line.map { character in
          if character == " " { return "\u{A0}" }
          return "\\`*_[]<>#&~|".contains(character) ? "\\\(character)" : "\(character)"
        }.joined()
      }.joined(separator: " ")
  }

  /// The lines of a text, without those that are empty, and without indents.
  private static func lines(of text: String) -> [Substring] {
    let lines = text.split(whereSeparator: \.isNewline)
    return lines.prefix(1) + lines.dropFirst().map { $0.drop { $0 == " " } }
  }
}
