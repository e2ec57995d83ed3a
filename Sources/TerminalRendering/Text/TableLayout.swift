/// A table whose columns have found their widths.
struct TableLayout {
  private let columns: [TextTable.Column]
  private let rows: [[StyledText]]
  private var widths: [Int]
  /// For each decimal column, the columns left of the decimal point.
  private let wholeWidths: [Int]

  private static let gap = 2
  /// The fewest columns that words are wrapped to.
  private static let narrowest = 8

  /// Creates a layout, or nil if the table can't be made to fit.
  init?(_ table: TextTable, width: Int) {
    let columns = table.columns
    let rows = table.rows.map { row in
      row + Array(repeating: StyledText(), count: columns.count - row.count)
    }
    self.columns = columns
    self.rows = rows
    wholeWidths = columns.indices.map { index in
      rows.map { Self.wholeWidth($0[index]) ?? 0 }.max() ?? 0
    }
    widths = []
    for index in columns.indices {
      let title = DisplayWidth.of(columns[index].title)
      let cells = rows.map { cellWidth($0[index], column: index) }.max() ?? 0
      widths.append(max(title, cells))
    }
    if !shrink(to: width) { return nil }
  }

  /// The heading, a rule, and the rows.
  var lines: [StyledText] {
    let titles = columns.map { StyledText($0.title, as: .heading) }
    let rules = widths.map { [StyledText(String(repeating: "-", count: $0), as: .muted)] }
    return joined(titles.indices.map { wrapped(titles[$0], column: $0, isTitle: true) })
      + joined(rules)
      + rows.flatMap { row in
        joined(row.indices.map { wrapped(row[$0], column: $0, isTitle: false) })
      }
  }

  // MARK: - Widths

  private var total: Int { widths.reduce(0, +) + Self.gap * (widths.count - 1) }

  /// Takes columns from the widest column of words until the table fits.
  private mutating func shrink(to width: Int) -> Bool {
    while total > width {
      let candidates = columns.indices.filter {
        columns[$0].alignment == .left && widths[$0] > Self.narrowest
      }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return false }
      widths[widest] -= 1
    }
    return !columns.indices.contains { columns[$0].alignment == .left && cutsWord(in: $0) }
  }

  /// Whether a column is too narrow for one of its words.
  private func cutsWord(in column: Int) -> Bool {
    let texts = rows.map { $0[column].plainText } + [columns[column].title]
    return texts.contains { text in
      text.split(whereSeparator: \.isWhitespace).contains { word in
        let canBreak = word.contains { DisplayWidth.of($0) == 2 }
        return !canBreak && DisplayWidth.of(word) > widths[column]
      }
    }
  }

  private func cellWidth(_ cell: StyledText, column: Int) -> Int {
    guard columns[column].alignment == .decimal, let whole = Self.wholeWidth(cell) else {
      return cell.width
    }
    return cell.width - whole + wholeWidths[column]
  }

  /// The columns before a number's point; nil if the text isn't a number.
  private static func wholeWidth(_ cell: StyledText) -> Int? {
    let text = cell.plainText
    guard let first = text.first(where: { $0 != "-" && $0 != "+" }), first.isNumber || first == "."
    else { return nil }
    return DisplayWidth.of(text.prefix { $0 != "." })
  }

  // MARK: - Lines

  private func wrapped(_ cell: StyledText, column: Int, isTitle: Bool) -> [StyledText] {
    let width = widths[column]
    switch columns[column].alignment {
    case .left:
      return TextWrapping.lines(cell, width: width).map { $0 + .blanks(width - $0.width) }
    case .right:
      return TextWrapping.lines(cell, width: width).map { .blanks(width - $0.width) + $0 }
    case .decimal:
      guard !isTitle, let whole = Self.wholeWidth(cell) else {
        return [.blanks(width - cell.width) + cell]
      }
      let numbers = rows.map { cellWidth($0[column], column: column) }.max() ?? 0
      let left = width - numbers + wholeWidths[column] - whole
      return [.blanks(left) + cell + .blanks(width - left - cell.width)]
    }
  }

  /// Puts cells side by side, each of which may have several lines.
  private func joined(_ cells: [[StyledText]]) -> [StyledText] {
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = StyledText()
      for (index, cell) in cells.enumerated() {
        if index > 0 { text.append(.blanks(Self.gap)) }
        text.append(line < cell.count ? cell[line] : .blanks(widths[index]))
      }
      return text
    }
  }
}
