extension String {
  /// The paragraphs of Markdown: what stands between empty lines outside fenced code.
  var paragraphs: [String] {
    var paragraphs: [[Substring]] = [[]]
    var isInCode = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isInCode.toggle() }
      if line.allSatisfy(\.isWhitespace), !isInCode {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }

  /// The texts that Markdown sets in bold, each on one line; `**` inside code is none.
  var boldParts: [String] {
    paragraphs.filter { !$0.hasPrefix("    ") && !$0.hasPrefix("```") }.flatMap(Self.boldParts)
  }

  private static func boldParts(of paragraph: String) -> [String] {
    var parts: [String] = []
    var open: String?
    var isInCode = false
    var rest = Substring(paragraph)
    while let character = rest.first {
      if character == "`" { isInCode.toggle() }
      if !isInCode, rest.hasPrefix("**") {
        if let text = open { parts.append(text) }
        open = open == nil ? "" : nil
        rest.removeFirst(2)
      } else {
        open?.append(character.isNewline ? " " : character)
        rest.removeFirst()
      }
    }
    return parts
  }
}
