import NeuralCore

extension LineChart {
  /// Returns the chart as a drawing for browsers and documents.
  ///
  /// It can be read on white and on black; lines differ in their dashes and by
  /// the names at the side, and by colour as well.
  ///
  /// - Parameter title: What stands above the chart.
  /// - Returns: An SVG document.
  public func svg(title: String) -> String {
    let box = Box(x: xScale, y: yScale, legendHeight: 20 * Double(series.count))
    var parts = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Box.width.text) \(box.height.text)" \
      role="img" font-family="sans-serif" font-size="13">
      """,
      "<title>\(title.escaped)</title>",
      """
      <style>
      .back { fill: #ffffff } .ink { fill: #1a1a1a } .axis { stroke: #767676; fill: none }
      .line { fill: none; stroke-width: 2 }
      .c0 { stroke: #00558c } .c1 { stroke: #a33c00 } .c2 { stroke: #1b6e1b } .c3 { stroke: #7b1fa2 }
      @media (prefers-color-scheme: dark) {
        .back { fill: #1a1a1a } .ink { fill: #f0f0f0 } .axis { stroke: #9a9a9a }
        .c0 { stroke: #6cc3ff } .c1 { stroke: #ffab70 } .c2 { stroke: #86d986 } .c3 { stroke: #d9a6ff }
      }
      </style>
      """,
      "<rect class=\"back\" width=\"100%\" height=\"100%\"/>",
      text(title, at: (Box.left, 24), anchor: "start", size: 16),
    ]
    parts += axes(box)
    for (number, one) in series.enumerated() { parts += drawing(of: one, number, box) }
    parts.append("</svg>")
    return parts.joined(separator: "\n") + "\n"
  }

  /// Where things stand in the drawing.
  private struct Box {
    static let width = 720.0
    static let left = 80.0
    static let right = 700.0
    let top: Double
    let bottom: Double
    let height: Double
    let x: AxisScale
    let y: AxisScale

    init(x: AxisScale, y: AxisScale, legendHeight: Double) {
      self.x = x
      self.y = y
      top = 44
      bottom = 364
      height = bottom + 60 + legendHeight
    }

    func across(_ place: Double) -> Double { Self.left + place * (Self.right - Self.left) }
    func down(_ place: Double) -> Double { bottom - place * (bottom - top) }
  }

  private func text(
    _ content: String,
    at place: (x: Double, y: Double),
    anchor: String,
    size: Int = 13
  ) -> String {
    "<text class=\"ink\" x=\"\(place.x.text)\" y=\"\(place.y.text)\" text-anchor=\"\(anchor)\" "
      + "font-size=\"\(size)\">\(content.escaped)</text>"
  }

  private func axes(_ box: Box) -> [String] {
    var parts = [
      "<path class=\"axis\" d=\"M\(Box.left.text) \(box.top.text)V\(box.bottom.text)"
        + "H\(Box.right.text)\"/>"
    ]
    for tick in box.x.ticks(most: 8) where tick.isWhole {
      let x = box.across(tick.place)
      parts.append("<path class=\"axis\" d=\"M\(x.text) \(box.bottom.text)v5\"/>")
      parts.append(text(tick.label, at: (x, box.bottom + 20), anchor: "middle"))
    }
    for tick in box.y.ticks(most: 8) {
      let y = box.down(tick.place)
      parts.append("<path class=\"axis\" d=\"M\(Box.left.text) \(y.text)h-5\"/>")
      parts.append(text(tick.label, at: (Box.left - 9, y + 4), anchor: "end"))
    }
    parts.append(text(xTitle, at: ((Box.left + Box.right) / 2, box.bottom + 40), anchor: "middle"))
    if let here, let place = box.x.place(of: here) {
      let x = box.across(place).text
      parts.append(
        "<path class=\"axis\" stroke-dasharray=\"2 4\" d=\"M\(x) \(box.top.text)"
          + "V\(box.bottom.text)\"/>"
      )
    }
    return parts
  }

  /// How each line is dashed.
  private static let dashes = ["none", "8 4", "2 3", "10 3 2 3"]

  private func drawing(of one: Series, _ number: Int, _ box: Box) -> [String] {
    let look =
      "class=\"line c\(number % 4)\" stroke-dasharray=\"\(Self.dashes[number % 4])\""
    var path = ""
    var isPenDown = false
    var single: [String] = []
    for (index, point) in one.points.enumerated() {
      guard let x = box.x.place(of: point.x), let y = box.y.place(of: point.y) else {
        isPenDown = false
        continue
      }
      let place = "\(box.across(x).text) \(box.down(y).text)"
      let isLast =
        index + 1 == one.points.count || box.y.place(of: one.points[index + 1].y) == nil
      if !isPenDown, isLast {
        single.append("<path \(look) stroke-linecap=\"round\" d=\"M\(place)h0.01\"/>")
      }
      path += (isPenDown ? "L" : "M") + place
      isPenDown = true
    }
    let y = box.bottom + 62 + 20 * Double(number)
    return [path.isEmpty ? nil : "<path \(look) d=\"\(path)\"/>"].compactMap(\.self) + single + [
      "<path \(look) d=\"M\(Box.left.text) \(y.text)h40\"/>",
      text(one.name, at: (Box.left + 50, y + 4), anchor: "start"),
    ]
  }
}

extension Double {
  /// A length to a tenth.
  fileprivate var text: String { NumberText.general((self * 10).rounded() / 10, digits: 6) }
}

extension String {
  /// The text as it may stand in XML: marks are escaped, and what XML doesn't allow is left out.
  fileprivate var escaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value): break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
