import TerminalRendering
import Tutoring

extension Session {
  /// Makes a chart, shows it, and writes it to a file that isn't there yet.
  func draw(_ request: ReportRequest, to file: String) {
    guard var engine, let outcome = try? engine.perform(.report(request)) else { return }
    show(outcome)
    guard case .reported(.plot(let report)) = outcome else { return }
    let chart = PlotView(report: report, screen: screen).svg
    write(chart, to: file, what: screen.inWords("The chart is in \(file).", "图写在 \(file) 里了。"))
  }
}
