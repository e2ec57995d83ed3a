/// Gives the arguments of a call to the parameters of a function.
struct ArgumentBinder {
  private let function: FunctionObject

  init(_ function: FunctionObject) {
    self.function = function
  }

  /// Fills the parameters' variables.
  ///
  /// - Throws: Python's error for arguments that don't fit.
  func bind(
    _ positional: [Value],
    _ named: [(name: String, value: Value)],
    into window: UnsafeMutablePointer<Value?>
  ) throws(LanguageError) {
    let parameters = function.code.parameters
    let count = function.code.positionalCount
    var values = [Value?](repeating: nil, count: parameters.count)
    for (index, value) in positional.prefix(count).enumerated() { values[index] = value }
    let rest = Array(positional.dropFirst(count))
    if let slot = parameters.firstIndex(where: { $0.kind == .restOfPositions }) {
      values[slot] = .tuple(TupleObject(rest))
    } else if !rest.isEmpty {
      throw tooMany(given: positional.count, named: named.map(\.name))
    }
    let others = DictionaryObject()
    for (name, value) in named {
      if let slot = parameters.firstIndex(where: {
        $0.name == name && ($0.kind == .plain || $0.kind == .byName)
      }) {
        if values[slot] != nil {
          throw error("got multiple values for argument '\(name)'")
        }
        values[slot] = value
      } else if parameters.contains(where: { $0.kind == .restOfNames }) {
        try others.set(value, for: .string(name))
      } else {
        throw error("got an unexpected keyword argument '\(name)'")
      }
    }
    if let slot = parameters.firstIndex(where: { $0.kind == .restOfNames }) {
      values[slot] = .dictionary(others)
    }
    for slot in values.indices where values[slot] == nil { values[slot] = function.defaults[slot] }
    try checkComplete(values)
    for (slot, value) in values.enumerated() { window[slot] = value }
  }

  private func checkComplete(_ values: [Value?]) throws(LanguageError) {
    let parameters = function.code.parameters
    let missing = values.indices.filter { values[$0] == nil }
    guard !missing.isEmpty else { return }
    let keywordOnly = missing.allSatisfy { $0 >= function.code.positionalCount }
    let kind = keywordOnly ? "keyword-only" : "positional"
    let names = missing.map { "'\(parameters[$0].name)'" }
    let noun = names.count == 1 ? "argument" : "arguments"
    throw error(
      "missing \(names.count) required \(kind) \(noun): \(Signature.list(names))"
    )
  }

  private func tooMany(given: Int, named: [String]) -> LanguageError {
    let count = function.code.positionalCount
    let optional = function.defaults.prefix(count).count { $0 != nil }
    let range = optional > 0 ? "from \(count - optional) to \(count)" : "\(count)"
    let noun = count == 1 && optional == 0 ? "argument" : "arguments"
    let byName = function.code.parameters.count { $0.kind == .byName && named.contains($0.name) }
    guard byName == 0 else {
      let positions = given == 1 ? "argument" : "arguments"
      let names = byName == 1 ? "argument" : "arguments"
      return error(
        "takes \(range) positional \(noun) but \(given) positional \(positions) "
          + "(and \(byName) keyword-only \(names)) were given"
      )
    }
    let verb = given == 1 ? "was" : "were"
    return error("takes \(range) positional \(noun) but \(given) \(verb) given")
  }

  private func error(_ text: String) -> LanguageError {
    LanguageError(.type, "\(function.name)() \(text)")
  }
}
