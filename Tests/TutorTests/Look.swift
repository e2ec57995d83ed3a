import LessonContent
import TerminalRendering
import Testing

/// Lines typed in a lesson, and what they show.
struct Look: CustomTestStringConvertible, Sendable {
  let name: String
  var lesson = 16
  /// The lessons; the shipped ones if `nil`.
  var source: (any LessonSource)?
  let lines: [String]
  var testDescription: String { name }

  /// Opens the lesson on a screen.
  func sitting(
    _ width: Int,
    _ style: Style,
    language: Language = .english
  ) throws -> Sitting {
    try Sitting(lesson: lesson, width: width, style: style, language: language, source: source)
  }

  /// Types the lines and returns what the last of them shows.
  func shown(_ width: Int, _ style: Style) throws -> String {
    let sitting = try sitting(width, style)
    for line in lines.dropLast() { _ = sitting.shown(by: line) }
    return sitting.shown(by: lines.last ?? "")
  }
}

extension String {
  /// How many columns the longest line takes.
  var widestLine: Int { split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0 }
}
