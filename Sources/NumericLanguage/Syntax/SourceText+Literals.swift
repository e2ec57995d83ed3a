extension Expression {
  /// Returns a float as a literal, written as Python's `repr` does.
  static func text(ofFloat value: Double) -> String {
    if !value.isFinite { return "1e400" }
    let shortest = value.description
    guard let mark = shortest.firstIndex(of: "e"),
      let exponent = Int(shortest[shortest.index(after: mark)...]), -4..<16 ~= exponent
    else { return shortest }
    // Python writes numbers of this size without an exponent.
    let digits = shortest[..<mark].filter { $0 != "." }
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
    let zeros = String(repeating: "0", count: max(0, exponent + 1 - digits.count))
    let padded = digits + zeros
    let fraction = padded.dropFirst(exponent + 1)
    return padded.prefix(exponent + 1) + "." + (fraction.isEmpty ? "0" : fraction)
  }

  /// Returns text as a string literal, in the quotes that need fewer backslashes.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
    return "\(quote)\(escaped(text, for: quote))\(quote)"
  }

  /// Returns text with whatever can't stand between some quotes escaped.
  private static func escaped(_ text: String, for quote: Unicode.Scalar?) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case quote: result += "\\\(scalar)"
      case _ where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value:
        result += "\\x" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns an f-string's literal.
  ///
  /// Its expressions may contain both kinds of quotes; then it gets three of a kind.
  static func text(ofFormatted pieces: [FormattedPiece]) -> String {
    let expressions = inside(pieces)
    let quotes = ["\"", "'", "\"\"\"", "'''"]
    let quote = quotes.first { !expressions.contains($0) } ?? "'''"
    let mark = quote.unicodeScalars.first
    let body = pieces.map { text(of: $0, isNested: false, quote: mark) }.joined()
    return "f\(quote)\(body)\(quote)"
  }

  /// Returns the text of all expressions in an f-string.
  private static func inside(_ pieces: [FormattedPiece]) -> String {
    pieces.map { piece in
      guard case .value(let value, let label, _, let spec) = piece else { return "" }
      return (label ?? value.sourceText) + inside(spec)
    }.joined(separator: " ")
  }

  private static func text(
    of piece: FormattedPiece,
    isNested: Bool,
    quote: Unicode.Scalar?
  ) -> String {
    switch piece {
    case .text(let text):
      let escaped = escaped(text, for: quote)
      return isNested
        ? escaped
        : escaped.reduce(into: "") {
          $0.append($1)
          if $1 == "{" || $1 == "}" { $0.append($1) }
        }
    case .value(let value, let label, let conversion, let spec):
      let text = value.sourceText
      let blank = text.hasPrefix("{") ? " " : ""
      let needsBrackets = if case .lambda = value.kind { true } else { false }
      let expression = label ?? (needsBrackets ? "(\(text))" : blank + text)
      let mark = conversion.map { $0 == .repr ? "!r" : "!s" } ?? ""
      let format = spec.map { self.text(of: $0, isNested: true, quote: quote) }.joined()
      return "{\(expression)\(mark)\(format.isEmpty ? "" : ":" + format)}"
    }
  }
}
