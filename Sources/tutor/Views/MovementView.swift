import LessonContent
import NumericLanguage
import TerminalRendering
import TimeTravel

/// Shows where a run has gone and what it computed there.
struct MovementView {
  let movement: Movement
  /// What the program's names mean.
  let roles: Roles
  /// The program.
  let source: String
  let screen: Screen

  /// The text.
  var text: String {
    var parts = [screen.printed(movement.output), headline, statement]
    if let error = movement.to.error {
      parts.append(RefusalView.diagnostic(error, source, screen))
    }
    let entries = entries
    if !entries.isEmpty { parts.append(screen.values(entries)) }
    return parts.compactMap(\.self).joined(separator: "\n")
  }

  private var headline: String {
    screen.sentence(screen.words(movement.to), as: .heading)
  }

  /// The line that ran last, where the way is about a single line.
  private var statement: String? {
    let place = movement.to.place
    let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let line = movement.to.lastLine, !movement.isBackward, !movement.to.isFinished,
      line <= lines.count, place.isInRow || place.row == nil
    else { return nil }
    return screen.code(
      screen.inWords("line \(line): ", "第 \(line) 行：") + lines[line - 1].trimmed
    )
  }

  /// The values that this way was about: those of the row after a row or an epoch, else those
  /// that were just assigned; with a mark at what changed.
  private var entries: [LabelledList.Entry] {
    guard !movement.to.place.isAtStart else { return [] }
    let changed = Set(movement.changes.map(\.name))
    let named = movement.to.lastNames
    let place = movement.to.place
    let isWithin = place.isInRow || place.epoch == nil || (place.isInEpoch && place.row == nil)
    var names = isWithin ? named : roles.rowNames
    if names.isEmpty { names = named + movement.changes.map(\.name) }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.compactMap { name in
      guard let value = movement.to.value(of: name), value.isData else { return nil }
      let isChanged = changed.contains(name) && movement.from.value(of: name) != nil
      return .init(
        name,
        value.shown,
        note: isChanged && isStored(name) ? screen.inWords("changed", "变了") : ""
      )
    }
  }

  /// Whether a name is kept from row to row, so that a change is worth a mark.
  private func isStored(_ name: String) -> Bool { roles.weights.contains(name) }
}
