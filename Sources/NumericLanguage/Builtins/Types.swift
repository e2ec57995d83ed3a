import NeuralCore

/// The classes that programs can name, and what calling them makes.
enum Types {
  /// The classes by their built-in names, exceptions among them.
  nonisolated(unsafe) static let named: [String: TypeObject] = {
    var types: [String: TypeObject] = [:]
    for constructor in constructors {
      let name = constructor.signature.name
      types[name] = TypeObject(
        name: name,
        qualifiedName: name,
        constructor: constructor.function
      )
    }
    for name in exceptionNames {
      types[name] = TypeObject(
        name: name,
        qualifiedName: name,
        constructor: exceptionConstructor(name)
      )
    }
    return types
  }()

  /// The classes of NumPy by their names behind `np.`.
  nonisolated(unsafe) static let numpy: [String: TypeObject] = {
    let float = numpyType("float64") { scalar in .float64(scalar.double) }
    let int = numpyType("int64") { scalar in .int64(scalar.int64) }
    let bool = numpyType("bool") { scalar in .bool(scalar.truth) }
    let array = TypeObject(name: "ndarray", qualifiedName: "numpy.ndarray")
    return [
      "float64": float, "double": float, "int64": int, "int_": int, "intp": int, "long": int,
      "bool": bool, "bool_": bool, "ndarray": array,
      "integer": TypeObject(name: "integer", qualifiedName: "numpy.integer"),
      "floating": TypeObject(name: "floating", qualifiedName: "numpy.floating"),
      "number": TypeObject(name: "number", qualifiedName: "numpy.number"),
      "generic": TypeObject(name: "generic", qualifiedName: "numpy.generic"),
    ]
  }()

  /// The class of a value, as `type(value)` gives it.
  static func type(of value: Value) -> TypeObject {
    if case .type(let type) = value, let name = ElementTypes.className(of: type) {
      return TypeObject(name: name, qualifiedName: "numpy.dtypes.\(name)")
    }
    let qualified = value.typeName
    let short = qualified.split(separator: ".").last.map(String.init) ?? qualified
    let known = qualified.hasPrefix("numpy.") ? numpy[short] : named[short]
    if let known, known.qualifiedName == qualified { return known }
    return TypeObject(name: short, qualifiedName: qualified)
  }

  /// Whether a value is of a class, or of one of a tuple's classes.
  static func isInstance(_ value: Value, of classes: Value) throws(LanguageError) -> Bool {
    switch classes {
    case .tuple(let tuple):
      for item in tuple.items where try isInstance(value, of: item) { return true }
      return false
    case .type(let type):
      return ancestors(of: value).contains(type.qualifiedName)
    default:
      throw LanguageError(
        .type,
        "isinstance() arg 2 must be a type, a tuple of types, or a union"
      )
    }
  }

  /// The class of a value and the classes that it builds on.
  private static func ancestors(of value: Value) -> [String] {
    switch value {
    case .bool: ["bool", "int"]
    case .numpy(.float64):
      ["numpy.float64", "float", "numpy.floating", "numpy.number", "numpy.generic"]
    case .numpy(.int64): ["numpy.int64", "numpy.integer", "numpy.number", "numpy.generic"]
    case .numpy(.bool): ["numpy.bool", "numpy.generic"]
    case .exception(let exception): exceptionAncestors(of: exception.error.category)
    default: [value.typeName]
    }
  }

  private static func numpyType(
    _ name: String,
    _ convert: @escaping @Sendable (Scalar) -> Scalar
  ) -> TypeObject {
    let constructor = NativeFunction("\(name)(value=, /)") { call in
      guard let value = call.values[0] else { return .numpy(convert(.int64(0))) }
      if case .string = value {
        guard name != "bool" else { return .numpy(.bool(try value.isTrue())) }
        let text =
          name == "int64"
          ? try Numbers.integer(value, base: nil) : .float(try Numbers.float(value))
        return .numpy(convert(try ArrayConversion.array(text).element(0)))
      }
      let array = try ArrayConversion.array(value)
      guard array.rank > 0 else { return .numpy(convert(array.element(0))) }
      let type = convert(.int64(0)).elementType
      return .array(array.converted(to: type))
    }
    return TypeObject(
      name: name,
      qualifiedName: "numpy.\(name)",
      constructor: constructor.function
    )
  }
}

extension Types {
  /// The exceptions that a program can raise or catch.
  private static let exceptionNames = [
    "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "Exception",
    "ImportError", "IndentationError", "IndexError", "KeyError", "LookupError", "MemoryError",
    "ModuleNotFoundError", "NameError", "NotImplementedError", "OverflowError",
    "RecursionError", "RuntimeError", "StopIteration", "SyntaxError", "TypeError",
    "UnboundLocalError", "ValueError", "ZeroDivisionError",
  ]

  /// The class of an exception and the classes that it builds on, nearest first.
  static func exceptionAncestors(of category: LanguageError.Category) -> [String] {
    let own = category.rawValue
    let between: [String] =
      switch category {
      case .zeroDivision, .overflow: ["ArithmeticError"]
      case .index, .key: ["LookupError"]
      case .moduleNotFound: ["ImportError"]
      case .unboundLocal: ["NameError"]
      case .recursion: ["RuntimeError"]
      case .indentation: ["SyntaxError"]
      case .tab: ["IndentationError", "SyntaxError"]
      case .axis: ["ValueError", "IndexError", "LookupError"]
      case .casting: ["TypeError"]
      default: []
      }
    return [own] + between + ["Exception", "BaseException"]
  }

  /// Makes an exception: one argument is its message, several are a tuple.
  private static func exceptionConstructor(_ name: String) -> BuiltinFunction {
    BuiltinFunction(name) { positional, named, _ throws(LanguageError) in
      if !named.isEmpty { throw LanguageError(.type, "\(name)() takes no keyword arguments") }
      let category = LanguageError.Category(rawValue: name) ?? fallback(for: name)
      let message: String
      switch positional.count {
      case 0: message = ""
      case 1: message = category == .key ? positional[0].repr : positional[0].str
      default: message = Value.tuple(TupleObject(positional)).repr
      }
      return .exception(ExceptionObject(LanguageError(category, message)))
    }
  }

  /// The nearest class that errors have, for one that only groups others.
  private static func fallback(for name: String) -> LanguageError.Category {
    name == "NotImplementedError" ? .runtime : .exception
  }
}
