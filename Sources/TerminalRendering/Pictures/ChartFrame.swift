/// Two axes with round numbers around a canvas.
///
///     1 ┤
///       │
///     0 ┼
///       └┬────────┬
///        0       10
struct ChartFrame {
  /// The axis from left to right.
  let x: AxisScale
  /// The axis from bottom to top.
  let y: AxisScale
  /// Whether the axis below counts something, so that only whole numbers stand at it.
  var isCounting = false
  /// The drawing between them.
  var canvas: Canvas
  private let yTicks: [AxisScale.Tick]
  private let margin: Int

  /// Creates a frame with an empty canvas.
  ///
  /// - Parameters:
  ///   - x: The axis from left to right.
  ///   - y: The axis from bottom to top.
  ///   - width: The columns for everything.
  ///   - rows: The rows for the canvas.
  ///   - style: How it will be painted.
  init(x: AxisScale, y: AxisScale, width: Int, rows: Int, style: Style) {
    self.x = x
    self.y = y
    yTicks = y.ticks(most: max(2, rows / 2))
    margin = yTicks.map { DisplayWidth.of($0.label) }.max() ?? 0
    canvas = Canvas(columns: max(4, width - margin - 2), rows: rows, hasDots: style.hasDots)
  }

  /// The place on the canvas of two numbers; `nil` if an axis can't hold one of them.
  func place(_ xValue: Double, _ yValue: Double) -> Canvas.Point? {
    guard let x = x.place(of: xValue), let y = y.place(of: yValue) else { return nil }
    return (x, y)
  }

  /// The drawing with its axes.
  ///
  /// - Parameters:
  ///   - xTitle: What the axis below counts.
  ///   - here: A number on the axis below that is marked with `^`.
  /// - Returns: The canvas' lines with three more below.
  func lines(xTitle: String, here: Double? = nil) -> [StyledText] {
    var labels: [Int: String] = [:]
    for tick in yTicks {
      if let row = canvas.row(tick.place), labels[row] == nil { labels[row] = tick.label }
    }
    let (bar, tickBar) = canvas.hasDots ? (" │", " ┤") : (" |", " +")
    var lines = canvas.lines.enumerated().map { row, line in
      let label = labels[row] ?? ""
      let edge = String(repeating: " ", count: margin - DisplayWidth.of(label)) + label
      return StyledText(edge + (labels[row] == nil ? bar : tickBar), as: .muted) + line
    }
    lines += axis(here: here)
    lines.append(StyledText.blanks(margin + 2) + StyledText(xTitle, as: .muted))
    return lines
  }

  /// The line below the canvas and its numbers.
  private func axis(here: Double?) -> [StyledText] {
    let (corner, dash, tickMark): (String, Character, Character) =
      canvas.hasDots ? (" └", "─", "┬") : (" +", "-", "+")
    var edge = [Character](repeating: dash, count: canvas.columns)
    var numbers = [Character](repeating: " ", count: canvas.columns)
    var free = 0
    for tick in x.ticks(most: max(2, canvas.columns / 9)) {
      guard !isCounting || tick.isWhole, let column = canvas.column(tick.place) else { continue }
      edge[column] = tickMark
      let label = Array(tick.label)
      let start = max(0, min(canvas.columns - label.count, column - label.count / 2))
      guard start >= free, start + label.count <= canvas.columns else { continue }
      numbers.replaceSubrange(start..<start + label.count, with: label)
      free = start + label.count + 1
    }
    var line = StyledText(String(repeating: " ", count: margin) + corner, as: .muted)
    if let here, let place = x.place(of: here), let column = canvas.column(place) {
      line.append(StyledText(String(edge[..<column]), as: .muted))
      line.append(StyledText("^", as: .arrow))
      line.append(StyledText(String(edge[(column + 1)...]), as: .muted))
    } else {
      line.append(StyledText(String(edge), as: .muted))
    }
    return [line, StyledText.blanks(margin + 2) + StyledText(String(numbers), as: .muted)]
  }
}
