/// How many terminal columns a text takes.
///
/// Counting characters isn't enough: a Chinese character fills two columns, a
/// combining accent none. The widths come from Unicode's own properties and not
/// from the C locale, so that a screen is laid out alike under `LC_ALL=C`:
///
///     DisplayWidth.of("delta")      // 5
///     DisplayWidth.of("误差 0.5")   // 8
///
/// Characters of ambiguous width, such as `“` and `…`, count as one column,
/// which is what terminals do unless told otherwise.
///
/// > Source: Unicode Standard Annex #11, *East Asian Width*.
public enum DisplayWidth {
  /// Returns the columns of a text.
  ///
  /// Escape sequences count as nothing, and so do control characters, tabs and
  /// line ends among them:
  ///
  ///     DisplayWidth.of("\u{1B}[1mrow\u{1B}[0m")   // 3
  ///
  /// - Parameter text: Any text of one line, painted or not.
  /// - Returns: The sum of its characters' columns.
  /// - Complexity: O(*n*), with a short path for plain ASCII.
  public static func of(_ text: some StringProtocol) -> Int {
    var asciiColumns = 0
    for byte in text.utf8 {
      guard byte < 0x80 && byte != 0x1B else {
        return VisibleText.withoutEscapes(String(text)).reduce(0) { $0 + of($1) }
      }
      if byte >= 0x20 && byte != 0x7F { asciiColumns += 1 }
    }
    return asciiColumns
  }

  /// Returns the columns of one character as a reader sees it.
  ///
  /// An emoji joined from several, or a flag of two letters, takes two columns.
  ///
  /// - Parameter character: One grapheme cluster.
  /// - Returns: 0, 1 or 2, and more only for clusters of several letters.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first == scalars.last { return columns(of: first) }
    let isEmoji = first.properties.isEmoji && !first.isASCII
    if isEmoji && scalars.contains(where: { $0 == emojiSelector || $0 == joiner }) { return 2 }
    if first.properties.isEmojiModifierBase && scalars.contains(where: \.isEmojiModifier) {
      return 2
    }
    return scalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
  private static let joiner: Unicode.Scalar = "\u{200D}"

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 {
      return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1
    }
    if isZero(scalar) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  private static func isZero(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      true
    default:
      // The vowels and ends of a Korean syllable stand on its first consonant.
      (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x1100 { return false }
    if scalar.properties.isEmojiPresentation { return !(0x1F1E6...0x1F1FF).contains(value) }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  /// What Unicode 17 calls Wide or Fullwidth and doesn't count as an emoji.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CD5,
    0x18CFF...0x18D1E, 0x18D80...0x18DF2, 0x1AFF0...0x1B2FB, 0x1D300...0x1D356,
    0x1D360...0x1D376, 0x1F200...0x1F265, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}

extension Unicode.Scalar {
  fileprivate var isEmojiModifier: Bool { properties.isEmojiModifier }
}
