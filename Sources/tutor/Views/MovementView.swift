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
  /// What was set, if the run was changed and not moved: then only what else changed is told, and
  /// in short.
  var settings: [Setting]?
  let screen: Screen

  /// The text.
  var text: String {
    var parts = [screen.lastPrinted(movement.output), headline, statement]
    if let error = movement.to.error {
      parts.append(RefusalView.diagnostic(error, source, screen))
    }
    let entries = settings == nil ? entries : shortEntries
    if !entries.isEmpty { parts.append(screen.values(entries)) }
    if settings != nil { parts.append(others(than: entries)) }
    return parts.compactMap(\.self).joined(separator: "\n")
  }

  private var headline: String {
    screen.sentence(screen.words(movement.to), as: .heading)
  }

  /// The line that ran last, where the way is about a single line.
  private var statement: String? {
    let place = movement.to.place
    let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard settings == nil, let line = movement.to.lastLine, !movement.isBackward,
      !movement.to.isFinished,
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

  /// The names whose values a change of the run has changed where it stands, if no error ended it.
  private var changedData: [Variable] {
    guard movement.to.error == nil else { return [] }
    return movement.changes.compactMap { change in
      let set = settings?.first { $0.name == change.name }
      guard let value = change.after, value.isData, set?.value.isIdentical(to: value) != true
      else { return nil }
      return Variable(name: change.name, value: value)
    }
  }

  /// The changed values that take one line.
  private var shortEntries: [LabelledList.Entry] {
    let longest = changedData.map(\.name.count).max() ?? 0
    return changedData.compactMap { variable in
      let text = variable.value.shown
      let isShort = !text.contains(where: \.isNewline) && longest + 4 + text.count <= screen.width
      return isShort ? .init(variable.name, text) : nil
    }
  }

  /// The changed names whose values take more than that.
  private func others(than entries: [LabelledList.Entry]) -> String? {
    let names = changedData.map(\.name).filter { name in !entries.contains { $0.label == name } }
    guard !names.isEmpty else { return nil }
    return screen.sentence(
      screen.inWords(
        "Also changed: \(screen.list(names)). show NAME shows one.",
        "还变了的有：\(screen.list(names))。show 加名字显示其中一个。"
      ),
      as: .muted
    )
  }

  /// Whether a name is kept from row to row, so that a change is worth a mark.
  private func isStored(_ name: String) -> Bool { roles.weights.contains(name) }
}
