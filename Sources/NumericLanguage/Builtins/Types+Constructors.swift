import NeuralCore

extension Types {
  /// What calling a class makes.
  static let constructors: [NativeFunction] = [
    NativeFunction("int(x=, /, base=)") { call in
      guard let value = call.values[0] else { return .int(0) }
      let base = try call.optionalIndex(1)
      return try Numbers.integer(value, base: base)
    },
    NativeFunction("float(x=, /)") { call in
      guard let value = call.values[0] else { return .float(0) }
      return .float(try Numbers.float(value))
    },
    NativeFunction("bool(x=, /)") { call in
      .bool(try call.values[0].map { try $0.isTrue() } ?? false)
    },
    NativeFunction("str(object=, encoding=, errors=)") { call in
      if call.has(1) || call.has(2) {
        throw LanguageError(.notSupported, "bytes are not part of this course; use a string")
      }
      return .string(try call.values[0].map(WrittenValue.str) ?? "")
    },
    NativeFunction("list(iterable=, /)") { call in
      .list(ListObject(try call.values[0].map { try call.items(of: $0) } ?? []))
    },
    NativeFunction("tuple(iterable=, /)") { call in
      if case .tuple? = call.values[0] { return call[0] }
      return .tuple(TupleObject(try call.values[0].map { try call.items(of: $0) } ?? []))
    },
    NativeFunction("dict(mapping=, /, **names)") { call in
      let dictionary = DictionaryObject()
      if let value = call.values[0] { try DictionaryMethods.update(dictionary, with: value) }
      for (name, value) in call.named { try dictionary.set(value, for: .string(name)) }
      return .dictionary(dictionary)
    },
    NativeFunction("range(start, stop=, step=, /)") { call in
      for value in call.values where value?.isLong ?? false {
        throw LanguageError(.notSupported, "range() beyond 64 bits is not part of this course")
      }
      let first = try call.index(0)
      guard let stop = try call.optionalIndex(1) else {
        return .range(RangeObject(start: 0, stop: first, step: 1))
      }
      let step = try call.optionalIndex(2) ?? 1
      if step == 0 { throw LanguageError(.value, "range() arg 3 must not be zero") }
      return .range(RangeObject(start: first, stop: stop, step: step))
    }.with(.range),
    NativeFunction("slice(start, stop=, step=, /)") { call in
      for value in call.values where value?.isLong ?? false {
        throw LanguageError(.notSupported, "slice() beyond 64 bits is not part of this course")
      }
      let first = try call.optionalIndex(0)
      guard call.has(1) else {
        return .slice(SliceObject(start: nil, stop: first, step: 1))
      }
      let step = try call.optionalIndex(2) ?? 1
      if step == 0 { throw LanguageError(.value, "slice step cannot be zero") }
      return .slice(SliceObject(start: first, stop: try call.optionalIndex(1), step: step))
    },
    NativeFunction("type(*args)") { call in
      switch call.rest.count {
      case 1: return .type(type(of: call.rest[0]))
      case 3: throw LanguageError(.notSupported, "classes are not part of this course")
      default: throw LanguageError(.type, "type() takes 1 or 3 arguments")
      }
    },
    NativeFunction("enumerate(iterable, start=)") { call in
      let next = try Iteration.source(of: call[0])
      var index = try call.optionalIndex(1) ?? 0
      return iterator("enumerate") { () throws(LanguageError) in
        guard let item = try next() else { return nil }
        defer { index &+= 1 }
        return .tuple(TupleObject([.int(index), item]))
      }
    },
    NativeFunction("zip(*iterables, strict=)") { call in
      try zip(call.rest, isStrict: try call.flag(0) ?? false)
    },
    NativeFunction("map(func, *iterables)") { call in
      if call.rest.isEmpty {
        throw LanguageError(.type, "map() must have at least two arguments.")
      }
      let sources = try call.rest.map { try Iteration.source(of: $0) }
      let (function, machine) = (call[0], call.machine)
      return iterator("map") { () throws(LanguageError) in
        var items: [Value] = []
        for next in sources {
          guard let item = try next() else { return nil }
          items.append(item)
        }
        return try machine.call(function, items)
      }
    },
    NativeFunction("filter(function, iterable, /)") { call in
      let next = try Iteration.source(of: call[1])
      let (function, machine) = (call.optional(0), call.machine)
      return iterator("filter") { () throws(LanguageError) in
        while let item = try next() {
          let verdict = if let function { try machine.call(function, [item]) } else { item }
          if try verdict.isTrue() { return item }
        }
        return nil
      }
    },
    NativeFunction("reversed(sequence, /)") { call in try reversed(call[0]) },
  ]

  private static func iterator(
    _ name: String,
    _ next: @escaping () throws(LanguageError) -> Value?
  ) -> Value {
    .iterator(IteratorObject(typeName: name, next: next))
  }

  private static func zip(_ values: [Value], isStrict: Bool) throws -> Value {
    let sources = try values.map { try Iteration.source(of: $0) }
    return iterator("zip") { () throws(LanguageError) in
      var items: [Value] = []
      for (index, next) in sources.enumerated() {
        if let item = try next() {
          items.append(item)
        } else if isStrict, index > 0 {
          throw LanguageError(
            .value,
            "zip() argument \(index + 1) is shorter than argument\(index > 1 ? "s 1-" : " ")\(index)"
          )
        } else {
          guard isStrict else { return nil }
          for (other, next) in sources.enumerated().dropFirst() where try next() != nil {
            throw LanguageError(
              .value,
              "zip() argument \(other + 1) is longer than argument\(other > 1 ? "s 1-" : " ")\(other)"
            )
          }
          return nil
        }
      }
      return items.isEmpty ? nil : .tuple(TupleObject(items))
    }
  }

  private static func reversed(_ value: Value) throws -> Value {
    switch value {
    case .range(let range):
      let count = range.count
      var position = count
      return iterator("range_iterator") { () throws(LanguageError) in
        guard position > 0 else { return nil }
        position -= 1
        return .int(range[position])
      }
    case .list, .tuple, .string, .dictionary, .view, .array:
      let items = Array(try Iteration.items(of: value).reversed())
      let name = if case .list = value { "list_reverseiterator" } else { "reversed" }
      return iterator(name, Iteration.stored(items))
    default:
      throw LanguageError(.type, "'\(value.typeName)' object is not reversible")
    }
  }
}

extension Numbers {
  /// What `int(value)` gives.
  static func integer(_ value: Value, base: Int?) throws(LanguageError) -> Value {
    if case .string(let text) = value {
      let base = base ?? 10
      guard base == 0 || (2...36).contains(base) else {
        throw LanguageError(.value, "int() base must be >= 2 and <= 36, or 0")
      }
      if text.utf8.count > 4300, ![2, 4, 8, 16, 32].contains(base) {
        throw LanguageError(
          .value,
          "Exceeds the limit (4300 digits) for integer string conversion: value has "
            + "\(text.utf8.count) digits; use sys.set_int_max_str_digits() to increase the limit"
        )
      }
      guard let number = parseInteger(text, base: base) else {
        throw LanguageError(
          .value,
          "invalid literal for int() with base \(base): \(Formatting.quoted(text))"
        )
      }
      return .integer(number)
    }
    if base != nil {
      throw LanguageError(.type, "int() can't convert non-string with explicit base")
    }
    switch value {
    case .int, .long: return value
    case .bool(let truth): return .int(truth ? 1 : 0)
    case .numpy(.int64(let number)): return .int(Int(number))
    default: break
    }
    guard let number = try real(value) else {
      throw LanguageError(
        .type,
        "int() argument must be a string, a bytes-like object or a real number, not "
          + "'\(value.typeName)'"
      )
    }
    return try whole(number)
  }

  /// What `float(value)` gives.
  static func float(_ value: Value) throws(LanguageError) -> Double {
    if case .string(let text) = value {
      guard let number = try parseFloat(value) else {
        throw LanguageError(
          .value,
          "could not convert string to float: \(Formatting.quoted(text))"
        )
      }
      return number
    }
    guard let number = try real(value) else {
      throw LanguageError(
        .type,
        "float() argument must be a string or a real number, not '\(value.typeName)'"
      )
    }
    return number
  }

  /// Reads an integer from a string as `int` does, or gives `nil`.
  static func parseInteger(_ text: String, base: Int) -> BigInteger? {
    var digits = trimmed(text)
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    var radix = base
    let prefixes: [(String, Int)] = [("0x", 16), ("0o", 8), ("0b", 2)]
    for (prefix, size) in prefixes
    where (base == 0 || base == size) && digits.lowercased().hasPrefix(prefix) {
      digits.removeFirst(2)
      if digits.first == "_" { digits.removeFirst() }
      radix = size
      break
    }
    if radix == 0 { radix = 10 }
    guard let plain = withoutUnderscores(digits), plain.first != "-", plain.first != "+" else {
      return nil
    }
    guard let magnitude = BigInteger(plain, radix: radix) else { return nil }
    return isNegative ? -magnitude : magnitude
  }

  /// Reads a float from a string as `float` does, or gives `nil`.
  static func parseFloat(_ value: Value) throws(LanguageError) -> Double? {
    guard let text = withoutUnderscores(trimmed(value.str))?.lowercased() else { return nil }
    switch text {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan", "+nan", "-nan": return .nan
    default: break
    }
    guard text.utf8.allSatisfy({ "0123456789+-.e".utf8.contains($0) }) else { return nil }
    var number = text
    // Swift wants a digit on both sides of the point.
    if let point = number.firstIndex(of: ".") {
      let isFirst =
        point == number.startIndex || !"0123456789".contains(number[number.index(before: point)])
      let after = number.index(after: point)
      let isLast = after == number.endIndex || !"0123456789".contains(number[after])
      if isFirst, isLast { return nil }
      if isLast { number.insert("0", at: after) }
      if isFirst { number.insert("0", at: point) }
    }
    return Double(number)
  }

  /// The text without blanks around it, and with the digits of every script as `0` to `9`.
  private static func trimmed(_ text: String) -> String {
    var rest = (text.utf8.allSatisfy { $0 < 0x80 } ? text : plainDigits(text))[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  private static func plainDigits(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.numericType == .decimal, let value = properties.numericValue,
        let digit = Unicode.Scalar(UInt32(0x30) + UInt32(value))
      {
        result.append(digit)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Single underscores between digits are for the eye only.
  private static func withoutUnderscores(_ text: String) -> String? {
    guard text.contains("_") else { return text.isEmpty ? nil : text }
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    let isBetweenDigits = parts.indices.dropFirst().allSatisfy { index in
      (parts[index - 1].last?.isHexDigit ?? false) && (parts[index].first?.isHexDigit ?? false)
    }
    return isBetweenDigits ? parts.joined() : nil
  }
}
