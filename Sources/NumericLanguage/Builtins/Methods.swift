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
    if let found = property(name, of: value) { return found }
    if let method = method(name, of: value) { return method.bound(to: value) }
    if case .type(let type) = value, let method = unbound(name, of: type) { return method }
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

  private static func property(_ name: String, of value: Value) -> Value? {
    switch value {
    case .array(let array): ArrayMethods.attribute(name, of: array)
    case .numpy(let scalar): ArrayMethods.attribute(name, of: NDArray(scalar))
    case .module(let module): Modules.value(named: name, in: module)
    case .type(let type) where name == "__name__" || name == "name": .string(type.name)
    case .function(let function) where name == "__name__": .string(function.name)
    case .builtin(let function) where name == "__name__": .string(function.name)
    case .exception(let exception) where name == "args": .tuple(TupleObject(exception.args))
    case .exception(let exception) where name == "__cause__": exception.cause
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

  /// A method as its class has it: it takes its object as the first argument.
  private static func unbound(_ name: String, of type: TypeObject) -> Value? {
    let table: [String: NativeFunction]? =
      switch type.qualifiedName {
      case "str": StringMethods.all
      case "list": ListMethods.list
      case "dict": DictionaryMethods.all
      case "float": NumberMethods.float
      case "int": NumberMethods.int
      default: nil
      }
    guard let method = table?[name] else { return nil }
    return .builtin(
      BuiltinFunction(name) { positional, named, machine throws(LanguageError) in
        guard let receiver = positional.first else {
          throw LanguageError(
            .type,
            "unbound method \(type.name).\(name)() needs an argument"
          )
        }
        guard try Types.isInstance(receiver, of: .type(type)) else {
          throw LanguageError(
            .type,
            "descriptor '\(name)' for '\(type.name)' objects doesn't apply to a "
              + "'\(receiver.typeName)' object"
          )
        }
        return try method.call(machine, receiver: receiver, Array(positional.dropFirst()), named)
      }
    )
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
    case .view(let view): view.kind == .values ? [] : [DictionaryMethods.views]
    case .type(let type) where type.qualifiedName == "dict": [DictionaryMethods.ofClass]
    case .float: [NumberMethods.float]
    case .int, .bool: [NumberMethods.int]
    case .range: [ListMethods.range]
    default: []
    }
  }

  /// The error of a name that isn't behind the dot: Python's, or the course's if only the
  /// course leaves it out.
  private static func missing(_ name: String, _ value: Value) -> LanguageError {
    if case .module(let module) = value { return Modules.missing(name, in: module) }
    let names = AttributeNames.all(of: value)
    if names.contains(name) || isSpecial(name) { return outside(name) }
    let owner: String
    if case .type(let type) = value, !ElementTypes.isDescription(type) {
      owner = "type object '\(type.name)'"
    } else {
      owner = "'\(value.typeName)' object"
    }
    var error = LanguageError(.attribute, "\(owner) has no attribute '\(name)'")
    error.suggestion = NameErrors.nearest(to: name, among: names)
    return error
  }

  /// Whether a name is one of Python's own between underscores, such as `__len__`.
  private static func isSpecial(_ name: String) -> Bool {
    name.hasPrefix("__") && name.hasSuffix("__") && name.count > 4
  }

  /// The error of a name that the course leaves out.
  private static func outside(_ name: String) -> LanguageError {
    LanguageError(.notSupported, ".\(name) is not part of this course")
  }

  /// Returns the error of a name that nothing in the course has behind its dot, but something
  /// in Python or NumPy; `nil` for any other name.
  static func refusal(of name: String) -> LanguageError? {
    let isOutside = isSpecial(name) || AttributeNames.all.contains(name)
    return isOutside && !known.contains(name) ? outside(name) : nil
  }

  /// Every name that something in the course has behind its dot.
  private static let known: Set<String> = {
    var names: Set = [
      "T", "dtype", "ndim", "shape", "size", "itemsize", "nbytes", "real", "imag", "name", "args",
      "__name__", "__cause__",
    ]
    let tables = [
      ArrayMethods.all, NumberMethods.float, NumberMethods.int, StringMethods.all, ListMethods.list,
      ListMethods.tuple, ListMethods.range, DictionaryMethods.all, DictionaryMethods.views,
      DictionaryMethods.ofClass,
    ]
    for table in tables { names.formUnion(table.keys) }
    for module in ["numpy", "numpy.random", "math", "sys", "sys.stdout"] {
      names.formUnion(Modules.names(of: Module(name: module)))
    }
    return names
  }()
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
