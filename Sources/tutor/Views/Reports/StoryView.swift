import TerminalRendering
import Tutoring

/// Tells what each hidden node does.
///
///     node 1: on for row 1 (0.877).                      target +0.577
///     nodes 0 and 2: off on every row since the start
///     output = 1.13962 * node 1 + 1.11024 * node 3       target +1
struct StoryView: ReportVoices {
  let report: StoryReport
  let screen: Screen

  var picture: String {
    let parts = [title] + [table].compactMap(\.self) + rest + silent + middle + composed
    return (parts + [screen.guesses(report.guesses)].compactMap(\.self)).joined(separator: "\n")
  }

  var sentences: String {
    let nodes = listed.shown.map { node in
      screen.sentence(
        screen.inWords(
          "\(name(node)) is on for \(rows(of: node).inWords); with the target it goes together by "
            + "\(coefficient(node.coefficient)).",
          "\(name(node)) 在这些行上开着：\(rows(of: node).joined(separator: "；"))；与目标的相关是 "
            + "\(coefficient(node.coefficient))。"
        )
      )
    }
    let parts = [title] + nodes + rest + silent + middle + composed
    return (parts + [screen.guesses(report.guesses)].compactMap(\.self)).joined(separator: "\n")
  }

  private var title: String {
    screen.sentence(
      screen.inWords("What the hidden nodes do, ", "隐藏节点各做什么，") + screen.words(report.place),
      as: .heading
    )
  }

  private var active: [StoryReport.Node] { report.nodes.filter { !$0.rows.isEmpty } }

  private var listed: Shortened<StoryReport.Node> { Shortened(active) }

  private func name(_ node: StoryReport.Node) -> String {
    report.hiddenLayerCount > 1
      ? screen.inWords("layer \(node.layer) node \(node.node)", "第 \(node.layer) 层节点 \(node.node)")
      : screen.inWords("node \(node.node)", "节点 \(node.node)")
  }

  private func coefficient(_ number: Double?) -> String {
    number.map(ReportNumber.tidySigned) ?? screen.inWords("undefined", "无定义")
  }

  /// The rows on which a node is on, with their inputs and how strongly.
  private func rows(of node: StoryReport.Node) -> [String] {
    let rows = Shortened(node.rows)
    let more = rows.rest > 0 ? [screen.inWords("\(rows.rest) more rows", "另有 \(rows.rest) 行")] : []
    return rows.shown.map { row in
      let inputs = ReportNumber.row(report.inputs[row - 1], digits: 3)
      let value = ReportNumber.short(node.values[row - 1])
      return screen.inWords("row \(row), \(inputs) (\(value))", "第 \(row) 行 \(inputs)（\(value)）")
    } + more
  }

  private var table: String? {
    guard !active.isEmpty else { return nil }
    let columns: [TextTable.Column] = [
      .init(screen.inWords("node", "节点")),
      .init(screen.inWords("on for the inputs, and how strongly", "在哪些输入上开着，有多强")),
      .init(screen.inWords("with target", "与目标"), align: .decimal),
    ]
    let rows = listed.shown.map { node in
      [
        StyledText(name(node)),
        strengths(of: node),
        StyledText(coefficient(node.coefficient), as: .number),
      ]
    }
    return screen.tables([[TextTable(columns: columns, rows: rows)]])
  }

  /// The inputs for which a node is on, with what it gives; only broken between them.
  private func strengths(of node: StoryReport.Node) -> StyledText {
    var text = StyledText()
    let rows = Shortened(node.rows)
    for row in rows.shown {
      if row != node.rows.first { text.append(screen.inWords(", ", "，")) }
      let inputs = ReportNumber.row(report.inputs[row - 1], digits: 3)
      let value = ReportNumber.short(node.values[row - 1])
      text.append(StyledText(unbroken: "\(inputs) (\(value))"))
    }
    if rows.rest > 0 { text.append(screen.inWords(", \(rows.rest) more", "，另有 \(rows.rest) 个")) }
    return text
  }

  /// The nodes that are off on every row, together where they are off since the same time.
  private var silent: [String] {
    let off = report.nodes.filter(\.rows.isEmpty)
    let times = Set(off.map(\.offSince)).sorted { ($0 ?? -1) < ($1 ?? -1) }
    return times.map { time in
      let names = off.filter { $0.offSince == time }.map(name)
      let since =
        switch time {
        case nil: ""
        case 0?: screen.inWords(" since the start", "从开头起")
        case let epoch?: screen.inWords(" since epoch \(epoch)", "从第 \(epoch) 遍起")
        }
      return screen.sentence(
        screen.inWords(
          "\(names.inWords): off on every row\(since).",
          "\(names.joined(separator: "、"))：\(since)在每一行上都关着。"
        )
      )
    }
  }

  /// How the outputs are made of the last hidden layer's nodes.
  private var composed: [String] {
    let last = report.nodes.filter { node in
      node.layer == report.hiddenLayerCount && node.values.contains { $0 != 0 }
    }
    let outputs = report.targets.first?.count ?? 1
    return (0..<outputs).map { output in
      var terms = last.map { (number: $0.outgoing[output], of: " * " + name($0)) }
      if let biases = report.outputBiases { terms.append((biases[output], "")) }
      let isStraight = report.outputActivation == "linear"
      let sum = isStraight ? sum(terms) : "\(report.outputActivation)(\(sum(terms)))"
      let word = screen.inWords("output", "输出")
      let label = outputs == 1 ? word : "\(word) \(output + 1)"
      let end =
        output == 0
        ? screen.inWords(
          "; it goes together with the target by \(coefficient(report.outputCoefficient)).",
          "；与目标的相关是 \(coefficient(report.outputCoefficient))。"
        ) : screen.inWords(".", "。")
      return screen.sentence("\(label) = \(sum)\(end)")
    }
  }

  /// Some terms with their signs.
  private func sum(_ terms: [(number: Double, of: String)]) -> String {
    guard let first = terms.first else { return "0" }
    let rest = Shortened(terms)
    let more = screen.inWords("\(rest.rest) more", "另外 \(rest.rest) 项")
    let end = rest.rest > 0 ? " + \(more)" : ""
    return rest.shown.dropFirst().reduce(ReportNumber.text(first.number) + first.of) { sum, term in
      let size = ReportNumber.text(abs(term.number)) + term.of
      return sum + (term.number < 0 ? " - " : " + ") + size
    } + end
  }

  private var rest: [String] {
    [listed.remark(screen.inWords("nodes", "节点"), screen)].compactMap(\.self)
  }

  /// What being on means, where it isn't being above 0 alone.
  private var middle: [String] {
    if report.activations.allSatisfy({ $0 == "linear" }) {
      return [
        screen.sentence(
          screen.inWords(
            "Nothing bends here, so no node is ever switched off: on means that it gives more than 0.",
            "这里没有弯，所以没有节点会被关掉：开着是指它给出的数大于 0。"
          )
        )
      ]
    }
    guard report.activations.contains("sigmoid") else { return [] }
    return [
      screen.sentence(
        screen.inWords(
          "A sigmoid node counts as on where it gives more than 0.5.",
          "sigmoid 节点给出的数大于 0.5 就算开着。"
        )
      )
    ]
  }
}
