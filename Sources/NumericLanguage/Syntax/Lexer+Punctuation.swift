extension Lexer {
  /// Adds an operator or a mark of punctuation: the longest that fits.
  mutating func punctuation() throws(LanguageError) {
    let start = here
    let (kind, length) = punctuationKind()
    if kind == .unknown, current < 0x20 || current == 0x7F {
      let scalar = Unicode.Scalar(current)
      position += 1
      throw problem(Lexer.complaint(about: scalar), from: start)
    }
    position += length
    append(kind, from: start)
  }

  private func punctuationKind() -> (TokenKind, Int) {
    let second = byte(at: 1)
    let isThirdEqual = byte(at: 2) == UInt8(ascii: "=")
    switch current {
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: "~"): return (.tilde, 1)
    case UInt8(ascii: "."):
      let isEllipsis = second == UInt8(ascii: ".") && byte(at: 2) == UInt8(ascii: ".")
      return isEllipsis ? (.ellipsis, 3) : (.dot, 1)
    case UInt8(ascii: "-") where second == UInt8(ascii: ">"): return (.arrow, 2)
    case UInt8(ascii: "*") where second == UInt8(ascii: "*"):
      return isThirdEqual ? (.doubleStarEqual, 3) : (.doubleStar, 2)
    case UInt8(ascii: "/") where second == UInt8(ascii: "/"):
      return isThirdEqual ? (.doubleSlashEqual, 3) : (.doubleSlash, 2)
    case UInt8(ascii: "<") where second == UInt8(ascii: "<"):
      return isThirdEqual ? (.leftShiftEqual, 3) : (.leftShift, 2)
    case UInt8(ascii: ">") where second == UInt8(ascii: ">"):
      return isThirdEqual ? (.rightShiftEqual, 3) : (.rightShift, 2)
    case UInt8(ascii: "<") where second == UInt8(ascii: ">"): return (.unknown, 2)
    default:
      return second == UInt8(ascii: "=") ? pairWithEqual() : single()
    }
  }

  private func pairWithEqual() -> (TokenKind, Int) {
    switch current {
    case UInt8(ascii: "="): (.doubleEqual, 2)
    case UInt8(ascii: "!"): (.notEqual, 2)
    case UInt8(ascii: "<"): (.lessOrEqual, 2)
    case UInt8(ascii: ">"): (.greaterOrEqual, 2)
    case UInt8(ascii: ":"): (.colonEqual, 2)
    case UInt8(ascii: "+"): (.plusEqual, 2)
    case UInt8(ascii: "-"): (.minusEqual, 2)
    case UInt8(ascii: "*"): (.starEqual, 2)
    case UInt8(ascii: "/"): (.slashEqual, 2)
    case UInt8(ascii: "%"): (.percentEqual, 2)
    case UInt8(ascii: "@"): (.atEqual, 2)
    case UInt8(ascii: "&"): (.ampersandEqual, 2)
    case UInt8(ascii: "|"): (.pipeEqual, 2)
    case UInt8(ascii: "^"): (.caretEqual, 2)
    default: single()
    }
  }

  private func single() -> (TokenKind, Int) {
    switch current {
    case UInt8(ascii: "="): (.equal, 1)
    case UInt8(ascii: ":"): (.colon, 1)
    case UInt8(ascii: "+"): (.plus, 1)
    case UInt8(ascii: "-"): (.minus, 1)
    case UInt8(ascii: "*"): (.star, 1)
    case UInt8(ascii: "/"): (.slash, 1)
    case UInt8(ascii: "%"): (.percent, 1)
    case UInt8(ascii: "@"): (.at, 1)
    case UInt8(ascii: "&"): (.ampersand, 1)
    case UInt8(ascii: "|"): (.pipe, 1)
    case UInt8(ascii: "^"): (.caret, 1)
    case UInt8(ascii: "<"): (.less, 1)
    case UInt8(ascii: ">"): (.greater, 1)
    default: (.unknown, 1)
    }
  }
}
