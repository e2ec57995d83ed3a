import LessonContent
import TerminalRendering

/// Lays text out for one terminal; what it makes is printed by the session.
struct Screen {
  /// How many columns there are.
  var width: Int
  /// Colours, or none.
  var style: Style
  /// How many columns pictures may take; as many as text if `nil`.
  var columns: Int?

  /// How many rows there are; `nil` where nobody looks at a screen.
  var rows: Int?

  /// The language of the words.
  var language = Language.english

  /// Words in the learner's language.
  func inWords(_ english: String, _ chinese: String) -> String {
    language.inWords(english, chinese)
  }

  /// Items one after the other, with the comma of the learner's language between them.
  func list(_ items: [String]) -> String {
    items.joined(separator: inWords(", ", "、"))
  }

  /// How wide pictures are.
  var pictureWidth: Int { max(width, min(columns ?? width, Self.widestPicture)) }

  /// How wide text gets at most: longer lines are hard to read.
  private static let widestText = 100
  private static let widestPicture = 200

  /// Fits a terminal.
  mutating func fit(columns: Int, rows: Int) {
    width = max(20, min(Self.widestText, columns))
    self.columns = columns
    self.rows = rows
  }

  /// Whether the reader wants sentences only: no pictures and no columns.
  var isPlain: Bool { style.isPlain }

  /// How many lines are shown of what a program printed on its way.
  private static let mostPrinted = 12
  /// How many lines of a value are shown among others.
  private static let mostLines = 8

  /// Prose for people, with some words in front.
  func prose(_ markdown: String, lead: StyledText = StyledText()) -> String {
    MarkdownText.render(MarkdownSource(markdown), lead: lead, width: width, style: style)
  }

  /// Prose behind a mark, indented.
  func item(_ mark: String, _ markdown: String) -> String {
    let start = "  " + mark + " "
    let blanks = String(repeating: " ", count: DisplayWidth.of(start))
    let source = MarkdownSource(markdown)
    let lines = MarkdownText.lines(source, width: max(1, width - blanks.count), style: style)
    return lines.enumerated().map { number, line in
      line.isEmpty ? line : StyledText(number == 0 ? start : blanks) + line
    }.painted(style)
  }

  /// A sentence, wrapped.
  func sentence(_ text: StyledText) -> String {
    TextWrapping.lines(text, width: width).painted(style)
  }

  /// A sentence of one kind, wrapped.
  func sentence(_ text: String, as role: Style.Role? = nil) -> String {
    sentence(StyledText(text, as: role))
  }

  /// Lines of a program, or lines to type; where they are wrapped, they are indented further.
  func code(_ text: String, indent: Int = 2, as role: Style.Role? = nil) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      let code = VisibleText.line(line)
      let further = indent + code.prefix { $0 == " " }.count + 4
      return TextWrapping.lines(
        StyledText(code, as: role),
        width: width,
        indent: indent,
        hanging: further
      )
    }.painted(style)
  }

  /// Names with their values.
  func values(_ entries: [LabelledList.Entry]) -> String {
    LabelledList(.values, entries: entries, maximumLines: Self.mostLines)
      .render(width: width, style: style)
  }

  /// Words to type with what they mean.
  func words(_ entries: [LabelledList.Entry]) -> String {
    LabelledList(.words, entries: entries).render(width: width, style: style)
  }

  /// Tables one below the other, in the first arrangement that is narrow enough, or the last.
  func tables(_ arrangements: [[TextTable]]) -> String {
    let fitting = arrangements.first { tables in
      tables.allSatisfy { table in
        table.lines(width: .max / 2).allSatisfy { $0.width <= width }
      }
    }
    return (fitting ?? arrangements.last ?? []).map { $0.render(width: width, style: style) }
      .joined(separator: "\n\n")
  }

  /// What code printed, without its last line end; nil if it printed nothing.
  func printed(_ output: String) -> String? {
    if output.isEmpty { return nil }
    return output.hasSuffix("\n") ? String(output.dropLast()) : output
  }

  /// The last lines that a program printed, and above them how many are left out; nil if it
  /// printed nothing.
  func lastPrinted(_ output: String) -> String? {
    guard let output = printed(output) else { return nil }
    let lines = output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let left = lines.count - Self.mostPrinted
    guard left > 0 else { return output }
    let remark = inWords(
      "... \(left) \(left == 1 ? "line" : "lines") left out",
      "... 省略了 \(left) 行"
    )
    return sentence(remark, as: .muted) + "\n"
      + lines.suffix(Self.mostPrinted).joined(separator: "\n")
  }
}
