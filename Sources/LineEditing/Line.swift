/// The line that the cursor is in, within an input of several.
struct Line: Hashable {
  /// Where the line begins in the input, in Unicode scalars.
  let start: Int
  /// The line's part before the cursor.
  let before: [Unicode.Scalar]
  /// The line's part after the cursor.
  let after: [Unicode.Scalar]
  /// Whether no line follows.
  let isLast: Bool

  /// Finds the line.
  ///
  /// - Parameters:
  ///   - text: The whole input.
  ///   - cursor: The cursor's place, in Unicode scalars.
  init(_ text: String, cursor: Int) {
    let scalars = Array(text.unicodeScalars)
    start = (scalars[..<cursor].lastIndex(of: "\n") ?? -1) + 1
    let end = scalars[cursor...].firstIndex(of: "\n")
    before = Array(scalars[start..<cursor])
    after = Array(scalars[cursor..<(end ?? scalars.count)])
    isLast = end == nil
  }

  /// Whether nothing but blanks stands before the cursor.
  var isBlankBeforeCursor: Bool {
    before.allSatisfy { $0 == " " }
  }

  /// Whether the cursor is behind the line's last character.
  var isAtEnd: Bool {
    after.isEmpty
  }

  /// Whether the line, up to the cursor, begins a clause as `else` does.
  var beginsClause: Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: before.drop { $0 == " " })
    return Indentation.clauses.contains(Indentation.firstWord(of: String(view)))
  }

  /// Code that was copied from the screen, without the prompts before its lines.
  ///
  /// - Parameters:
  ///   - text: What was copied.
  ///   - prompt: The prompt that the first line may begin with.
  /// - Returns: The code; the text as it is unless all lines but the first begin with `...`.
  static func withoutPrompts(_ text: String, after prompt: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let mark = Prompt.continuation
    guard lines.count > 1,
      lines.dropFirst().allSatisfy({ $0.hasPrefix(mark) || $0 + " " == mark })
    else { return text }
    let first = [prompt, mark].first { lines[0].hasPrefix($0) } ?? ""
    let rest = lines.dropFirst().map { $0.dropFirst(mark.count) }
    return ([lines[0].dropFirst(first.count)] + rest).joined(separator: "\n")
  }

  /// An input without the empty lines that only ended its block.
  static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.count > 1, lines[lines.count - 1].allSatisfy({ $0 == " " }) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
