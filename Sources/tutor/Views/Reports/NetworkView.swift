import TerminalRendering
import Tutoring

/// Draws a network; a large one becomes a table of its largest weights.
struct NetworkView: ReportVoices {
  let report: NetworkReport
  let screen: Screen

  /// How many weights a table or sentences name.
  private static let most = 24

  var picture: String {
    let drawing = diagram.render(width: screen.pictureWidth, style: screen.style)
    var parts = [title]
    if let drawing {
      parts.append(drawing)
      let lines =
        screen.style.hasDots
        ? screen.inWords(
          "Whole lines are weights above 0, dashed ones below. ",
          "实线是大于 0 的权重，虚线小于 0。"
        )
        : screen.inWords(
          "Lines of + are weights above 0, of - below. ",
          "+ 组成的线是大于 0 的权重，- 组成的小于 0。"
        )
      let size = screen.inWords(
        "+++ and --- are the sizes, in thirds of the largest of a layer.",
        "+++ 和 --- 表示大小，按每层最大的分成三档。"
      )
      parts.append(screen.sentence(lines + size, as: .muted))
    } else {
      parts.append(
        screen.sentence(
          screen.inWords(
            "The drawing is too large for this screen; here is a table.",
            "图在这个屏幕上放不下，改用表格。"
          )
        )
      )
      parts.append(nodeText)
      parts.append(table)
      parts += left
    }
    return (parts + closing(mark: drawing == nil ? "" : "* ")).joined(separator: "\n")
  }

  var sentences: String {
    let edges = edges.prefix(Self.most).map { edge in
      let by = ReportNumber.signed(edge.move)
      let move = edge.move == 0 ? "" : screen.inWords(", moved by \(by)", "，动了 \(by)")
      let weight = ReportNumber.text(edge.weight)
      return screen.sentence(
        screen.inWords("\(edge.name) is \(weight)\(move).", "\(edge.name) 是 \(weight)\(move)。")
      )
    }
    return ([title, nodeText] + edges + left + closing(mark: "")).joined(separator: "\n")
  }

  private var title: String {
    screen.sentence(
      screen.inWords("The network, ", "网络，") + screen.words(report.place),
      as: .heading
    )
  }

  private var diagram: NetworkDiagram {
    NetworkDiagram(
      layers: report.layers.indices.map {
        NetworkDiagram.Layer(name: layerName($0), values: report.layers[$0].values)
      },
      weights: report.weights.map { weights in
        NetworkDiagram.Weights(
          name: weights.name,
          values: weights.values,
          moved: (weights.moves ?? []).map { $0.map { $0 != 0 } }
        )
      }
    )
  }

  private func layerName(_ number: Int) -> String {
    if let name = report.layers[number].name { return name }
    if number == 0 { return screen.inWords("inputs", "输入") }
    return number == report.layers.count - 1
      ? screen.inWords("output", "输出") : screen.inWords("hidden \(number)", "隐藏 \(number)")
  }

  // MARK: Table

  /// One weight.
  private struct Edge {
    let name: String
    let weight: Double
    let largest: Double
    let move: Double
  }

  /// All weights in order, or the largest of very many.
  private var edges: [Edge] {
    var all: [Edge] = []
    for weights in report.weights {
      let largest = weights.values.joined().filter(\.isFinite).map(\.magnitude).max() ?? 0
      for (from, row) in weights.values.enumerated() {
        for (to, weight) in row.enumerated() {
          all.append(
            Edge(
              name: weights.names[from][to],
              weight: weight,
              largest: largest,
              move: weights.moves?[from][to] ?? 0
            )
          )
        }
      }
    }
    guard all.count > Self.most else { return all }
    let order = all.indices.sorted {
      (all[$1].weight.magnitude, $0) < (all[$0].weight.magnitude, $1)
    }
    return order.prefix(Self.most).sorted().map { all[$0] }
  }

  private var count: Int { report.weights.reduce(0) { $0 + $1.values.joined().count } }

  /// The weights; where that is too wide, without their size.
  private var table: String {
    let edges = edges
    func table(hasSize: Bool) -> TextTable {
      var columns: [TextTable.Column] = [
        .init(screen.inWords("weight", "权重")),
        .init(screen.inWords("value", "值"), align: .decimal),
      ]
      if hasSize { columns.append(.init(screen.inWords("size", "大小"))) }
      columns.append(.init(screen.inWords("moved by", "动了"), align: .decimal))
      let rows = edges.map { edge in
        let size = SizeMarks.text(edge.weight, largest: edge.largest)
        let move = edge.move == 0 ? "" : ReportNumber.signed(edge.move)
        return [StyledText(edge.name), StyledText(ReportNumber.text(edge.weight), as: .number)]
          + (hasSize ? [StyledText(unbroken: size)] : []) + [StyledText(move)]
      }
      return TextTable(columns: columns, rows: rows)
    }
    return screen.tables([[table(hasSize: true)], [table(hasSize: false)]])
  }

  private var left: [String] {
    guard count > Self.most else { return [] }
    let names = screen.list(report.weights.map { "heat \($0.name)" })
    return [
      screen.sentence(
        screen.inWords(
          "These are the \(Self.most) largest of \(count) weights. All: \(names).",
          "这是 \(count) 个权重里最大的 \(Self.most) 个。看全部：\(names)。"
        )
      )
    ]
  }

  // MARK: Words

  private var nodeText: String {
    report.layers.indices.map { number in
      let values = report.layers[number].values
      let shown = ReportNumber.row(Array(values.prefix(12)))
      let rest = values.count - 12
      return screen.sentence(
        screen.inWords(
          "\(layerName(number)): \(shown)" + (rest > 0 ? " and \(rest) more" : ""),
          "\(layerName(number))：\(shown)" + (rest > 0 ? "，另有 \(rest) 个" : "")
        )
      )
    }.joined(separator: "\n")
  }

  private func closing(mark: String) -> [String] {
    let source =
      report.isComputed
      ? screen.inWords(
        "Nodes: what row \(report.row) gives with the weights of this moment.",
        "节点：用此刻的权重，由第 \(report.row) 行算出的值。"
      )
      : screen.inWords(
        "Nodes: what the program holds; the weights may have moved since.",
        "节点：程序里现有的值；此后权重可能动过。"
      )
    let moves = report.weights.compactMap(\.moves)
    let moved = moves.reduce(0) { $0 + $1.joined().count { $0 != 0 } }
    let last = LastStep.sentence(
      moved: moves.count == report.weights.count ? moved : nil,
      of: count,
      since: report.since,
      mark: mark,
      screen
    )
    return [screen.sentence(last), screen.sentence(source, as: .muted)]
      + [screen.guesses(report.guesses)].compactMap(\.self)
  }
}
