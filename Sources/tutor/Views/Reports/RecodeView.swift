import TerminalRendering
import Tutoring

/// Shows the same pattern in other numbers beside the original.
struct RecodeView: ReportVoices {
  let report: RecodeReport
  let screen: Screen

  var picture: String {
    ([title, rows, errors] + remarks).joined(separator: "\n")
  }

  var sentences: String {
    let data = report.rows.enumerated().map { number, row in
      screen.sentence(
        screen.inWords(
          "Row \(number + 1): \(original(row)); now \(recoded(row)).",
          "第 \(number + 1) 行：原来 \(original(row))；现在 \(recoded(row))。"
        )
      )
    }
    let runs = report.runs.map { run in
      let errors = shownEpochs.map { epoch in
        let error = error(run, epoch).plainText
        return screen.inWords("epoch \(epoch) \(error)", "第 \(epoch) 遍 \(error)")
      }
      return screen.sentence(
        screen.inWords(
          "\(name(run)): error in \(errors.joined(separator: ", ")).",
          "\(name(run))：误差，\(errors.joined(separator: "，"))。"
        )
      )
    }
    return ([title] + data + runs + remarks).joined(separator: "\n")
  }

  private var title: String {
    screen.sentence(
      screen.inWords(
        "Recode \(report.recoding), \(report.epochs) epochs",
        "换一种写法：\(report.recoding)，\(report.epochs) 遍"
      ),
      as: .heading
    )
  }

  // MARK: Tables

  private func original(_ row: RecodeReport.Row) -> String {
    "\(ReportNumber.row(row.inputs, digits: 3)) -> \(ReportNumber.row(row.targets, digits: 3))"
  }

  private func recoded(_ row: RecodeReport.Row) -> String {
    "\(ReportNumber.row(row.recodedInputs, digits: 3)) -> "
      + ReportNumber.row(row.recodedTargets, digits: 3)
  }

  private var rows: String {
    var cells = report.rows.enumerated().map { number, row -> [StyledText] in
      [
        StyledText(String(number + 1)), StyledText(unbroken: original(row)),
        StyledText(unbroken: recoded(row)),
      ]
    }
    let more = report.rowCount - report.rows.count
    if more > 0 {
      cells.append(["", StyledText(screen.inWords("and \(more) more", "另有 \(more) 行"))])
    }
    let columns: [TextTable.Column] = [
      .init(screen.inWords("row", "行")), .init(screen.inWords("original", "原来")),
      .init(screen.inWords("recoded", "换写")),
    ]
    return screen.tables([[TextTable(columns: columns, rows: cells)]]) + "\n"
  }

  private var errors: String {
    let columns =
      [TextTable.Column(screen.inWords("error in epoch", "第几遍的误差"), align: .right)]
      + report.runs.map { TextTable.Column(name($0), align: .decimal) }
    let cells = shownEpochs.map { epoch in
      [StyledText(String(epoch))] + report.runs.map { error($0, epoch) }
    }
    let narrow = report.runs.map { run in
      TextTable(
        columns: [
          .init(screen.inWords("epoch", "遍"), align: .right), .init(name(run), align: .decimal),
        ],
        rows: shownEpochs.map { [StyledText(String($0)), error(run, $0)] }
      )
    }
    return screen.tables([[TextTable(columns: columns, rows: cells)], narrow]) + "\n"
  }

  private var shownEpochs: [Int] {
    Set([1, 2, 10, report.epochs]).filter { 1...max(1, report.epochs) ~= $0 }.sorted()
  }

  private func error(_ run: RecodeReport.Training, _ epoch: Int) -> StyledText {
    guard run.errors.indices.contains(epoch - 1) else {
      return StyledText(screen.inWords("stopped", "停了"))
    }
    return StyledText(ReportNumber.text(run.errors[epoch - 1]), as: .number)
  }

  private func name(_ run: RecodeReport.Training) -> String {
    let rate = "\(report.rateName) \(rates(run))"
    return run.kind == .original
      ? screen.inWords("original, \(rate)", "原来，\(rate)")
      : screen.inWords("recoded, \(rate)", "换写，\(rate)")
  }

  private func rates(_ run: RecodeReport.Training) -> String {
    Set(run.rates).count > 1
      ? run.rates.map { ReportNumber.text($0) }.joined(separator: "/")
      : ReportNumber.text(run.rates.first ?? .nan)
  }

  // MARK: Words

  private var remarks: [String] {
    let remarks = fitting + stops + [ends, difference].compactMap(\.self)
    return remarks.map { screen.sentence($0) } + [screen.guesses(report.guesses)].compactMap(\.self)
  }

  /// Which learning rate keeps the run the same, and how well it does.
  private var fitting: [String] {
    guard let largest = report.largestDifference, let fitting = report.runs.last else { return [] }
    let divisor = ReportNumber.text(fitting.weightDivisor)
    let weights = report.weightsName
    let digits = ReportNumber.short(largest, digits: 1)
    let (which, chinese) = rateThatFits(fitting)
    return [
      screen.inWords(
        "Both recoded trainings begin with \(weights) divided by \(divisor), so that the first "
          + "prediction stays the same.",
        "换写之后的两次训练，开始时 \(weights) 都除以 \(divisor)，这样第一个预测不变。"
      ),
      screen.inWords(
        "\(which): over all \(fitting.errors.count) epochs the errors differ by at most "
          + "\(digits) of themselves, which is rounding.",
        "\(chinese)：全部 \(fitting.errors.count) 遍里，误差最多相差自身的 \(digits) 倍，那是舍入。"
      ),
    ]
  }

  private func rateThatFits(
    _ fitting: RecodeReport.Training
  ) -> (english: String, chinese: String) {
    let (rate, weights) = (report.rateName, report.weightsName)
    let square = ReportNumber.text(fitting.weightDivisor * fitting.weightDivisor)
    guard fitting.rates.count > 1 else {
      return (
        "\(rate) divided by \(square) keeps the run the same", "\(rate) 除以 \(square)，过程就不变"
      )
    }
    return (
      "\(rate) divided by \(square) for \(weights) alone keeps the run the same; no single "
        + "\(rate) for all weights does",
      "只对 \(weights) 把 \(rate) 除以 \(square)，过程就不变；全部权重共用一个 \(rate) 做不到"
    )
  }

  private var stops: [String] {
    report.runs.filter(\.blewUp).map { run in
      screen.inWords(
        "\(name(run)): stopped after epoch \(run.errors.count), since the error grows.",
        "\(name(run))：误差越来越大，第 \(run.errors.count) 遍之后停下。"
      )
    }
  }

  /// The weights at the end, where no learning rate keeps the run the same.
  private var ends: String? {
    guard let last = report.runs.last, let first = report.runs.first,
      report.largestDifference == nil, last.endWeights.count <= 12
    else { return nil }
    let (original, recoded) = (ends(first), ends(last))
    return screen.inWords(
      "\(report.weightsName) at the end: \(original) for the original, \(recoded) for the recoded "
        + "data.",
      "最后的 \(report.weightsName)：原来的数据是 \(original)，换写的数据是 \(recoded)。"
    )
  }

  private var difference: String? {
    guard report.isProgramDifferent else { return nil }
    return screen.inWords(
      "The program itself trains in another way; this trains row by row.",
      "程序本身用的是另一种训练方式；这里是一行一行地训练。"
    )
  }

  private func ends(_ run: RecodeReport.Training) -> String {
    run.endWeights.map { ReportNumber.short($0, digits: 4) }.joined(separator: " ")
  }
}
