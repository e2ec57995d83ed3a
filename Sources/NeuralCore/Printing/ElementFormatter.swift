/// Writes the elements of one array as words of equal width.
///
/// The form is chosen once for the whole array, from the elements that are shown:
/// positional or with exponents, how many decimals, how wide. Numbers are cut at
/// eight decimals, as NumPy's print options have it.
struct ElementFormatter {
  private enum Form {
    case boolean
    case integer(width: Int)
    case positional(whole: Int, fraction: Int)
    case scientific(whole: Int, fraction: Int, exponent: Int)
  }

  /// How many decimals are shown at most.
  private static let precision = 8

  private let form: Form

  /// Chooses the form for elements of a type.
  init(_ elements: [Scalar], _ type: ElementType) {
    switch type {
    case .bool: form = .boolean
    case .int64:
      form = .integer(width: elements.map { $0.description.utf8.count }.max() ?? 0)
    case .float64: form = ElementFormatter.form(of: elements.map(\.double))
    }
  }

  /// Returns an element as a word.
  func word(_ element: Scalar) -> String {
    switch form {
    case .boolean: return element.truth ? " True" : "False"
    case .integer(let width): return element.description.padded(left: width)
    case .positional(let whole, let fraction):
      guard element.double.isFinite else {
        return NumberText.nonFinite(element.double).padded(left: whole + 1 + fraction)
      }
      let parts = ElementFormatter.positionalParts(element.double)
      return parts.whole.padded(left: whole) + "." + parts.fraction.padded(right: fraction)
    case .scientific(let whole, let fraction, let exponent):
      guard element.double.isFinite else {
        let width = whole + 1 + fraction + 2 + exponent
        return NumberText.nonFinite(element.double).padded(left: width)
      }
      let parts = ElementFormatter.scientificParts(element.double, decimals: fraction)
      return parts.whole.padded(left: whole) + "." + parts.fraction
        + NumberText.exponentText(parts.exponent, width: exponent)
    }
  }
}

// MARK: - Choosing the form

extension ElementFormatter {
  private static func form(of values: [Double]) -> Form {
    let finite = values.filter(\.isFinite)
    var narrowest = 0
    if finite.count < values.count { narrowest = values.contains(-.infinity) ? 4 : 3 }
    guard !finite.isEmpty else { return .positional(whole: narrowest - 1, fraction: 0) }
    if needsExponents(finite) {
      let parts = finite.map { scientificParts($0, decimals: nil) }
      let fraction = longest(parts.map(\.fraction))
      let exponent = max(2, longest(parts.map { String($0.exponent.magnitude) }))
      let whole = max(longest(parts.map(\.whole)), narrowest - (fraction + 2 + exponent) - 1)
      return .scientific(whole: whole, fraction: fraction, exponent: exponent)
    }
    let parts = finite.map(positionalParts)
    let fraction = longest(parts.map(\.fraction))
    let whole = max(longest(parts.map(\.whole)), narrowest - fraction - 1)
    return .positional(whole: whole, fraction: fraction)
  }

  /// Whether sizes differ too much, or are too large or small, for plain digits.
  private static func needsExponents(_ values: [Double]) -> Bool {
    let sizes = values.map(\.magnitude).filter { $0 != 0 }
    guard let largest = sizes.max(), let smallest = sizes.min() else { return false }
    return largest >= 1e8 || smallest < 0.0001 || largest / smallest > 1000
  }

  private static func longest(_ texts: [String]) -> Int {
    texts.map { $0.utf8.count }.max() ?? 0
  }
}

// MARK: - Parts of a number

extension ElementFormatter {
  /// The whole part with its sign, and at most eight decimals without zeros at the end.
  private static func positionalParts(_ value: Double) -> (whole: String, fraction: String) {
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return (sign + "0", "") }
    let (digits, exponent) = NumberText.shortestDigits(value)
    if digits.utf8.count - exponent <= precision {
      let (whole, fraction) = NumberText.positional(digits, exponent)
      return (sign + whole, fraction)
    }
    let (whole, fraction) = split(NumberText.fixed(value.magnitude, decimals: precision))
    return (sign + whole, fraction.droppingZeros)
  }

  /// The first digit with its sign, the decimals and the exponent of ten.
  ///
  /// Without `decimals`: as many as needed, at most eight, no zeros at the end.
  private static func scientificParts(
    _ value: Double,
    decimals: Int?
  ) -> (whole: String, fraction: String, exponent: Int) {
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return (sign + "0", String(repeating: "0", count: decimals ?? 0), 0) }
    let (digits, exponent) = NumberText.shortestDigits(value)
    let wanted = decimals ?? min(digits.utf8.count - 1, precision)
    if wanted == digits.utf8.count - 1 {
      return (sign + digits.prefix(1), String(digits.dropFirst()), exponent - 1)
    }
    let text = NumberText.scientific(value.magnitude, decimals: wanted)
    let mark = text.firstIndex(of: "e") ?? text.endIndex
    let (whole, fraction) = split(String(text[..<mark]))
    let power = Int(text[mark...].dropFirst()) ?? 0
    return (sign + whole, decimals == nil ? fraction.droppingZeros : fraction, power)
  }

  private static func split(_ text: String) -> (whole: String, fraction: String) {
    guard let point = text.firstIndex(of: ".") else { return (text, "") }
    return (String(text[..<point]), String(text[text.index(after: point)...]))
  }
}

extension String {
  /// The text without zeros at its end.
  fileprivate var droppingZeros: String {
    var text = self
    while text.hasSuffix("0") { text.removeLast() }
    return text
  }

  /// The text with blanks on the left up to a width.
  fileprivate func padded(left width: Int) -> String {
    String(repeating: " ", count: max(0, width - utf8.count)) + self
  }

  /// The text with blanks on the right up to a width.
  fileprivate func padded(right width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - utf8.count))
  }
}
