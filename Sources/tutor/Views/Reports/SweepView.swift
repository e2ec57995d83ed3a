import TerminalRendering
import Tutoring

/// Shows how many trainings learn when a setting has other values.
struct SweepView: ReportVoices {
  let report: SweepReport
  let screen: Screen

  var picture: String { ([title, table] + remarks).joined(separator: "\n") }

  var sentences: String {
    let rows = report.rows.map { row in
      screen.sentence(
        screen.inWords(
          "\(report.name) \(row.value): \(row.learned) of \(row.trained) learn, \(errorTitle) "
            + "\(ReportNumber.text(row.medianError)).",
          "\(report.name) \(row.value)：\(row.trained) 次里学会 \(row.learned) 次，\(errorTitle) "
            + "\(ReportNumber.text(row.medianError))。"
        )
      )
    }
    return ([title] + rows + remarks).joined(separator: "\n")
  }

  private var title: String {
    let (name, seeds) = (report.name, report.seeds)
    return screen.sentence(
      screen.inWords(
        "Sweep of \(name)" + (seeds > 1 ? ", \(seeds) seeds" : "")
          + ", \(report.epochs) epochs each",
        "\(name) 逐个取值" + (seeds > 1 ? "，\(seeds) 个种子" : "") + "，每次 \(report.epochs) 遍"
      ),
      as: .heading
    )
  }

  private var table: String {
    let rows = report.rows.map { row -> [StyledText] in
      [
        StyledText(unbroken: row.value),
        StyledText(
          unbroken: screen.inWords(
            "\(row.learned) of \(row.trained)",
            "\(row.trained) 次里 \(row.learned) 次"
          ),
          as: .number
        ),
        StyledText(ReportNumber.text(row.medianError), as: .number),
      ]
    }
    return screen.tables([
      [
        TextTable(
          columns: [
            .init(report.name, align: .right), .init(screen.inWords("learn", "学会"), align: .right),
            .init(errorTitle, align: .decimal),
          ],
          rows: rows
        )
      ]
    ])
  }

  private var errorTitle: String {
    report.rows.allSatisfy { $0.trained == 1 }
      ? screen.inWords("last error", "最后的误差") : screen.inWords("median error", "误差中位数")
  }

  private var remarks: [String] {
    let remarks = [meaning, blowUps, seeds, carrier, stop].compactMap(\.self)
    return remarks.map { screen.sentence($0) } + [screen.guesses(report.guesses)].compactMap(\.self)
  }

  private var meaning: String? {
    let bound = ReportNumber.text(report.bound)
    return screen.inWords(
      "To learn means here: the error of the last epoch, as the program sums it, is below \(bound).",
      "这里的“学会”是指：最后一遍的误差（照程序那样累加）低于 \(bound)。"
    )
  }

  private var blowUps: String? {
    let count = report.rows.reduce(0) { $0 + $1.blewUp }
    guard count > 0 else { return nil }
    return screen.inWords(
      "\(count) grew beyond all numbers; they count as not learned.",
      "有 \(count) 次变得无穷大，算作没有学会。"
    )
  }

  private var seeds: String? {
    guard let row = report.rows.first, report.rows.count == 1, row.trained > 1,
      !row.learnedSeeds.isEmpty
    else { return nil }
    let list = ranges(row.learnedSeeds)
    return screen.inWords("Seeds that learn: \(list).", "学会的种子：\(list)。")
  }

  private var carrier: String? {
    guard report.carrier == .program else { return nil }
    return screen.inWords("The program itself was run each time.", "每次运行的都是程序本身。")
  }

  private var stop: String? {
    guard report.isPartial else { return nil }
    let done = report.rows.reduce(0) { $0 + $1.trained }
    return screen.inWords(
      "Stopped after \(done) of \(report.wanted) trainings; what was done is kept.",
      "\(report.wanted) 次训练做完 \(done) 次后停下；做完的保留着。"
    )
  }

  /// How many numbers or stretches of them are written out.
  private static let mostRanges = 40

  /// Numbers with neighbours joined: `1, 3-5, 9`.
  private func ranges(_ numbers: [Int]) -> String {
    var parts: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = parts.last, number <= last.upperBound + 1 {
        parts[parts.count - 1] = last.lowerBound...max(number, last.upperBound)
      } else {
        parts.append(number...number)
      }
    }
    let comma = screen.inWords(", ", "、")
    let shown = parts.prefix(Self.mostRanges).map { part in
      switch part.count {
      case 1: "\(part.lowerBound)"
      case 2: "\(part.lowerBound)\(comma)\(part.upperBound)"
      default: "\(part.lowerBound)-\(part.upperBound)"
      }
    }.joined(separator: comma)
    let hidden = parts.dropFirst(Self.mostRanges).reduce(0) { $0 + $1.count }
    return hidden == 0
      ? shown : screen.inWords("\(shown), and \(hidden) more", "\(shown)，另有 \(hidden) 个")
  }
}
