/// The template of `str.format`: text with `{0}`, `{name}`, `{:spec}` and `{!r}` fields.
///
///     "{1} before {0:.2f}".format(0.5, "a")      a before 0.50
struct FormatTemplate {
  private let machine: Machine
  private let positional: [Value]
  private let named: [(name: String, value: Value)]
  /// The number of the next `{}`; `nil` once a field has been numbered by hand.
  private var automatic: Int? = 0

  /// Fills the template with values.
  static func fill(
    _ template: String,
    positional: [Value],
    named: [(name: String, value: Value)],
    _ machine: Machine
  ) throws(LanguageError) -> String {
    var filling = FormatTemplate(machine, positional, named)
    return try filling.expand(Array(template.unicodeScalars)[...], depth: 2)
  }

  private init(
    _ machine: Machine,
    _ positional: [Value],
    _ named: [(name: String, value: Value)]
  ) {
    self.machine = machine
    self.positional = positional
    self.named = named
  }

  private mutating func expand(
    _ template: ArraySlice<Unicode.Scalar>,
    depth: Int
  )
    throws(LanguageError) -> String
  {
    guard depth > 0 else { throw LanguageError(.value, "Max string recursion exceeded") }
    var rest = template
    var result = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{" where rest.first == "{", "}" where rest.first == "}":
        rest.removeFirst()
        result.append(scalar)
      case "{":
        let field = try FormatTemplate.takeField(&rest)
        result.append(contentsOf: try fill(field, depth: depth).unicodeScalars)
      case "}":
        throw LanguageError(.value, "Single '}' encountered in format string")
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Takes everything up to the brace that closes the field.
  private static func takeField(
    _ rest: inout ArraySlice<Unicode.Scalar>
  ) throws(LanguageError)
    -> ArraySlice<Unicode.Scalar>
  {
    guard !rest.isEmpty else {
      throw LanguageError(.value, "Single '{' encountered in format string")
    }
    var open = 1
    for index in rest.indices {
      if rest[index] == "{" { open += 1 }
      if rest[index] == "}" { open -= 1 }
      if open == 0 {
        defer { rest = rest[(index + 1)...] }
        return rest[rest.startIndex..<index]
      }
    }
    throw LanguageError(.value, "expected '}' before end of string")
  }

  private mutating func fill(
    _ field: ArraySlice<Unicode.Scalar>,
    depth: Int
  ) throws(LanguageError)
    -> String
  {
    let nameEnd = FormatTemplate.endOfName(field)
    let value = try value(named: field[field.startIndex..<nameEnd])
    var rest = field[nameEnd...]
    var converted = value
    if rest.first == "!" {
      rest.removeFirst()
      converted = try FormatTemplate.converted(value, by: rest.popFirst())
      if !rest.isEmpty, rest.first != ":" {
        throw LanguageError(.value, "expected ':' after conversion specifier")
      }
    }
    let spec = rest.first == ":" ? try expand(rest.dropFirst(), depth: depth - 1) : ""
    return try Formatting.format(converted, spec: spec)
  }

  private static func endOfName(_ field: ArraySlice<Unicode.Scalar>) -> Int {
    var depth = 0
    for index in field.indices {
      if field[index] == "[" { depth += 1 }
      if field[index] == "]" { depth -= 1 }
      if depth == 0, field[index] == ":" || field[index] == "!" { return index }
    }
    return field.endIndex
  }

  private static func converted(
    _ value: Value,
    by conversion: Unicode.Scalar?
  )
    throws(LanguageError) -> Value
  {
    switch conversion {
    case "r": return .string(try WrittenValue.repr(value))
    case "s": return .string(try WrittenValue.str(value))
    case let other?:
      throw LanguageError(.value, "Unknown conversion specifier \(other)")
    case nil:
      throw LanguageError(.value, "end of string while looking for conversion specifier")
    }
  }
}

extension FormatTemplate {
  /// Finds the value of `0`, `name`, `0[1]` or nothing at all.
  private mutating func value(
    named scalars: ArraySlice<Unicode.Scalar>
  ) throws(LanguageError)
    -> Value
  {
    let end = scalars.firstIndex { $0 == "." || $0 == "[" } ?? scalars.endIndex
    let first = String(String.UnicodeScalarView(scalars[scalars.startIndex..<end]))
    var value = try argument(first)
    var rest = scalars[end...]
    while let mark = rest.popFirst() {
      if mark == "." {
        let stop = rest.firstIndex { $0 == "." || $0 == "[" } ?? rest.endIndex
        let name = String(String.UnicodeScalarView(rest[rest.startIndex..<stop]))
        value = try Operations.attribute(value, name, machine)
        rest = rest[stop...]
      } else {
        let stop = rest.firstIndex(of: "]") ?? rest.endIndex
        let key = String(String.UnicodeScalarView(rest[rest.startIndex..<stop]))
        value = try Operations.index(value, Int(key).map { .int($0) } ?? .string(key))
        rest = rest[min(stop + 1, rest.endIndex)...]
      }
    }
    return value
  }

  private mutating func argument(_ name: String) throws(LanguageError) -> Value {
    if name.isEmpty {
      guard let next = automatic else {
        throw LanguageError(
          .value,
          "cannot switch from manual field specification to automatic field numbering"
        )
      }
      automatic = next + 1
      return try position(next)
    }
    guard let number = Int(name) else {
      guard let found = named.first(where: { $0.name == name }) else {
        throw LanguageError(.key, Formatting.quoted(name))
      }
      return found.value
    }
    if let next = automatic, next > 0 {
      throw LanguageError(
        .value,
        "cannot switch from automatic field numbering to manual field specification"
      )
    }
    automatic = nil
    return try position(number)
  }

  private func position(_ index: Int) throws(LanguageError) -> Value {
    guard positional.indices.contains(index) else {
      throw LanguageError(
        .index,
        "Replacement index \(index) out of range for positional args tuple"
      )
    }
    return positional[index]
  }
}
