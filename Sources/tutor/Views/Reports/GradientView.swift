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
        "\(weight.name): slope \(ReportNumber.text(weight.slope)), input times delta "
          + "\(ReportNumber.text(weight.gradient)), ratio \(ratio(weight))."
      )
    }
    return ([title] + lines + remarks).joined(separator: "\n")
  }

  private var title: String {
    let rows = report.row.map { "row \($0)" } ?? "all rows"
    return screen.sentence("Gradient check on \(rows), \(screen.words(report.place))", as: .heading)
  }

  /// The weights that the error depends on.
  private var moving: [GradientReport.Weight] {
    report.weights.filter(\.isMoving)
  }

  private var listed: Shortened<GradientReport.Weight> { Shortened(moving) }

  private var table: String {
    let columns: [TextTable.Column] = [
      .init("weight"), .init("slope", align: .decimal), .init("input * delta", align: .decimal),
      .init("ratio", align: .decimal),
    ]
    let rows = listed.shown.map { weight in
      [
        StyledText(weight.name), StyledText(ReportNumber.text(weight.slope), as: .number),
        StyledText(ReportNumber.text(weight.gradient), as: .number), StyledText(ratio(weight)),
      ]
    }
    guard !rows.isEmpty else { return screen.sentence("No weight changes the error here.") }
    return screen.tables([[TextTable(columns: columns, rows: rows)]])
  }

  private func ratio(_ weight: GradientReport.Weight) -> String {
    weight.ratio.map { ReportNumber.fixed($0, decimals: 2) } ?? "none"
  }

  private var remarks: [String] {
    var remarks: [String] = []
    if listed.rest > 0 {
      remarks.append("And \(listed.rest) more that move; tutor view with --json lists all.")
    }
    let still = report.weights.count - moving.count
    if still > 0 {
      remarks.append(
        moving.isEmpty
          ? "All \(still) weights: 0 and 0."
          : "The other \(still) of \(report.weights.count) weights: 0 and 0."
      )
    }
    remarks.append(
      "The slope is measured: each weight is moved by \(ReportNumber.text(report.nudge)) to either "
        + "side, and the squared error is computed again."
    )
    if !moving.isEmpty {
      remarks.append(
        report.isTwoEverywhere
          ? "The ratio is 2 everywhere: the slope of miss ** 2 is 2 * miss, and the chapter lets the "
            + "rate carry the 2."
          : "The ratio isn't 2 everywhere: where a node is about to switch on or off, or a slope is "
            + "lost in rounding, the two differ."
      )
    }
    return remarks.map { screen.sentence($0) } + [screen.guesses(report.guesses)].compactMap(\.self)
  }
}
