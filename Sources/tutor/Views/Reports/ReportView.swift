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
    case .correlate(let report): CorrelationView(report: report, screen: screen)
    case .collapse(let report): CollapseView(report: report, screen: screen)
    case .gradcheck(let report): GradientView(report: report, screen: screen)
    case .story(let report): StoryView(report: report, screen: screen)
    case .roles(let report): RolesView(report: report, screen: screen)
    case .pressure(let report): PressureView(report: report, screen: screen)
    case .plot(let report): PlotView(report: report, screen: screen)
    case .heat(let report): HeatView(report: report, screen: screen)
    case .network(let report): NetworkView(report: report, screen: screen)
    case .landscape(let report): LandscapeView(report: report, screen: screen)
    case .race(let report): RaceView(report: report, screen: screen)
    case .sweep(let report): SweepView(report: report, screen: screen)
    case .cliff(let report): CliffView(report: report, screen: screen)
    case .recode(let report): RecodeView(report: report, screen: screen)
    case .growth(let report): GrowthView(report: report, screen: screen)
    }
  }
}

extension Screen {
  /// Which roles a report relies on without being sure of them; nil if there are none.
  func guesses(_ guesses: [RoleGuess]) -> String? {
    guard !guesses.isEmpty else { return nil }
    let list = guesses.map { "\($0.role.rawValue) \($0.names.joined(separator: ", "))" }
    return sentence(
      inWords(
        "Not sure of: \(list.joined(separator: "; ")). role NAME ROLE says what a name is.",
        "没有把握的：\(list.joined(separator: "；"))。role NAME ROLE 可以说明。"
      ),
      as: .muted
    )
  }
}

/// Long lists, of which reports show the beginning.
struct Shortened<Element> {
  /// What is shown.
  let shown: [Element]
  /// How many are left out.
  let rest: Int

  /// How many rows of a report are shown.
  private static var most: Int { 24 }

  init(_ all: [Element]) {
    shown = Array(all.prefix(Self.most))
    rest = all.count - shown.count
  }

  /// Says how many are left out; nil if none is.
  func remark(_ noun: String, _ screen: Screen) -> String? {
    guard rest > 0 else { return nil }
    return screen.sentence(
      screen.inWords(
        "And \(rest) more \(noun); tutor view with --json lists all.",
        "另有 \(rest) 个\(noun)；tutor view 加 --json 列出全部。"
      )
    )
  }
}
