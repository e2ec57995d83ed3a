/// Finds lines that are in English where they should be in Chinese.
///
///     EnglishWords(known: ["step"]).lines(in: "第 1 遍完成\nstep goes on from here\n")
///     // ["step goes on from here"]
///
/// A line is in English if three English words follow one another. Names and numbers are none,
/// nor are words that the text may have in any language. Left out are the last line of a Python
/// error, and the lines of a program in a listing or behind the words that tell their place.
public struct EnglishWords {
  /// How many words make a line English.
  private static let most = 3

  private let known: Set<String>

  /// Creates a finder.
  ///
  /// - Parameter known: Words that may stand in a text in any language, such as commands.
  public init(known: Set<String> = []) {
    self.known = known
  }

  /// The lines in English.
  ///
  /// - Parameter text: Some lines.
  /// - Returns: Those with three English words in a row.
  public func lines(in text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { isEnglish($0) }
  }

  private func isEnglish(_ line: String) -> Bool {
    var count = 0
    for part in Self.withoutCode(line).split(separator: " ") {
      count = isWord(part) ? count + 1 : 0
      if count == Self.most { return true }
      if let last = part.last, "()（）".contains(last) { count = 0 }
    }
    return false
  }

  private func isWord(_ part: Substring) -> Bool {
    let word = part.drop { "(\"“（".contains($0) }
      .prefix { $0.isASCII && ($0.isLetter || $0 == "'" || $0 == "-") }
    let rest = part.drop { "(\"“（".contains($0) }.dropFirst(word.count)
    return word.count > 1 && word.first != "-" && !known.contains(String(word))
      && word.dropFirst().allSatisfy { !$0.isUppercase }
      && rest.allSatisfy { ".,:;)\"".contains($0) }
  }

  /// A line without the error or the code at its end.
  private static func withoutCode(_ line: String) -> Substring {
    if line.prefixMatch(of: #/(-> |   )? *\d+  /#) != nil { return "" }
    let ends = [
      line.firstMatch(of: #/[A-Z]\w*(Error|Interrupt)\b/#)?.range.lowerBound,
      line.firstMatch(of: #/^ *第 \d+ 行(，[^：]*)?：/#)?.range.upperBound,
    ]
    return line[..<(ends.compactMap(\.self).min() ?? line.endIndex)]
  }
}
