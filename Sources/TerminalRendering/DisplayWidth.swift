import CTerminal

/// How many columns text takes in a terminal.
///
/// Widths are the C library's, as the terminal's own programs have them. Where its locale
/// knows no Unicode, East Asian characters still count two and marks none.
public enum DisplayWidth {
  /// Returns the columns of a text; escape sequences for colour count nothing.
  ///
  /// - Parameter text: One line.
  /// - Returns: Its columns.
  public static func of(_ text: some StringProtocol) -> Int {
    var columns = 0
    var isInEscape = false
    for scalar in text.unicodeScalars {
      if isInEscape {
        isInEscape = scalar != "m"
      } else if scalar == "\u{1B}" {
        isInEscape = true
      } else {
        columns += of(scalar)
      }
    }
    return columns
  }

  /// Returns the columns of one character.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return scalar.value < 32 || scalar.value == 127 ? 0 : 1 }
    let width = Int(ct_width(scalar.value))
    return width >= 0 ? width : fallback(scalar)
  }

  private static func fallback(_ scalar: Unicode.Scalar) -> Int {
    if scalar.properties.generalCategory == .nonspacingMark { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
