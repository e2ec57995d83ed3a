/// Columns of text under headings, fitted to the width of the terminal.
///
///     let table = TextTable(
///       columns: [.init("row"), .init("error", align: .decimal)],
///       rows: [["1", "0.25"], ["2", "12.5"]])
///     table.render(width: 40)
///     // row  error
///     // ---  -----
///     // 1     0.25
///     // 2    12.5
///
/// Columns are measured as the terminal shows them, Chinese included. A table
/// that is too wide is wrapped in its columns of words; if that doesn't
/// help, or the style is plain, each row becomes a block of `heading: value`.
public struct TextTable: Sendable {
  /// Where a cell's text stands in its column.
  public enum Alignment: Sendable {
    /// At the left; the only kind whose cells are wrapped.
    case left
    /// At the right.
    case right
    /// With the decimal points one below the other.
    case decimal
  }

  /// The heading of a column and how its cells stand.
  public struct Column: Sendable {
    /// The heading.
    public var title: String
    /// Where the cells stand.
    public var alignment: Alignment

    /// Creates a column.
    public init(_ title: String, align alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// The columns from left to right.
  public var columns: [Column]

  /// The cells, row by row; a row that is too short ends in empty cells.
  public var rows: [[StyledText]]

  /// Creates a table.
  ///
  /// - Precondition: No row has more cells than there are columns.
  public init(columns: [Column], rows: [[StyledText]] = []) {
    precondition(rows.allSatisfy { $0.count <= columns.count }, "A row has too many cells.")
    self.columns = columns
    self.rows = rows
  }

  /// Returns the table for a terminal.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - style: How to dress it; plain tables are blocks.
  /// - Returns: Lines without a line end behind the last.
  public func render(width: Int, style: Style = .uncoloured) -> String {
    lines(width: width, style: style).painted(style)
  }

  /// Returns the table as lines that can still be indented and joined.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - style: How the lines will be painted.
  /// - Returns: The lines.
  public func lines(width: Int, style: Style = .uncoloured) -> [StyledText] {
    if columns.isEmpty { return [] }
    if !style.isPlain, let layout = TableLayout(self, width: width) { return layout.lines }
    return records(width: width)
  }

  /// One block for each row, with an empty line between blocks.
  private func records(width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for row in rows {
      if !lines.isEmpty { lines.append(StyledText()) }
      for (column, cell) in zip(columns, row) where !cell.isEmpty {
        var text = StyledText()
        if !column.title.isEmpty {
          text = StyledText(column.title, as: .heading)
          text.append(Punctuation.colon(behind: column.title))
        }
        lines += TextWrapping.lines(text + cell, width: width, hanging: 2)
      }
    }
    return lines
  }
}
