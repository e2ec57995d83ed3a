extension Parser {
  /// The longest integer literal in decimal digits, as in CPython.
  private static let maximumDigits = 4300

  /// Returns the value of a float literal.
  func floatValue(_ token: Token) -> Double {
    let digits = bytes[token.range.start.offset..<token.range.end.offset]
      .filter { $0 != UInt8(ascii: "_") }
    guard let value = Double(String(decoding: digits, as: UTF8.self)) else {
      preconditionFailure("the lexer only lets decimal floats pass")
    }
    return value
  }

  /// Returns the value of an integer literal.
  func integer(_ token: Token) throws(LanguageError) -> Expression.Kind {
    var digits = bytes[token.range.start.offset..<token.range.end.offset]
    var radix = 10
    if digits.count > 2, digits.first == UInt8(ascii: "0") {
      switch digits[digits.startIndex + 1] | 0x20 {
      case UInt8(ascii: "x"): radix = 16
      case UInt8(ascii: "o"): radix = 8
      case UInt8(ascii: "b"): radix = 2
      default: break
      }
      if radix != 10 { digits = digits.dropFirst(2) }
    }
    var value = 0
    for digit in digits where digit != UInt8(ascii: "_") {
      let (product, overflows) = value.multipliedReportingOverflow(by: radix)
      let (sum, carries) = product.addingReportingOverflow(Parser.value(of: digit))
      if overflows || carries {
        return .longInteger(try longInteger(digits, radix: radix, at: token.range))
      }
      value = sum
    }
    return .integer(value)
  }

  /// Returns the value of a digit that the lexer let pass.
  private static func value(of digit: UInt8) -> Int {
    digit <= UInt8(ascii: "9")
      ? Int(digit - UInt8(ascii: "0")) : Int(digit | 0x20) - Int(UInt8(ascii: "a")) + 10
  }

  /// Returns the decimal digits of an integer that doesn't fit in 64 bits.
  private func longInteger(
    _ digits: ArraySlice<UInt8>,
    radix: Int,
    at range: SourceRange
  )
    throws(LanguageError) -> String
  {
    let digits = digits.filter { $0 != UInt8(ascii: "_") }
    if radix == 10 {
      if digits.count > Parser.maximumDigits { throw tooLong(digits.count, at: range) }
      return String(decoding: digits.drop { $0 == UInt8(ascii: "0") }, as: UTF8.self)
    }
    // More digits than this can't become fewer than the limit in decimal.
    if digits.count > Parser.maximumDigits * 4 { throw tooLong(digits.count, at: range) }
    let text = Parser.decimal(digits, radix: radix)
    if text.utf8.count > Parser.maximumDigits { throw tooLong(text.utf8.count, at: range) }
    return text
  }

  private func tooLong(_ count: Int, at range: SourceRange) -> LanguageError {
    problem(
      "Exceeds the limit (\(Parser.maximumDigits) digits) for integer string conversion: "
        + "value has \(count) digits; use sys.set_int_max_str_digits() to increase the limit - "
        + "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
      at: range
    )
  }

  /// Converts digits of another base to decimal, in groups of nine.
  private static func decimal(_ digits: [UInt8], radix: Int) -> String {
    var groups = [0]
    for digit in digits {
      var carry = value(of: digit)
      for index in groups.indices {
        let product = groups[index] * radix + carry
        groups[index] = product % 1_000_000_000
        carry = product / 1_000_000_000
      }
      if carry > 0 { groups.append(carry) }
    }
    var text = String(groups[groups.count - 1])
    for group in groups.dropLast().reversed() {
      let part = String(group)
      text += String(repeating: "0", count: 9 - part.utf8.count) + part
    }
    return text
  }
}
