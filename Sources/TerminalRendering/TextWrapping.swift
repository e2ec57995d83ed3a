/// Breaks text into lines that fit a width.
///
/// Lines break at blanks and between Chinese characters, but never so that one begins
/// with a closing mark or ends in an opening one.
public enum TextWrapping {
  /// Breaks a text.
  ///
  /// - Parameters:
  ///   - text: The text; its own line ends stay.
  ///   - width: How many columns a line may have; at least 1.
  ///   - indent: What the first line begins with.
  ///   - hanging: What the other lines begin with.
  /// - Returns: The lines; a word that alone is too long stays whole.
  public static func wrap(
    _ text: String,
    width: Int,
    indent: String = "",
    hanging: String = ""
  ) -> [String] {
    var lines: [String] = []
    for (number, paragraph) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      lines += wrapLine(
        paragraph,
        width: width,
        indent: number == 0 ? indent : hanging,
        hanging: hanging
      )
    }
    return lines
  }

  private static func wrapLine(
    _ text: Substring,
    width: Int,
    indent: String,
    hanging: String
  ) -> [String] {
    var lines: [String] = []
    var line = indent
    var columns = DisplayWidth.of(indent)
    var isEmpty = true
    for piece in pieces(of: text) {
      let size = DisplayWidth.of(piece.text)
      let gap = piece.followsBlank && !isEmpty ? 1 : 0
      if !isEmpty, columns + gap + size > width {
        lines.append(line)
        line = hanging
        columns = DisplayWidth.of(hanging)
        isEmpty = true
      }
      if gap == 1, !isEmpty {
        line += " "
        columns += 1
      }
      line += piece.text
      columns += size
      isEmpty = false
    }
    return lines + [line]
  }

  /// What stays together on a line.
  private struct Piece {
    var text: String
    /// Whether a blank stands before it, if it doesn't begin a line.
    var followsBlank: Bool
  }

  private static let closing = Set("，。、；：？！）】」』》”’·…,.;:?!)]}%")
  private static let opening = Set("（【「『《“‘([{")

  private static func pieces(of text: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var followsBlank = false
    var canBreak = true
    for character in text {
      if character == " " {
        followsBlank = true
        canBreak = true
        continue
      }
      let isWide = DisplayWidth.of(String(character)) > 1
      let sticks = closing.contains(character) && !followsBlank
      let last = pieces.last?.text.last
      let isHeld = last.map { opening.contains($0) } ?? false && !followsBlank
      if pieces.isEmpty || followsBlank || ((canBreak || isWide) && !sticks && !isHeld) {
        pieces.append(Piece(text: String(character), followsBlank: followsBlank))
      } else {
        pieces[pieces.count - 1].text.append(character)
      }
      followsBlank = false
      canBreak = isWide
    }
    return pieces
  }
}
