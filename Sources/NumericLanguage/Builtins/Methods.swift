import NeuralCore

/// Finds what stands behind a dot.
enum Methods {
  /// Returns an attribute of a value: a property, a bound method or a module's name.
  ///
  /// - Parameters:
  ///   - name: The attribute's name.
  ///   - value: What stands before the dot.
  ///   - machine: Whose program asks.
  /// - Returns: The attribute's value.
  /// - Throws: Python's `AttributeError`, or `NotSupportedError` for a name that
  ///   NumPy has and the tutor hasn't.
  static func attribute(
    _ name: String,
    of value: Value,
    _ machine: Machine
  )
    throws(LanguageError) -> Value
  {
    if let found = try property(name, of: value) { return found }
    if let method = method(name, of: value) { return method.bound(to: value) }
    throw missing(name, value)
  }

  /// The names behind the dot of a value, for completion.
  static func names(of value: Value) -> [String] {
    let properties =
      switch value {
      case .array, .numpy: ["T", "dtype", "ndim", "shape", "size"]
      case .module(let module): Modules.names(of: module)
      default: [String]()
      }
    return (properties + methods(of: value).flatMap(\.keys)).sorted()
  }

  private static func property(_ name: String, of value: Value) throws(LanguageError) -> Value? {
    switch value {
    case .array(let array): ArrayMethods.attribute(name, of: array)
    case .numpy(let scalar): ArrayMethods.attribute(name, of: NDArray(scalar))
    case .module(let module): try Modules.value(named: name, in: module)
    case .type(let type) where name == "__name__" || name == "name": .string(type.name)
    case .function(let function) where name == "__name__": .string(function.name)
    case .builtin(let function) where name == "__name__": .string(function.name)
    case .exception(let exception) where name == "args":
      .tuple(TupleObject(exception.error.message.isEmpty ? [] : [.string(exception.error.message)]))
    case .int, .float, .bool:
      name == "real" ? value : name == "imag" ? .int(0) : nil
    default: nil
    }
  }

  private static func method(_ name: String, of value: Value) -> NativeFunction? {
    for table in methods(of: value) {
      if let found = table[name] { return found }
    }
    return nil
  }

  private static func methods(of value: Value) -> [[String: NativeFunction]] {
    switch value {
    case .array: [ArrayMethods.all]
    case .numpy(.float64): [ArrayMethods.all, NumberMethods.float]
    case .numpy: [ArrayMethods.all]
    case .string: [StringMethods.all]
    case .list: [ListMethods.list]
    case .tuple: [ListMethods.tuple]
    case .dictionary: [DictionaryMethods.all]
    case .float: [NumberMethods.float]
    case .int, .bool: [NumberMethods.int]
    case .range: [ListMethods.range]
    default: []
    }
  }

  private static func missing(_ name: String, _ value: Value) -> LanguageError {
    switch value {
    case .type(let type) where !ElementTypes.isDescription(type):
      LanguageError(.attribute, "type object '\(type.name)' has no attribute '\(name)'")
    default:
      LanguageError(.attribute, "'\(value.typeName)' object has no attribute '\(name)'")
    }
  }
}

/// The methods of Python's numbers.
enum NumberMethods {
  static let float = Dictionary(families: [
    [
      NativeFunction("float.is_integer()") { call in
        let number = try Numbers.double(call.receiver)
        return .bool(number.isFinite && number == number.rounded(.towardZero))
      }
    ]
  ])

  static let int = Dictionary(families: [
    [
      NativeFunction("int.bit_length()") { call in
        let number = try Numbers.index(call.receiver)
        return .int(Int.bitWidth - number.magnitude.leadingZeroBitCount)
      },
      NativeFunction("int.is_integer()") { _ in .bool(true) },
    ]
  ])
}
