import LessonContent
import TimeTravel

/// Shows where a run has gone and what it computed there.
struct MovementView {
  let movement: Movement
  /// What the program's names mean.
  let roles: Roles
  /// The program's lines.
  let source: [String]
  let screen: Screen

  /// The text.
  var text: String {
    var parts: [String] = []
    let output = movement.output
    if !output.isEmpty { parts.append(output.hasSuffix("\n") ? String(output.dropLast()) : output) }
    parts.append(headline)
    let rows = rows
    if !rows.isEmpty { parts.append(screen.table(rows)) }
    if let error = movement.to.error {
      parts.append(screen.style.paint(error.lastLine, .bad))
    }
    return parts.joined(separator: "\n")
  }

  private var headline: String {
    let place = screen.style.paint(movement.to.place.words, .heading)
    guard let line = movement.to.lastLine, !movement.isBackward, !movement.to.isFinished,
      line <= source.count,
      movement.to.place.isInRow || movement.to.place.row == nil
    else { return place }
    let statement = source[line - 1].drop { $0 == " " || $0 == "\t" }
    return "\(place)\n  line \(line): \(statement)"
  }

  /// The values that this way was about: those of the row after a row or an epoch, else those
  /// that were just assigned; with a mark at what changed.
  private var rows: [(name: String, text: String, note: String)] {
    guard !movement.to.place.isAtStart else { return [] }
    let changed = Set(movement.changes.map(\.name))
    let named = movement.to.lastNames
    let isWithin = movement.to.place.isInRow || movement.to.place.epoch == nil
    var names = isWithin ? named : roles.rowNames
    if names.isEmpty { names = named + movement.changes.map(\.name) }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.compactMap { name in
      guard let value = movement.to.value(of: name), value.isData else { return nil }
      let before = movement.from.value(of: name) != nil
      return (name, value.str, changed.contains(name) && before && isStored(name) ? "changed" : "")
    }
  }

  /// Whether a name is kept from row to row, so that a change is worth a mark.
  private func isStored(_ name: String) -> Bool { roles.weights.contains(name) }
}
