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
    "Stopped after epoch \(report.epoch): \(report.errorName) grows without bound."
  }

  private var numbers: String {
    let errors = report.lastErrors.map { ReportNumber.short($0, digits: 4) }.joined(separator: ", ")
    let growth = report.growth.flatMap { $0.isFinite ? $0 : nil }.map {
      "; the last epoch made it \(ReportNumber.short($0)) times as large"
    }
    return "It was \(ReportNumber.short(report.firstError, digits: 4)) in epoch 1, and lately "
      + "\(errors)\(growth ?? "")."
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
      return "In the steepest direction, whose curvature is \(steepest), an update multiplies the "
        + "error by \(factor): the step is longer than the valley is wide. \(name) settles below "
        + "\(limit)."
    }
    let place = theory.row.map { "row \($0)" } ?? "a batch of \(theory.rows) rows"
    return "At \(place), whose curvature is \(steepest), an update multiplies the error of that "
      + "row by \(factor): it overshoots. No update does with \(name) below \(limit)."
  }

  private var advice: String {
    guard let name = report.rateName, let rate = report.rate else {
      return "back takes the move back; run goes on anyway."
    }
    let smaller = report.theory.map { min(rate, $0.limit) / 2 } ?? rate / 10
    return
      "Try set \(name) \(ReportNumber.short(smaller, digits: 2)). cliff finds the largest that "
      + "settles; run goes on anyway."
  }
}
