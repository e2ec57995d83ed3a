import LessonContent
import NumericLanguage
import TimeTravel

/// Fills computed values into prose.
struct Prose {
  /// The run whose names expressions see.
  let run: Run
  /// The moment whose values they get.
  let moment: Moment
  /// The learner's own names, seen behind the run's.
  let workspace: Workspace

  /// Returns Markdown with every expression evaluated and written as its format spec says.
  ///
  /// - Parameter segments: The pieces of the prose.
  /// - Returns: The Markdown.
  /// - Throws: `LessonError` for an expression that fails, with its place in the file.
  func markdown(_ segments: [Segment]) throws(LessonError) -> String {
    var result = ""
    var isInCode = false
    for segment in segments {
      switch segment {
      case .text(let text):
        result += text
        if text.count(where: { $0 == "`" }) % 2 == 1 { isInCode.toggle() }
      case .expression(let source, let spec, let location):
        let text = try value(of: source, spec, at: location)
        result += isInCode ? text : Self.escaped(text)
      }
    }
    return result.trimmingBlankLines
  }

  private func value(
    of source: String,
    _ spec: String,
    at location: FileLocation
  ) throws(LessonError) -> String {
    do {
      let value = try workspace.evaluate(source, at: moment, of: run, world: .run)
      return try value.formatted(spec).split(whereSeparator: \.isNewline)
        .joined(separator: " ")
    } catch {
      throw LessonError(.expression(source, error), at: location)
    }
  }

  /// A text whose marks mean nothing to Markdown.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_[]<>#".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}

extension String {
  /// This text without blank lines at its ends.
  fileprivate var trimmingBlankLines: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
