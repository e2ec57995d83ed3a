import TerminalRendering
import Tutoring

/// Shows the expressions that are watched.
struct WatchView {
  let watched: [LessonEngine.Watched]
  let screen: Screen

  /// The values, as they stand below a move; nil if nothing is watched.
  var text: String? {
    guard !self.watched.isEmpty else { return nil }
    let watched = screen.inWords("watched", "盯着")
    let entries = self.watched.map { watch in
      switch watch.value {
      case .success(let value): LabelledList.Entry(watch.source, value.shown, note: watched)
      case .failure(let error): LabelledList.Entry(watch.source, error.lastLine, note: watched)
      }
    }
    return screen.values(entries)
  }

  /// What is no longer watched, and the values of what still is.
  func text(without sources: [String]) -> String {
    guard !sources.isEmpty else {
      return screen.sentence(screen.inWords("Nothing was watched.", "本来就没有盯着什么。"))
    }
    let gone = screen.sentence(
      screen.inWords(
        "No longer watched: \(screen.list(sources)).",
        "不再盯着：\(screen.list(sources))。"
      )
    )
    return [gone, text].compactMap(\.self).joined(separator: "\n")
  }

  /// The values, or that there are none.
  var list: String {
    text
      ?? screen.sentence(
        screen.inWords(
          "Nothing is watched. watch error shows error after every move.",
          "没有盯着什么。watch error 会在每走一步之后显示 error。"
        )
      )
  }
}
