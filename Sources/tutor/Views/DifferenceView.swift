import NeuralCore
import TerminalRendering
import TimeTravel

/// Shows what differs between two places of a run.
///
///     epoch 1 done -> epoch 2 done
///       error    0.04 -> 0.0256
///       weights  [ 0.52  0.48 -0.68]
///                -> [ 0.536  0.48  -0.664]  2 of 3 differ, weights[0] most, by 0.016
struct DifferenceView {
  let movement: Movement
  let screen: Screen

  /// How many characters two values may have that stand on one line.
  private static let mostOnOneLine = 48

  /// The text.
  var text: String {
    let title = screen.sentence(
      "\(screen.words(movement.from)) -> \(screen.words(movement.to))",
      as: .heading
    )
    let entries = movement.changes.compactMap(entry)
    return title + "\n"
      + (entries.isEmpty
        ? screen.sentence(screen.inWords("Nothing differs.", "没有不同。")) : screen.values(entries))
  }

  private func entry(_ change: Change) -> LabelledList.Entry? {
    switch (change.before, change.after) {
    case (let before?, let after?) where before.isData || after.isData:
      .init(change.name, Self.arrow(before.shown, after.shown), note: note(change.spread))
    case (nil, let after?) where after.isData:
      .init(change.name, after.shown, note: screen.inWords("new", "新的"))
    case (let before?, nil) where before.isData:
      .init(change.name, before.shown, note: screen.inWords("gone", "没了"))
    default: nil
    }
  }

  private static func arrow(_ before: String, _ after: String) -> String {
    let line = "\(before) -> \(after)"
    guard line.contains("\n") || line.count > mostOnOneLine else { return line }
    return "\(before)\n-> \(after.replacing("\n", with: "\n   "))"
  }

  private func note(_ spread: Change.Spread?) -> String {
    guard let spread, spread.count > 1 else { return "" }
    let by = NumberText.general(spread.by, digits: 6)
    return screen.inWords(
      "\(spread.differing) of \(spread.count) differ, \(spread.largest) most, by \(by)",
      "\(spread.count) 个里有 \(spread.differing) 个不同，\(spread.largest) 差得最多，差 \(by)"
    )
  }
}
