/// Finds where one line of text is broken, so that its parts fit a width.
///
/// A line breaks behind blanks and on either side of a wide character, as Chinese
/// is written without blanks. Punctuation that closes never starts a line, and
/// punctuation that opens never ends one (*kinsoku*). If nothing else fits, it
/// breaks at blanks inside code, and at last anywhere.
///
/// > Source: the simple half of Unicode Standard Annex #14, and GB/T 15834-2011
/// > for where Chinese punctuation may stand.
struct LineBreaker {
  let cells: [StyledCell]

  /// Returns the parts, without the blanks at their ends.
  ///
  /// - Parameters:
  ///   - first: The columns of the first line.
  ///   - rest: The columns of the others.
  /// - Returns: At least one range; each but an empty text's has a character,
  ///   which alone may be wider than the line.
  /// - Complexity: O(*n*) in practice, as each line is scanned once.
  func lines(first: Int, rest: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    repeat {
      let end = endOfLine(from: start, limit: lines.isEmpty ? first : rest)
      lines.append(start..<trimmedEnd(from: start, to: end))
      start = end
    } while start < cells.count
    return lines
  }

  private func trimmedEnd(from start: Int, to end: Int) -> Int {
    var trimmed = end
    while trimmed > start && cells[trimmed - 1].isBlank { trimmed -= 1 }
    return trimmed
  }

  private func endOfLine(from start: Int, limit: Int) -> Int {
    var columns = 0
    var hasText = false
    var goodBreak: Int?
    var poorBreak: Int?
    for index in start..<cells.count {
      let cell = cells[index]
      if hasText && !cell.isBlank {
        if canBreak(before: index) {
          goodBreak = index
        } else if cells[index - 1].isBlank {
          poorBreak = index
        }
      }
      columns += cell.width
      if cell.isBlank { continue }
      if columns > limit && index > start {
        return goodBreak ?? poorBreak ?? forcedBreak(before: index, from: start)
      }
      hasText = true
    }
    return cells.count
  }

  /// A break inside a word, which never separates a mark from its letter.
  private func forcedBreak(before index: Int, from start: Int) -> Int {
    var place = index
    while place > start + 1 && cells[place].width == 0 { place -= 1 }
    return place
  }

  private func canBreak(before index: Int) -> Bool {
    let left = cells[index - 1]
    let right = cells[index]
    if left.joinsNext { return false }
    // NumPy pads numbers behind their point, so that a blank may stand before the bracket.
    if left.isBlank { return right.character != "]" }
    if Self.closing.contains(right.character) || Self.opening.contains(left.character) {
      return false
    }
    return left.width == 2 || right.width == 2
  }

  /// Characters that may not start a line.
  private static let closing = Set("，。、；：！？）》〉」』】〕〗］｝”’…—～·％‰ー々,.;:!?)]}%")

  /// Characters that may not end a line.
  private static let opening = Set("（《〈「『【〔〖［｛“‘￥＄([{$")
}
