import LineEditing
import NumericLanguage

extension Session: LineReaderDelegate {
  /// Completes commands, their arguments, and names.
  func complete(text: String, cursor: Int) -> Completion {
    let names = engine.map { engine in
      engine.workspace.names.map(\.name) + engine.run.moment.names.map(\.name)
    }
    let steps = engine.map { engine in
      engine.lesson.steps.indices.flatMap { [".\($0 + 1)", "\(engine.lesson.number).\($0 + 1)"] }
    }
    let completer = Completer(
      variables: names ?? [],
      settings: engine?.run.settableNames ?? [],
      lessons: library.course.entries.filter(\.isWritten).map { "\($0.number)" } + (steps ?? [])
    )
    return completer.complete(text, cursor: cursor)
  }

  /// Runs commands and answers at once, and code when its blocks are closed.
  func isComplete(_ text: String) -> Bool {
    if !text.contains("\n"), let line = try? InputLine(text, isVariable: { _ in false }) {
      switch line {
      case .empty, .command: return true
      case .text: break
      }
    }
    return Parser.isComplete(text)
  }
}
