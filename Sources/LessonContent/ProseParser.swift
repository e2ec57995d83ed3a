/// Reads a lesson's Markdown: a section for each step, with named parts inside.
struct ProseParser {
  private let file: String
  private let lines: [String]

  init(_ text: String, file: String) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasSuffix("\r") ? String($0.dropLast()) : String($0)
    }
  }

  /// A part of the file under a heading.
  private struct Part {
    let step: String
    /// The words of the `###` heading; empty for the section's own text.
    let heading: [String]
    let location: FileLocation
    var lines: [String] = []
  }

  /// Reads all sections.
  ///
  /// - Parameter steps: The names of the lesson's steps.
  /// - Returns: The prose of each step.
  /// - Throws: `LessonFileError` for a section without step, an unknown heading, or a brace
  ///   without partner.
  func prose(of steps: Set<String>) throws(LessonFileError) -> [String: StepProse] {
    var result: [String: StepProse] = [:]
    for part in parts() {
      guard steps.contains(part.step) else {
        throw LessonFileError(.strayProse(part.step), at: part.location)
      }
      try add(part, to: &result[part.step, default: StepProse()])
    }
    return result
  }

  /// Cuts the file at its headings, which don't count inside fenced code.
  private func parts() -> [Part] {
    var parts: [Part] = []
    var isInCode = false
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("```") { isInCode.toggle() }
      let location = FileLocation(file: file, line: number + 1)
      if !isInCode, line.hasPrefix("## ") {
        parts.append(Part(step: trimmed(line.dropFirst(3)), heading: [], location: location))
      } else if !isInCode, line.hasPrefix("### "), let last = parts.last {
        let words = line.dropFirst(4).split(separator: " ").map(String.init)
        parts.append(Part(step: last.step, heading: words, location: location))
      } else if !parts.isEmpty {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts
  }

  private func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  private func add(_ part: Part, to prose: inout StepProse) throws(LessonFileError) {
    let text = part.lines.joined(separator: "\n")
    let segments = try Interpolation.segments(
      of: text,
      file: file,
      line: part.location.line + 1
    )
    switch (part.heading.first, part.heading.count) {
    case (nil, _): prose.body = segments
    case ("hint", 2): prose.hints.append(segments)
    case ("right", 1): prose.right = segments
    case ("solution", 1): prose.solution = segments
    case ("mistake", 2): prose.mistakes[part.heading[1]] = segments
    case ("choice", 2): prose.choices[part.heading[1]] = segments
    default:
      throw LessonFileError(
        .strayHeading("### " + part.heading.joined(separator: " ")),
        at: part.location
      )
    }
  }
}
