import CTerminal

/// What a terminal shows after the bytes sent to it so far.
///
/// The model knows what our programs and libedit use: text of single and
/// double width with the wrap that waits at the right edge, CR LF BS HT, the
/// CSI sequences A B C D G H J K P @, and saving the cursor (ESC 7, ESC 8).
public struct ScreenModel: Sendable {
  /// The number of rows.
  public private(set) var rows: Int
  /// The number of columns.
  public private(set) var columns: Int
  /// The cursor's row, from 0.
  public private(set) var row = 0
  /// The cursor's column, from 0.
  public private(set) var column = 0
  /// The rows that went out at the top, oldest first.
  public private(set) var scrolledAway: [String] = []
  /// Modes that were switched on, as `?2004`, and not off again.
  public private(set) var modes: Set<String> = []

  /// One cell; the right half of a wide character is an empty string.
  private var cells: [[String]]
  private var isWrapPending = false
  private var saved = (row: 0, column: 0)
  private var undecoded: [UInt8] = []

  /// Creates an empty screen.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    _ = ct_prepare_locale()
  }

  /// The rows, without blanks at their ends.
  public var lines: [String] {
    cells.map(Self.text)
  }

  /// The whole screen without empty rows at the bottom.
  public var text: String {
    var lines = self.lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The row that the cursor is in.
  public var currentLine: String {
    lines[row]
  }

  /// Changes the size; rows keep their text, cut or filled up at the right.
  ///
  /// - Parameters:
  ///   - rows: The new number of rows.
  ///   - columns: The new number of columns.
  public mutating func resize(rows: Int, columns: Int) {
    while row >= rows { scroll() }
    cells = cells.map { Array(($0 + Array(repeating: " ", count: columns)).prefix(columns)) }
    while cells.count > rows { cells.removeLast() }
    while cells.count < rows { cells.append(Array(repeating: " ", count: columns)) }
    self.rows = rows
    self.columns = columns
    column = min(column, columns - 1)
    isWrapPending = false
  }

  /// Shows more output; sequences may be cut anywhere between two calls.
  ///
  /// - Parameter bytes: What the program wrote.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    undecoded += bytes
    while let length = firstUnit() {
      let unit = Array(undecoded[..<length])
      undecoded.removeFirst(length)
      show(unit)
    }
  }

  private static func text(_ cells: [String]) -> String {
    let line = cells.joined()
    return String(
      line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)]
    )
  }

  // MARK: - Decoding

  /// The length of the first whole character or sequence.
  private func firstUnit() -> Int? {
    guard let first = undecoded.first else { return nil }
    if first == 0x1B { return escapeLength() }
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return undecoded.count >= length ? length : nil
  }

  private func escapeLength() -> Int? {
    guard undecoded.count > 1 else { return nil }
    switch undecoded[1] {
    case UInt8(ascii: "["):
      return undecoded.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 }
    case UInt8(ascii: "]"):
      return undecoded.firstIndex(of: 0x07).map { $0 + 1 }
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return undecoded.count > 2 ? 3 : nil
    default:
      return 2
    }
  }

  private mutating func show(_ unit: [UInt8]) {
    switch unit[0] {
    case 0x1B: escape(unit)
    case 0x0D: move(row: row, column: 0)
    case 0x0A: lineFeed()
    case 0x08: move(row: row, column: column - 1)
    case 0x09: move(row: row, column: (column / 8 + 1) * 8)
    case 0x00..<0x20, 0x7F: break
    default: for scalar in String(decoding: unit, as: UTF8.self).unicodeScalars { put(scalar) }
    }
  }

  private mutating func escape(_ unit: [UInt8]) {
    switch unit[1] {
    case UInt8(ascii: "["):
      let parameters = String(decoding: unit[2..<(unit.count - 1)], as: UTF8.self)
      control(unit[unit.count - 1], parameters)
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): move(row: saved.row, column: saved.column)
    default: break
    }
  }

  private mutating func control(_ final: UInt8, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first.flatMap { $0 }
    let count = max(1, first ?? 1)
    switch Character(Unicode.Scalar(final)) {
    case "A": move(row: row - count, column: column)
    case "B": move(row: row + count, column: column)
    case "C": move(row: row, column: column + count)
    case "D": move(row: row, column: column - count)
    case "G": move(row: row, column: count - 1)
    case "H":
      move(row: count - 1, column: max(1, (numbers.count > 1 ? numbers[1] : 1) ?? 1) - 1)
    case "J": eraseScreen(first ?? 0)
    case "K": eraseLine(first ?? 0)
    case "P": shift { $0.removeFirst(min(count, $0.count)) }
    case "@": shift { $0.insert(contentsOf: Array(repeating: " ", count: count), at: 0) }
    case "h": modes.insert(parameters)
    case "l": modes.remove(parameters)
    default: break
    }
  }

  // MARK: - Cells

  private mutating func move(row newRow: Int, column newColumn: Int) {
    row = min(max(0, newRow), rows - 1)
    column = min(max(0, newColumn), columns - 1)
    isWrapPending = false
  }

  private mutating func lineFeed() {
    isWrapPending = false
    if row == rows - 1 { scroll() }
    row += 1
  }

  private mutating func scroll() {
    scrolledAway.append(Self.text(cells.removeFirst()))
    cells.append(Array(repeating: " ", count: columns))
    row -= 1
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Int(ct_width(scalar.value))
    if width <= 0 {
      let previous = isWrapPending ? column : column - 1
      if width == 0, previous >= 0 { cells[row][previous].unicodeScalars.append(scalar) }
      return
    }
    if isWrapPending || column + width > columns {
      column = 0
      lineFeed()
    }
    for place in column..<min(columns, column + width) { clear(place) }
    cells[row][column] = String(scalar)
    if width == 2, column + 1 < columns { cells[row][column + 1] = "" }
    column += width
    if column >= columns {
      column = columns - 1
      isWrapPending = true
    }
  }

  /// Empties a cell, and the other half of a wide character with it.
  private mutating func clear(_ place: Int) {
    if cells[row][place].isEmpty, place > 0 { cells[row][place - 1] = " " }
    if place + 1 < columns, cells[row][place + 1].isEmpty { cells[row][place + 1] = " " }
    cells[row][place] = " "
  }

  private mutating func eraseLine(_ part: Int) {
    let range = part == 0 ? column..<columns : part == 1 ? 0..<(column + 1) : 0..<columns
    for place in range { clear(place) }
    isWrapPending = false
  }

  private mutating func eraseScreen(_ part: Int) {
    if part != 2 { eraseLine(part) }
    let range = part == 0 ? (row + 1)..<rows : part == 1 ? 0..<row : 0..<rows
    for line in range { cells[line] = Array(repeating: " ", count: columns) }
  }

  private mutating func shift(_ change: (inout [String]) -> Void) {
    var right = Array(cells[row][column...])
    change(&right)
    right = Array((right + Array(repeating: " ", count: columns)).prefix(columns - column))
    cells[row].replaceSubrange(column..., with: right)
  }
}
