/// A key without a character, as the editor knows it.
///
/// Its raw value is a C1 control code, which no keyboard sends. The editor binds
/// each to one of its functions, so a key is a single code to libedit, even in
/// the middle of its own search.
enum EditingKey: UInt32, CaseIterable, Sendable {
  case up = 0x80
  case down
  case left
  case right
  case home
  case end
  case delete
  case wordLeft
  case wordRight
  case pageUp
  case pageDown
  /// Up and down inside an input of several lines.
  case lineUp
  case lineDown
  /// Opens a new line; Alt-Enter, or Enter in an open block.
  case newLine
  /// Puts what was pasted into the line.
  case insertPaste
  /// Ends the reading with what was pasted, since it's taller than the screen.
  case acceptPaste
  /// Takes a level of indentation away.
  case outdent
  /// Takes all the indentation away that came with the line.
  case dropIndentation

  /// The libedit function that the key runs.
  var function: String {
    switch self {
    case .up: "ed-prev-history"
    case .down: "ed-next-history"
    case .left: "ed-prev-char"
    case .right: "ed-next-char"
    case .home: "ed-move-to-beg"
    case .end: "ed-move-to-end"
    case .delete: "ed-delete-next-char"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    case .pageUp: "ed-search-prev-history"
    case .pageDown: "ed-search-next-history"
    case .lineUp: "ed-prev-line"
    case .lineDown: "ed-next-line"
    case .newLine: "tutor-new-line"
    case .insertPaste: "tutor-insert-paste"
    case .acceptPaste: "tutor-accept-paste"
    case .outdent: "tutor-outdent"
    case .dropIndentation: "tutor-drop-indentation"
    }
  }

  /// The key's code as libedit's `bind` writes it, as `\203`.
  var bindingName: String {
    "\\" + String(rawValue, radix: 8)
  }
}
