/// A drawing made of characters: of braille dots where the terminal has them, else of ASCII.
///
/// Places are given from 0 to 1, to the right and up, whatever the canvas is made of:
///
///     var canvas = Canvas(columns: 10, rows: 2, hasDots: false)
///     canvas.line(from: (0, 0), to: (1, 1), Pen("a"))
///     canvas.lines.map(\.plainText)   // ["     aaaaa", "aaaaa     "]
struct Canvas {
  /// How many characters are side by side.
  let columns: Int
  /// How many are one below the other.
  let rows: Int
  /// Whether a character holds two by four dots.
  let hasDots: Bool
  private var cells: [Cell]

  /// A place, each coordinate from 0 to 1.
  typealias Point = (x: Double, y: Double)

  /// What a line is drawn with.
  struct Pen {
    /// The character of a line without dots.
    var mark: Character
    /// What the line is.
    var role: Style.Role?
    /// Whether every other dot, or pair of characters, is left out.
    var isDashed = false

    init(_ mark: Character, as role: Style.Role? = nil, isDashed: Bool = false) {
      self.mark = mark
      self.role = role
      self.isDashed = isDashed
    }
  }

  fileprivate struct Cell {
    var dots: UInt8 = 0
    var character: Character?
    var role: Style.Role?
  }

  init(columns: Int, rows: Int, hasDots: Bool) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    self.hasDots = hasDots
    cells = [Cell](repeating: Cell(), count: self.columns * self.rows)
  }

  /// How many dots there are side by side.
  private var width: Int { hasDots ? columns * 2 : columns }
  /// How many dots there are one below the other.
  private var height: Int { hasDots ? rows * 4 : rows }

  /// The column that a place to the right falls into; `nil` outside.
  func column(_ x: Double) -> Int? {
    guard (-0.001...1.001).contains(x) else { return nil }
    return min(columns - 1, max(0, dot(x, width) / (hasDots ? 2 : 1)))
  }

  /// The row, counted from the top, that a height falls into; `nil` outside.
  func row(_ y: Double) -> Int? {
    guard (-0.001...1.001).contains(y) else { return nil }
    return min(rows - 1, max(0, dot(1 - y, height) / (hasDots ? 4 : 1)))
  }

  /// The height of the middle of a row that is counted from the top.
  func height(ofRow row: Int) -> Double {
    guard height > 1 else { return 0 }
    return 1 - (Double(row) * (hasDots ? 4 : 1) + (hasDots ? 1.5 : 0)) / Double(height - 1)
  }

  private func dot(_ place: Double, _ count: Int) -> Int {
    Int((place * Double(count - 1)).rounded())
  }

  /// Draws a straight line; its ends may lie a little outside.
  mutating func line(from start: Point, to end: Point, _ pen: Pen) {
    let places = [start.x, start.y, end.x, end.y]
    guard places.allSatisfy({ (-4...5).contains($0) }) else { return }
    let (fromX, fromY) = (dot(start.x, width), dot(1 - start.y, height))
    let (toX, toY) = (dot(end.x, width), dot(1 - end.y, height))
    let count = max(abs(toX - fromX), abs(toY - fromY))
    for number in 0...count {
      if pen.isDashed, number % 4 > 1 { continue }
      let part = count == 0 ? 0 : Double(number) / Double(count)
      let x = Double(fromX) + part * Double(toX - fromX)
      let y = Double(fromY) + part * Double(toY - fromY)
      set(Int(x.rounded()), Int(y.rounded()), pen)
    }
  }

  /// Draws one dot.
  mutating func point(at place: Point, _ pen: Pen) {
    guard (0...1).contains(place.x), (0...1).contains(place.y) else { return }
    set(dot(place.x, width), dot(1 - place.y, height), pen)
  }

  /// Writes a character of one column over whatever is there.
  mutating func put(_ character: Character, column: Int, row: Int, as role: Style.Role? = nil) {
    guard 0..<columns ~= column, 0..<rows ~= row else { return }
    cells[row * columns + column] = Cell(character: character, role: role)
  }

  /// Whether no character was written at a place; dots don't count.
  func isFree(column: Int, row: Int) -> Bool {
    guard 0..<columns ~= column, 0..<rows ~= row else { return false }
    return cells[row * columns + column].character == nil
  }

  private mutating func set(_ x: Int, _ y: Int, _ pen: Pen) {
    guard 0..<width ~= x, 0..<height ~= y else { return }
    guard hasDots else {
      return put(pen.mark, column: x, row: y, as: pen.role)
    }
    let index = y / 4 * columns + x / 2
    guard cells[index].character == nil else { return }
    cells[index].dots |= Self.bits[y % 4][x % 2]
    cells[index].role = pen.role
  }

  /// The bit of each dot in a braille character, by row and column.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// The drawing, from the top.
  var lines: [StyledText] {
    (0..<rows).map { row in
      cells[row * columns..<(row + 1) * columns].reduce(into: StyledText()) { line, cell in
        line.append(StyledText(String(cell.shown), as: cell.role))
      }
    }
  }
}

extension Canvas.Cell {
  fileprivate var shown: Character {
    if let character { return character }
    guard dots > 0 else { return " " }
    return Character(Unicode.Scalar(0x2800 + UInt32(dots)) ?? " ")
  }
}
