import TerminalRendering
import Tutoring

/// Shows several ways of training, side by side.
struct RaceView: ReportVoices {
  let report: RaceReport
  let screen: Screen

  var picture: String {
    ([title, table, curves].compactMap(\.self) + remarks).joined(separator: "\n")
  }

  var sentences: String {
    ([title] + report.contestants.map { screen.sentence(said($0)) } + remarks)
      .joined(separator: "\n")
  }

  private var title: String {
    screen.sentence(
      "Race: " + report.contestants.map(\.name).joined(separator: ", "),
      as: .heading
    )
  }

  // MARK: Table

  private var table: String {
    let toGoal: [TextTable.Column] =
      report.goal == nil ? [] : [.init("epochs", align: .right), .init("updates", align: .right)]
    let errors = shownEpochs.map { TextTable.Column("error at \($0)", align: .decimal) }
    let names = report.contestants.map { StyledText(unbroken: $0.name) }
    let first = report.contestants.map { report.goal == nil ? [] : reached($0) }
    let second = report.contestants.map { contestant in
      shownEpochs.map { number(contestant.error(after: $0)) }
    }
    func rows(_ parts: [[StyledText]]) -> [[StyledText]] { zip(names, parts).map { [$0] + $1 } }
    let name = TextTable.Column("")
    let one = TextTable(
      columns: [name] + toGoal + errors,
      rows: rows(zip(first, second).map { $0 + $1 })
    )
    let two = [
      TextTable(columns: [name] + toGoal, rows: rows(first)),
      TextTable(columns: [name] + errors, rows: rows(second)),
    ]
    return screen.tables([[one], report.goal == nil ? [one] : two])
  }

  /// The epochs whose errors are shown: the tenth and the last of the program.
  private var shownEpochs: [Int] {
    report.lastEpoch > 10 ? [10, report.lastEpoch] : [report.lastEpoch]
  }

  private func reached(_ contestant: RaceReport.Contestant) -> [StyledText] {
    guard let epochs = contestant.epochsToGoal else { return ["never", "never"] }
    return [number(epochs), number(contestant.updatesToGoal)]
  }

  private func number(_ number: Int?) -> StyledText {
    StyledText(number.map(String.init) ?? "?", as: .number)
  }

  private func number(_ number: Double?) -> StyledText {
    number.map { StyledText(ReportNumber.text($0), as: .number) } ?? "stopped"
  }

  // MARK: Curves

  /// How many points a curve has at most.
  private static let mostPoints = 400

  /// The errors over the epochs, up to where the slowest contestant is done.
  private var curves: String? {
    let ends = report.contestants.map { $0.epochsToGoal ?? $0.errors.count }
    let end = max(ends.max() ?? 0, report.lastEpoch)
    guard end > 1 else { return nil }
    let stride = (end + Self.mostPoints - 1) / Self.mostPoints
    let series = report.contestants.map { contestant in
      LineChart.Series(
        contestant.name,
        points: contestant.errors.prefix(end).enumerated().filter { $0.offset % stride == 0 }.map {
          LineChart.Point(x: Double($0.offset + 1), y: $0.element)
        }
      )
    }
    let chart = LineChart(series: series, xTitle: "epochs", isLogarithmic: true)
    return "\n" + chart.render(width: screen.width, style: screen.style) + "\n"
      + screen.sentence("The error; equal heights are equal factors.", as: .muted)
  }

  // MARK: Words

  private func said(_ contestant: RaceReport.Contestant) -> String {
    var parts: [String] = []
    if let goal = report.goal {
      if let epochs = contestant.epochsToGoal {
        let updates = contestant.updatesToGoal.map { ", \($0) updates" } ?? ""
        parts.append("below \(ReportNumber.text(goal)) after \(epochs) epochs\(updates)")
      } else {
        parts.append("never below \(ReportNumber.text(goal))")
      }
    }
    for epoch in shownEpochs {
      guard let error = contestant.error(after: epoch) else { continue }
      parts.append("error \(ReportNumber.text(error)) after epoch \(epoch)")
    }
    return "\(contestant.name): \(parts.joined(separator: "; "))."
  }

  private var remarks: [String] {
    var remarks: [String] = []
    if let goal = report.goal {
      remarks.append(
        "The goal is an error below \(ReportNumber.text(goal)), within \(report.bound) epochs."
      )
    }
    if let ratio { remarks.append(ratio) }
    for contestant in report.contestants {
      guard let epoch = contestant.blewUpAfter, let error = contestant.errors.last else { continue }
      remarks.append(
        "\(contestant.name) was stopped after epoch \(epoch): its error grows without bound, to "
          + "\(ReportNumber.text(error))."
      )
    }
    remarks.append(
      report.measure == .endOfEpoch
        ? "Each error is that of the weights at the end of an epoch, over all rows; the sum that "
          + "the program prints is made while they move."
        : "Each error is the one that the program reports; it was run itself, since it trains in a "
          + "way of its own."
    )
    if report.isProgramDifferent {
      remarks.append(
        "The program itself trains in another way; the race takes its data and start weights."
      )
    }
    if report.isPartial { remarks.append("Stopped. What was done before is shown.") }
    return remarks.map { screen.sentence($0) } + [screen.guesses(report.guesses)].compactMap(\.self)
  }

  /// How the second contestant compares with the first, where both come to the goal.
  private var ratio: String? {
    guard report.contestants.count == 2, let first = report.contestants.first,
      let second = report.contestants.last, let epochs = first.epochsToGoal,
      let others = second.epochsToGoal, let updates = first.updatesToGoal,
      let otherUpdates = second.updatesToGoal, epochs > 0, updates > 0
    else { return nil }
    return "\(second.name) takes \(times(others, epochs)) the epochs of \(first.name) and "
      + "\(times(otherUpdates, updates)) its updates."
  }

  private func times(_ one: Int, _ other: Int) -> String {
    ReportNumber.short(Double(one) / Double(other)) + " times"
  }
}
