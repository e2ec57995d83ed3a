import TerminalRendering
import TestSupport
import Testing

/// Reports as they stand on screens of several widths, and in sentences.
@Suite struct ReportViewTests {
  /// A report to look at.
  struct Look: CustomTestStringConvertible, Sendable {
    let name: String
    let lesson: Int
    let lines: [String]
    var testDescription: String { name }
  }

  private static let looks = [
    Look(name: "PressureOneLayer", lesson: 5, lines: ["goto e0", "pressure"]),
    Look(name: "PressureDeep", lesson: 16, lines: ["goto e1", "pressure"]),
    Look(name: "Correlate", lesson: 16, lines: ["goto e60", "correlate"]),
    Look(name: "CollapseBent", lesson: 16, lines: ["goto e0", "collapse"]),
    Look(name: "GradcheckRow", lesson: 16, lines: ["goto e0", "gradcheck 1"]),
    Look(name: "Story", lesson: 16, lines: ["goto e60", "story"]),
    Look(name: "Roles", lesson: 16, lines: ["goto e1", "role layer_0 inputs"]),
  ]

  @Test(arguments: looks, [40, 80, 120])
  func aReportFitsTheScreen(look: Look, width: Int) throws {
    try compare(look, width, .uncoloured, "\(width)")
  }

  @Test(arguments: looks) func aReportIsSaidInSentences(look: Look) throws {
    try compare(look, 80, .plain, "Plain")
  }

  private func compare(_ look: Look, _ width: Int, _ style: Style, _ kind: String) throws {
    let sitting = try Sitting(lesson: look.lesson, width: width, style: style)
    for line in look.lines.dropLast() { _ = sitting.shown(by: line) }
    let text = sitting.shown(by: look.lines.last ?? "")
    let widest = text.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
    #expect(widest <= width)
    try Snapshot.expect(text, named: look.name + kind)
  }
}
