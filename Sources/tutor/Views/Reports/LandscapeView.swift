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
      let same = screen.inWords(
        "There is nothing to draw: the error is the same everywhere.",
        "没有什么可画：误差处处相同。"
      )
      parts.append(screen.sentence(same))
    } else {
      let upward = screen.inWords("\(report.second) upward", "\(report.second) 向上")
      parts.append(screen.sentence(upward, as: .muted))
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
      let lines = screen.list(legend)
      parts.append(
        screen.sentence(screen.inWords("Lines of equal error: \(lines).", "等误差线：\(lines)。"))
      )
    }
    return (parts + [table, edge, others] + cut + guesses).joined(separator: "\n")
  }

  var sentences: String {
    let lines = stops.map { stop in
      let numbers = [
        "\(report.first) \(ReportNumber.text(stop.point.first))",
        "\(report.second) \(ReportNumber.text(stop.point.second))",
        "\(errorWord) \(ReportNumber.text(stop.point.error))",
      ]
      return screen.sentence(
        screen.inWords(
          "\(stop.name): \(screen.list(numbers)).",
          "\(stop.name)：\(numbers.joined(separator: "，"))。"
        )
      )
    }
    return ([title] + lines + [edge, others] + cut + guesses).joined(separator: "\n")
  }

  private var title: String {
    let place = screen.words(report.place)
    return screen.sentence(
      screen.inWords(
        "The error over all \(report.rowCount) rows, \(place)",
        "全部 \(report.rowCount) 行的误差，\(place)"
      ),
      as: .heading
    )
  }

  private var errorWord: String { screen.inWords("error", "误差") }

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
    if let start = report.path.first {
      stops.append(("S", screen.inWords("start of training", "训练的起点"), start))
    }
    stops.append(("@", screen.inWords("where the run stands", "程序停处"), report.here))
    if let end = report.path.last, report.path.count > 1 {
      let name =
        report.isPathCut
        ? screen.inWords("last place shown", "显示的最后一处")
        : screen.inWords("end of the run", "程序的结尾")
      stops.append(("o", name, end))
    }
    if let lowest = report.lowest {
      stops.append(("x", screen.inWords("lowest on the grid", "网格最低点"), lowest))
    }
    return stops
  }

  /// The places that matter; where that is too wide, what they are stands below.
  private var table: String {
    let place = TextTable.Column(screen.inWords("place", "位置"))
    let wide = table([.init(""), place], report.first, report.second)
    let fits = wide.lines(width: .max / 2).allSatisfy { $0.width <= screen.width }
    guard !fits else { return wide.render(width: screen.width, style: screen.style) }
    let (right, up) = (screen.inWords("right", "向右"), screen.inWords("up", "向上"))
    let marks = screen.list(stops.map { "\($0.mark) \($0.name)" })
    return table([.init("")], right, up).render(width: screen.width, style: screen.style) + "\n"
      + screen.sentence(marks + screen.inWords(".", "。"))
  }

  private func table(_ lead: [TextTable.Column], _ first: String, _ second: String) -> TextTable {
    let numbers = [first, second, errorWord].map { TextTable.Column($0, align: .decimal) }
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

  private var edge: String {
    guard let lowest = report.lowest else {
      return say("No error on the grid is a finite number.", "网格上没有一个误差是有限的数。")
    }
    if report.isAtEdge {
      return say(
        "The lowest place is at the grid's edge; it may go lower beyond.",
        "最低点在网格的边上；再往外可能更低。"
      )
    }
    let gain = report.here.error - lowest.error
    guard gain.isFinite else {
      return say("The error where the run stands is no finite number.", "程序停处的误差不是有限的数。")
    }
    let size = ReportNumber.text(gain)
    return gain > 0
      ? say(
        "Moving these two weights alone could lower the error by about \(size).",
        "只动这两个权重，误差大约还能降 \(size)。"
      )
      : say(
        "No place of the grid is lower than where the run stands.",
        "网格上没有一处低于程序停处。"
      )
  }

  private func say(_ english: String, _ chinese: String) -> String {
    screen.sentence(screen.inWords(english, chinese))
  }

  private var others: String {
    let others =
      switch report.otherCount {
      case 0: screen.inWords("The network has no other weights.", "网络没有别的权重。")
      case 1:
        screen.inWords(
          "The other weight is kept as it is where the run stands, also along the path.",
          "另一个权重保持程序停处的值，沿途也是。"
        )
      case let count:
        screen.inWords(
          "The other \(count) weights are kept as they are where the run stands, also along the "
            + "path.",
          "其余 \(count) 个权重保持程序停处的值，沿途也是。"
        )
      }
    return screen.sentence(others, as: .muted)
  }

  private var cut: [String] {
    guard report.isPathCut else { return [] }
    return [
      say(
        "The run goes very far from here; those parts of its path are left out.",
        "程序的路有些部分离这里太远，没有画出来。"
      )
    ]
  }

  private var guesses: [String] { [screen.guesses(report.guesses)].compactMap(\.self) }
}
