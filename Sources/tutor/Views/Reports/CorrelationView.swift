import TerminalRendering
import Tutoring

/// Shows how far each node goes together with the target.
///
///     layer   node  row 1  row 2  correlation
///     inputs     0      1      0    -0.333333
struct CorrelationView: ReportVoices {
  let report: CorrelationReport
  let screen: Screen

  var picture: String {
    ([title, table] + remarks).joined(separator: "\n")
  }

  var sentences: String {
    let lines = listed.shown.map { column in
      screen.sentence(
        screen.inWords("\(name(column)): \(words(column)).", "\(name(column))：\(words(column))。")
      )
    }
    return ([title] + lines + remarks).joined(separator: "\n")
  }

  private var listed: Shortened<CorrelationReport.Column> { Shortened(report.columns) }

  private var title: String {
    let isOne = report.outputCount == 1
    let place = screen.words(report.place)
    return screen.sentence(
      screen.inWords(
        "Correlation with \(isOne ? "the target" : "target \(report.output)"), \(place)",
        "与目标\(isOne ? "" : " \(report.output) ")的相关，\(place)"
      ),
      as: .heading
    )
  }

  private var table: String {
    let start: [TextTable.Column] = [
      .init(screen.inWords("node", "节点")),
      .init(screen.inWords("correlation", "相关"), align: .decimal),
    ]
    let rows = listed.shown.map { column in
      [StyledText(name(column)), StyledText(short(column), as: .number)]
    }
    let values = listed.shown.map { column in
      StyledText(unbroken: ReportNumber.row(column.values, digits: 3))
    }
    let wide = TextTable(
      columns: start + [.init(screen.inWords("on each row", "各行的值"))],
      rows: zip(rows, values).map { $0 + [$1] }
    )
    return screen.tables([[wide], [TextTable(columns: start, rows: rows)]])
  }

  private func name(_ column: CorrelationReport.Column) -> String {
    switch column.layer {
    case 0: screen.inWords("input \(column.node)", "输入 \(column.node)")
    case report.lastLayer:
      screen.inWords("output", "输出") + (report.outputCount > 1 ? " \(report.output)" : "")
    case let layer where report.lastLayer > 2:
      screen.inWords(
        "hidden layer \(layer), node \(column.node)",
        "隐藏层 \(layer) 的节点 \(column.node)"
      )
    default: screen.inWords("hidden node \(column.node)", "隐藏节点 \(column.node)")
    }
  }

  private func short(_ column: CorrelationReport.Column) -> String {
    column.coefficient.map(ReportNumber.tidySigned) ?? undefined
  }

  private func words(_ column: CorrelationReport.Column) -> String {
    if let coefficient = column.coefficient { return ReportNumber.tidySigned(coefficient) }
    let value = ReportNumber.text(column.values.first ?? 0)
    return column.isConstant
      ? screen.inWords("undefined, it is \(value) on every row", "无定义，每行都是 \(value)")
      : undefined
  }

  private var undefined: String { screen.inWords("undefined", "无定义") }

  private var remarks: [String] {
    var remarks: [String] = []
    let constant = listed.shown.filter(\.isConstant).map(name)
    if report.isTargetConstant {
      remarks.append(
        screen.inWords(
          "The target is the same on every row, so nothing can go together with it.",
          "目标在每一行上都一样，所以什么也不会与它相关。"
        )
      )
    } else if !constant.isEmpty {
      remarks.append(
        screen.inWords(
          "Undefined: \(constant.inWords) \(constant.count == 1 ? "is" : "are") the same on every "
            + "row, and what never changes goes together with nothing.",
          "无定义：\(constant.joined(separator: "、"))。每一行上都一样、从不变化的东西，与什么都不相关。"
        )
      )
    }
    return [listed.remark(screen.inWords("nodes", "节点"), screen)].compactMap(\.self)
      + remarks.map { screen.sentence($0) } + [screen.guesses(report.guesses)].compactMap(\.self)
  }
}
