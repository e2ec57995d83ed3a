/// Shows a text of several lines behind its name, as one block.
///
///     weights_0_1 = [[-0.16595599  0.44064899]
///                    [-0.99977125 -0.39533485]]
///
/// Where that is too wide, the name gets a line of its own; where even that is
/// too wide, rows are wrapped, so that no number is lost.
public enum LabelledText {
  /// Returns a name and a text.
  ///
  /// - Parameters:
  ///   - label: The name.
  ///   - text: The text, with line ends if it has several lines.
  ///   - width: The columns of the terminal.
  ///   - maximumLines: How many lines may be shown, at least 3; of a longer
  ///     text the start, `...` and the last line remain. If nil, all are shown.
  ///   - style: How to dress it.
  /// - Returns: Lines without a line end behind the last.
  public static func render(
    label: String,
    text: String,
    width: Int,
    maximumLines: Int? = nil,
    style: Style = .uncoloured
  ) -> String {
    let rows = rows(of: text, to: maximumLines)
    return lines(label: label, rows: rows, width: width).painted(style)
  }

  private static func lines(label: String, rows: [String], width: Int) -> [StyledText] {
    let widest = rows.map { DisplayWidth.of($0) }.max() ?? 0
    let name = StyledText(VisibleText.line(label) + " =")
    if name.width + 1 + widest <= width {
      return rows.enumerated().map { index, row in
        (index == 0 ? name + " " : .blanks(name.width + 1)) + StyledText(row, as: .number)
      }
    }
    return TextWrapping.lines(name, width: width, hanging: 2)
      + rows.flatMap { wrapped(StyledText($0, as: .number), width: width) }
  }

  /// A text's lines; if they are too many, the first, `...` and the last of them.
  static func rows(of text: String, to most: Int?) -> [String] {
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { VisibleText.line($0) }
    guard let most, let last = rows.last, rows.count > max(3, most) else { return rows }
    let indent = last.prefix { $0 == " " }
    return rows.prefix(max(3, most) - 2) + [indent + "...", last]
  }

  /// A row of numbers, indented; where it is wrapped, it goes on below its first number.
  static func wrapped(_ row: StyledText, width: Int) -> [StyledText] {
    TextWrapping.lines(
      row,
      width: width,
      indent: 2,
      hanging: 2 + columnsBeforeNumbers(row.plainText)
    )
  }

  /// The columns up to a row's innermost bracket.
  private static func columnsBeforeNumbers(_ row: String) -> Int {
    let start = row.prefix { " [(".contains($0) || $0.isLetter }
    return start.lastIndex(of: "[").map { start.distance(from: start.startIndex, to: $0) + 1 } ?? 0
  }
}
