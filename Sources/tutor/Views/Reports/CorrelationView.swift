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
      screen.sentence("\(name(column)): \(words(column)).")
    }
    return ([title] + lines + remarks).joined(separator: "\n")
  }

  private var listed: Shortened<CorrelationReport.Column> { Shortened(report.columns) }

  private var title: String {
    let target = report.outputCount > 1 ? "target \(report.output)" : "the target"
    return screen.sentence(
      "Correlation with \(target), \(screen.words(report.place))",
      as: .heading
    )
  }

  private var table: String {
    let start: [TextTable.Column] = [.init("node"), .init("correlation", align: .decimal)]
    let rows = listed.shown.map { column in
      [StyledText(name(column)), StyledText(short(column), as: .number)]
    }
    let values = listed.shown.map { column in
      StyledText(unbroken: ReportNumber.row(column.values, digits: 3))
    }
    let wide = TextTable(
      columns: start + [.init("on each row")],
      rows: zip(rows, values).map { $0 + [$1] }
    )
    return screen.tables([[wide], [TextTable(columns: start, rows: rows)]])
  }

  private func name(_ column: CorrelationReport.Column) -> String {
    switch column.layer {
    case 0: "input \(column.node)"
    case report.lastLayer: report.outputCount > 1 ? "output \(report.output)" : "output"
    case let layer where report.lastLayer > 2: "hidden layer \(layer), node \(column.node)"
    default: "hidden node \(column.node)"
    }
  }

  private func short(_ column: CorrelationReport.Column) -> String {
    column.coefficient.map(ReportNumber.tidySigned) ?? "undefined"
  }

  private func words(_ column: CorrelationReport.Column) -> String {
    if let coefficient = column.coefficient { return ReportNumber.tidySigned(coefficient) }
    return column.isConstant
      ? "undefined, it is \(ReportNumber.text(column.values.first ?? 0)) on every row"
      : "undefined"
  }

  private var remarks: [String] {
    var remarks: [String] = []
    let constant = listed.shown.filter(\.isConstant).map(name)
    if report.isTargetConstant {
      remarks.append(
        "The target is the same on every row, so nothing can go together with it."
      )
    } else if !constant.isEmpty {
      remarks.append(
        "Undefined: \(constant.inWords) \(constant.count == 1 ? "is" : "are") the same on every "
          + "row, and what never changes goes together with nothing."
      )
    }
    return [listed.remark("nodes", screen)].compactMap(\.self)
      + remarks.map { screen.sentence($0) } + [screen.guesses(report.guesses)].compactMap(\.self)
  }
}
