import NeuralCore

/// The names that every program has without asking: functions and classes.
enum Builtins {
  /// The value of a built-in name, or `nil` if Python has none.
  static func value(named name: String) -> Value? { values[name] }

  /// The built-in names in order, those left out that only say they aren't available.
  static let names: [String] =
    (functions.map(\.signature.shortName) + Types.named.keys).sorted()

  /// Never changed after it is made, so that all threads may read it.
  private nonisolated(unsafe) static let values: [String: Value] = {
    var values: [String: Value] = [:]
    for name in unavailable { values[name] = .builtin(refusing(name)) }
    for function in functions { values[function.signature.shortName] = function.value }
    for (name, type) in Types.named { values[name] = .type(type) }
    values["NotImplemented"] = Value.none
    return values
  }()

  private static let functions = objects + numbers + sequences

  /// Names of Python that would leave the tutor, or the course.
  private static let unavailable = [
    "breakpoint", "bytearray", "bytes", "classmethod", "compile", "complex", "delattr", "dir",
    "eval", "exec", "frozenset", "globals", "help", "locals", "memoryview", "object", "open",
    "property", "set", "setattr", "staticmethod", "super", "vars", "__import__", "input",
  ]

  private static func refusing(_ name: String) -> BuiltinFunction {
    BuiltinFunction(name) { _, _, _ throws(LanguageError) in
      switch name {
      case "input": throw LanguageError(.notSupported, "the tutor can't ask for input")
      case "open":
        throw LanguageError(.notSupported, "files are not available in the tutor")
      default:
        throw LanguageError(.notSupported, "'\(name)' is not available in the tutor")
      }
    }
  }
}

extension NativeFunction {
  /// The function as an object of its own.
  var function: BuiltinFunction {
    BuiltinFunction(signature.shortName) { positional, named, machine throws(LanguageError) in
      try call(machine, positional, named)
    }
  }

  /// The function as a value of its own.
  var value: Value { .builtin(function) }

  /// The function as a method of an object.
  func bound(to receiver: Value) -> Value {
    .builtin(
      BuiltinFunction(signature.shortName) { positional, named, machine throws(LanguageError) in
        try call(machine, receiver: receiver, positional, named)
      }
    )
  }
}
