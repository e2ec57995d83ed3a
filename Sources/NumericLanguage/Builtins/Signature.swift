/// What a built-in function accepts, written as in Python.
///
///     Signature("sorted(iterable, /, *, key=, reverse=)")
///
/// A parameter with `=` may be left out. Before `/` stand the parameters that
/// have no name for the caller, behind `*` those that have nothing else, and
/// `*args` takes any number of positions.
struct Signature: Sendable {
  /// How a wrong number of arguments is reported.
  enum Wording: Sendable {
    /// As by a function written in Python, and by much of NumPy.
    case python
    /// As by one of Python's own functions, written in C.
    case native
    /// As by a function of NumPy's core, written in C.
    case array
    /// As by one of NumPy's elementwise functions.
    case elementwise
    /// As by a function of `np.random`.
    case random
  }

  let name: String
  let parameters: [String]
  let requiredCount: Int
  /// How many of the parameters, from the front, may be given by position.
  let positionalCount: Int
  /// How many of the parameters, from the front, can't be given by name.
  let namelessCount: Int
  /// Whether there is a `*args`.
  let takesRest: Bool
  /// Whether there is a `**names`.
  let takesAnyName: Bool
  let wording: Wording
  /// The parameter of an array to write into, which the course leaves out.
  private let outIndex: Int?

  init(_ text: String, wording: Wording = .native) {
    let open = text.firstIndex(of: "(") ?? text.endIndex
    name = String(text[..<open])
    var parameters: [String] = []
    var (required, nameless) = (0, 0)
    var positional: Int?
    var (takesRest, takesAnyName) = (false, false)
    for piece in text[open...].dropFirst().dropLast().split(separator: ",") {
      let parameter = piece.drop { $0 == " " }
      switch parameter {
      case "/": nameless = parameters.count
      case "*": positional = parameters.count
      case _ where parameter.hasPrefix("**"): takesAnyName = true
      case _ where parameter.hasPrefix("*"):
        takesRest = true
        positional = parameters.count
      case _ where parameter.hasSuffix("="):
        parameters.append(String(parameter.dropLast()))
      default:
        parameters.append(String(parameter))
        required = parameters.count
      }
    }
    self.parameters = parameters
    self.requiredCount = required
    self.positionalCount = positional ?? parameters.count
    self.namelessCount = nameless
    self.takesRest = takesRest
    self.takesAnyName = takesAnyName
    self.wording = wording
    outIndex = parameters.firstIndex(of: "out")
  }
}

extension Signature {
  /// Gives every argument its parameter; one that was left out is `nil`.
  func bind(
    _ positional: [Value],
    _ named: [(name: String, value: Value)]
  )
    throws(LanguageError) -> [Value?]
  {
    if positional.count > positionalCount, !takesRest { throw wrongCount(positional.count) }
    var values = [Value?](repeating: nil, count: parameters.count)
    for (index, value) in positional.prefix(positionalCount).enumerated() {
      values[index] = value
    }
    for (name, value) in named {
      guard let index = parameters.firstIndex(of: name), index >= namelessCount else {
        if takesAnyName { continue }
        throw unexpected(name)
      }
      if values[index] != nil { throw repeated(name, at: index) }
      values[index] = value
    }
    let missing = (0..<requiredCount).filter { values[$0] == nil }
    if !missing.isEmpty { throw absent(missing, given: positional.count) }
    if let outIndex, let out = values[outIndex] { try refuse(out: out) }
    return values
  }

  /// Refuses an array to write into: with NumPy's words if it is none.
  private func refuse(out: Value) throws(LanguageError) {
    if case .none = out { return }
    guard case .array = out else {
      let message =
        switch shortName {
        case "dot": "'out' must be an array"
        case "round", "around", "cumsum", "cumprod", "argmax", "argmin": "output must be an array"
        default: "return arrays must be of ArrayType"
        }
      throw LanguageError(.type, message)
    }
    throw LanguageError(
      .notSupported,
      "'out' of np.\(shortName) is not part of this course; assign the result to a name"
    )
  }

  /// Parameters of NumPy's functions that the course leaves out where they aren't listed.
  private static let leftOut: Set = [
    "append", "bias", "casting", "copy", "correction", "device", "dtype", "equal_nan", "initial",
    "keepdims", "kind", "like", "mean", "method", "order", "out", "overwrite_input", "prepend",
    "rowvar", "side", "sorter", "subok", "where",
  ]

  private func unexpected(_ name: String) -> LanguageError {
    guard wording == .native else {
      if Self.leftOut.contains(name) {
        return LanguageError(
          .notSupported,
          "'\(name)' of np.\(shortName) is not part of this course"
        )
      }
      return LanguageError(
        .type,
        "\(self.name)() got an unexpected keyword argument '\(name)'"
      )
    }
    if parameters.count == namelessCount {
      return LanguageError(.type, "\(self.name)() takes no keyword arguments")
    }
    return LanguageError(.type, "'\(name)' is an invalid keyword argument for \(shortName)()")
  }

  private func repeated(_ name: String, at index: Int) -> LanguageError {
    guard wording == .native else {
      return LanguageError(.type, "\(self.name)() got multiple values for argument '\(name)'")
    }
    return LanguageError(
      .type,
      "argument for \(self.name)() given by name ('\(name)') and position (\(index + 1))"
    )
  }

  private func absent(_ missing: [Int], given: Int) -> LanguageError {
    let names = missing.map { "'\(parameters[$0])'" }
    switch wording {
    case .elementwise, .random:
      return wrongCount(given)
    case .native where namelessCount >= requiredCount:
      return wrongCount(given)
    case .native, .array:
      let position = wording == .array ? missing[0] : missing[0] + 1
      return LanguageError(
        .type,
        "\(name)() missing required argument \(names[0]) (pos \(position))"
      )
    case .python:
      let noun = names.count == 1 ? "argument" : "arguments"
      return LanguageError(
        .type,
        "\(name)() missing \(names.count) required positional \(noun): \(Signature.list(names))"
      )
    }
  }

  /// The error of too few or too many positions.
  private func wrongCount(_ given: Int) -> LanguageError {
    let (least, most) = (requiredCount, positionalCount)
    let bound = least == most ? "exactly" : given < least ? "at least" : "at most"
    let count = given < least ? least : most
    switch wording {
    case .python, .array, .elementwise:
      let count = least == most ? "\(most)" : "from \(least) to \(most)"
      let verb = given == 1 ? "was" : "were"
      return LanguageError(
        .type,
        "\(name)() takes \(count) positional \(noun(most)) but \(given) \(verb) given"
      )
    case .random:
      return LanguageError(
        .type,
        "\(name)() takes \(bound) \(count) positional \(noun(count)) (\(given) given)"
      )
    case .native where most == 0 && !parameters.isEmpty:
      return LanguageError(.type, "\(shortName)() takes no positional arguments")
    case .native where most == 0:
      return LanguageError(.type, "\(name)() takes no arguments (\(given) given)")
    case .native where least == 1 && parameters.count == 1:
      return LanguageError(.type, "\(name)() takes exactly one argument (\(given) given)")
    case .native where namelessCount < most:
      return LanguageError(
        .type,
        "\(shortName)() takes \(bound) \(count) \(noun(count)) (\(given) given)"
      )
    case .native:
      let prefix = least == most ? "" : bound + " "
      return LanguageError(
        .type,
        "\(shortName) expected \(prefix)\(count) \(noun(count)), got \(given)"
      )
    }
  }

  /// The name behind the dot: `append` of `list.append`.
  var shortName: String {
    name.split(separator: ".").last.map(String.init) ?? name
  }

  private func noun(_ count: Int) -> String {
    count == 1 ? "argument" : "arguments"
  }

  /// `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`.
  static func list(_ names: [String]) -> String {
    guard names.count > 2 else { return names.joined(separator: " and ") }
    return names.dropLast().joined(separator: ", ") + ", and " + (names.last ?? "")
  }
}
