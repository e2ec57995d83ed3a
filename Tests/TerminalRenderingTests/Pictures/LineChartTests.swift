import Foundation
import TerminalRendering
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Charts in characters and as SVG.
@Suite struct LineChartTests {
  private static let ascii = Style(hasColour: false, hasDots: false)

  private func chart(_ values: [[Double]], isLogarithmic: Bool = false) -> LineChart {
    LineChart(
      series: values.enumerated().map { number, values in
        LineChart.Series(
          "误差<\(number)> & \"more\"",
          points: values.enumerated().map { .init(x: Double($0), y: $1) }
        )
      },
      xTitle: "epochs",
      isLogarithmic: isLogarithmic,
      here: 2
    )
  }

  @Test func severalLinesHaveLetters() {
    let text = chart([[0, 1, 2, 3], [3, 3, 3, 3]]).render(width: 24, rows: 4, style: Self.ascii)
    #expect(
      text == """
        a 误差<0> & "more"
        b 误差<1> & "more"
          |bbbbbbbbbbbbbbbbbbbbb
        2 +           aaaaaa
          |    aaaaaaa
        0 +aaaa
          ++------------^-------
           0            2
           epochs
        """
    )
  }

  @Test func aNumberWithoutPlaceLeavesAGap() {
    let text = chart([[1, 1, .nan, 1, .infinity, 1, 1]]).render(
      width: 24,
      rows: 2,
      style: Self.ascii
    )
    let line = text.split(separator: "\n")[1]
    #expect(line == "1 +****      *      ****")
  }

  @Test(arguments: [20, 40, 57, 80, 120, 200], [Style.uncoloured, ascii])
  func itIsAsWideAsTheScreen(width: Int, style: Style) {
    let charts = [
      chart([[0.1, 5, 2]]), chart([[1e-9, 1, 1e9]], isLogarithmic: true), chart([[]]),
      chart([[.nan]]), chart([[1]]), chart([[1e300, -1e300]]), chart([[0, 0], [1, 2], [3, 4]]),
    ]
    for chart in charts {
      let lines = chart.render(width: width, style: style).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    }
  }

  @Test func coloursChangeNothingButColour() {
    let chart = chart([[1, 2, 3], [3, 2, 1]])
    let painted = chart.render(width: 60, style: Style(hasColour: true, background: .dark))
    #expect(painted.contains("\u{1B}[38;5;80m"))
    #expect(VisibleText.withoutEscapes(painted) == chart.render(width: 60))
  }

  @Test(
    arguments: [[[1, 2, 3]], [[1, .nan, 3, 4], [0, -1, .infinity, 2]], [[]], [[5]]] as [[[Double]]]
  )
  func anSVGIsValidXML(values: [[Double]]) {
    let svg = chart(values).svg(title: "a < b & \u{1} \"c\"")
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(svg.contains("a &lt; b &amp;  &quot;c&quot;"))
    #expect(!svg.contains("nan") && !svg.contains("inf"))
    #expect(svg.contains("prefers-color-scheme: dark"))
  }
}
