import TerminalRendering
import Tutoring

/// Shows the error as two weights make it: as a map, and in numbers.
struct LandscapeView: ReportVoices {
  let report: LandscapeReport
  let screen: Screen

  var picture: String {
    let levels = levels
    var parts = [title]
    if levels.isEmpty {
      parts.append(screen.sentence("There is nothing to draw: the error is the same everywhere."))
    } else {
      parts.append(screen.sentence("\(report.second) upward", as: .muted))
      parts.append(
        map(levels).render(
          width: screen.pictureWidth,
          xTitle: report.first,
          style: screen.style
        )
      )
      let legend = levels.enumerated().map {
        "\(ContourMap.letter($0)) \(ReportNumber.text($1))"
      }
      parts.append(screen.sentence("Lines of equal error: " + legend.joined(separator: ", ") + "."))
    }
    return (parts + [table, edge, others] + cut + guesses).joined(separator: "\n")
  }

  var sentences: String {
    let lines = stops.map { stop in
      screen.sentence(
        "\(stop.name): \(report.first) \(ReportNumber.text(stop.point.first)), "
          + "\(report.second) \(ReportNumber.text(stop.point.second)), error "
          + "\(ReportNumber.text(stop.point.error))."
      )
    }
    return ([title] + lines + [edge, others] + cut + guesses).joined(separator: "\n")
  }

  private var title: String {
    screen.sentence(
      "The error over all \(report.rowCount) rows, \(screen.words(report.place))",
      as: .heading
    )
  }

  private var levels: [Double] {
    ContourMap.roundLevels(for: report.errors.joined(), most: 9)
  }

  private func map(_ levels: [Double]) -> ContourMap {
    ContourMap(
      xs: report.firstValues,
      ys: report.secondValues,
      values: report.errors,
      levels: levels,
      path: report.path.map(Self.place),
      here: Self.place(report.here),
      lowest: report.lowest.map(Self.place)
    )
  }

  private static func place(_ point: LandscapeReport.Point) -> ContourMap.Point {
    ContourMap.Point(x: point.first, y: point.second)
  }

  // MARK: Numbers

  /// The places that matter, with the marks that they have on the map.
  private var stops: [(mark: String, name: String, point: LandscapeReport.Point)] {
    var stops: [(mark: String, name: String, point: LandscapeReport.Point)] = []
    if let start = report.path.first { stops.append(("S", "start of training", start)) }
    stops.append(("@", "where the run stands", report.here))
    if let end = report.path.last, report.path.count > 1 {
      stops.append(("o", report.isPathCut ? "last place shown" : "end of the run", end))
    }
    if let lowest = report.lowest { stops.append(("x", "lowest on the grid", lowest)) }
    return stops
  }

  /// The places that matter; where that is too wide, what they are stands below.
  private var table: String {
    func table(_ lead: [TextTable.Column], _ first: String, _ second: String) -> TextTable {
      let numbers = [first, second, "error"].map { TextTable.Column($0, align: .decimal) }
      return TextTable(
        columns: lead + numbers,
        rows: stops.map { stop in
          let words = [StyledText(stop.mark, as: .arrow), StyledText(stop.name)].prefix(lead.count)
          return words
            + [stop.point.first, stop.point.second, stop.point.error].map {
              StyledText(ReportNumber.text($0), as: .number)
            }
        }
      )
    }
    let wide = table([.init(""), .init("place")], report.first, report.second)
    let fits = wide.lines(width: .max / 2).allSatisfy { $0.width <= screen.width }
    guard !fits else { return wide.render(width: screen.width, style: screen.style) }
    let narrow = table([.init("")], "right", "up")
    let marks = stops.map { "\($0.mark) \($0.name)" }.joined(separator: ", ")
    return narrow.render(width: screen.width, style: screen.style) + "\n"
      + screen.sentence(marks + ".")
  }

  private var edge: String {
    guard let lowest = report.lowest else {
      return screen.sentence("No error on the grid is a finite number.")
    }
    if report.isAtEdge {
      return screen.sentence("The lowest place is at the grid's edge; it may go lower beyond.")
    }
    let gain = report.here.error - lowest.error
    guard gain.isFinite else {
      return screen.sentence("The error where the run stands is no finite number.")
    }
    return screen.sentence(
      gain > 0
        ? "Moving these two weights alone could lower the error by about \(ReportNumber.text(gain))."
        : "No place of the grid is lower than where the run stands."
    )
  }

  private var others: String {
    let others =
      switch report.otherCount {
      case 0: "The network has no other weights."
      case 1: "The other weight is kept as it is where the run stands, also along the path."
      default:
        "The other \(report.otherCount) weights are kept as they are where the run stands, "
          + "also along the path."
      }
    return screen.sentence(others, as: .muted)
  }

  private var cut: [String] {
    guard report.isPathCut else { return [] }
    return [
      screen.sentence("The run goes very far from here; those parts of its path are left out.")
    ]
  }

  private var guesses: [String] { [screen.guesses(report.guesses)].compactMap(\.self) }
}
