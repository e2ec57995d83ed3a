/// Shows the place of an error in its source.
public enum DiagnosticText {
  /// Returns a source line with a caret under the place of an error.
  ///
  /// - Parameters:
  ///   - source: The whole source.
  ///   - line: The line, counted from 1.
  ///   - column: The column in Unicode scalars, counted from 1.
  ///   - endColumn: The first column behind the place; `nil` for the line's end.
  ///   - width: How many columns the terminal has; longer lines are cut around the caret.
  /// - Returns: Two lines: the source and the caret, placed by display columns.
  public static func excerpt(
    source: String,
    line: Int,
    column: Int,
    endColumn: Int?,
    width: Int
  ) -> String {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard 1...max(1, lines.count) ~= line, line <= lines.count else { return "" }
    let scalars = Array(
      lines[line - 1].unicodeScalars.filter { $0 != "\r" }.map { $0 == "\t" ? " " : $0 }
    )
    let start = min(max(column - 1, 0), scalars.count)
    let end = min(
      max((endColumn ?? scalars.count + 1) - 1, start + 1),
      max(scalars.count, start + 1)
    )
    let room = max(8, width - 6)
    var first = 0
    if start > room - 8 { first = start - room / 2 }
    let shown = text(scalars[first..<min(scalars.count, first + room)])
    let before = DisplayWidth.of(text(scalars[first..<start]))
    let marked = DisplayWidth.of(text(scalars[start..<min(end, scalars.count)]))
    let number = "\(line)  "
    let caret = "^" + String(repeating: "~", count: max(0, min(marked, room - before) - 1))
    return number + shown + "\n" + String(repeating: " ", count: number.count + before) + caret
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
