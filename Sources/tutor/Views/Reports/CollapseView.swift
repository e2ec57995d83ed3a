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
      screen.sentence(
        screen.inWords(
          "From input \(input): \(ReportNumber.row(row)).",
          "从输入 \(input)：\(ReportNumber.row(row))。"
        )
      )
    }
    let rows = listed.shown.map { row in
      screen.sentence(
        screen.inWords(
          "Row \(row.number): target \(ReportNumber.row(row.targets)), stack "
            + "\(ReportNumber.row(row.stack)), one set \(ReportNumber.row(row.collapsed)), "
            + "off by \(ReportNumber.text(row.difference)).",
          "第 \(row.number) 行：目标 \(ReportNumber.row(row.targets))，叠起来 "
            + "\(ReportNumber.row(row.stack))，一组 \(ReportNumber.row(row.collapsed))，"
            + "相差 \(ReportNumber.text(row.difference))。"
        )
      )
    }
    let parts = [title] + product + [constants, bend] + rows + [rest]
    return (parts + [verdict, best, screen.guesses(report.guesses)]).compactMap(\.self)
      .joined(separator: "\n")
  }

  private var listed: Shortened<CollapseReport.Row> { Shortened(report.rows) }
  private var products: Shortened<[Double]> { Shortened(report.product) }
  private var rest: String? { listed.remark(screen.inWords("rows", "行"), screen) }

  private var title: String {
    let product = report.weights.joined(separator: " . ")
    let place = screen.words(report.place)
    return screen.sentence(
      screen.inWords(
        "\(product) as one set of weights, \(place)",
        "\(product) 并成一组权重，\(place)"
      ),
      as: .heading
    )
  }

  private var matrix: String {
    let outputs = report.product.first?.count ?? 0
    var columns = [TextTable.Column(screen.inWords("from", "从"))]
    for output in 0..<outputs {
      columns.append(
        .init(
          outputs == 1
            ? screen.inWords("to output", "到输出") : screen.inWords("to \(output)", "到 \(output)"),
          align: .decimal
        )
      )
    }
    let rows = products.shown.enumerated().map { (input, row) -> [StyledText] in
      [StyledText(screen.inWords("input \(input)", "输入 \(input)"))]
        + row.map { StyledText(ReportNumber.text($0), as: .number) }
    }
    let table = screen.tables([[TextTable(columns: columns, rows: rows)]])
    return [table, constants].compactMap(\.self).joined(separator: "\n")
  }

  private var constants: String? {
    report.constants.map {
      screen.sentence(
        screen.inWords(
          "The biases come to \(ReportNumber.row($0)).",
          "偏置合起来是 \(ReportNumber.row($0))。"
        )
      )
    }
  }

  private var bend: String? {
    guard !report.isStraight else { return nil }
    let bends = report.activations.enumerated().filter { $0.element != "linear" }.map {
      place,
      name in
      screen.inWords(
        "\(name) behind \(report.weights[place])",
        "\(report.weights[place]) 之后的 \(name)"
      )
    }
    return screen.sentence(
      screen.inWords(
        "This stack bends (\(bends.joined(separator: ", "))), so it can't be collapsed: one set of "
          + "weights predicts something else.",
        "这个叠法有弯（\(bends.joined(separator: "、"))），所以不能并成一组：一组权重会预测出别的。"
      )
    )
  }

  private var table: String {
    let columns: [TextTable.Column] = [
      .init(screen.inWords("row", "行")), .init(screen.inWords("target", "目标")),
      .init(screen.inWords("stack", "叠起来"), align: .decimal),
      .init(screen.inWords("one set", "一组"), align: .decimal),
      .init(screen.inWords("off by", "相差"), align: .decimal),
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
    let text: String
    if report.weights.count == 1, report.isStraight {
      text = screen.inWords(
        "There is only one set of weights, so there is nothing to join.",
        "只有一组权重，没有什么可并。"
      )
    } else if report.isStraight {
      let (digits, chinese) =
        report.agreeingDigits > 16
        ? ("to the last bit", "分毫不差")
        : ("to \(report.agreeingDigits) digits", "有 \(report.agreeingDigits) 位相同")
      text = screen.inWords(
        "\(report.numberCount) numbers, \(count) that matter: all \(report.rows.count) predictions "
          + "agree \(digits).",
        "\(report.numberCount) 个数，真正起作用的是 \(count) 个：全部 \(report.rows.count) 个预测\(chinese)。"
      )
    } else {
      text = screen.inWords(
        "Squared error of the stack \(ReportNumber.text(report.error)), of the one set "
          + "\(ReportNumber.text(report.collapsedError)).",
        "叠起来的平方误差是 \(ReportNumber.text(report.error))，一组的是 "
          + "\(ReportNumber.text(report.collapsedError))。"
      )
    }
    return screen.sentence(text)
  }

  private var best: String {
    let weights = screen.list(
      report.best.weights.map { $0.map(ReportNumber.tidy).joined(separator: " ") }
    )
    guard report.best.weights.count <= 8 else {
      return screen.sentence(
        screen.inWords(
          "The best that any straight network can do here is the squared error "
            + "\(ReportNumber.tidy(report.best.error)).",
          "任何直的网络在这里最多做到平方误差 \(ReportNumber.tidy(report.best.error))。"
        )
      )
    }
    let error = ReportNumber.tidy(report.best.error)
    return screen.sentence(
      screen.inWords(
        "The best that any straight network can do here is the squared error \(error), with the "
          + "weights \(weights)\(report.constants == nil ? "" : ", the last for the bias")."
          + (report.best.isOneOfMany ? " Others are just as good." : ""),
        "任何直的网络在这里最多做到平方误差 \(error)，权重是 \(weights)"
          + "\(report.constants == nil ? "" : "，最后一个是偏置")。"
          + (report.best.isOneOfMany ? "还有别的一样好。" : "")
      )
    )
  }
}
