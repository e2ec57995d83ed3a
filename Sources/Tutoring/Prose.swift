import LessonContent
import NumericLanguage
import TimeTravel

/// Fills computed values into prose.
struct Prose {
  /// Prose with its values.
  struct Filled {
    /// The text, as Markdown; a `?` stands for an expression that failed.
    var text = ""
    /// The expressions that failed.
    var problems: [LessonError] = []
  }

  /// The run that the moment belongs to.
  let run: Run
  /// The moment whose values expressions get, or why there is none.
  let moment: Result<Moment, LessonError>
  /// The learner's own names.
  let workspace: Workspace
  /// What expressions are known to give.
  let known: KnownValues
  /// Whether the learner's names come before the run's, and not behind them.
  var isLearners = false

  /// Returns Markdown with every expression evaluated and written as its format spec says.
  ///
  /// - Parameter segments: The pieces of the prose.
  /// - Returns: The text, and what failed in it.
  func filled(_ segments: [Segment]) -> Filled {
    var writer = MarkdownWriter()
    var result = Filled()
    for segment in segments {
      switch segment {
      case .text(let text): writer.append(text)
      case .expression(let source, let spec, let location):
        do throws(LessonError) {
          let moment = try moment.get()
          let expression = Interpolated(source: source, spec: spec, location: location)
          let text = try expression.text { (source) throws(LanguageError) in
            try value(of: source, at: moment)
          }
          writer.append(value: text)
        } catch {
          result.problems.append(error)
          writer.append(value: "?")
        }
      }
    }
    result.text = writer.text.withoutBlankLinesAtEnds
    return result
  }

  /// The value of an expression of the prose.
  func value(of source: String, at moment: Moment) throws(LanguageError) -> Value {
    guard !isLearners else {
      return try workspace.evaluate(source, at: moment, of: run, world: .learner)
    }
    do throws(LanguageError) {
      return try known.value(of: source, at: moment, of: run, in: workspace)
    } catch {
      guard error.category == .name else { throw error }
      return try workspace.evaluate(source, at: moment, of: run, world: .learner)
    }
  }
}

extension String {
  /// This text without blank lines at its ends.
  fileprivate var withoutBlankLinesAtEnds: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
