/// A network as nodes with their values and lines with their weights.
///
/// Every node that is computed has one line for each node before it, which ends at the
/// weight. Lines of weights above 0 are whole, those below 0 are dashed; a weight of 0 has
/// no line. A star marks a weight that moved.
public struct NetworkDiagram: Hashable, Sendable {
  /// The nodes of one layer.
  public struct Layer: Hashable, Sendable {
    /// The layer's name.
    public let name: String
    /// The nodes' values; `nil` where there are none.
    public let values: [Double?]

    /// Creates a layer.
    public init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  /// The weights between two layers.
  public struct Weights: Hashable, Sendable {
    /// The weights' name.
    public let name: String
    /// The weights; each row belongs to a node of the layer before.
    public let values: [[Double]]
    /// Which of them moved; none if empty.
    public let moved: [[Bool]]

    /// Creates weights.
    public init(name: String, values: [[Double]], moved: [[Bool]] = []) {
      self.name = name
      self.values = values
      self.moved = moved
    }
  }

  /// The layers, the inputs first.
  public let layers: [Layer]
  /// The weights between them.
  public let weights: [Weights]

  /// Creates a drawing.
  ///
  /// - Parameters:
  ///   - layers: The layers, the inputs first.
  ///   - weights: The weights between them.
  /// - Precondition: There are weights between each two layers, in the shape of these.
  public init(layers: [Layer], weights: [Weights]) {
    precondition(layers.count == weights.count + 1, "Layers have weights between them.")
    self.layers = layers
    self.weights = weights
  }

  /// The narrowest that lines between two layers may be.
  private static let narrowest = 6
  /// The widest that they get.
  private static let widest = 24
  /// The columns that nodes get for their layer's name, if their values need fewer.
  private static let widestName = 10

  /// Returns the drawing for a terminal.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - rows: How many rows the drawing may have.
  ///   - style: How to dress it.
  /// - Returns: Lines without a line end behind the last; `nil` if there is no room for it.
  public func render(width: Int, rows: Int = 18, style: Style = .uncoloured) -> String? {
    let height =
      zip(layers, layers.dropFirst()).map { before, after in
        after.values.count * (before.values.count + 1) - 1
      }.max() ?? 0
    guard height < rows, height > 0 else { return nil }
    let parts = layers.indices.map { number in
      let lines = nodes(number, height: height)
      let room = min(Self.widestName, DisplayWidth.of(layers[number].name))
      return lines.map { $0.rightPadded(to: room) }
    }
    let labels = weights.indices.map { ports($0, height: height, style) }
    let gaps = 3 * weights.count
    let taken = (parts + labels).reduce(gaps) { $0 + ($1.map(\.width).max() ?? 0) }
    let free = (width - taken) / weights.count
    guard free >= Self.narrowest else { return nil }
    let lines = weights.indices.map {
      edges($0, width: min(free, Self.widest), height: height, style)
    }
    var columns = [column(parts[0], titled: layers[0].name)]
    for number in weights.indices {
      let ends = zip(lines[number], labels[number]).map { $0 + " " + $1 }
      columns.append(column(ends, titled: weights[number].name))
      columns.append(column(parts[number + 1], titled: layers[number + 1].name))
    }
    return (0...height).map { row in
      columns.dropFirst().reduce(columns[0][row]) { $0 + " " + $1[row] }
    }.painted(style)
  }

  // MARK: Layout

  /// Lines of equal width under a title.
  private func column(_ lines: [StyledText], titled title: String) -> [StyledText] {
    let width = lines.map(\.width).max() ?? 0
    let heading = StyledText(title.cut(to: width), as: .heading)
    return ([heading] + lines).map { $0.rightPadded(to: width) }
  }

  /// The first row of the lines that end at a node.
  private func top(_ layer: Int, _ node: Int, height: Int) -> Int {
    let count = layers[layer - 1].values.count
    let used = layers[layer].values.count * (count + 1) - 1
    return (height - used) / 2 + node * (count + 1)
  }

  /// The row of a node.
  private func row(_ layer: Int, _ node: Int, height: Int) -> Int {
    if layer == 0 { return (2 * node + 1) * height / (2 * layers[0].values.count) }
    return top(layer, node, height: height) + (layers[layer - 1].values.count - 1) / 2
  }

  // MARK: Parts

  private func nodes(_ layer: Int, height: Int) -> [StyledText] {
    var lines = [StyledText](repeating: StyledText(), count: height)
    for (node, value) in layers[layer].values.enumerated() {
      let row = min(height - 1, row(layer, node, height: height))
      lines[row] = StyledText("[\(node)] ", as: .muted)
      if let value { lines[row].append(SignedSize.text(value), as: .number) }
    }
    return lines
  }

  /// The weights where their lines end, with a bracket that joins them to their node.
  private func ports(_ number: Int, height: Int, _ style: Style) -> [StyledText] {
    var lines = [StyledText](repeating: StyledText(), count: height)
    let all = weights[number]
    let largest = SignedSize.largest(all.values.joined())
    let width = all.values.joined().map { SignedSize.text($0).count }.max() ?? 0
    for node in layers[number + 1].values.indices {
      let top = top(number + 1, node, height: height)
      for from in layers[number].values.indices {
        let value = all.values[from][node]
        let size = SignedSize(of: value, largest: largest)
        let label = StyledText(SignedSize.text(value), as: size.role).leftPadded(to: width)
        let marks = StyledText(size.marks, as: size.role).leftPadded(to: 3)
        let isMoved = from < all.moved.count && all.moved[from][node]
        lines[top + from] =
          marks + " " + label + StyledText(isMoved ? "* " : "  ", as: .arrow)
          + StyledText(
            bracket(from, of: layers[number].values.count, style.hasDots),
            as: .muted
          )
      }
    }
    return lines
  }

  private func bracket(_ port: Int, of count: Int, _ hasDots: Bool) -> String {
    let node = (count - 1) / 2
    if count == 1 { return hasDots ? "─" : "-" }
    if port == node { return hasDots ? (port == 0 ? "┬" : "├") : "+" }
    if port == 0 { return hasDots ? "┐" : "\\" }
    if port == count - 1 { return hasDots ? "┘" : "/" }
    return hasDots ? "│" : "|"
  }

  private func edges(
    _ number: Int,
    width: Int,
    height: Int,
    _ style: Style
  ) -> [StyledText] {
    var canvas = Canvas(columns: width, rows: height, hasDots: style.hasDots)
    let all = weights[number].values
    let largest = SignedSize.largest(all.joined())
    let order = all.indices.flatMap { from in all[from].indices.map { (from, $0) } }
      .sorted { all[$0.0][$0.1].magnitude < all[$1.0][$1.1].magnitude }
    for (from, to) in order where all[from][to] != 0 {
      let value = all[from][to]
      canvas.line(
        from: (0, canvas.height(ofRow: row(number, from, height: height))),
        to: (1, canvas.height(ofRow: top(number + 1, to, height: height) + from)),
        Canvas.Pen(
          value < 0 ? "-" : "+",
          as: SignedSize(of: value, largest: largest).role,
          isDashed: style.hasDots && value < 0
        )
      )
    }
    return canvas.lines
  }
}
