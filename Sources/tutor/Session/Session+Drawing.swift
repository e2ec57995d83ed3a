import TerminalRendering
import Tutoring

extension Session {
  /// Makes a chart, shows it, and writes it to a file that isn't there yet.
  func draw(_ request: ReportRequest, to file: String) {
    guard var engine, let outcome = try? engine.perform(.report(request)) else { return }
    show(outcome)
    guard case .reported(.plot(let report)) = outcome else { return }
    do {
      try ProgramFile.write(PlotView(report: report, screen: screen).svg, to: file)
      say("The chart is in \(file).")
    } catch {
      fail("\(file) can't be written: \(error.reason).")
    }
  }
}
