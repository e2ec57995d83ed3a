/// Numbers over a run as lines between two axes.
///
///     let chart = LineChart(
///       series: [.init("error", points: [.init(x: 0, y: 1), .init(x: 1, y: 0.5)])],
///       xTitle: "epochs")
///     chart.render(width: 40)
///
/// Several lines are told apart by the letters that stand on them, and by colour as
/// well. A number that has no place, `nan` for instance, leaves a gap.
public struct LineChart: Hashable, Sendable {
  /// One number at one place of the run.
  public struct Point: Hashable, Sendable {
    /// How far to the right: a count.
    public let x: Double
    /// How far up.
    public let y: Double

    /// Creates a point.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// One line.
  public struct Series: Hashable, Sendable {
    /// What it shows.
    public let name: String
    /// Its points from left to right.
    public let points: [Point]

    /// Creates a line.
    public init(_ name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// The lines.
  public let series: [Series]
  /// What the axis below counts.
  public let xTitle: String
  /// Whether equal heights are equal factors.
  public let isLogarithmic: Bool
  /// A place on the axis below that is marked with `^`.
  public let here: Double?

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - series: The lines.
  ///   - xTitle: What the axis below counts.
  ///   - isLogarithmic: Whether equal heights are equal factors; what isn't above 0 then leaves
  ///     a gap.
  ///   - here: A place on the axis below to mark.
  public init(
    series: [Series],
    xTitle: String,
    isLogarithmic: Bool = false,
    here: Double? = nil
  ) {
    self.series = series
    self.xTitle = xTitle
    self.isLogarithmic = isLogarithmic
    self.here = here
  }

  /// Returns the chart for a terminal.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - rows: The rows between the axes' ends.
  ///   - style: How to dress it.
  /// - Returns: Lines without a line end behind the last.
  public func render(width: Int, rows: Int = 12, style: Style = .uncoloured) -> String {
    lines(width: width, rows: rows, style: style).painted(style)
  }

  /// Returns the chart as lines that can still be indented and joined.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - rows: The rows between the axes' ends.
  ///   - style: How the lines will be painted.
  /// - Returns: The legend, the chart and its axes.
  public func lines(width: Int, rows: Int = 12, style: Style = .uncoloured) -> [StyledText] {
    var frame = ChartFrame(x: xScale, y: yScale, width: width, rows: rows, style: style)
    frame.isCounting = true
    for (number, one) in series.enumerated() { draw(one, number, in: &frame) }
    for (number, one) in series.enumerated() where series.count > 1 {
      letter(one, number, in: &frame)
    }
    return legend(width: width) + frame.lines(xTitle: xTitle, here: here)
  }

  var xScale: AxisScale {
    let all = series.flatMap(\.points).map(\.x) + (here.map { [$0] } ?? [])
    return AxisScale(all, isRounded: false)
  }

  var yScale: AxisScale {
    AxisScale(series.flatMap(\.points).map(\.y), isLogarithmic: isLogarithmic)
  }

  /// The letter of a line.
  static func mark(_ number: Int) -> Character {
    Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(number % 26)))
  }

  private static let roles: [Style.Role] = [.series1, .series2, .series3, .series4]

  private func pen(_ number: Int) -> Canvas.Pen {
    let mark = series.count > 1 ? Self.mark(number) : "*"
    return Canvas.Pen(mark, as: Self.roles[number % Self.roles.count])
  }

  /// The lines' names, each with its letter.
  private func legend(width: Int) -> [StyledText] {
    series.enumerated().flatMap { number, one in
      let name = VisibleText.line(one.name)
      guard series.count > 1 else {
        return TextWrapping.lines(StyledText(name, as: .heading), width: width)
      }
      let pen = pen(number)
      let text = StyledText(String(pen.mark), as: pen.role) + StyledText(" " + name)
      return TextWrapping.lines(text, width: width, hanging: 2)
    }
  }

  private func draw(_ one: Series, _ number: Int, in frame: inout ChartFrame) {
    let pen = pen(number)
    let places = one.points.map { frame.place($0.x, $0.y) }
    for (index, place) in places.enumerated() {
      guard let place else { continue }
      let before = index > 0 ? places[index - 1] : nil
      let after = index + 1 < places.count ? places[index + 1] : nil
      if let before { frame.canvas.line(from: before, to: place, pen) }
      if before == nil, after == nil { put(pen.mark, at: place, pen.role, in: &frame) }
    }
  }

  private func put(
    _ mark: Character,
    at place: Canvas.Point,
    _ role: Style.Role?,
    in frame: inout ChartFrame
  ) {
    guard let column = frame.canvas.column(place.x), let row = frame.canvas.row(place.y) else {
      return
    }
    frame.canvas.put(mark, column: column, row: row, as: role)
  }

  /// Writes a line's letter on it every few columns, each line at columns of its own.
  private func letter(_ one: Series, _ number: Int, in frame: inout ChartFrame) {
    let pen = pen(number)
    let distance = 3 * series.count + 6
    var next = 1 + 3 * number
    let places = one.points.map { frame.place($0.x, $0.y) }
    for (start, end) in zip(places, places.dropFirst()) {
      guard let start, let end, let last = frame.canvas.column(end.x) else { continue }
      if let first = frame.canvas.column(start.x), next < first { next = first }
      while next <= last {
        let x = Double(next) / Double(max(1, frame.canvas.columns - 1))
        let part = end.x > start.x ? min(1, max(0, (x - start.x) / (end.x - start.x))) : 1
        let y = start.y + part * (end.y - start.y)
        if let row = frame.canvas.row(y), frame.canvas.isFree(column: next, row: row) {
          frame.canvas.put(pen.mark, column: next, row: row, as: pen.role)
        }
        next += distance
      }
    }
  }
}
