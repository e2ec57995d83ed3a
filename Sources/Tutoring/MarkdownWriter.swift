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
  /// Inside a fenced block the further lines of a value stand under its first.
  mutating func append(value: String) {
    guard fence > 0 else {
      text += Self.escaped(value)
      return
    }
    let column = text.reversed().prefix { !$0.isNewline }.count
    let indent = fence >= 3 ? String(repeating: " ", count: column) : ""
    text += value.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + indent)
  }

  /// A text whose marks mean nothing to Markdown.
  static func escaped(_ text: String) -> String {
    text.map { "\\`*_[]<>#&~|".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
