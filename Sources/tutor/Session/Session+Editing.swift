import LineEditing
import NumericLanguage

extension Session: LineReaderDelegate {
  /// Completes commands, their arguments, and names.
  func complete(text: String, cursor: Int) -> Completion {
    let names = engine.map { engine in
      engine.workspace.names.map(\.name) + engine.run.moment.names.map(\.name)
    }
    let completer = Completer(
      variables: names ?? [],
      settings: engine?.run.settableNames ?? [],
      lessons: library.course.entries.filter(\.isWritten).map { "\($0.number)" }
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
