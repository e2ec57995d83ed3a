import TerminalRendering
import Tutoring

/// A view of one kind of report, in the two voices that people read; data is the third.
protocol ReportVoices {
  /// A table or a drawing, laid out for the screen.
  var picture: String { get }
  /// The same in sentences, for screen readers: nothing is drawn and no columns are lined up.
  var sentences: String { get }
}

/// Shows a report in the voice that the screen asks for.
struct ReportView {
  let report: Report
  let screen: Screen

  /// The text.
  var text: String { screen.isPlain ? voices.sentences : voices.picture }

  private var voices: any ReportVoices {
    switch report {
    case .pressure(let report): PressureView(report: report, screen: screen)
    }
  }
}
