/// Shows Markdown in a terminal.
///
/// Everything of CommonMark is known: headings, paragraphs, lists, code, quotes,
/// rules, stress, links, and HTML, which is shown as text. A comment in HTML is
/// not shown.
///
///     MarkdownText.render("The *error* is `0.39`.", width: 40)
///     // The *error* is `0.39`.
///
/// Prose is wrapped, Chinese too. Code is broken at its blanks, and only where it is
/// wider than the terminal. What a style changes:
///
/// | Markdown    | coloured        | uncoloured        | plain      |
/// |:------------|:----------------|:------------------|:-----------|
/// | `# Title`   | bold            | underlined by `=` | as it is   |
/// | `*word*`    | attributes      | `*word*`          | as it is   |
/// | `> quote`   | `> ` before it  | `> ` before it    | indented   |
/// | `---`       | a rule          | a rule            | an empty line |
///
/// Code keeps its backticks in all three, since colour alone would not tell.
public enum MarkdownText {
  /// Returns Markdown as text for a terminal.
  ///
  /// - Parameters:
  ///   - markdown: The Markdown.
  ///   - width: The columns of the terminal.
  ///   - style: How to dress it.
  /// - Returns: Lines without a line end behind the last.
  public static func render(
    _ markdown: String,
    width: Int,
    style: Style = .uncoloured
  ) -> String {
    render(MarkdownSource(markdown), width: width, style: style)
  }

  /// Returns Markdown with literal values as text for a terminal.
  ///
  /// - Parameters:
  ///   - source: The Markdown and its values.
  ///   - lead: Words in front of the first paragraph; if the text begins otherwise,
  ///     they get a paragraph of their own.
  ///   - width: The columns of the terminal.
  ///   - style: How to dress it.
  /// - Returns: Lines without a line end behind the last.
  public static func render(
    _ source: MarkdownSource,
    lead: StyledText = StyledText(),
    width: Int,
    style: Style = .uncoloured
  ) -> String {
    lines(source, lead: lead, width: width, style: style).painted(style)
  }

  /// Returns Markdown as lines that can still be indented and joined.
  ///
  /// - Parameters:
  ///   - source: The Markdown and its values.
  ///   - lead: Words in front of the first paragraph.
  ///   - width: The columns of the terminal.
  ///   - style: How the lines will be painted.
  /// - Returns: The lines; none for an empty text.
  public static func lines(
    _ source: MarkdownSource,
    lead: StyledText = StyledText(),
    width: Int,
    style: Style = .uncoloured
  ) -> [StyledText] {
    let blocks = MarkdownBlocks(source: source, style: style)
    return MarkdownNode.withDocument(source.markdown.withWideMarksApart) {
      blocks.document($0, lead: lead, width: max(1, width))
    } ?? []
  }

  /// Returns a text that Markdown shows as it is.
  ///
  /// Use it to build Markdown out of values, but not inside code, where
  /// backslashes are shown: there, and wherever you can, append the value to a
  /// ``MarkdownSource`` instead.
  ///
  ///     MarkdownText.escape("-0.5 * x_1")   // "\\-0\\.5 \\* x\\_1"
  ///
  /// - Parameter text: A text of one line; line ends become blanks.
  /// - Returns: Markdown for one stretch of prose.
  public static func escape(_ text: String) -> String {
    var escaped = ""
    var isAtEdge = true
    for character in text.onOneLine {
      if character == " " || character == "\t" {
        // A blank that is written as a number is never an indent or a line break.
        escaped += isAtEdge ? "&#32;" : " "
        continue
      }
      isAtEdge = false
      if let value = character.asciiValue, isPunctuation(value) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
