extension StringProtocol {
  /// This text as an ASCII keyboard types it, character by character: the full-width letters, digits
  /// and signs of a Chinese input method, and the signs of printed mathematics, are exchanged.
  ///
  ///     "０．５".halfWidth      // "0.5"
  ///     "（3，4）".halfWidth    // "(3,4)"
  public var halfWidth: String { String(map(Self.halfWidth)) }

  private static func halfWidth(_ character: Character) -> Character {
    switch character {
    case "　": return " "
    case "，", "、": return ","
    case "。": return "."
    case "【": return "["
    case "】": return "]"
    case "“", "”": return "\""
    case "‘", "’": return "'"
    case "−", "–", "﹣": return "-"
    case "×": return "*"
    case "÷": return "/"
    default:
      guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
        0xFF01...0xFF5E ~= scalar.value, let ascii = UnicodeScalar(scalar.value - 0xFEE0)
      else { return character }
      return Character(ascii)
    }
  }
}
