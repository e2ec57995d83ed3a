import LessonContent
import TerminalRendering
import Testing

/// No line of a view is wider than the terminal.
@Suite struct WidthTests {
  /// What is typed, and the lesson that it is typed in.
  struct Visit: CustomTestStringConvertible, Sendable {
    let lesson: Int
    let lines: [String]
    var testDescription: String { "lesson \(lesson): \(lines.joined(separator: "; "))" }
  }

  static let visits = [
    Visit(lesson: 16, lines: ["step", "step row", "step epoch", "back", "goto e2 r3 line 41"]),
    Visit(lesson: 16, lines: ["step row", "vars", "show weights_0_1", "list", "weights_0_1"]),
    Visit(lesson: 16, lines: ["step row", "why layer_2_delta", "why weights_0_1[0,1] deep"]),
    Visit(lesson: 16, lines: ["step row", "set weights_0_1 3", "list", "where", "set", "undo"]),
    Visit(lesson: 16, lines: ["help", "help why", "lessons", "stpe", "lesson 7", "goto nowhere"]),
    Visit(
      lesson: 4,
      lines: ["next", "next", "0.98", "0.5", "word", "hint", "hint", "hint", "hint", "-0.2"]
    ),
    Visit(lesson: 4, lines: ["next", "next", "solution", "goto e3", "next", "7", "set weights 3"]),
    Visit(lesson: 4, lines: ["set weights 3", "next", "next", "0.5", "where", "next", "solution"]),
    Visit(lesson: 4, lines: ["weights = 3", "where", "vars", "drop weights", "drop weights"]),
    Visit(lesson: 4, lines: ["1 +", "weights[99]", "nothing_here", "foo(1, 2, 3, 4, 5, 6, 7 8)"]),
    Visit(lesson: 5, lines: (1...14).map { _ in "next" }),
    Visit(lesson: 4, lines: (1...30).flatMap { _ in ["solution", "next"] }),
    Visit(lesson: 16, lines: (1...22).flatMap { _ in ["hint", "next"] }),
  ]

  @Test(arguments: visits, [20, 40, 60, 80, 100])
  func everyLineFits(visit: Visit, width: Int) throws {
    for style in [Style.uncoloured, .plain] {
      let sitting = try Sitting(lesson: visit.lesson, width: width, style: style)
      let lines = sitting.transcript(of: visit.lines).split(separator: "\n")
      #expect(lines.count > 5)
      #expect(lines.filter { !$0.hasPrefix("Error:") && DisplayWidth.of($0) > width } == [])
    }
  }

  @Test(arguments: visits)
  func colourChangesNothingButColour(visit: Visit) throws {
    let coloured = try Sitting(lesson: visit.lesson, width: 80, style: .coloured)
    let shown = coloured.transcript(of: visit.lines)
    let text = VisibleText.withoutEscapes(shown)
    let bare = try Sitting(lesson: visit.lesson, width: 80).transcript(of: visit.lines)
    #expect(shown != text)
    // Stress is written as stars where there is no colour, which may move a line's end.
    #expect(words(text) == words(bare.replacing("*", with: "")))
  }

  private func words(_ text: String) -> [Substring] {
    text.replacing("*", with: "").split { $0 == " " || $0 == "\n" }
  }

  @Test(arguments: [20, 40, 60, 80])
  func chineseFits(width: Int) throws {
    let sitting = try Sitting(
      lesson: 1,
      width: width,
      language: .chinese,
      source: SmallLesson()
    )
    let lines = sitting.transcript(of: ["lessons", "hint", "a", "b", "next", "where"])
      .split(separator: "\n")
    #expect(lines.contains { $0.contains("变小") })
    #expect(lines.filter { DisplayWidth.of($0) > width } == [])
  }
}
