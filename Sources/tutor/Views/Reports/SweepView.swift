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
        "\(report.name) \(row.value): \(row.learned) of \(row.trained) learn, \(errorTitle) "
          + "\(ReportNumber.text(row.medianError))."
      )
    }
    return ([title] + rows + remarks).joined(separator: "\n")
  }

  private var title: String {
    let seeds = report.seeds > 1 ? ", \(report.seeds) seeds" : ""
    return screen.sentence(
      "Sweep of \(report.name)\(seeds), \(report.epochs) epochs each",
      as: .heading
    )
  }

  private var table: String {
    let rows = report.rows.map { row -> [StyledText] in
      [
        StyledText(unbroken: row.value),
        StyledText(unbroken: "\(row.learned) of \(row.trained)", as: .number),
        StyledText(ReportNumber.text(row.medianError), as: .number),
      ]
    }
    return screen.tables([
      [
        TextTable(
          columns: [
            .init(report.name, align: .right), .init("learn", align: .right),
            .init(errorTitle, align: .decimal),
          ],
          rows: rows
        )
      ]
    ])
  }

  private var errorTitle: String {
    report.rows.allSatisfy { $0.trained == 1 } ? "last error" : "median error"
  }

  private var remarks: [String] {
    var remarks = [
      "To learn means here: the error of the last epoch, as the program sums it, is below "
        + "\(ReportNumber.text(report.bound))."
    ]
    let blewUp = report.rows.reduce(0) { $0 + $1.blewUp }
    if blewUp > 0 {
      remarks.append("\(blewUp) grew beyond all numbers; they count as not learned.")
    }
    if let row = report.rows.first, report.rows.count == 1, row.trained > 1,
      !row.learnedSeeds.isEmpty
    {
      remarks.append("Seeds that learn: \(Self.ranges(row.learnedSeeds)).")
    }
    if report.carrier == .program {
      remarks.append("The program itself was run each time.")
    }
    if report.isPartial {
      let done = report.rows.reduce(0) { $0 + $1.trained }
      remarks.append("Stopped after \(done) of \(report.wanted) trainings; what was done is kept.")
    }
    return remarks.map { screen.sentence($0) } + [screen.guesses(report.guesses)].compactMap(\.self)
  }

  /// How many numbers or stretches of them are written out.
  private static let mostRanges = 40

  /// Numbers with neighbours joined: `1, 3-5, 9`.
  static func ranges(_ numbers: [Int]) -> String {
    var parts: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = parts.last, number <= last.upperBound + 1 {
        parts[parts.count - 1] = last.lowerBound...max(number, last.upperBound)
      } else {
        parts.append(number...number)
      }
    }
    let shown = parts.prefix(mostRanges).map { part in
      switch part.count {
      case 1: "\(part.lowerBound)"
      case 2: "\(part.lowerBound), \(part.upperBound)"
      default: "\(part.lowerBound)-\(part.upperBound)"
      }
    }.joined(separator: ", ")
    let hidden = parts.dropFirst(mostRanges).reduce(0) { $0 + $1.count }
    return hidden == 0 ? shown : "\(shown), and \(hidden) more"
  }
}
