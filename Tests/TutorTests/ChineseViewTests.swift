import LessonContent
import TerminalRendering
import TestSupport
import Testing

/// Views in Chinese, on screens of several widths and in sentences.
@Suite struct ChineseViewTests {
  private static let looks = [
    Look(
      name: "Moves",
      lesson: 5,
      lines: [
        "list", "step", "step row", "goto e2 r3 line 26", "back", "until weights[1] > 0.7", "vars",
        "show weights", "diff start", "watch weights.sum()", "step epoch", "why weights[1]",
        "why weights[0] deep", "set", "set alpha 0.2", "undo", "reset", "back",
      ]
    ),
    Look(
      name: "Own",
      lesson: 5,
      lines: [
        "goto e1", "weights = np.zeros(3)", "vars", "adopt", "drop weights", "undo",
        "1 +", "weights[7]", "input.dot(streetlights)", "qq7", "set error 3", "goto e99",
        "why input", "role", "role alpha error", "load none.csv --target y", "stpe", "help step",
        "class A: pass", "notes", "again",
      ]
    ),
    Look(
      name: "Reports",
      lines: [
        "goto e5 r2", "role", "pressure", "correlate", "collapse", "gradcheck 1", "story",
        "goto end", "story", "pressure 2", "gradcheck 9",
      ]
    ),
    Look(
      name: "Pictures",
      lines: [
        "goto e1 r2", "plot layer_2_error", "plot layer_2_error log", "plot alpha over rows",
        "heat weights_0_1", "network", "landscape weights_1_2[1] weights_1_2[3]",
        "set hidden_size 16", "network", "plot weights_0_1", "heat alpha.x",
      ]
    ),
    Look(
      name: "Comparisons",
      lesson: 5,
      lines: [
        "race sgd full", "race sgd full,alpha=1.5", "race alpha=0.1 alpha=0.2 20 epochs",
        "sweep alpha 0.05 0.1 2", "cliff", "cliff full", "recode inputs*10", "recode swap",
        "set alpha 1.5", "goto e5", "step epoch",
      ]
    ),
    Look(
      name: "DeepComparisons",
      lines: [
        "race alpha=0.1 alpha=0.2 60 epochs", "sweep hidden 2 4 seeds 10", "sweep seed 0..19",
        "cliff", "recode inputs*10",
      ]
    ),
    Look(name: "Course", lesson: 4, lines: ["lessons", "progress", "help", "lang"]),
  ]

  @Test(arguments: looks, [40, 80, 120])
  func aViewFitsTheScreen(look: Look, width: Int) throws {
    let text = try shown(look, width, .uncoloured)
    let wide = text.split(separator: "\n").filter {
      !$0.hasPrefix("> ") && !$0.hasPrefix("Error:") && DisplayWidth.of($0) > width
    }
    #expect(wide == [])
    try Snapshot.expect(text, named: "Chinese\(look.name)\(width)")
  }

  @Test(arguments: looks) func aViewIsSaidInSentences(look: Look) throws {
    try Snapshot.expect(shown(look, 80, .plain), named: "Chinese\(look.name)Plain")
  }

  private func shown(_ look: Look, _ width: Int, _ style: Style) throws -> String {
    let sitting = try look.sitting(width, style, language: .chinese)
    return look.lines.map { "> \($0)\n" + sitting.shown(by: $0) }.joined()
  }
}
