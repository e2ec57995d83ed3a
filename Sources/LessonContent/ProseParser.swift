/// Reads a lesson's Markdown: a section for each step, with named parts inside.
///
/// What stands before the first section, such as the title, is for readers of
/// the file and isn't shown.
struct ProseParser {
  private let file: String
  private let lines: [Substring]

  init(_ text: String, file: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// A part of the file under a heading.
  private struct Part {
    /// The heading's line.
    let heading: String
    let step: String
    /// The words of a `###` heading; empty for the section's own text.
    let words: [String]
    let location: FileLocation
    var lines: [Substring] = []

    var isEmpty: Bool { lines.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }

  /// Reads all sections.
  ///
  /// - Parameter steps: The steps of the lesson.
  /// - Returns: The prose of each step that has a section.
  /// - Throws: `LessonFileError` for a heading or brace that is out of place.
  func prose(for steps: [Step]) throws(LessonFileError) -> [String: StepProse] {
    var result: [String: StepProse] = [:]
    var seen: [[String]: Int] = [:]
    for part in try parts() {
      guard let step = steps.first(where: { $0.id == part.step }) else {
        throw LessonFileError(.strayProse(part.step), at: part.location)
      }
      let name = [part.step] + part.words
      if let line = seen[name] {
        throw LessonFileError(
          .repeatedHeading(part.heading, firstLine: line),
          at: part.location
        )
      }
      seen[name] = part.location.line
      guard !part.isEmpty else {
        throw LessonFileError(.emptyPart(part.heading), at: part.location)
      }
      try add(part, of: step, to: &result[step.id, default: StepProse()])
    }
    return result
  }

  /// Cuts the file at its headings, which don't count inside fenced code.
  private func parts() throws(LessonFileError) -> [Part] {
    var parts: [Part] = []
    var isInCode = false
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("```") { isInCode.toggle() }
      let location = FileLocation(file: file, line: number + 1)
      let words = line.split(separator: " ").map(String.init)
      let heading = words.joined(separator: " ")
      if !isInCode, words.first == "##" {
        let step = words.dropFirst().joined(separator: " ")
        parts.append(Part(heading: heading, step: step, words: [], location: location))
      } else if !isInCode, words.first == "###" {
        guard let last = parts.last else {
          throw LessonFileError(.headingOutsideSection(heading), at: location)
        }
        parts.append(
          Part(
            heading: heading,
            step: last.step,
            words: Array(words.dropFirst()),
            location: location
          )
        )
      } else if !parts.isEmpty {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts
  }

  private func add(
    _ part: Part,
    of step: Step,
    to prose: inout StepProse
  ) throws(LessonFileError) {
    let text = part.lines.joined(separator: "\n")
    let segments = try Interpolation.segments(
      of: text,
      file: file,
      line: part.location.line + 1
    )
    switch (part.words.first, part.words.count) {
    case (nil, _): prose.body = segments
    case ("right", 1): prose.right = segments
    case ("solution", 1): prose.solution = segments
    case ("again", 1) where step.again != nil: prose.again = segments
    case ("hint", 2):
      guard part.words[1] == "\(prose.hints.count + 1)" else {
        throw LessonFileError(.hintOutOfOrder(wanted: prose.hints.count + 1), at: part.location)
      }
      prose.hints.append(segments)
    case ("mistake", 2):
      try expect(part, in: step.mistakes.map(\.id))
      prose.mistakes[part.words[1]] = segments
    case ("choice", 2):
      try expect(part, in: step.choices)
      prose.choices[part.words[1]] = segments
    default: throw LessonFileError(.strayHeading(part.heading), at: part.location)
    }
  }

  /// Refuses words for a choice or mistake that the step doesn't have.
  private func expect(_ part: Part, in names: [String]) throws(LessonFileError) {
    guard names.contains(part.words[1]) else {
      throw LessonFileError(
        .strayWords(kind: part.words[0], name: part.words[1], step: part.step),
        at: part.location
      )
    }
  }
}
