/// Where lines of a block begin, as Python programmers expect it.
enum Indentation {
  /// The blanks of one level.
  static let level = 4

  /// The words that begin a clause of the statement before it.
  static let clauses: Set<String> = ["elif", "else", "except", "finally"]

  /// How far the line after a text is set in: as far as the last line, a level
  /// more after a colon or an opened bracket, a level less after a statement
  /// that nothing can follow.
  static func after(_ text: String) -> Int {
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let blanks = last.prefix { $0 == " " }.count
    let code = last.dropFirst(blanks)
    guard let end = code.last(where: { $0 != " " }) else { return blanks }
    if ":([{".contains(end) { return blanks + level }
    let isFinal = ["break", "continue", "pass", "raise", "return"].contains(firstWord(of: code))
    return isFinal ? max(0, blanks - level) : blanks
  }

  /// The word at the start of a line that isn't set in.
  static func firstWord(of code: some StringProtocol) -> String {
    String(code.prefix { $0.isLetter })
  }
}
