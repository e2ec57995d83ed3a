import TerminalRendering
import Tutoring

/// Shows numbers over a run.
struct PlotView: ReportVoices {
  let report: PlotReport
  let screen: Screen

  var picture: String {
    var parts: [String] = []
    if canDraw {
      parts.append(chart.render(width: screen.pictureWidth, style: screen.style))
    }
    return (parts + [spoken(isPicture: canDraw)]).joined(separator: "\n")
  }

  var sentences: String { spoken(isPicture: false) }

  /// The chart as a drawing for browsers and documents.
  var svg: String {
    chart.svg(title: report.series.map(\.expression).joined(separator: ", "))
  }

  private var canDraw: Bool {
    report.numbers.count > 1
      && report.series.contains { series in
        let lost = report.isLogarithmic ? series.notAboveZero : 0
        return series.values.count { $0?.isFinite ?? false } > lost
      }
  }

  private var chart: LineChart {
    LineChart(
      series: report.series.map { series in
        LineChart.Series(
          series.expression,
          points: zip(report.numbers, series.values).map {
            LineChart.Point(x: Double($0), y: $1 ?? .nan)
          }
        )
      },
      xTitle: unitWord,
      isLogarithmic: report.isLogarithmic,
      here: Double(report.here)
    )
  }

  // MARK: Sentences

  private func spoken(isPicture: Bool) -> String {
    var sentences = report.series.flatMap { course(of: $0) + gaps(of: $0) }
    let mark = isPicture ? "^ " : ""
    let place = screen.words(report.place)
    sentences.append(
      mark + screen.inWords("The run stands here: \(place).", "程序停在这里：\(place)。")
    )
    if report.isLogarithmic, isPicture {
      sentences.append(screen.inWords("Equal heights are equal factors.", "高度相等就是倍数相等。"))
    }
    if isWide, isPicture {
      sentences.append(
        screen.inWords(
          "With log after the expressions small values stand apart too.",
          "在表达式后面加 log，小的值也分得开。"
        )
      )
    }
    sentences += remarks
    return sentences.map { screen.sentence($0) }.joined(separator: "\n")
  }

  /// What should be known of how the values were taken.
  private var remarks: [String] {
    var remarks: [String] = []
    if report.stride > 1 {
      remarks.append(
        screen.inWords(
          "There are many \(unitWord); a value was taken after every \(report.stride) of them.",
          "\(unitWord)数很多；每 \(report.stride) \(unitWord)取一个值。"
        )
      )
    }
    if let error = report.error {
      remarks.append(
        screen.inWords("The program ended with an error: \(error)", "程序以错误结束：\(error)")
      )
    }
    return remarks
  }

  /// Whether values that are all above 0 are of very different sizes.
  private var isWide: Bool {
    let ends = report.series.compactMap(\.lowest) + report.series.compactMap(\.highest)
    let values = ends.map(\.value)
    guard let low = values.min(), let high = values.max(), !report.isLogarithmic else {
      return false
    }
    return low > 0 && high > 1000 * low
  }

  /// Start, end, lowest value and direction of a series.
  private func course(of series: PlotReport.Series) -> [String] {
    let name = series.expression
    guard let first = series.first, let last = series.last else {
      return [screen.inWords("\(name) has no value.", "\(name) 没有值。")]
    }
    let (start, end) = (ReportNumber.text(first.value), ReportNumber.text(last.value))
    guard report.numbers.count > 1, first != last else {
      return [
        screen.inWords(
          "\(name) has one value, \(start), \(moment(first)).",
          "\(name) 只有一个值：\(start)（\(moment(first))）。"
        )
      ]
    }
    if series.trend == .constant, series.notNumbers + series.infinities == 0 {
      return [screen.inWords("\(name) is \(start) throughout.", "\(name) 一直是 \(start)。")]
    }
    var text = screen.inWords(
      "\(name) starts at \(start) (\(moment(first))) and ends at \(end) (\(moment(last))).",
      "\(name) 从 \(start)（\(moment(first))）开始，到 \(end)（\(moment(last))）结束。"
    )
    switch series.trend {
    case .falls: text += screen.inWords(" It falls throughout.", "一路下降。")
    case .rises: text += screen.inWords(" It rises throughout.", "一路上升。")
    default:
      if let low = series.lowest, let high = series.highest {
        let (least, most) = (ReportNumber.text(low.value), ReportNumber.text(high.value))
        text += screen.inWords(
          " Lowest: \(least) (\(moment(low))); highest: \(most) (\(moment(high))).",
          "最低 \(least)（\(moment(low))），最高 \(most)（\(moment(high))）。"
        )
      }
    }
    return [text]
  }

  /// What has no place in the drawing.
  private func gaps(of series: PlotReport.Series) -> [String] {
    let name = series.expression
    var sentences: [String] = []
    func tell(_ count: Int, _ what: (english: String, chinese: String)) {
      guard count > 0 else { return }
      sentences.append(
        screen.inWords(
          (count == 1 ? "One value of \(name) is " : "\(count) values of \(name) are ")
            + what.english,
          "\(name) 有 \(count) 个值\(what.chinese)"
        )
      )
    }
    tell(series.notNumbers, ("nan and left out.", "是 nan，没有画。"))
    tell(series.infinities, ("infinite and left out.", "是无穷大，没有画。"))
    if report.isLogarithmic {
      let what = (
        "not above 0 and left out: log needs numbers above 0.",
        "不大于 0，没有画：log 只能用于大于 0 的数。"
      )
      tell(series.notAboveZero, what)
    }
    return sentences
  }

  private func moment(_ extreme: PlotReport.Extreme) -> String {
    let unit = report.unit.rawValue
    let chinese = "\(extreme.number) \(unitWord)"
    switch extreme.number {
    case 0: return screen.inWords("before the first \(unit.dropLast())", "第 1 \(unitWord)之前")
    case 1: return screen.inWords("after 1 \(unit.dropLast())", "\(chinese)之后")
    default: return screen.inWords("after \(extreme.number) \(unit)", "\(chinese)之后")
    }
  }

  /// What is counted along the run.
  private var unitWord: String {
    switch report.unit {
    case .epochs: screen.inWords("epochs", "遍")
    case .rows: screen.inWords("rows", "行数据")
    case .steps: screen.inWords("steps", "步")
    }
  }
}
