import TerminalRendering
import Tutoring

/// Shows measured slopes beside what backpropagation gives.
struct GradientView: ReportVoices {
  let report: GradientReport
  let screen: Screen

  var picture: String {
    ([title, table] + remarks).joined(separator: "\n")
  }

  var sentences: String {
    let lines = listed.shown.map { weight in
      screen.sentence(
        screen.inWords(
          "\(weight.name): slope \(ReportNumber.text(weight.slope)), input times delta "
            + "\(ReportNumber.text(weight.gradient)), ratio \(ratio(weight)).",
          "\(weight.name)：斜率 \(ReportNumber.text(weight.slope))，输入乘 delta "
            + "\(ReportNumber.text(weight.gradient))，比值 \(ratio(weight))。"
        )
      )
    }
    return ([title] + lines + remarks).joined(separator: "\n")
  }

  private var title: String {
    let place = screen.words(report.place)
    let (rows, chinese) =
      report.row.map { ("row \($0)", "第 \($0) 行") } ?? ("all rows", "全部行")
    return screen.sentence(
      screen.inWords("Gradient check on \(rows), \(place)", "梯度检验，\(chinese)，\(place)"),
      as: .heading
    )
  }

  /// The weights that the error depends on.
  private var moving: [GradientReport.Weight] {
    report.weights.filter(\.isMoving)
  }

  private var listed: Shortened<GradientReport.Weight> { Shortened(moving) }

  private var table: String {
    let columns: [TextTable.Column] = [
      .init(screen.inWords("weight", "权重")),
      .init(screen.inWords("slope", "斜率"), align: .decimal),
      .init(screen.inWords("input * delta", "输入 * delta"), align: .decimal),
      .init(screen.inWords("ratio", "比值"), align: .decimal),
    ]
    let rows = listed.shown.map { weight in
      [
        StyledText(weight.name), StyledText(ReportNumber.text(weight.slope), as: .number),
        StyledText(ReportNumber.text(weight.gradient), as: .number), StyledText(ratio(weight)),
      ]
    }
    guard !rows.isEmpty else {
      return screen.sentence(
        screen.inWords("No weight changes the error here.", "这里没有哪个权重会改变误差。")
      )
    }
    return screen.tables([[TextTable(columns: columns, rows: rows)]])
  }

  private func ratio(_ weight: GradientReport.Weight) -> String {
    weight.ratio.map { ReportNumber.fixed($0, decimals: 2) } ?? screen.inWords("none", "无")
  }

  private var remarks: [String] {
    var remarks: [String] = []
    if listed.rest > 0 {
      remarks.append(
        screen.inWords(
          "And \(listed.rest) more that move; tutor view with --json lists all.",
          "另有 \(listed.rest) 个会动的；tutor view 加 --json 列出全部。"
        )
      )
    }
    let still = report.weights.count - moving.count
    if still > 0 {
      remarks.append(
        moving.isEmpty
          ? screen.inWords("All \(still) weights: 0 and 0.", "全部 \(still) 个权重：都是 0 和 0。")
          : screen.inWords(
            "The other \(still) of \(report.weights.count) weights: 0 and 0.",
            "\(report.weights.count) 个权重里其余 \(still) 个：都是 0 和 0。"
          )
      )
    }
    remarks.append(
      screen.inWords(
        "The slope is measured: each weight is moved by \(ReportNumber.text(report.nudge)) to either "
          + "side, and the squared error is computed again.",
        "斜率是量出来的：把每个权重向两边各移动 \(ReportNumber.text(report.nudge))，再算平方误差。"
      )
    )
    if !moving.isEmpty {
      remarks.append(
        report.isTwoEverywhere
          ? screen.inWords(
            "The ratio is 2 everywhere: the slope of miss ** 2 is 2 * miss, and the chapter lets the "
              + "rate carry the 2.",
            "比值处处是 2：差 ** 2 的斜率是 2 * 差，而这一章把 2 并进了学习率。"
          )
          : screen.inWords(
            "The ratio isn't 2 everywhere: where a node is about to switch on or off, or a slope is "
              + "lost in rounding, the two differ.",
            "比值并非处处是 2：在节点正要开关的地方，或斜率在舍入中丢失的地方，两者不同。"
          )
      )
    }
    return remarks.map { screen.sentence($0) } + [screen.guesses(report.guesses)].compactMap(\.self)
  }
}
