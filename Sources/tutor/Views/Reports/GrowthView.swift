import TerminalRendering
import Tutoring

/// Explains why a run was stopped: its error grows without bound.
struct GrowthView: ReportVoices {
  let report: GrowthReport
  let screen: Screen

  var picture: String { sentences }

  var sentences: String {
    ([screen.sentence(headline, as: .bad)]
      + [numbers, theory, advice].compactMap(\.self).map { screen.sentence($0) })
      .joined(separator: "\n")
  }

  private var headline: String {
    screen.inWords(
      "Stopped after epoch \(report.epoch): \(report.errorName) grows without bound.",
      "第 \(report.epoch) 遍之后停下：\(report.errorName) 无止境地变大。"
    )
  }

  private var numbers: String {
    let first = ReportNumber.short(report.firstError, digits: 4)
    let errors = screen.list(report.lastErrors.map { ReportNumber.short($0, digits: 4) })
    let growth = report.growth.flatMap { $0.isFinite ? ReportNumber.short($0) : nil }
    return screen.inWords(
      "It was \(first) in epoch 1, and lately \(errors)"
        + (growth.map { "; the last epoch made it \($0) times as large" } ?? "") + ".",
      "第 1 遍是 \(first)，最近几遍是 \(errors)"
        + (growth.map { "；最后一遍让它变成 \($0) 倍" } ?? "") + "。"
    )
  }

  private var theory: String? {
    guard let theory = report.theory, let name = report.rateName, let rate = report.rate,
      rate > theory.limit
    else { return nil }
    let steepest = ReportNumber.short(theory.steepest, digits: 7)
    let factor =
      "(1 - \(ReportNumber.text(rate)) * \(steepest)) ** 2 = "
      + ReportNumber.short(theory.expectedGrowth, digits: 4)
    let limit = "2 / \(steepest) = \(ReportNumber.short(theory.limit, digits: 5))"
    if theory.isWholeEpoch {
      return screen.inWords(
        "In the steepest direction, whose curvature is \(steepest), an update multiplies the error "
          + "by \(factor): the step is longer than the valley is wide. \(name) settles below "
          + "\(limit).",
        "最陡的方向曲率是 \(steepest)，在那里更新一次，误差乘以 \(factor)：步子比山谷还宽。"
          + "\(name) 低于 \(limit) 才收敛。"
      )
    }
    let (place, chinese) =
      theory.row.map { ("row \($0)", "第 \($0) 行") }
      ?? ("a batch of \(theory.rows) rows", "有 \(theory.rows) 行的一批")
    return screen.inWords(
      "At \(place), whose curvature is \(steepest), an update multiplies the error of that "
        + "row by \(factor): it overshoots. No update does with \(name) below \(limit).",
      "\(chinese)的曲率是 \(steepest)，在那里更新一次，它的误差乘以 \(factor)：冲过了头。"
        + "\(name) 低于 \(limit)，每次更新都不会这样。"
    )
  }

  private var advice: String {
    guard let name = report.rateName, let rate = report.rate else {
      return screen.inWords(
        "back takes the move back; run goes on anyway.",
        "back 撤回这次移动；run 仍然走下去。"
      )
    }
    let smaller = report.theory.map { min(rate, $0.limit) / 2 } ?? rate / 10
    let setting = "set \(name) \(ReportNumber.short(smaller, digits: 2))"
    return screen.inWords(
      "Try \(setting). cliff finds the largest that settles; run goes on anyway.",
      "试试 \(setting)。cliff 找出还能收敛的最大值；run 仍然走下去。"
    )
  }
}
