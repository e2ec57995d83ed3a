import TerminalRendering
import Tutoring

/// Shows which way each row pushes each weight.
///
///     row  input  target  prediction  rule    [0]  [1]   [2]
///     1    1 0 1       0        -0.2  - . -  +0.2    0  +0.2  against
struct PressureView: ReportVoices {
  let report: PressureReport
  let screen: Screen

  var picture: String {
    let parts =
      [title, table] + [rest].compactMap(\.self) + [remark] + explanations(naming: mostExplained)
    return (parts + [screen.guesses(report.guesses)].compactMap(\.self)).joined(separator: "\n")
  }

  var sentences: String {
    let rows = listed.shown.map { row in
      screen.sentence(
        "Row \(row.number): \(inputWord) \(ReportNumber.row(row.inputs)), target "
          + "\(ReportNumber.text(row.target)), prediction \(ReportNumber.text(row.prediction)). "
          + pushes(of: row)
      )
    }
    let parts =
      [title] + rows + [screen.sentence("Sum: \(totals)"), remark]
      + explanations(naming: mostExplained)
    return (parts + [screen.guesses(report.guesses)].compactMap(\.self)).joined(separator: "\n")
  }

  /// How many rows are explained; the others are alike.
  private let mostExplained = 3

  private var listed: Shortened<PressureReport.Row> { Shortened(report.rows) }
  private var rest: String? { listed.remark("rows", screen) }

  private var title: String {
    let output = report.outputCount > 1 ? ", output \(report.output)" : ""
    return screen.sentence(
      "Pushes on \(report.weights)\(output), \(screen.words(report.place))",
      as: .heading
    )
  }

  private var inputWord: String { report.isBehindHiddenLayer ? "hidden layer" : "input" }

  private func name(_ weight: Int) -> String { "\(report.weights)[\(weight)]" }

  // MARK: Picture

  /// One table; where that is too wide, the pushes in a second one below.
  private var table: String {
    let rows = listed.shown.map { row in
      (number: StyledText(String(row.number)), given: given(row), pushes: pushes(row))
    }
    var sum = report.totals.map { number($0, signed: true) }
    sum.append("")
    let mark = StyledText("sum", as: .muted)
    let blanks = [StyledText](repeating: "", count: given.count)
    let one = TextTable(
      columns: [TextTable.Column("row")] + given + weightColumns,
      rows: rows.map { [$0.number] + $0.given + $0.pushes } + [[mark] + blanks + sum]
    )
    let two = [
      TextTable(
        columns: [TextTable.Column("row")] + given,
        rows: rows.map { [$0.number] + $0.given }
      ),
      TextTable(
        columns: [TextTable.Column("row")] + weightColumns,
        rows: rows.map { [$0.number] + $0.pushes } + [[mark] + sum]
      ),
    ]
    return screen.tables([[one], two])
  }

  private var given: [TextTable.Column] {
    [
      TextTable.Column(inputWord), .init("target", align: .right),
      .init("prediction", align: .decimal), .init("rule"),
    ]
  }

  private var weightColumns: [TextTable.Column] {
    var columns: [TextTable.Column] = []
    for weight in report.totals.indices { columns.append(.init("[\(weight)]", align: .decimal)) }
    columns.append(.init(""))
    return columns
  }

  private func given(_ row: PressureReport.Row) -> [StyledText] {
    [
      StyledText(unbroken: ReportNumber.row(row.inputs, digits: 3)),
      StyledText(ReportNumber.text(row.target)), number(row.prediction, signed: false),
      StyledText(unbroken: row.rule.map(Self.sign).joined(separator: " ")),
    ]
  }

  private func pushes(_ row: PressureReport.Row) -> [StyledText] {
    var cells = row.pushes.map { number($0, signed: true) }
    cells.append(StyledText(row.disagreements.isEmpty ? "" : "against", as: .bad))
    return cells
  }

  private func number(_ number: Double, signed: Bool) -> StyledText {
    StyledText(signed ? ReportNumber.signed(number) : ReportNumber.text(number), as: .number)
  }

  private static func sign(_ direction: PressureReport.Direction) -> String {
    switch direction {
    case .up: "+"
    case .down: "-"
    case .none: "."
    }
  }

  // MARK: Sentences

  private var totals: String {
    report.totals.indices.map { "\(name($0)) \(ReportNumber.signed(report.totals[$0]))" }
      .joined(separator: ", ") + "."
  }

  /// What the rule says of each weight and what is computed.
  private func pushes(of row: PressureReport.Row) -> String {
    row.pushes.indices.map { weight in
      let push = ReportNumber.signed(row.pushes[weight])
      if row.rule[weight] == .none { return "\(name(weight)): no push." }
      let isAgainst = row.disagreements.contains(weight)
      return "\(name(weight)): rule \(row.rule[weight].rawValue), computed \(push)"
        + (isAgainst ? ", against the rule." : ".")
    }.joined(separator: " ")
  }

  private var remark: String {
    screen.sentence(
      report.agreementCount == report.ruleCount
        ? "The rule and the computation agree in all \(report.ruleCount) places."
        : "The rule and the computation agree in \(report.agreementCount) of \(report.ruleCount) "
          + "places\(screen.isPlain ? "" : "; against marks rows where they don't")."
    )
  }

  private func explanations(naming most: Int) -> [String] {
    let odd = report.rows.filter { !$0.disagreements.isEmpty }
    let shown = odd.prefix(most).map { screen.sentence(explanation(of: $0)) }
    guard odd.count > most else { return Array(shown) }
    let rest =
      odd.count - most == 1 ? "One more row disagrees" : "\(odd.count - most) more rows disagree"
    return shown + [screen.sentence(rest + " for the same kind of reason.")]
  }

  private func explanation(of row: PressureReport.Row) -> String {
    let target = ReportNumber.text(row.target)
    let prediction = ReportNumber.text(row.prediction)
    guard row.prediction != row.target else {
      return "Row \(row.number): the prediction is exactly the target, so nothing is pushed."
    }
    let (side, way, back) =
      row.prediction < row.target ? ("below", "down", "up") : ("above", "up", "down")
    return "Row \(row.number): the rule says \(way) for the target \(target), but the prediction "
      + "\(prediction) is already past it, \(side), so it is pushed back \(back)."
  }
}
