import TerminalRendering

/// Lays text out for one terminal; what it makes is printed by the session.
struct Screen {
  /// How many columns there are.
  var width: Int
  /// Colours, or none.
  var style: Style

  /// Prose for people.
  func prose(_ markdown: String) -> String {
    MarkdownText.render(markdown, width: width, style: style)
  }

  /// A sentence, wrapped.
  func sentence(_ text: String) -> String {
    TextWrapping.wrap(text, width: width).joined(separator: "\n")
  }

  /// A name with its value under each other's left edges.
  func labelled(_ label: String, _ text: String, indent: Int = 2) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let margin = String(repeating: " ", count: indent)
    let below = margin + String(repeating: " ", count: DisplayWidth.of(label))
    return lines.enumerated().map { number, line in
      number == 0 ? margin + style.paint(label, .strong) + line : below + line
    }.joined(separator: "\n")
  }

  /// Names with their values, the values aligned.
  func table(_ rows: [(name: String, text: String, note: String)], indent: Int = 2) -> String {
    let longest = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
    return rows.map { row in
      let padding = String(repeating: " ", count: longest - DisplayWidth.of(row.name))
      let note = row.note.isEmpty ? "" : "  " + style.paint(row.note, .muted)
      return labelled(row.name + padding + "  ", row.text, indent: indent) + note
    }.joined(separator: "\n")
  }
}
