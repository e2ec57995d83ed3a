import TestSupport
import Testing

@testable import LineEditing

/// Random keys, with the whole screen compared after each.
///
/// It must be what a simple editor would show. Every drawing mistake of
/// libedit with wide characters was found this way.
@Suite(.serialized) struct RedrawTests {
  /// Text and cursor, without a screen.
  private struct Model {
    var text: [Unicode.Scalar] = []
    var cursor = 0

    mutating func press(_ key: Key) {
      switch key {
      case .insert(let scalar):
        text.insert(scalar, at: cursor)
        cursor += 1
      case .left: cursor = max(0, cursor - 1)
      case .right: cursor = min(text.count, cursor + 1)
      case .home: cursor = (text[..<cursor].lastIndex(of: "\n") ?? -1) + 1
      case .end: cursor = text[cursor...].firstIndex(of: "\n") ?? text.count
      case .backspace:
        if cursor > 0 {
          cursor -= 1
          text.remove(at: cursor)
        }
      case .delete: if cursor < text.count { text.remove(at: cursor) }
      case .kill: text.removeSubrange(cursor...)
      }
    }
  }

  private enum Key {
    case insert(Unicode.Scalar)
    case left
    case right
    case home
    case end
    case backspace
    case delete
    case kill

    static func random(from alphabet: [Unicode.Scalar], using random: inout SeededGenerator) -> Key
    {
      switch Int.random(in: 0..<40, using: &random) {
      case 0..<24: .insert(alphabet.randomElement(using: &random) ?? "x")
      case 24..<28: .left
      case 28..<31: .right
      case 31: .home
      case 32: .end
      case 33..<36: .backspace
      case 36..<39: .delete
      default: .kill
      }
    }

    var bytes: String {
      switch self {
      case .insert(let scalar): String(scalar)
      case .left: PseudoTerminal.Key.left.rawValue
      case .right: PseudoTerminal.Key.right.rawValue
      case .home: PseudoTerminal.Key.home.rawValue
      case .end: PseudoTerminal.Key.end.rawValue
      case .backspace: PseudoTerminal.Key.backspace.rawValue
      case .delete: PseudoTerminal.Key.delete.rawValue
      case .kill: "\u{0B}"
      }
    }
  }

  private func picture(of model: Model, rows: Int, columns: Int) -> ScreenModel {
    let text = String(String.UnicodeScalarView(model.text))
    let layout = Layout(
      prompt: "学习> ",
      continuation: Prompt.continuation,
      text: text,
      columns: columns,
      width: LibeditReader.width
    )
    var screen = ScreenModel(rows: rows, columns: columns)
    let place = layout.places[model.cursor]
    screen.feed(layout.picture.utf8)
    screen.feed("\u{1B}[\(place.row + 1);\(place.column + 1)H".utf8)
    return screen
  }

  @Test(
    arguments: ["abcdefgh =(.", "ab学c习 深度", "一二三四五六七八"],
    [20, 21, 60]
  )
  func `the screen shows what was typed`(alphabet: String, columns: Int) throws {
    try play(keys: 60, of: alphabet, columns: columns, seed: UInt64(columns))
  }

  @Test(arguments: [20, 21, 60])
  func `the screen shows a block that is being edited`(columns: Int) throws {
    let block = "权重 = np.array([\n0.5, 0.48, # 三个权重，一盏灯一个\n-0.7"
    try play(keys: 60, of: "a学b习c深", in: block, columns: columns, seed: 7)
  }

  private func play(
    keys: Int,
    of alphabet: String,
    in text: String = "",
    columns: Int,
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let terminal = try demo(columns: columns)
    try terminal.expectPrompt()
    var model = Model(text: Array(text.unicodeScalars), cursor: text.unicodeScalars.count)
    if !text.isEmpty { terminal.paste(text) }
    for number in 0..<keys {
      let expected = picture(of: model, rows: 20, columns: columns)
      try terminal.wait(for: "key \(number) to show\n\(expected.text)\n") { screen in
        screen.text == expected.text && screen.row == expected.row
          && screen.column == expected.column
      }
      let key = Key.random(from: Array(alphabet.unicodeScalars), using: &random)
      model.press(key)
      terminal.send(key.bytes)
    }
  }
}
