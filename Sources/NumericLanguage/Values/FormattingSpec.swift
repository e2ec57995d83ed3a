/// What stands behind the colon of `f"{value:>8.3f}"`, taken apart.
///
///     [[fill]align][sign][#][0][width][,][.precision][type]
///
/// A spec is parsed once and then applied to an integer, a float or a string;
/// which combinations make sense depends on that, so the checks are made there.
struct FormatSpec: Hashable, Sendable {
  /// Where the text stands in a field that is wider.
  enum Alignment: Unicode.Scalar, Sendable {
    case left = "<"
    case right = ">"
    case center = "^"
    /// Between the sign and the digits.
    case afterSign = "="
  }

  /// The text of the spec, for messages.
  var source = ""
  var fill: Unicode.Scalar = " "
  var alignment: Alignment?
  /// `+`, `-` or a blank.
  var sign: Unicode.Scalar?
  var isAlternate = false
  /// A `0` before the width: fill with zeros unless told otherwise.
  var hasZeroFill = false
  var width = 0
  /// `,` or `_` between groups of digits.
  var grouping: Unicode.Scalar?
  var precision: Int?
  var type: Unicode.Scalar?

  /// The widest field and the most digits that are written.
  static let limit = 1_000_000
}

extension FormatSpec {
  /// Takes a spec apart; `typeName` is the value's, for messages.
  init(_ source: String, typeName: String) throws(LanguageError) {
    self.source = source
    var rest = Array(source.unicodeScalars)[...]
    parseAlignment(&rest)
    if let first = rest.first, "+- ".unicodeScalars.contains(first) {
      sign = rest.removeFirst()
    }
    isAlternate = FormatSpec.take("#", from: &rest)
    if FormatSpec.take("0", from: &rest) { applyZeroFill() }
    width = try FormatSpec.takeNumber(from: &rest, what: "width") ?? 0
    if let first = rest.first, first == "," || first == "_" {
      grouping = rest.removeFirst()
    }
    if FormatSpec.take(".", from: &rest) {
      precision = try FormatSpec.takeNumber(from: &rest, what: "precision")
      if precision == nil { throw LanguageError(.value, "Format specifier missing precision") }
    }
    type = rest.popFirst()
    if !rest.isEmpty {
      throw LanguageError(
        .value,
        "Invalid format specifier '\(source)' for object of type '\(typeName)'"
      )
    }
  }

  private mutating func parseAlignment(_ rest: inout ArraySlice<Unicode.Scalar>) {
    if rest.count > 1, let found = Alignment(rawValue: rest[rest.startIndex + 1]) {
      fill = rest.removeFirst()
      alignment = found
      rest.removeFirst()
    } else if let first = rest.first, let found = Alignment(rawValue: first) {
      alignment = found
      rest.removeFirst()
    }
  }

  private mutating func applyZeroFill() {
    hasZeroFill = alignment == nil
    if fill == " " { fill = "0" }
  }

  private static func take(
    _ scalar: Unicode.Scalar,
    from rest: inout ArraySlice<Unicode.Scalar>
  )
    -> Bool
  {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes decimal digits off the front.
  static func takeNumber(
    from rest: inout ArraySlice<Unicode.Scalar>,
    what: String
  )
    throws(LanguageError) -> Int?
  {
    var number: Int?
    while let digit = rest.first, ("0"..."9").contains(digit) {
      rest.removeFirst()
      let next = (number ?? 0) * 10 + Int(digit.value - 48)
      if next > limit {
        throw LanguageError(.value, "Too many decimal digits in format string")
      }
      number = next
    }
    return number
  }
}

extension FormatSpec {
  /// Puts a number's sign and digits into the field.
  ///
  /// `digits` is the text without its sign, `prefix` something like `0x`.
  func numberField(isNegative: Bool, prefix: String = "", digits: String) -> String {
    let mark = isNegative ? "-" : sign == "+" ? "+" : sign == " " ? " " : ""
    let lead = mark + prefix
    let place = alignment ?? (hasZeroFill ? .afterSign : .right)
    let room = place == .afterSign && fill == "0" ? width - lead.unicodeScalars.count : 0
    let body = grouped(digits, atLeast: room)
    if place == .afterSign {
      return lead + padding(to: width - lead.unicodeScalars.count, for: body) + body
    }
    return aligned(lead + body, place)
  }

  /// Puts a text into the field, on the left unless told otherwise.
  func textField(_ text: String) -> String {
    aligned(text, alignment ?? .left)
  }

  private func aligned(_ text: String, _ place: Alignment) -> String {
    let missing = width - text.unicodeScalars.count
    guard missing > 0 else { return text }
    let left =
      switch place {
      case .left: 0
      case .center: missing / 2
      case .right, .afterSign: missing
      }
    return repeated(left) + text + repeated(missing - left)
  }

  private func padding(to width: Int, for text: String) -> String {
    repeated(width - text.unicodeScalars.count)
  }

  private func repeated(_ count: Int) -> String {
    String(repeating: String(fill), count: max(count, 0))
  }

  /// Sets a separator before every third digit of the integer part, and adds
  /// zeros on the left until the text is `width` long.
  private func grouped(_ digits: String, atLeast width: Int) -> String {
    guard let grouping else { return digits }
    let size = type == "x" || type == "X" || type == "b" || type == "o" ? 4 : 3
    let scalars = Array(digits.unicodeScalars)
    let hexadecimal = type == "x" || type == "X"
    let end =
      scalars.firstIndex { !FormatSpec.isDigit($0, hexadecimal: hexadecimal) } ?? scalars.count
    let tail = scalars[end...]
    var result: [Unicode.Scalar] = []
    var taken = 0
    var index = end
    while index > 0 || result.count + tail.count < width {
      if taken > 0, taken % size == 0 {
        result.append(grouping)
        if index <= 0, result.count + tail.count == width {
          result.append("0")
          break
        }
      }
      result.append(index > 0 ? scalars[index - 1] : "0")
      index -= 1
      taken += 1
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: result.reversed())
    text.append(contentsOf: tail)
    return String(text)
  }

  private static func isDigit(_ scalar: Unicode.Scalar, hexadecimal: Bool) -> Bool {
    hexadecimal ? scalar.properties.isASCIIHexDigit : ("0"..."9").contains(scalar)
  }
}
