/// Makes foreign text safe to show: no escape codes, no tabs, no control characters.
public enum VisibleText {
  /// Returns a text without its ANSI escape sequences.
  ///
  ///     VisibleText.withoutEscapes("\u{1B}[31mno\u{1B}[0m")   // "no"
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text with colours, cursor moves and titles taken out.
  public static func withoutEscapes(_ text: String) -> String {
    guard text.utf8.contains(0x1B) else { return text }
    return pieces(text).map { piece in
      if case .text(let text) = piece { text } else { "" }
    }.joined()
  }

  /// A stretch of a text that was painted.
  enum Piece {
    case text(String)
    /// The parameters of a sequence that sets colours or attributes.
    case colour(String)
  }

  /// Splits a text at its escape sequences; only those that set colours remain.
  static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var kept = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar != escape {
        kept.append(scalar)
        continue
      }
      guard let parameters = takeSequence(&rest) else { continue }
      if !kept.isEmpty { pieces.append(.text(String(kept))) }
      kept = String.UnicodeScalarView()
      pieces.append(.colour(parameters))
    }
    return kept.isEmpty ? pieces : pieces + [.text(String(kept))]
  }

  /// Returns one line with its tabs expanded and control characters spelled out.
  ///
  /// A tab reaches to the next column that is a multiple of eight, as terminals
  /// and Python have it. Other control characters become `^A` to `^_` and `^?`.
  ///
  /// - Parameter line: A text without line ends.
  /// - Returns: A text whose every character has a width that ``DisplayWidth`` knows.
  public static func line(_ line: some StringProtocol) -> String {
    columns(of: line).text
  }

  /// Expands one line as ``line(_:)`` does, and keeps where each scalar went.
  ///
  /// - Parameter line: A text without line ends.
  /// - Returns: The text, and for each Unicode scalar of `line` the column
  ///   where it starts, with the whole width at the end.
  static func columns(of line: some StringProtocol) -> (text: String, starts: [Int]) {
    var text = ""
    var starts: [Int] = []
    var column = 0
    for character in line {
      let shown = shown(character, at: column)
      for _ in character.unicodeScalars { starts.append(column) }
      text += shown
      column += DisplayWidth.of(shown)
    }
    return (text, starts + [column])
  }

  private static let escape: Unicode.Scalar = "\u{1B}"

  private static func shown(_ character: Character, at column: Int) -> String {
    if character == "\t" { return String(repeating: " ", count: 8 - column % 8) }
    guard let value = character.unicodeScalars.first?.value, value <= 0xA0 else {
      return String(character)
    }
    if value < 0x20 { return "^" + String(Character(Unicode.Scalar(UInt8(value + 0x40)))) }
    if value == 0x7F { return "^?" }
    return value < 0x80 ? String(character) : value == 0xA0 ? " " : "?"
  }

  /// Takes the rest of a sequence; returns its parameters if it sets colours.
  private static func takeSequence(_ rest: inout Substring.UnicodeScalarView) -> String? {
    switch rest.popFirst() {
    case "[":
      var parameters = ""
      while let next = rest.popFirst() {
        if next == "m" { return parameters }
        if (0x40...0x7E).contains(next.value) { return nil }
        parameters.unicodeScalars.append(next)
      }
    case "]", "P", "X", "^", "_":
      while let next = rest.popFirst(), next != "\u{07}" {
        if next == escape {
          if rest.first == "\\" { rest.removeFirst() }
          return nil
        }
      }
    default:
      break
    }
    return nil
  }
}
