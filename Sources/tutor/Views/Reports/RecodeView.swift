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
      screen.sentence("Row \(number + 1): \(original(row)); now \(recoded(row)).")
    }
    let runs = report.runs.map { run in
      let errors = shownEpochs.map { epoch in
        "epoch \(epoch) \(error(run, epoch).plainText)"
      }
      return screen.sentence("\(name(run)): error in \(errors.joined(separator: ", ")).")
    }
    return ([title] + data + runs + remarks).joined(separator: "\n")
  }

  private var title: String {
    screen.sentence("Recode \(report.recoding), \(report.epochs) epochs", as: .heading)
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
    if more > 0 { cells.append(["", StyledText("and " + String(more) + " more")]) }
    return screen.tables([
      [TextTable(columns: [.init("row"), .init("original"), .init("recoded")], rows: cells)]
    ]) + "\n"
  }

  private var errors: String {
    let columns =
      [TextTable.Column("error in epoch", align: .right)]
      + report.runs.map { TextTable.Column(name($0), align: .decimal) }
    let cells = shownEpochs.map { epoch in
      [StyledText(String(epoch))] + report.runs.map { error($0, epoch) }
    }
    let narrow = report.runs.map { run in
      TextTable(
        columns: [.init("epoch", align: .right), .init(name(run), align: .decimal)],
        rows: shownEpochs.map { [StyledText(String($0)), error(run, $0)] }
      )
    }
    return screen.tables([[TextTable(columns: columns, rows: cells)], narrow]) + "\n"
  }

  private var shownEpochs: [Int] {
    Set([1, 2, 10, report.epochs]).filter { 1...max(1, report.epochs) ~= $0 }.sorted()
  }

  private func error(_ run: RecodeReport.Training, _ epoch: Int) -> StyledText {
    guard run.errors.indices.contains(epoch - 1) else { return "stopped" }
    return StyledText(ReportNumber.text(run.errors[epoch - 1]), as: .number)
  }

  private func name(_ run: RecodeReport.Training) -> String {
    let rate = "\(report.rateName) \(rates(run))"
    return run.kind == .original ? "original, \(rate)" : "recoded, \(rate)"
  }

  private func rates(_ run: RecodeReport.Training) -> String {
    Set(run.rates).count > 1
      ? run.rates.map { ReportNumber.text($0) }.joined(separator: "/")
      : ReportNumber.text(run.rates.first ?? .nan)
  }

  // MARK: Words

  private var remarks: [String] {
    var remarks: [String] = []
    let weights = report.weightsName
    if let difference = report.largestDifference, let fitting = report.runs.last {
      let divisor = ReportNumber.text(fitting.weightDivisor)
      remarks.append(
        "Both recoded trainings begin with \(weights) divided by \(divisor), so that the first "
          + "prediction stays the same."
      )
      let square = ReportNumber.text(fitting.weightDivisor * fitting.weightDivisor)
      let which =
        fitting.rates.count > 1
        ? "\(report.rateName) divided by \(square) for \(weights) alone keeps the run the same; no "
          + "single \(report.rateName) for all weights does"
        : "\(report.rateName) divided by \(square) keeps the run the same"
      remarks.append(
        "\(which): over all \(fitting.errors.count) epochs the errors differ by at most "
          + "\(ReportNumber.short(difference, digits: 1)) of themselves, which is rounding."
      )
    }
    for run in report.runs where run.blewUp {
      remarks.append(
        "\(name(run)): stopped after epoch \(run.errors.count), since the error grows."
      )
    }
    if let last = report.runs.last, let first = report.runs.first, report.largestDifference == nil,
      last.endWeights.count <= 12
    {
      remarks.append(
        "\(weights) at the end: \(ends(first)) for the original, \(ends(last)) for the recoded data."
      )
    }
    if report.isProgramDifferent {
      remarks.append("The program itself trains in another way; this trains row by row.")
    }
    return remarks.map { screen.sentence($0) } + [screen.guesses(report.guesses)].compactMap(\.self)
  }

  private func ends(_ run: RecodeReport.Training) -> String {
    run.endWeights.map { ReportNumber.short($0, digits: 4) }.joined(separator: " ")
  }
}
