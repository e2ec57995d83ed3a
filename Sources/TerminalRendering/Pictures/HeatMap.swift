/// A table of numbers whose signs and sizes are seen at a glance.
///
///     let map = HeatMap(values: [[0.44, -1.0]], rowNames: ["[0]"], columnNames: ["[0]", "[1]"])
///     map.render(width: 40)
///     //         [0]       [1]
///     // [0]  ++ 0.44   ---   -1
///
/// Each number stands behind one to three signs by its size, and has a star if it is
/// marked. Where there are many columns, a cell is its sign and a digit, of which 9 is the
/// largest number. What is too wide is continued below.
public struct HeatMap: Hashable, Sendable {
  /// The numbers, row by row.
  public let values: [[Double]]
  /// Which numbers are marked, row by row.
  public let marked: [[Bool]]
  /// What stands before each row.
  public let rowNames: [String]
  /// What stands above each column.
  public let columnNames: [String]
  /// The largest magnitude, which is `+++` or 9.
  public let largest: Double
  private let numberWidth: Int

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - values: The numbers, row by row.
  ///   - marked: Which numbers are marked; none if empty.
  ///   - rowNames: What stands before each row.
  ///   - columnNames: What stands above each column.
  /// - Precondition: There is a name for each row and column, and rows are equally long.
  public init(
    values: [[Double]],
    marked: [[Bool]] = [],
    rowNames: [String],
    columnNames: [String]
  ) {
    precondition(rowNames.count == values.count, "Each row has a name.")
    precondition(values.allSatisfy { $0.count == columnNames.count }, "Each column has a name.")
    self.values = values
    self.marked = marked
    self.rowNames = rowNames
    self.columnNames = columnNames
    largest = SignedSize.largest(values.joined())
    numberWidth = values.joined().map { SignedSize.text($0).count }.max() ?? 0
  }

  /// Whether cells are a sign and a digit, since there are too many for numbers.
  public var isCompact: Bool { columnNames.count > 12 }

  /// Returns the table for a terminal.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - style: How to dress it.
  /// - Returns: Lines without a line end behind the last.
  public func render(width: Int, style: Style = .uncoloured) -> String {
    lines(width: width).painted(style)
  }

  /// Returns the table as lines that can still be indented and joined.
  ///
  /// - Parameter width: The columns of the terminal.
  /// - Returns: The lines; blocks of columns have an empty line between them.
  public func lines(width: Int) -> [StyledText] {
    let names = rowNames.map { $0.cut(to: max(3, width / 3)) }
    let edge = names.map { DisplayWidth.of($0) }.max() ?? 0
    let cells = values.indices.map { row in
      values[row].indices.map { cell(row, $0) }
    }
    let cellWidth = cells.joined().map(\.width).max() ?? 0
    let nameWidth = columnNames.map { DisplayWidth.of($0) }.max() ?? 0
    let gap = isCompact ? 1 : 2
    let column = max(cellWidth, isCompact ? cellWidth : nameWidth)
    let most = max(1, (width - edge) / (column + gap))
    var lines: [StyledText] = []
    for first in stride(from: 0, to: columnNames.count, by: most) {
      let block = first..<min(columnNames.count, first + most)
      if first > 0 { lines.append(StyledText()) }
      lines += heading(block, edge: edge, column: column, gap: gap)
      for (row, name) in names.enumerated() {
        var line = StyledText(name, as: .muted).rightPadded(to: edge)
        for number in block {
          line.append(.blanks(gap) + cells[row][number].leftPadded(to: column))
        }
        lines.append(line)
      }
    }
    return lines
  }

  /// The columns' names; of narrow columns only some.
  private func heading(
    _ block: Range<Int>,
    edge: Int,
    column: Int,
    gap: Int
  ) -> [StyledText] {
    guard isCompact else {
      let names = block.map {
        StyledText(columnNames[$0].cut(to: column), as: .muted).leftPadded(to: column)
      }
      return [names.reduce(StyledText.blanks(edge)) { $0 + .blanks(gap) + $1 }]
    }
    var line = StyledText.blanks(edge)
    for number in block {
      let start = edge + (number - block.lowerBound) * (column + gap) + gap
      let name = columnNames[number]
      guard number == block.lowerBound || number.isMultiple(of: 5), start > line.width,
        start + DisplayWidth.of(name) <= edge + block.count * (column + gap)
      else { continue }
      line = line.rightPadded(to: start) + StyledText(name, as: .muted)
    }
    return [line]
  }

  private func cell(_ row: Int, _ column: Int) -> StyledText {
    let value = values[row][column]
    let size = SignedSize(of: value, largest: largest)
    let star = StyledText(isMarked(row, column) ? "*" : " ", as: .arrow)
    if isCompact {
      guard size.level != nil else { return StyledText(value.isNaN ? " ?" : "!!", as: .bad) + star }
      let ninths = largest > 0 ? Int((value.magnitude / largest * 9).rounded()) : 0
      let text = value == 0 ? " ." : (value < 0 ? "-" : "+") + String(ninths)
      return StyledText(text, as: size.role) + star
    }
    let marks = size.marks
    let blanks = String(repeating: " ", count: max(0, 3 - marks.count))
    let number = SignedSize.text(value)
    let room = String(repeating: " ", count: max(0, numberWidth - number.count))
    return StyledText(blanks + marks + " " + room + number, as: size.role)
      + star
  }

  private func isMarked(_ row: Int, _ column: Int) -> Bool {
    row < marked.count && column < marked[row].count && marked[row][column]
  }
}
