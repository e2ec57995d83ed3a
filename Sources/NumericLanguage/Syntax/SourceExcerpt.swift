/// The lines of a program that a range touches, with the part to mark in each.
///
/// Columns count Unicode scalars from 0; how wide those are on a screen is for the
/// renderer to know.
///
///     let excerpt = SourceExcerpt(of: range, in: "x = 1\ny = x +\n")
///     // for a range at the end of line 2: number 2, text "y = x +", marked 7..<8
public struct SourceExcerpt: Hashable, Sendable {
  /// One line of the program.
  public struct Line: Hashable, Sendable {
    /// The line's number, counted from 1.
    public let number: Int
    /// Its text without its end.
    public let text: String
    /// The scalars to mark: at least one, even behind the line's last.
    public let marked: Range<Int>
  }

  /// The lines, in order.
  public let lines: [Line]

  /// Creates the excerpt of a range.
  ///
  /// - Parameters:
  ///   - range: The range.
  ///   - source: The program it belongs to.
  public init(of range: SourceRange, in source: String) {
    let text = source.unicodeScalars
    var lines: [Line] = []
    var number = 1
    var start = text.startIndex
    while number <= range.end.line {
      let end = text[start...].firstIndex { $0 == "\n" || $0 == "\r" } ?? text.endIndex
      if number >= range.start.line {
        lines.append(SourceExcerpt.line(number, String(text[start..<end]), in: range))
      }
      guard end < text.endIndex else { break }
      start = text.index(after: end)
      if text[end] == "\r", start < text.endIndex, text[start] == "\n" {
        start = text.index(after: start)
      }
      number += 1
    }
    if lines.count > 1, range.end.column == 1 { lines.removeLast() }
    self.lines = lines
  }

  /// Returns one line with its part of a range marked.
  private static func line(_ number: Int, _ text: String, in range: SourceRange) -> Line {
    let width = text.unicodeScalars.count
    let indentation = text.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    let first = number == range.start.line ? range.start.column - 1 : indentation
    let last = number == range.end.line ? min(range.end.column - 1, width) : width
    return Line(number: number, text: text, marked: first..<max(first + 1, last))
  }
}
