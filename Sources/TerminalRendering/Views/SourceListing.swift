/// Shows a program with line numbers and an arrow at the current line.
///
///        4  alpha = 0.1
///     -> 5  for row in range(6):
///       *6      weights = weights - alpha
///
/// The arrow `->` stands at the line that runs next, a star at lines that were
/// changed. Long lines are wrapped behind the numbers, indented a little more
/// than they were.
public enum SourceListing {
  /// Returns a program, or the part of it around the current line.
  ///
  /// - Parameters:
  ///   - source: The program.
  ///   - current: The line with the arrow, counted from 1.
  ///   - window: How many lines to show on either side of the current one; all
  ///     are shown if it or `current` is nil.
  ///   - lines: The lines to show, if not all.
  ///   - changed: The lines with a star.
  ///   - width: The columns of the terminal.
  ///   - style: How to dress it.
  /// - Returns: Lines without a line end behind the last; nothing for an empty
  ///   program.
  public static func render(
    _ source: String,
    current: Int? = nil,
    window: Int? = nil,
    lines: ClosedRange<Int>? = nil,
    changed: Set<Int> = [],
    width: Int,
    style: Style = .uncoloured
  ) -> String {
    let rows = SourceLines.split(source)
    var shown = 1..<rows.count + 1
    if let lines { shown = shown.clamped(to: lines.lowerBound..<lines.upperBound + 1) }
    if let current, let window {
      shown = shown.clamped(to: current - window..<current + window + 1)
    }
    let digits = String(rows.count).count
    return shown.flatMap { number in
      let isCurrent = number == current
      let gutter = gutter(
        number,
        digits: digits,
        isCurrent: isCurrent,
        isChanged: changed.contains(number)
      )
      return self.lines(rows[number - 1], behind: gutter, isCurrent: isCurrent, width: width)
    }.painted(style)
  }

  private static func gutter(
    _ number: Int,
    digits: Int,
    isCurrent: Bool,
    isChanged: Bool
  ) -> StyledText {
    let text = String(number)
    let padding = String(repeating: " ", count: digits - text.count)
    var gutter = StyledText(isCurrent ? "->" : "  ", as: isCurrent ? .arrow : nil)
    gutter.append(isChanged ? "*" : " ", as: isChanged ? .strong : nil)
    gutter.append(padding + text, as: .muted)
    gutter.append("  ")
    return gutter
  }

  private static func lines(
    _ row: String,
    behind gutter: StyledText,
    isCurrent: Bool,
    width: Int
  ) -> [StyledText] {
    let code = VisibleText.line(row)
    let room = max(1, width - gutter.width)
    let indent = code.prefix { $0 == " " }.count
    let longest = code.split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0
    let further = max(0, min(indent + 4, room / 2, room - longest))
    return TextWrapping.lines(
      StyledText(code, as: isCurrent ? .strong : nil),
      width: width,
      first: gutter,
      rest: .blanks(gutter.width + further)
    )
  }
}

/// The lines of a program, as editors count them.
enum SourceLines {
  /// Splits at line ends; one at the end of the text begins no further line.
  static func split(_ source: String) -> [String] {
    var lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension Character {
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
