/// Splits a line into the expressions that stand in it side by side.
///
///     ExpressionList("error weights[0, 1] a - b").expressions   // ["error", "weights[0, 1]", "a - b"]
///
/// Blanks and commas outside brackets and quotes separate, unless an operator stands on either
/// side of the blanks. A sign with no blank behind it begins an expression of its own.
struct ExpressionList {
  /// The expressions.
  private(set) var expressions: [String] = []

  /// Splits a line.
  init(_ text: String) {
    for part in Self.parts(of: text) {
      if let last = expressions.last, Self.endsOpen(last) || Self.beginsOpen(part) {
        expressions[expressions.count - 1] += " " + part
      } else {
        expressions.append(part)
      }
    }
  }

  /// The stretches between blanks and commas.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    var (depth, quote) = (0, nil as Character?)
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      } else if depth <= 0, character == "," || character.isWhitespace {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
    }
    return parts.filter { !$0.isEmpty }
  }

  private static let words: Set<String> = ["and", "or", "not", "in", "is", "if", "else"]
  private static let marks = "+-*/%@<>=!&|^"

  private static func endsOpen(_ text: String) -> Bool {
    guard let last = text.last else { return false }
    let word = text.split(separator: " ").last.map(String.init) ?? ""
    return marks.contains(last) || words.contains(word)
  }

  private static func beginsOpen(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    if words.contains(text), text != "not" { return true }
    guard marks.contains(first) else { return false }
    return !"+-".contains(first) || text.count == 1
  }
}
