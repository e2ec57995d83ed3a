extension StringMethods {
  /// Methods that add or take away at the ends.
  static let padding: [NativeFunction] = [
    NativeFunction("str.strip(chars=, /)") { call in try stripped(call, true, true) },
    NativeFunction("str.lstrip(chars=, /)") { call in try stripped(call, true, false) },
    NativeFunction("str.rstrip(chars=, /)") { call in try stripped(call, false, true) },
    NativeFunction("str.center(width, fillchar=, /)") { call in
      // CPython puts the odd blank on the left when text and width are both odd or even.
      try padded(call) { missing, width in missing / 2 + (missing & width & 1) }
    },
    NativeFunction("str.ljust(width, fillchar=, /)") { call in try padded(call) { _, _ in 0 } },
    NativeFunction("str.rjust(width, fillchar=, /)") { call in
      try padded(call) { missing, _ in missing }
    },
    NativeFunction("str.zfill(width, /)") { call in
      var digits = text(call)
      let missing = try width(call, 0) - digits.unicodeScalars.count
      guard missing > 0 else { return .string(digits) }
      let hasSign = digits.hasPrefix("-") || digits.hasPrefix("+")
      let sign = hasSign ? String(digits.removeFirst()) : ""
      return .string(sign + String(repeating: "0", count: missing) + digits)
    },
    NativeFunction("str.expandtabs(tabsize=)") { call in
      let size = min(try call.optionalIndex(0) ?? 8, FormatSpec.limit)
      var (result, column) = (String.UnicodeScalarView(), 0)
      for scalar in scalars(call) {
        guard scalar == "\t" else {
          result.append(scalar)
          column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
          continue
        }
        let blanks = size > 0 ? size - column % size : 0
        result.append(contentsOf: String(repeating: " ", count: blanks).unicodeScalars)
        column += blanks
      }
      return .string(String(result))
    },
  ]

  /// Methods that ask what a string is made of.
  static let tests: [NativeFunction] = characterTests.map { name, test in
    NativeFunction("str.\(name)()") { call in
      let scalars = scalars(call)
      return .bool(scalars.allSatisfy(test) && (!scalars.isEmpty || name == "isascii"))
    }
  }

  private static let characterTests: [(String, @Sendable (Unicode.Scalar) -> Bool)] = [
    ("isdigit", { $0.properties.numericType == .decimal || $0.properties.numericType == .digit }),
    ("isdecimal", { $0.properties.numericType == .decimal }),
    ("isnumeric", { $0.properties.numericType != nil }),
    ("isalpha", { $0.properties.isAlphabetic }),
    ("isalnum", { $0.properties.isAlphabetic || $0.properties.numericType != nil }),
    ("isspace", { $0.properties.isWhitespace }),
    ("isascii", { $0.isASCII }),
  ]

  /// What fits nowhere else.
  static let other: [NativeFunction] = [
    NativeFunction("str.islower()") { call in
      let scalars = scalars(call)
      return .bool(
        scalars.contains { $0.properties.isLowercase }
          && !scalars.contains { $0.properties.isUppercase }
      )
    },
    NativeFunction("str.isupper()") { call in
      let scalars = scalars(call)
      return .bool(
        scalars.contains { $0.properties.isUppercase }
          && !scalars.contains { $0.properties.isLowercase }
      )
    },
    NativeFunction("str.format(*args, **names)") { call in
      .string(
        try FormatTemplate.fill(
          text(call),
          positional: call.rest,
          named: call.named,
          call.machine
        )
      )
    },
  ]

  private static func stripped(_ call: Call, _ atStart: Bool, _ atEnd: Bool) throws -> Value {
    let name = NativeFunction.shortName(call)
    var set: [Unicode.Scalar]?
    if let value = call.optional(0) {
      guard case .string(let text) = value else {
        throw LanguageError(.type, "\(name) arg must be None or str")
      }
      set = Array(text.unicodeScalars)
    }
    func isStripped(_ scalar: Unicode.Scalar) -> Bool {
      set?.contains(scalar) ?? scalar.properties.isWhitespace
    }
    var rest = scalars(call)[...]
    while atStart, let first = rest.first, isStripped(first) { rest.removeFirst() }
    while atEnd, let last = rest.last, isStripped(last) { rest.removeLast() }
    return .string(Scalars.text(rest))
  }

  private static func padded(
    _ call: Call,
    left: (_ missing: Int, _ width: Int) -> Int
  ) throws
    -> Value
  {
    let text = text(call)
    let width = try width(call, 0)
    var fill = " "
    if let value = call.optional(1) {
      guard case .string(let character) = value else {
        throw LanguageError(
          .type,
          "The fill character must be a unicode character, not \(value.typeName)"
        )
      }
      guard character.unicodeScalars.count == 1 else {
        throw LanguageError(
          .type,
          "The fill character must be exactly one character long"
        )
      }
      fill = character
    }
    let missing = width - text.unicodeScalars.count
    guard missing > 0 else { return .string(text) }
    let before = left(missing, width)
    return .string(
      String(repeating: fill, count: before) + text
        + String(repeating: fill, count: missing - before)
    )
  }

  private static func width(_ call: Call, _ index: Int) throws -> Int {
    let width = try call.index(index)
    guard width <= min(FormatSpec.limit * 10, call.machine.budget.memory) else {
      throw LanguageError(.memory, "a string of \(width) characters is too long")
    }
    return max(width, 0)
  }
}

extension StringMethods {
  /// The string before the dot.
  static func text(_ call: Call) -> String {
    guard case .string(let text) = call.receiver else {
      preconditionFailure("The methods of strings are looked up on strings.")
    }
    return text
  }

  /// The characters of the string before the dot.
  static func scalars(_ call: Call) -> [Unicode.Scalar] {
    Array(text(call).unicodeScalars)
  }

  /// A string argument of `find` and its like.
  static func string(_ call: Call, _ index: Int) throws(LanguageError) -> String {
    guard case .string(let text) = call[index] else {
      throw LanguageError(.type, "must be str, not \(call[index].typeName)")
    }
    return text
  }

  /// A string argument of `replace` and its like.
  static func argument(_ call: Call, _ index: Int) throws(LanguageError) -> String {
    guard case .string(let text) = call[index] else {
      throw LanguageError(
        .type,
        "\(NativeFunction.shortName(call))() argument \(index + 1) must be str, not "
          + call[index].typeName
      )
    }
    return text
  }

  /// The part of the string that `start` and `end` leave.
  static func bounds(_ call: Call, _ count: Int) throws -> Range<Int> {
    func clipped(_ index: Int) -> Int {
      min(max(index < 0 ? index + count : index, 0), count)
    }
    let start = clipped(try call.optionalIndex(1) ?? 0)
    return start..<max(start, clipped(try call.optionalIndex(2) ?? count))
  }
}

/// Searching and splitting sequences of Unicode scalars.
enum Scalars {
  /// The scalars as a string.
  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// Where a part stands, without overlaps; an empty part stands everywhere.
  static func places(of part: [Unicode.Scalar], in whole: [Unicode.Scalar]) -> [Int] {
    if part.isEmpty { return Array(0...whole.count) }
    var places: [Int] = []
    var index = 0
    while index + part.count <= whole.count {
      if whole[index] == part[0], whole[index...].starts(with: part) {
        places.append(index)
        index += part.count
      } else {
        index += 1
      }
    }
    return places
  }

  /// The text with a part replaced, at most `count` times.
  static func replaced(
    _ old: String,
    by new: String,
    in text: String,
    count: Int
  ) throws(LanguageError) -> String {
    let (whole, part) = (Array(text.unicodeScalars), Array(old.unicodeScalars))
    let places = places(of: part, in: whole).prefix(count)
    try Affordability.checkText(new.utf8.count, times: places.count)
    var result = String.UnicodeScalarView()
    var copied = 0
    for place in places {
      result.append(contentsOf: whole[copied..<place])
      result.append(contentsOf: new.unicodeScalars)
      copied = place + part.count
    }
    result.append(contentsOf: whole[copied...])
    return String(result)
  }

  /// The parts between separators; without one, the words between white space.
  static func split(
    _ whole: [Unicode.Scalar],
    at separator: [Unicode.Scalar]?,
    count: Int
  )
    -> [[Unicode.Scalar]]
  {
    guard let separator else { return words(whole, count: count) }
    var parts: [[Unicode.Scalar]] = []
    var copied = 0
    for place in places(of: separator, in: whole).prefix(count) {
      parts.append(Array(whole[copied..<place]))
      copied = place + separator.count
    }
    return parts + [Array(whole[copied...])]
  }

  private static func words(_ whole: [Unicode.Scalar], count: Int) -> [[Unicode.Scalar]] {
    var parts: [[Unicode.Scalar]] = []
    var rest = whole[...].drop { $0.properties.isWhitespace }
    while !rest.isEmpty, parts.count < count {
      let word = rest.prefix { !$0.properties.isWhitespace }
      parts.append(Array(word))
      rest = rest[word.endIndex...].drop { $0.properties.isWhitespace }
    }
    if !rest.isEmpty { parts.append(Array(rest)) }
    return parts
  }
}

extension NativeFunction {
  /// The name of the function that is called, without its class.
  static func shortName(_ call: Call) -> String {
    call.name.split(separator: ".").last.map(String.init) ?? call.name
  }
}
