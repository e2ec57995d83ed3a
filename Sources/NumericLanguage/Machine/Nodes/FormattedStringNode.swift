/// An f-string.
final class FormattedStringNode: ExpressionNode {
  /// A piece, ready to be evaluated.
  enum Piece {
    case text(String)
    case value(
      ExpressionNode,
      label: String?,
      conversion: FormattedPiece.Conversion?,
      spec: FormattedStringNode?
    )
  }

  let pieces: [Piece]

  init(_ pieces: [Piece], _ range: SourceRange) {
    self.pieces = pieces
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    .string(try text(machine))
  }

  /// Returns the string.
  func text(_ machine: Machine) throws(LanguageError) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .value(let node, let label, let conversion, let spec):
        let value = try node.evaluate(machine)
        let format = try spec?.text(machine)
        result += label ?? ""
        switch conversion ?? (label != nil && format == nil ? .repr : nil) {
        case nil: result += try Formatting.format(value, spec: format ?? "")
        case .repr:
          let text = Value.string(try WrittenValue.repr(value))
          result += try Formatting.format(text, spec: format ?? "")
        case .str:
          let text = Value.string(try WrittenValue.str(value))
          result += try Formatting.format(text, spec: format ?? "")
        }
        try Affordability.checkText(result.utf8.count)
      }
    }
    return result
  }
}
