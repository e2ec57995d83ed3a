/// `template % values`, the oldest of Python's ways to format.
///
///     "w=%.2f n=%d" % (0.123, 7)      w=0.12 n=7
///
/// The values are a tuple's items, or one value of any other type.
struct PercentTemplate {
  /// One `%…` of the template.
  private struct Conversion {
    var key: String?
    var flags: Set<Unicode.Scalar> = []
    var width: Int?
    var precision: Int?
    var type: Unicode.Scalar
    var index: Int
  }

  private var rest: ArraySlice<Unicode.Scalar>
  private let arguments: [Value]
  private let mapping: Value?
  private let isTuple: Bool
  private var used = 0

  /// Fills the template with values.
  static func fill(_ template: String, with values: Value) throws(LanguageError) -> String {
    var filling = PercentTemplate(template, values)
    return try filling.run()
  }

  private init(_ template: String, _ values: Value) {
    rest = Array(template.unicodeScalars)[...]
    if case .tuple(let tuple) = values {
      (arguments, mapping, isTuple) = (tuple.items, nil, true)
    } else if case .dictionary = values {
      (arguments, mapping, isTuple) = ([values], values, false)
    } else {
      (arguments, mapping, isTuple) = ([values], nil, false)
    }
  }

  private mutating func run() throws(LanguageError) -> String {
    var result = ""
    while let scalar = rest.popFirst() {
      if scalar != "%" {
        result.unicodeScalars.append(scalar)
      } else if rest.first == "%" {
        rest.removeFirst()
        result += "%"
      } else {
        result += try convert(conversion())
      }
    }
    if used < arguments.count, mapping == nil, !isUnusedAllowed {
      throw LanguageError(.type, "not all arguments converted during string formatting")
    }
    return result
  }

  /// Python forgives values it can't have meant for the template: lists and arrays.
  private var isUnusedAllowed: Bool {
    guard !isTuple, let only = arguments.first else { return false }
    return switch only {
    case .list, .array, .range: true
    default: false
    }
  }

  private mutating func nextArgument() throws(LanguageError) -> Value {
    guard used < arguments.count else {
      throw LanguageError(.type, "not enough arguments for format string")
    }
    used += 1
    return arguments[used - 1]
  }
}

extension PercentTemplate {
  private mutating func conversion() throws(LanguageError) -> Conversion {
    var conversion = Conversion(type: "s", index: 0)
    if rest.first == "(" { conversion.key = try takeKey() }
    while let flag = rest.first, "-+ 0#".unicodeScalars.contains(flag) {
      conversion.flags.insert(flag)
      rest.removeFirst()
    }
    conversion.width = try takeNumber()
    if let width = conversion.width, width < 0 {
      conversion.flags.insert("-")
      conversion.width = -width
    }
    if rest.first == "." {
      rest.removeFirst()
      conversion.precision = max(try takeNumber() ?? 0, 0)
    }
    while let length = rest.first, "hlL".unicodeScalars.contains(length) { rest.removeFirst() }
    conversion.index = rest.startIndex
    guard let type = rest.popFirst() else {
      throw LanguageError(.value, "incomplete format")
    }
    conversion.type = type
    return conversion
  }

  private mutating func takeKey() throws(LanguageError) -> String {
    guard mapping != nil else { throw LanguageError(.type, "format requires a mapping") }
    guard let end = rest.firstIndex(of: ")") else {
      throw LanguageError(.value, "incomplete format key")
    }
    let key = String(String.UnicodeScalarView(rest[(rest.startIndex + 1)..<end]))
    rest = rest[(end + 1)...]
    return key
  }

  private mutating func takeNumber() throws(LanguageError) -> Int? {
    guard rest.first == "*" else {
      return try FormatSpec.takeNumber(from: &rest, what: "width")
    }
    rest.removeFirst()
    guard case .int(let number) = try nextArgument() else {
      throw LanguageError(.type, "* wants int")
    }
    return min(max(number, -FormatSpec.limit), FormatSpec.limit)
  }

  private mutating func convert(_ conversion: Conversion) throws(LanguageError) -> String {
    let value: Value
    if let key = conversion.key, case .dictionary(let dictionary)? = mapping {
      guard let found = try dictionary.value(of: .string(key)) else {
        throw LanguageError(.key, Formatting.quoted(key))
      }
      value = found
    } else {
      value = try nextArgument()
    }
    var spec = FormatSpec()
    spec.width = conversion.width ?? 0
    spec.alignment = conversion.flags.contains("-") ? .left : .right
    spec.sign = conversion.flags.contains("+") ? "+" : conversion.flags.contains(" ") ? " " : nil
    spec.isAlternate = conversion.flags.contains("#")
    if conversion.flags.contains("0"), !conversion.flags.contains("-") {
      spec.fill = "0"
      spec.alignment = .afterSign
    }
    return try text(of: value, conversion, spec)
  }

  private func text(
    of value: Value,
    _ conversion: Conversion,
    _ base: FormatSpec
  )
    throws(LanguageError) -> String
  {
    var spec = base
    spec.precision = conversion.precision
    switch conversion.type {
    case "s", "r", "a":
      spec.sign = nil
      spec.isAlternate = false
      spec.fill = " "
      if spec.alignment == .afterSign { spec.alignment = .right }
      let isString = conversion.type == "s"
      return try spec.format(isString ? WrittenValue.str(value) : WrittenValue.repr(value))
    case "c":
      return try spec.format(character(value))
    case "d", "i", "u", "x", "X", "o":
      spec.type = conversion.type == "i" || conversion.type == "u" ? "d" : conversion.type
      return try integerText(of: value, spec)
    case "e", "E", "f", "F", "g", "G":
      spec.type = conversion.type
      let number = try Numbers.double(value)
      return try spec.format(number, typeName: "float")
    default:
      let character = String(conversion.type)
      let code = String(conversion.type.value, radix: 16)
      throw LanguageError(
        .value,
        "unsupported format character '\(character)' (0x\(code)) at index \(conversion.index)"
      )
    }
  }

  private func character(_ value: Value) throws(LanguageError) -> String {
    switch value {
    case .int(let code):
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else {
        throw LanguageError(.overflow, "%c arg not in range(0x110000)")
      }
      return String(scalar)
    case .string(let text) where text.unicodeScalars.count == 1: return text
    default: throw LanguageError(.type, "%c requires int or char")
    }
  }

  private func integerText(of value: Value, _ base: FormatSpec) throws(LanguageError) -> String {
    var spec = base
    spec.precision = nil
    let type = spec.type.map { String($0) } ?? "d"
    let isDecimal = type == "d"
    guard let digits = try Numbers.integerDigits(value, truncatesFloats: isDecimal) else {
      let wanted = isDecimal ? "a real number" : "an integer"
      throw LanguageError(
        .type,
        "%\(type) format: \(wanted) is required, not \(value.typeName)"
      )
    }
    guard let precision = base.precision else {
      return try spec.format(digits, typeName: "int")
    }
    let text = digits.magnitude(isDecimal ? 10 : type == "o" ? 8 : 16)
    let zeros = String(repeating: "0", count: max(precision - text.utf8.count, 0))
    return spec.numberField(isNegative: digits.isNegative, digits: zeros + text)
  }
}
