import TerminalRendering
import Tutoring

/// Shows what becomes of a stack of weights when its sets are multiplied into one.
struct CollapseView: ReportVoices {
  let report: CollapseReport
  let screen: Screen

  var picture: String {
    let parts = [title, matrix, bend, table, rest, verdict, best, screen.guesses(report.guesses)]
    return parts.compactMap(\.self).joined(separator: "\n")
  }

  var sentences: String {
    let product = products.shown.enumerated().map { input, row in
      screen.sentence("From input \(input): \(ReportNumber.row(row)).")
    }
    let rows = listed.shown.map { row in
      screen.sentence(
        "Row \(row.number): target \(ReportNumber.row(row.targets)), stack "
          + "\(ReportNumber.row(row.stack)), one set \(ReportNumber.row(row.collapsed)), "
          + "off by \(ReportNumber.text(row.difference))."
      )
    }
    let parts = [title] + product + [constants, bend] + rows + [rest]
    return (parts + [verdict, best, screen.guesses(report.guesses)]).compactMap(\.self)
      .joined(separator: "\n")
  }

  private var listed: Shortened<CollapseReport.Row> { Shortened(report.rows) }
  private var products: Shortened<[Double]> { Shortened(report.product) }
  private var rest: String? { listed.remark("rows", screen) }

  private var title: String {
    screen.sentence(
      "\(report.weights.joined(separator: " . ")) as one set of weights, \(screen.words(report.place))",
      as: .heading
    )
  }

  private var matrix: String {
    let outputs = report.product.first?.count ?? 0
    var columns = [TextTable.Column("from")]
    for output in 0..<outputs {
      columns.append(.init(outputs == 1 ? "to output" : "to \(output)", align: .decimal))
    }
    let rows = products.shown.enumerated().map { (input, row) -> [StyledText] in
      [StyledText(String("input \(input)"))]
        + row.map { StyledText(ReportNumber.text($0), as: .number) }
    }
    let table = screen.tables([[TextTable(columns: columns, rows: rows)]])
    return [table, constants].compactMap(\.self).joined(separator: "\n")
  }

  private var constants: String? {
    report.constants.map {
      screen.sentence("The biases come to \(ReportNumber.row($0)).")
    }
  }

  private var bend: String? {
    guard !report.isStraight else { return nil }
    let bends = report.activations.enumerated().filter { $0.element != "linear" }.map {
      place,
      name in
      "\(name) behind \(report.weights[place])"
    }
    return screen.sentence(
      "This stack bends (\(bends.joined(separator: ", "))), so it can't be collapsed: one set of "
        + "weights predicts something else."
    )
  }

  private var table: String {
    let columns: [TextTable.Column] = [
      .init("row"), .init("target"), .init("stack", align: .decimal),
      .init("one set", align: .decimal), .init("off by", align: .decimal),
    ]
    let rows = listed.shown.map { row in
      [
        StyledText(String(row.number)), StyledText(unbroken: ReportNumber.row(row.targets)),
        StyledText(unbroken: ReportNumber.row(row.stack), as: .number),
        StyledText(unbroken: ReportNumber.row(row.collapsed), as: .number),
        StyledText(ReportNumber.text(row.difference), as: .number),
      ]
    }
    return screen.tables([[TextTable(columns: columns, rows: rows)]])
  }

  private var verdict: String {
    let count = report.product.reduce(0) { $0 + $1.count } + (report.constants?.count ?? 0)
    let all = "all \(report.rows.count) predictions"
    let text: String
    if report.weights.count == 1, report.isStraight {
      text = "There is only one set of weights, so there is nothing to join."
    } else if report.isStraight {
      let digits =
        report.agreeingDigits > 16 ? "to the last bit" : "to \(report.agreeingDigits) digits"
      text =
        "\(report.numberCount) numbers, \(count) that matter: \(all) agree \(digits)."
    } else {
      text =
        "Squared error of the stack \(ReportNumber.text(report.error)), of the one set "
        + "\(ReportNumber.text(report.collapsedError))."
    }
    return screen.sentence(text)
  }

  private var best: String {
    let weights = report.best.weights.map { row in
      row.map(ReportNumber.tidy).joined(separator: " ")
    }.joined(separator: ", ")
    guard report.best.weights.count <= 8 else {
      return screen.sentence(
        "The best that any straight network can do here is the squared error "
          + "\(ReportNumber.tidy(report.best.error))."
      )
    }
    let error = ReportNumber.tidy(report.best.error)
    let constant = report.constants == nil ? "" : ", the last for the bias"
    let others = report.best.isOneOfMany ? " Others are just as good." : ""
    return screen.sentence(
      "The best that any straight network can do here is the squared error \(error), with the "
        + "weights \(weights)\(constant).\(others)"
    )
  }
}
