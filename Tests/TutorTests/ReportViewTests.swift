import TerminalRendering
import TestSupport
import Testing

/// Reports as they stand on screens of several widths, and in sentences.
@Suite struct ReportViewTests {
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
    let text = try look.shown(width, .uncoloured)
    #expect(text.widestLine <= width)
    try Snapshot.expect(text, named: "\(look.name)\(width)")
  }

  @Test(arguments: looks) func aReportIsSaidInSentences(look: Look) throws {
    let text = try look.shown(80, .plain)
    #expect(text.widestLine <= 80)
    try Snapshot.expect(text, named: "\(look.name)Plain")
  }
}
