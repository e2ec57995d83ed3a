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
    let names = screen.list(report.contestants.map(\.name))
    return screen.sentence(screen.inWords("Race: \(names)", "比赛：\(names)"), as: .heading)
  }

  // MARK: Table

  private var table: String {
    let toGoal: [TextTable.Column] =
      report.goal == nil
      ? []
      : [
        .init(screen.inWords("epochs", "遍数"), align: .right),
        .init(screen.inWords("updates", "更新次数"), align: .right),
      ]
    let errors = shownEpochs.map {
      TextTable.Column(screen.inWords("error at \($0)", "第 \($0) 遍误差"), align: .decimal)
    }
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
    let never = StyledText(screen.inWords("never", "没有达到"))
    guard let epochs = contestant.epochsToGoal else { return [never, never] }
    return [number(epochs), number(contestant.updatesToGoal)]
  }

  private func number(_ number: Int?) -> StyledText {
    StyledText(number.map(String.init) ?? "?", as: .number)
  }

  private func number(_ number: Double?) -> StyledText {
    number.map { StyledText(ReportNumber.text($0), as: .number) }
      ?? StyledText(screen.inWords("stopped", "停了"))
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
    let chart = LineChart(
      series: series,
      xTitle: screen.inWords("epochs", "遍"),
      isLogarithmic: true
    )
    let caption = screen.inWords(
      "The error; equal heights are equal factors.",
      "误差；高度相等就是倍数相等。"
    )
    return "\n" + chart.render(width: screen.width, style: screen.style) + "\n"
      + screen.sentence(caption, as: .muted)
  }

  // MARK: Words

  private func said(_ contestant: RaceReport.Contestant) -> String {
    var parts = report.goal.map { [reach($0, by: contestant)] } ?? []
    for epoch in shownEpochs {
      guard let error = contestant.error(after: epoch).map(ReportNumber.text) else { continue }
      parts.append(
        screen.inWords("error \(error) after epoch \(epoch)", "第 \(epoch) 遍之后误差 \(error)")
      )
    }
    return screen.inWords(
      "\(contestant.name): \(parts.joined(separator: "; ")).",
      "\(contestant.name)：\(parts.joined(separator: "；"))。"
    )
  }

  /// When a contestant came to the goal.
  private func reach(_ goal: Double, by contestant: RaceReport.Contestant) -> String {
    let goal = ReportNumber.text(goal)
    guard let epochs = contestant.epochsToGoal else {
      return screen.inWords("never below \(goal)", "始终没有低于 \(goal)")
    }
    let updates = contestant.updatesToGoal
    return screen.inWords(
      "below \(goal) after \(epochs) epochs" + (updates.map { ", \($0) updates" } ?? ""),
      "\(epochs) 遍之后低于 \(goal)" + (updates.map { "，更新 \($0) 次" } ?? "")
    )
  }

  private var remarks: [String] {
    let remarks = [goal, ratio].compactMap(\.self) + stops + conditions
    return remarks.map { screen.sentence($0) } + [screen.guesses(report.guesses)].compactMap(\.self)
  }

  private var goal: String? {
    report.goal.map(ReportNumber.text).map { goal in
      screen.inWords(
        "The goal is an error below \(goal), within \(report.bound) epochs.",
        "目标是 \(report.bound) 遍之内误差低于 \(goal)。"
      )
    }
  }

  /// The contestants that were stopped.
  private var stops: [String] {
    report.contestants.compactMap { contestant in
      guard let epoch = contestant.blewUpAfter, let error = contestant.errors.last else {
        return nil
      }
      let size = ReportNumber.text(error)
      return screen.inWords(
        "\(contestant.name) was stopped after epoch \(epoch): its error grows without bound, to "
          + "\(size).",
        "\(contestant.name) 在第 \(epoch) 遍之后停下：误差无止境地变大，已到 \(size)。"
      )
    }
  }

  /// How the race was run.
  private var conditions: [String] {
    var conditions = [
      report.measure == .endOfEpoch
        ? screen.inWords(
          "Each error is that of the weights at the end of an epoch, over all rows; the sum that "
            + "the program prints is made while they move.",
          "这里的误差是每一遍结束时的权重在全部行上的误差；程序打印的和，是权重一边移动一边累加的。"
        )
        : screen.inWords(
          "Each error is the one that the program reports; it was run itself, since it trains in a "
            + "way of its own.",
          "这里的误差是程序自己报告的；程序有它自己的训练方式，所以运行的是它本身。"
        )
    ]
    if report.isProgramDifferent {
      conditions.append(
        screen.inWords(
          "The program itself trains in another way; the race takes its data and start weights.",
          "程序本身用的是另一种训练方式；比赛只取它的数据和起始权重。"
        )
      )
    }
    if report.isPartial {
      conditions.append(
        screen.inWords("Stopped. What was done before is shown.", "已停下。显示的是之前做完的。")
      )
    }
    return conditions
  }

  /// How the second contestant compares with the first, where both come to the goal.
  private var ratio: String? {
    guard report.contestants.count == 2, let first = report.contestants.first,
      let second = report.contestants.last, let epochs = first.epochsToGoal,
      let others = second.epochsToGoal, let updates = first.updatesToGoal,
      let otherUpdates = second.updatesToGoal, epochs > 0, updates > 0
    else { return nil }
    let epochRatio = ReportNumber.short(Double(others) / Double(epochs))
    let updateRatio = ReportNumber.short(Double(otherUpdates) / Double(updates))
    return screen.inWords(
      "\(second.name) takes \(epochRatio) times the epochs of \(first.name) and \(updateRatio) "
        + "times its updates.",
      "\(second.name) 的遍数是 \(first.name) 的 \(epochRatio) 倍，更新次数是它的 \(updateRatio) 倍。"
    )
  }
}
