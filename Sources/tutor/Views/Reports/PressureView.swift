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
        screen.inWords(
          "Row \(row.number): \(inputWord) \(ReportNumber.row(row.inputs)), target "
            + "\(ReportNumber.text(row.target)), prediction \(ReportNumber.text(row.prediction)). ",
          "第 \(row.number) 行：\(inputWord) \(ReportNumber.row(row.inputs))，目标 "
            + "\(ReportNumber.text(row.target))，预测 \(ReportNumber.text(row.prediction))。"
        ) + pushes(of: row)
      )
    }
    let parts =
      [title] + rows + [screen.sentence(screen.inWords("Sum: ", "合计：") + totals), remark]
      + explanations(naming: mostExplained)
    return (parts + [screen.guesses(report.guesses)].compactMap(\.self)).joined(separator: "\n")
  }

  /// How many rows are explained; the others are alike.
  private let mostExplained = 3

  private var listed: Shortened<PressureReport.Row> { Shortened(report.rows) }
  private var rest: String? { listed.remark(screen.inWords("rows", "行"), screen) }

  private var title: String {
    let output =
      report.outputCount > 1
      ? screen.inWords(", output \(report.output)", "，输出 \(report.output)") : ""
    let place = screen.words(report.place)
    return screen.sentence(
      screen.inWords(
        "Pushes on \(report.weights)\(output), \(place)",
        "\(report.weights) 受到的推力\(output)，\(place)"
      ),
      as: .heading
    )
  }

  private var inputWord: String {
    report.isBehindHiddenLayer
      ? screen.inWords("hidden layer", "隐藏层") : screen.inWords("input", "输入")
  }

  private var rowWord: String { screen.inWords("row", "行") }

  private func name(_ weight: Int) -> String { "\(report.weights)[\(weight)]" }

  // MARK: Picture

  /// One table; where that is too wide, the pushes in a second one below.
  private var table: String {
    let rows = listed.shown.map { row in
      (number: StyledText(String(row.number)), given: given(row), pushes: pushes(row))
    }
    var sum = report.totals.map { number($0, signed: true) }
    sum.append("")
    let mark = StyledText(screen.inWords("sum", "合计"), as: .muted)
    let blanks = [StyledText](repeating: "", count: given.count)
    let one = TextTable(
      columns: [TextTable.Column(rowWord)] + given + weightColumns,
      rows: rows.map { [$0.number] + $0.given + $0.pushes } + [[mark] + blanks + sum]
    )
    let two = [
      TextTable(
        columns: [TextTable.Column(rowWord)] + given,
        rows: rows.map { [$0.number] + $0.given }
      ),
      TextTable(
        columns: [TextTable.Column(rowWord)] + weightColumns,
        rows: rows.map { [$0.number] + $0.pushes } + [[mark] + sum]
      ),
    ]
    return screen.tables([[one], two])
  }

  private var given: [TextTable.Column] {
    [
      TextTable.Column(inputWord), .init(screen.inWords("target", "目标"), align: .right),
      .init(screen.inWords("prediction", "预测"), align: .decimal),
      .init(screen.inWords("rule", "规则")),
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
    cells.append(
      StyledText(row.disagreements.isEmpty ? "" : screen.inWords("against", "相反"), as: .bad)
    )
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
    screen.list(
      report.totals.indices.map { "\(name($0)) \(ReportNumber.signed(report.totals[$0]))" }
    ) + screen.inWords(".", "。")
  }

  /// What the rule says of each weight and what is computed.
  private func pushes(of row: PressureReport.Row) -> String {
    row.pushes.indices.map { weight in
      let push = ReportNumber.signed(row.pushes[weight])
      if row.rule[weight] == .none {
        return screen.inWords("\(name(weight)): no push.", "\(name(weight))：没有推力。")
      }
      let isAgainst = row.disagreements.contains(weight)
      let isUp = row.rule[weight] == .up
      return screen.inWords(
        "\(name(weight)): rule \(row.rule[weight].rawValue), computed \(push)"
          + (isAgainst ? ", against the rule." : "."),
        "\(name(weight))：规则向\(isUp ? "上" : "下")，算出 \(push)" + (isAgainst ? "，与规则相反。" : "。")
      )
    }.joined(separator: screen.inWords(" ", ""))
  }

  private var remark: String {
    screen.sentence(
      report.agreementCount == report.ruleCount
        ? screen.inWords(
          "The rule and the computation agree in all \(report.ruleCount) places.",
          "规则与计算在全部 \(report.ruleCount) 处都一致。"
        )
        : screen.inWords(
          "The rule and the computation agree in \(report.agreementCount) of \(report.ruleCount) "
            + "places\(screen.isPlain ? "" : "; against marks rows where they don't").",
          "规则与计算在 \(report.ruleCount) 处里有 \(report.agreementCount) 处一致"
            + "\(screen.isPlain ? "" : "；不一致的行标着“相反”")。"
        )
    )
  }

  private func explanations(naming most: Int) -> [String] {
    let odd = report.rows.filter { !$0.disagreements.isEmpty }
    let shown = odd.prefix(most).map { screen.sentence(explanation(of: $0)) }
    guard odd.count > most else { return Array(shown) }
    let more = odd.count - most
    return shown + [
      screen.sentence(
        screen.inWords(
          (more == 1 ? "One more row disagrees" : "\(more) more rows disagree")
            + " for the same kind of reason.",
          "还有 \(more) 行不一致，道理相同。"
        )
      )
    ]
  }

  private func explanation(of row: PressureReport.Row) -> String {
    let target = ReportNumber.text(row.target)
    let prediction = ReportNumber.text(row.prediction)
    guard row.prediction != row.target else {
      return screen.inWords(
        "Row \(row.number): the prediction is exactly the target, so nothing is pushed.",
        "第 \(row.number) 行：预测正好等于目标，所以没有推力。"
      )
    }
    let isBelow = row.prediction < row.target
    return screen.inWords(
      "Row \(row.number): the rule says \(isBelow ? "down" : "up") for the target \(target), but "
        + "the prediction \(prediction) is already past it, \(isBelow ? "below" : "above"), so it "
        + "is pushed back \(isBelow ? "up" : "down").",
      "第 \(row.number) 行：目标是 \(target)，规则说往\(isBelow ? "下" : "上")推，可是预测 \(prediction) "
        + "已经\(isBelow ? "低" : "高")过了头，所以往回推，向\(isBelow ? "上" : "下")。"
    )
  }
}
