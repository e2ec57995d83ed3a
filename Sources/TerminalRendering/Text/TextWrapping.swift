/// Breaks text into lines that fit a number of columns.
///
///     TextWrapping.wrap("the error is 误差的平方。", width: 12)
///     // ["the error is", "误差的平方。"]
///
/// Line ends in the text stay, and so do blanks inside a line: what was aligned
/// stays aligned while it fits. Blanks where a line is broken vanish.
public enum TextWrapping {
  /// Returns a text in lines of at most a number of columns.
  ///
  /// A single character that is wider than the room stands alone on its line.
  ///
  /// - Parameters:
  ///   - text: The text, painted or not; each part of a painted word is painted.
  ///   - width: The columns of the terminal.
  ///   - indent: What the first line begins with.
  ///   - hanging: What the other lines begin with.
  /// - Returns: At least one line.
  public static func wrap(
    _ text: String,
    width: Int,
    indent: String = "",
    hanging: String = ""
  ) -> [String] {
    lines(
      StyledText(painted: text),
      width: width,
      first: StyledText(painted: indent),
      rest: StyledText(painted: hanging)
    ).map { $0.withoutTrailingBlanks.painted(.uncoloured) }
  }

  /// Returns a styled text in lines of at most a number of columns.
  ///
  /// An indent never takes more than half of the width.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - width: The columns of the terminal.
  ///   - indent: The columns left free before each line.
  ///   - hanging: The columns left free before every line but the first; if
  ///     nil, `indent` holds for all.
  /// - Returns: At least one line.
  public static func lines(
    _ text: StyledText,
    width: Int,
    indent: Int = 0,
    hanging: Int? = nil
  ) -> [StyledText] {
    let most = max(0, width / 2)
    return lines(
      text,
      width: width,
      first: .blanks(min(indent, most)),
      rest: .blanks(min(hanging ?? indent, most))
    )
  }

  /// Returns a styled text in lines that each start with a given text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - width: The columns of the terminal.
  ///   - first: What the first line starts with.
  ///   - rest: What the others start with.
  /// - Returns: At least one line.
  public static func lines(
    _ text: StyledText,
    width: Int,
    first: StyledText,
    rest: StyledText
  ) -> [StyledText] {
    let cells = StyledCells(text)
    let firstRoom = max(1, width - first.width)
    let restRoom = max(1, width - rest.width)
    var lines: [StyledText] = []
    for hardLine in cells.hardLines {
      let breaker = LineBreaker(cells: hardLine)
      for range in breaker.lines(first: lines.isEmpty ? firstRoom : restRoom, rest: restRoom) {
        lines.append((lines.isEmpty ? first : rest) + cells.text(hardLine[range]))
      }
    }
    return lines
  }
}

extension StyledText {
  /// Returns a number of blanks.
  static func blanks(_ count: Int) -> StyledText {
    StyledText(String(repeating: " ", count: max(0, count)))
  }
}
