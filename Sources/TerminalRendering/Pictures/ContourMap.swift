/// A function of two numbers as contour lines, with a path over it.
///
/// Each line joins places of one value and bears that value's letter. The path begins at
/// `S` and has an `o` at each of its points; `x` is the lowest point, and `@` where the run
/// stands.
public struct ContourMap: Hashable, Sendable {
  /// A place on the map.
  public struct Point: Hashable, Sendable {
    /// The number to the right.
    public let x: Double
    /// The number up.
    public let y: Double

    /// Creates a place.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The numbers of the grid's columns, rising evenly.
  public let xs: [Double]
  /// The numbers of the grid's rows, rising evenly.
  public let ys: [Double]
  /// The function's value at each row's columns.
  public let values: [[Double]]
  /// The values that have a line, rising.
  public let levels: [Double]
  /// The path's points in order.
  public let path: [Point]
  /// Where the run stands.
  public let here: Point?
  /// Where the function is lowest on the grid.
  public let lowest: Point?

  /// Creates a map.
  ///
  /// - Parameters:
  ///   - xs: The numbers of the grid's columns, rising evenly.
  ///   - ys: The numbers of the grid's rows, rising evenly.
  ///   - values: The function's value at each row's columns; where it isn't finite, no line runs.
  ///   - levels: The values that get a line, rising.
  ///   - path: The path's points in order.
  ///   - here: Where the run stands.
  ///   - lowest: Where the function is lowest.
  /// - Precondition: There is a row of values for each of `ys`, with a value for each of `xs`.
  public init(
    xs: [Double],
    ys: [Double],
    values: [[Double]],
    levels: [Double],
    path: [Point] = [],
    here: Point? = nil,
    lowest: Point? = nil
  ) {
    precondition(values.count == ys.count, "Each row has values.")
    precondition(values.allSatisfy { $0.count == xs.count }, "Each column has values.")
    self.xs = xs
    self.ys = ys
    self.values = values
    self.levels = levels
    self.path = path
    self.here = here
    self.lowest = lowest
  }

  /// The letter of a line.
  ///
  /// - Parameter level: The number of the line's value among ``levels``.
  /// - Returns: `a` for the first, and so on.
  public static func letter(_ level: Int) -> Character { LineChart.mark(level) }

  /// Returns the map for a terminal.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - rows: The rows between the axes' ends.
  ///   - xTitle: What lies to the right.
  ///   - style: How to dress it.
  /// - Returns: Lines without a line end behind the last.
  public func render(
    width: Int,
    rows: Int = 16,
    xTitle: String,
    style: Style = .uncoloured
  ) -> String {
    var frame = ChartFrame(
      x: AxisScale(xs, isRounded: false),
      y: AxisScale(ys, isRounded: false),
      width: width,
      rows: rows,
      style: style
    )
    for number in levels.indices { drawLine(number, in: &frame) }
    drawPath(in: &frame)
    return frame.lines(xTitle: xTitle.cut(to: width - 12)).painted(style)
  }

  // MARK: Lines

  private func drawLine(_ number: Int, in frame: inout ChartFrame) {
    let role: Style.Role = number.isMultiple(of: 2) ? .series1 : .series3
    let pen = Canvas.Pen(Self.letter(number), as: role)
    let parts = segments(at: levels[number])
    for part in parts { frame.canvas.line(from: part.0, to: part.1, pen) }
    guard frame.canvas.hasDots, !parts.isEmpty else { return }
    let sorted = parts.map(\.0).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    for share in [0.25, 0.75] {
      let place = sorted[Int(Double(sorted.count - 1) * share)]
      put(Self.letter(number), at: place, role, in: &frame)
    }
  }

  /// The pieces of the line of one value, by marching squares: each square of the grid has
  /// none, one or two, between the places where its sides cross the value.
  private func segments(at level: Double) -> [(Canvas.Point, Canvas.Point)] {
    guard xs.count > 1, ys.count > 1 else { return [] }
    var found: [(Canvas.Point, Canvas.Point)] = []
    let (across, up) = (1 / Double(xs.count - 1), 1 / Double(ys.count - 1))
    for row in 0..<ys.count - 1 {
      for column in 0..<xs.count - 1 {
        let corners = [
          (column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1),
        ]
        let heights = corners.map { values[$0.1][$0.0] }
        guard heights.allSatisfy(\.isFinite) else { continue }
        var crossings: [Canvas.Point] = []
        for side in 0..<4 {
          let (one, other) = (heights[side], heights[(side + 1) % 4])
          guard (one < level) != (other < level) else { continue }
          let part = (level - one) / (other - one)
          let (from, to) = (corners[side], corners[(side + 1) % 4])
          crossings.append(
            (
              x: (Double(from.0) + part * Double(to.0 - from.0)) * across,
              y: (Double(from.1) + part * Double(to.1 - from.1)) * up
            )
          )
        }
        if crossings.count == 2 { found.append((crossings[0], crossings[1])) }
        if crossings.count == 4 { found += pairs(crossings, heights, level) }
      }
    }
    return found
  }

  /// The two pieces in a square whose opposite corners lie on one side of the value.
  private func pairs(
    _ crossings: [Canvas.Point],
    _ heights: [Double],
    _ level: Double
  ) -> [(Canvas.Point, Canvas.Point)] {
    let middle = heights.reduce(0) { $0 + $1 / 4 }
    if (middle < level) == (heights[0] < level) {
      return [(crossings[0], crossings[1]), (crossings[2], crossings[3])]
    }
    return [(crossings[3], crossings[0]), (crossings[1], crossings[2])]
  }

  // MARK: Path

  private func drawPath(in frame: inout ChartFrame) {
    let places = path.map { frame.place($0.x, $0.y) }
    let pen = Canvas.Pen(".", as: .arrow)
    for (start, end) in zip(places, places.dropFirst()) {
      if let start, let end { frame.canvas.line(from: start, to: end, pen) }
    }
    for place in places { put("o", at: place, .arrow, in: &frame) }
    put("x", at: lowest.flatMap { frame.place($0.x, $0.y) }, .strong, in: &frame)
    put("S", at: places.first ?? nil, .arrow, in: &frame)
    put("@", at: here.flatMap { frame.place($0.x, $0.y) }, .arrow, in: &frame)
  }

  private func put(
    _ mark: Character,
    at place: Canvas.Point?,
    _ role: Style.Role,
    in frame: inout ChartFrame
  ) {
    guard let place, let column = frame.canvas.column(place.x), let row = frame.canvas.row(place.y)
    else { return }
    frame.canvas.put(mark, column: column, row: row, as: role)
  }
}

extension ContourMap {
  /// Returns round values that spread over some heights, to draw lines of.
  ///
  /// Heights of very different sizes get equal factors, others equal distances.
  ///
  /// - Parameters:
  ///   - heights: The heights; those that aren't finite don't count.
  ///   - most: How many values there may be.
  /// - Returns: The values, rising; none if all heights are the same.
  public static func roundLevels(for heights: some Sequence<Double>, most: Int) -> [Double] {
    let finite = heights.filter { $0.magnitude <= 1e300 }
    guard let low = finite.min(), let high = finite.max(), high > low else { return [] }
    let least = max(low, high / 1000)
    let isLogarithmic = low >= 0 && high > 20 * least
    let scale = AxisScale([isLogarithmic ? least : low, high], isLogarithmic: isLogarithmic)
    return scale.ticks(most: most).map(\.value).filter { low < $0 && $0 < high }
  }
}
