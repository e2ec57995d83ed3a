/// The methods of strings.
///
/// Positions and lengths count Unicode scalars, as Python does.
enum StringMethods {
  /// What a string can do.
  static let all = Dictionary(families: [cases, searching, splitting, padding, tests, other])

  private static let cases: [NativeFunction] = [
    NativeFunction("str.upper()") { call in .string(text(call).uppercased()) },
    NativeFunction("str.lower()") { call in .string(text(call).lowercased()) },
    NativeFunction("str.casefold()") { call in .string(text(call).lowercased()) },
    NativeFunction("str.title()") { call in .string(titled(text(call), everyWord: true)) },
    NativeFunction("str.capitalize()") { call in
      .string(titled(text(call), everyWord: false))
    },
    NativeFunction("str.swapcase()") { call in
      .string(
        text(call).unicodeScalars
          .map {
            $0.properties.isUppercase
              ? $0.properties.lowercaseMapping : $0.properties.uppercaseMapping
          }
          .joined()
      )
    },
  ]

  private static func titled(_ text: String, everyWord: Bool) -> String {
    var result = ""
    var isStart = true
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      result += isStart ? properties.titlecaseMapping : properties.lowercaseMapping
      isStart = everyWord && !properties.isAlphabetic
    }
    return result
  }

  private static let searching: [NativeFunction] = [
    NativeFunction("str.find(sub, /, start=, end=)") { call in
      .int(try found(call, last: false) ?? -1)
    },
    NativeFunction("str.rfind(sub, /, start=, end=)") { call in
      .int(try found(call, last: true) ?? -1)
    },
    NativeFunction("str.index(sub, /, start=, end=)") { call in
      guard let place = try found(call, last: false) else {
        throw LanguageError(.value, "substring not found")
      }
      return .int(place)
    },
    NativeFunction("str.rindex(sub, /, start=, end=)") { call in
      guard let place = try found(call, last: true) else {
        throw LanguageError(.value, "substring not found")
      }
      return .int(place)
    },
    NativeFunction("str.count(sub, /, start=, end=)") { call in
      let (whole, part) = (scalars(call), try string(call, 0))
      let range = try bounds(call, whole.count)
      let places = Scalars.places(of: Array(part.unicodeScalars), in: Array(whole[range]))
      return .int(places.count)
    },
    NativeFunction("str.startswith(prefix, /, start=, end=)") { call in
      try matches(call) { $0.starts(with: $1) }
    },
    NativeFunction("str.endswith(suffix, /, start=, end=)") { call in
      try matches(call) { $0.reversed().starts(with: $1.reversed()) }
    },
    NativeFunction("str.replace(old, new, count=, /)") { call in
      let (old, new) = (try argument(call, 0), try argument(call, 1))
      let count = try call.optionalIndex(2) ?? -1
      return .string(
        try Scalars.replaced(old, by: new, in: text(call), count: count < 0 ? .max : count)
      )
    },
    NativeFunction("str.removeprefix(prefix, /)") { call in
      let (whole, part) = (scalars(call), Array(try argument(call, 0).unicodeScalars))
      return .string(
        Scalars.text(whole.starts(with: part) ? whole.dropFirst(part.count) : whole[...])
      )
    },
    NativeFunction("str.removesuffix(suffix, /)") { call in
      let (whole, part) = (scalars(call), Array(try argument(call, 0).unicodeScalars))
      let isSuffix = whole.reversed().starts(with: part.reversed())
      return .string(Scalars.text(isSuffix ? whole.dropLast(part.count) : whole[...]))
    },
  ]

  private static func found(_ call: Call, last: Bool) throws -> Int? {
    let (whole, part) = (scalars(call), Array(try string(call, 0).unicodeScalars))
    let range = try bounds(call, whole.count)
    guard part.count <= range.count else { return nil }
    let starts = range.lowerBound...(range.upperBound - part.count)
    return last
      ? starts.last { whole[$0...].starts(with: part) }
      : starts.first { whole[$0...].starts(with: part) }
  }

  private static func matches(
    _ call: Call,
    _ test: (ArraySlice<Unicode.Scalar>, [Unicode.Scalar]) -> Bool
  ) throws -> Value {
    let whole = scalars(call)
    let part = whole[try bounds(call, whole.count)]
    let candidates = if case .tuple(let tuple) = call[0] { tuple.items } else { [call[0]] }
    for candidate in candidates {
      guard case .string(let text) = candidate else {
        throw LanguageError(
          .type,
          "\(NativeFunction.shortName(call)) first arg must be str or a tuple of str, not "
            + candidate.typeName
        )
      }
      if test(part, Array(text.unicodeScalars)) { return .bool(true) }
    }
    return .bool(false)
  }

  private static let splitting: [NativeFunction] = [
    NativeFunction("str.split(sep=, maxsplit=)") { call in
      try split(call, fromEnd: false)
    },
    NativeFunction("str.rsplit(sep=, maxsplit=)") { call in
      try split(call, fromEnd: true)
    },
    NativeFunction("str.splitlines(keepends=)") { call in
      let keeps = try call.flag(0) ?? false
      var lines: [Value] = []
      var line = ""
      for character in text(call) {
        if character.isNewline {
          lines.append(.string(keeps ? line + String(character) : line))
          line = ""
        } else {
          line.append(character)
        }
      }
      if !line.isEmpty { lines.append(.string(line)) }
      return .list(ListObject(lines))
    },
    NativeFunction("str.partition(sep, /)") { call in
      let (whole, part) = (scalars(call), Array(try argument(call, 0).unicodeScalars))
      if part.isEmpty { throw LanguageError(.value, "empty separator") }
      guard let place = Scalars.places(of: part, in: whole).first else {
        return strings([text(call), "", ""])
      }
      return strings([
        Scalars.text(whole[..<place]), Scalars.text(part[...]),
        Scalars.text(whole[(place + part.count)...]),
      ])
    },
    NativeFunction("str.join(iterable, /)", body: joined),
  ]

  private static func strings(_ parts: [String]) -> Value {
    .tuple(TupleObject(parts.map { .string($0) }))
  }

  private static func split(_ call: Call, fromEnd: Bool) throws -> Value {
    let limit = try call.optionalIndex(1) ?? -1
    let count = limit < 0 ? Int.max : limit
    var whole = scalars(call)
    var separator: [Unicode.Scalar]?
    if let value = call.optional(0) {
      guard case .string(let text) = value else {
        throw LanguageError(.type, "must be str or None, not \(value.typeName)")
      }
      if text.isEmpty { throw LanguageError(.value, "empty separator") }
      separator = Array(text.unicodeScalars)
    }
    if fromEnd {
      whole.reverse()
      separator?.reverse()
    }
    var parts = Scalars.split(whole, at: separator, count: count)
    if fromEnd { parts = parts.reversed().map { $0.reversed() } }
    return .list(ListObject(parts.map { .string(Scalars.text($0[...])) }))
  }

  @Sendable private static func joined(_ call: Call) throws -> Value {
    let items: [Value]
    do throws(LanguageError) {
      items = try call.items(of: call[0])
    } catch {
      guard error.category == .type, error.message.hasSuffix("is not iterable") else { throw error }
      throw LanguageError(.type, "can only join an iterable")
    }
    var parts: [String] = []
    for (index, item) in items.enumerated() {
      guard case .string(let part) = item else {
        throw LanguageError(
          .type,
          "sequence item \(index): expected str instance, \(item.typeName) found"
        )
      }
      parts.append(part)
    }
    let separator = text(call)
    try Affordability.checkText(
      parts.reduce(separator.utf8.count * parts.count) { $0 + $1.utf8.count }
    )
    return .string(parts.joined(separator: separator))
  }
}
