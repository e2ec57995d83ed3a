/// Shows where in a program something is wrong, and what.
///
///     2  error = (goal - pred) ** 2
///                        ^~~~
///     NameError: name 'pred' is not defined
///
/// The marks stand under the characters that are meant, whatever their width. A
/// line that is too long is cut around them. Plain text has line and column
/// in numbers instead of marks.
public enum DiagnosticText {
  /// A place in a program's text.
  public struct Place: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// The column in Unicode scalars, counted from 1.
    public var column: Int

    /// Creates a place from its line and column.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// Returns a program's lines with marks, and the message under them.
  ///
  /// - Parameters:
  ///   - source: The whole program.
  ///   - start: The first place that is meant.
  ///   - end: The first place behind.
  ///   - message: What is wrong.
  ///   - width: The columns of the terminal.
  ///   - style: How to dress it.
  /// - Returns: Lines without a line end behind the last.
  public static func render(
    source: String,
    start: Place,
    end: Place,
    message: String,
    width: Int,
    style: Style = .uncoloured
  ) -> String {
    let rows = SourceLines.split(source)
    var lines: [StyledText] = []
    if !rows.isEmpty {
      let first = min(max(1, start.line), rows.count)
      let last = min(max(first, end.line), rows.count)
      let excerpts = (first...last).map { number in
        Excerpt(
          rows[number - 1],
          number: number,
          start: number == start.line ? start.column : nil,
          end: number == end.line ? end.column : nil
        )
      }
      lines += style.isPlain ? excerpts[0].plainLines(width: width) : drawn(excerpts, width: width)
    }
    lines += TextWrapping.lines(StyledText(message, as: .bad), width: width, hanging: 2)
    return lines.painted(style)
  }

  /// Returns one line of a program and the marks under it, without colour.
  ///
  /// - Parameters:
  ///   - source: The whole program.
  ///   - line: The line, counted from 1.
  ///   - column: The first column that is meant, in Unicode scalars from 1.
  ///   - endColumn: The first column behind; nil for the line's end.
  ///   - width: The columns of the terminal; longer lines are cut around the marks.
  /// - Returns: Two lines, or nothing if the program has no such line.
  public static func excerpt(
    source: String,
    line: Int,
    column: Int,
    endColumn: Int?,
    width: Int
  ) -> String {
    let rows = SourceLines.split(source)
    guard rows.indices.contains(line - 1) else { return "" }
    let excerpt = Excerpt(rows[line - 1], number: line, start: column, end: endColumn)
    return excerpt.lines(digits: excerpt.digits, width: width).painted(.uncoloured)
  }

  /// At most four lines with marks: the first three, and the last.
  private static func drawn(_ excerpts: [Excerpt], width: Int) -> [StyledText] {
    let digits = excerpts.last?.digits ?? 1
    let isLong = excerpts.count > 4
    let shown = isLong ? Array(excerpts.prefix(3)) : excerpts
    var lines = shown.flatMap { $0.lines(digits: digits, width: width) }
    if isLong, let last = excerpts.last {
      lines.append(StyledText("..."))
      lines += last.lines(digits: digits, width: width)
    }
    return lines
  }
}

/// One line of a program and the columns that are marked in it.
struct Excerpt {
  private let number: Int
  private let text: String
  private let marked: Range<Int>
  private let column: Int

  /// Creates an excerpt.
  ///
  /// - Parameters:
  ///   - row: The line.
  ///   - number: Its number.
  ///   - start: The scalar where the marks begin, counted from 1; nil means the
  ///     line's first that isn't blank.
  ///   - end: The first scalar behind; nil means the end of the line.
  init(_ row: String, number: Int, start: Int?, end: Int?) {
    let (text, starts) = VisibleText.columns(of: row)
    let last = starts.count - 1
    let blanks = text.prefix { $0 == " " }.count
    let from = start.map { starts[min(max(0, $0 - 1), last)] } ?? blanks
    let to = end.map { starts[min(max(0, $0 - 1), last)] } ?? starts[last]
    self.number = number
    self.text = text
    marked = from..<max(from + 1, to)
    column = start ?? 1
  }

  var digits: Int { String(number).count }

  /// The line with its number and column in front and no marks.
  func plainLines(width: Int) -> [StyledText] {
    TextWrapping.lines(
      StyledText("\(number):\(column): " + text.drop { $0 == " " }),
      width: width,
      hanging: 2
    )
  }

  /// The line, cut to a width, and the marks under it.
  func lines(digits: Int, width: Int) -> [StyledText] {
    let label = String(number)
    let padding = String(repeating: " ", count: max(0, digits - label.count))
    let room = max(1, width - digits - 2)
    let window = ColumnWindow(text, around: marked.lowerBound, room: room)
    let from = max(0, marked.lowerBound - window.offset)
    let count = max(1, min(marked.upperBound - window.offset, room) - from)
    let marks = "^" + String(repeating: "~", count: count - 1)
    return [
      StyledText(padding + label, as: .muted) + StyledText("  " + window.text),
      .blanks(digits + 2 + from) + StyledText(marks, as: .bad),
    ]
  }
}

/// The part of a line that is seen when there is room for less than all of it.
struct ColumnWindow {
  /// The part, with `...` where something was cut off.
  private(set) var text: String
  /// The columns left of the part.
  private(set) var offset = 0

  init(_ line: String, around column: Int, room: Int) {
    let width = DisplayWidth.of(line)
    // A mark may stand one column behind the end.
    guard max(width, column + 1) > room else {
      text = line
      return
    }
    let third = room / 3
    offset = column < room - third ? 0 : min(column - third, max(0, width + 1 - room))
    text = Self.slice(line, from: offset, count: room)
    guard room >= 12 else { return }
    if offset > 0 { text = "..." + Self.slice(line, from: offset + 3, count: room - 3) }
    if offset + room < width {
      text = Self.slice(text, from: 0, count: room - 3) + "..."
    }
  }

  /// The characters inside some columns; half of a wide one becomes a blank.
  private static func slice(_ line: String, from start: Int, count: Int) -> String {
    var slice = ""
    var column = 0
    for character in line {
      let end = column + DisplayWidth.of(character)
      if column >= start && end <= start + count {
        slice.append(character)
      } else if end > start && column < start + count {
        slice += String(repeating: " ", count: min(end, start + count) - max(column, start))
      }
      column = end
    }
    return slice
  }
}
