import NeuralCore

/// An integer as its digits, so that one of any length is formatted alike.
struct IntegerDigits {
  let isNegative: Bool
  /// The digits of the magnitude in base 2, 8, 10 or 16.
  let magnitude: (_ radix: Int) -> String
  let double: Double

  init(_ value: Int) {
    isNegative = value < 0
    magnitude = { String(value.magnitude, radix: $0) }
    double = Double(value)
  }

  init(_ value: BigInteger) {
    isNegative = value.isNegative
    magnitude = { value.magnitude(radix: $0) }
    double = value.double
  }
}

extension FormatSpec {
  /// Formats an integer; the types of floats are good for it too.
  func format(_ integer: IntegerDigits, typeName: String) throws(LanguageError) -> String {
    let radix: Int
    switch type {
    case nil, "d", "n": radix = 10
    case "x", "X": radix = 16
    case "b": radix = 2
    case "o": radix = 8
    case "e", "E", "f", "F", "g", "G", "%":
      return try format(integer.double, typeName: typeName)
    default: throw unknownType(typeName)
    }
    if precision != nil {
      throw LanguageError(.value, "Precision not allowed in integer format specifier")
    }
    if grouping == ",", radix != 10 { throw groupingNotAllowed }
    let lower = integer.magnitude(radix)
    return numberField(
      isNegative: integer.isNegative,
      prefix: isAlternate && radix != 10 ? "0" + (type.map(String.init) ?? "") : "",
      digits: type == "X" ? lower.uppercased() : lower
    )
  }

  /// Formats a float.
  func format(_ value: Double, typeName: String) throws(LanguageError) -> String {
    let digits = try digits(ofMagnitude: value.magnitude, typeName: typeName)
    let isNegative = value.sign == .minus && !value.isNaN
    let isUpper = type == "E" || type == "F" || type == "G"
    return numberField(
      isNegative: isNegative,
      digits: isUpper ? digits.uppercased() : digits
    )
  }

  private func digits(ofMagnitude value: Double, typeName: String) throws(LanguageError) -> String {
    let suffix = type == "%" ? "%" : ""
    switch type {
    case nil, "e", "E", "f", "F", "g", "G", "n", "%": break
    default: throw unknownType(typeName)
    }
    guard value.isFinite else { return (value.isNaN ? "nan" : "inf") + suffix }
    switch type {
    case "f", "F":
      return withPoint(NumberText.fixed(value, decimals: precision ?? 6))
    case "%":
      return NumberText.fixed(value * 100, decimals: precision ?? 6) + suffix
    case "e", "E":
      return NumberText.scientific(value, decimals: precision ?? 6)
    case "g", "G", "n":
      return FormatSpec.general(
        value,
        significant: precision ?? 6,
        keepsPoint: false,
        keepsZeros: isAlternate
      )
    default:
      guard let precision else { return NumberText.repr(value) }
      return FormatSpec.general(value, significant: precision, keepsPoint: true)
    }
  }

  /// `#` keeps the point of a float without decimals.
  private func withPoint(_ text: String) -> String {
    isAlternate && precision == 0 ? text + "." : text
  }

  /// Writes `value` with so many significant digits, positional or scientific,
  /// whichever `%g` would take.
  ///
  /// With `keepsPoint`, a whole number ends in `.0` and turns scientific one
  /// digit earlier, as when a spec has a precision and no type.
  static func general(
    _ value: Double,
    significant: Int,
    keepsPoint: Bool,
    keepsZeros: Bool = false
  ) -> String {
    let count = max(significant, 1)
    let scientific = NumberText.scientific(value, decimals: count - 1)
    let parts = scientific.split(separator: "e", maxSplits: 1)
    guard parts.count == 2, let exponent = Int(parts[1].drop { $0 == "+" }) else {
      return scientific
    }
    if exponent < -4 || exponent >= (keepsPoint ? count - 1 : count) {
      let mantissa = keepsZeros ? String(parts[0]) : withoutTrailingZeros(parts[0])
      return mantissa + "e" + parts[1]
    }
    let fixed = NumberText.fixed(value, decimals: max(count - 1 - exponent, 0))
    let text = keepsZeros ? fixed : withoutTrailingZeros(fixed)
    return keepsPoint && !text.contains(".") ? text + ".0" : text
  }

  private static func withoutTrailingZeros(_ text: some StringProtocol) -> String {
    guard text.contains(".") else { return String(text) }
    var kept = text[...]
    while kept.last == "0" { kept.removeLast() }
    if kept.last == "." { kept.removeLast() }
    return String(kept)
  }

  /// Formats a text: the precision cuts it.
  func format(_ text: String, typeName: String = "str") throws(LanguageError) -> String {
    guard type == nil || type == "s" else { throw unknownType(typeName) }
    if sign != nil {
      throw LanguageError(.value, "Sign not allowed in string format specifier")
    }
    if isAlternate {
      throw LanguageError(.value, "Alternate form (#) not allowed in string format specifier")
    }
    if alignment == .afterSign {
      throw LanguageError(.value, "'=' alignment not allowed in string format specifier")
    }
    if let grouping { throw LanguageError(.value, "Cannot specify '\(grouping)' with 's'.") }
    guard let precision else { return textField(text) }
    return textField(String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision))))
  }

  private func unknownType(_ typeName: String) -> LanguageError {
    let code = type.map { String($0) } ?? ""
    return LanguageError(
      .value,
      "Unknown format code '\(code)' for object of type '\(typeName)'"
    )
  }

  private var groupingNotAllowed: LanguageError {
    LanguageError(.value, "Cannot specify ',' with '\(type.map { String($0) } ?? "")'.")
  }
}
