import NumericLanguage
import TerminalRendering
import TimeTravel
import Tutoring

/// Says why an action can't be carried out, and what can be done instead.
struct RefusalView {
  let refusal: Refusal
  let screen: Screen

  /// The text.
  var text: String {
    switch refusal {
    case .atFirstStep: screen.sentence("This is the first step. lessons shows the course.")
    case .nothingAsked: screen.sentence("This step asks nothing; next goes on.")
    case .noHints: screen.sentence("This step has no hints.")
    case .noSolution: screen.sentence("This step asks nothing, so it has no solution.")
    case .notWatched(let source):
      screen.sentence("\(source) isn't watched. watch alone shows what is.")
    case .noOwnName(let name):
      screen.sentence("You have no variable of your own called \(name). vars shows what there is.")
    case .nothingToAdopt:
      screen.sentence("None of your own variables hides one of the run's. Assign one first.")
    case .notAdoptable(let name):
      screen.sentence("The run has no data called \(name) here. vars shows what it has.")
    case .run(.language(let error)): screen.sentence(error.lastLine, as: .bad)
    case .run(let error): screen.sentence(Self.sentence(error))
    case .report(let problem): screen.sentence(ReportProblemView.sentence(problem))
    case .language(let error, let source): Self.diagnostic(error, source, screen)
    }
  }

  /// One sentence on why a run doesn't move or a report isn't made.
  static func words(_ refusal: Refusal) -> String {
    switch refusal {
    case .run(let error): sentence(error)
    case .report(let problem): ReportProblemView.sentence(problem)
    case .language(let error, _): error.lastLine
    default: RefusalView(refusal: refusal, screen: Screen(width: .max, style: .plain)).text
    }
  }

  /// An error with the line it happened in, and marks under it; just the error where all of a
  /// single line is meant, which stands above it.
  static func diagnostic(_ error: LanguageError, _ source: String, _ screen: Screen) -> String {
    guard let range = error.range, !isWhole(range, of: source) else {
      return screen.sentence(error.lastLine, as: .bad)
    }
    return DiagnosticText.render(
      source: source,
      start: .init(line: range.start.line, column: range.start.column),
      end: .init(line: range.end.line, column: range.end.column),
      message: error.lastLine,
      width: screen.width,
      style: screen.style
    )
  }

  private static func isWhole(_ range: SourceRange, of source: String) -> Bool {
    guard let first = source.firstIndex(where: { !$0.isWhitespace }),
      let last = source.lastIndex(where: { !$0.isWhitespace })
    else { return true }
    return !source[first...last].contains(where: \.isNewline)
      && range.start.column <= source[..<first].unicodeScalars.count + 1
      && range.end.column > source[...last].unicodeScalars.count
  }

  /// One sentence on what a run can't do.
  static func sentence(_ error: RunError) -> String {
    switch error {
    case .unreadableTarget(let text):
      "\(text) is no place. Try e12 r3, e60, start, end or line 14; help goto explains."
    case .noSuchPlace(let target, _): "The run never comes to \(target): it ends before that."
    case .alreadyAtEnd: "The run is at its end. back or reset goes back."
    case .alreadyAtStart: "The run is at its start. step or run goes on."
    case .holdsAlready(let source): "\(source) is true here already."
    case .neverHolds(let source):
      "\(source) is never true up to the end of the run, which stays where it was."
    case .interrupted: "Stopped. The run is where it was."
    case .notASetting(let name, let settable):
      "\(name) can't be set: the program must assign it outside its loops. "
        + "These can be: \(settable.joined(separator: ", "))."
    case .nothingToUndo: "Nothing has been changed."
    case .notWritable(let names):
      "\(names.joined(separator: ", ")): what you adopted there can't be written into the "
        + "program, because a loop around it has no counting variable. undo takes it back."
    case .noSuchName(let name, let known) where known.isEmpty:
      "There is no \(name) yet: nothing has run. step goes on."
    case .noSuchName(let name, let known):
      "The run has no \(name) here. It has \(known.joined(separator: ", "))."
    case .unreadableReference(let text):
      "\(text) names no number. Try why weights[1] or why error."
    case .notOneElement(let text, let shape):
      "\(text) is not one number; it has shape \(shape). Add an index, as in why weights[0,1]."
    case .neverWritten(let name): "No statement has written \(name) yet."
    case .notANumber(let name, let type): "\(name) is of type \(type); why explains numbers."
    case .language(let error): error.lastLine
    }
  }
}
