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
    for (name, category) in LanguageError.Category.named {
      types[name] = types[category.rawValue] ?? exceptionType(category)
      types[category.rawValue] = types[name]
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
    if case .exception(let exception) = value {
      let category = exception.error.category
      return named[category.rawValue] ?? exceptionType(category)
    }
    let qualified = value.typeName
    let short = qualified.split(separator: ".").last.map(String.init) ?? qualified
    let known = qualified.hasPrefix("numpy.") ? numpy[short] : named[short]
    if let known, known.qualifiedName == qualified { return known }
    return TypeObject(name: short, qualifiedName: qualified)
  }

  /// Whether a value is of a class, or of one of a tuple's classes.
  static func isInstance(_ value: Value, of classes: Value) throws(LanguageError) -> Bool {
    try areAmong(classes, ancestors(of: value), "isinstance")
  }

  /// Whether a class is another, or builds on it; or on one of a tuple's classes.
  static func isSubclass(_ type: TypeObject, of classes: Value) throws(LanguageError) -> Bool {
    try areAmong(classes, ancestors(of: type), "issubclass")
  }

  private static func areAmong(
    _ classes: Value,
    _ ancestors: [String],
    _ function: String
  ) throws(LanguageError) -> Bool {
    switch classes {
    case .tuple(let tuple):
      for item in tuple.items where try areAmong(item, ancestors, function) { return true }
      return false
    case .type(let type): return ancestors.contains(type.qualifiedName)
    default:
      let kind = function == "issubclass" ? "class" : "type"
      throw LanguageError(
        .type,
        "\(function)() arg 2 must be a \(kind), a tuple of \(kind == "class" ? "classes" : "types"), or a union"
      )
    }
  }

  /// The names of a value's class and of the classes that it builds on.
  private static func ancestors(of value: Value) -> [String] {
    if case .exception(let exception) = value { return ancestors(of: exception.error.category) }
    return [value.typeName] + bases[value.typeName, default: []]
  }

  /// The names of a class and of the classes that it builds on.
  static func ancestors(of type: TypeObject) -> [String] {
    if let category = type.exceptions { return ancestors(of: category) }
    return [type.qualifiedName] + bases[type.qualifiedName, default: []]
  }

  private static func ancestors(of category: LanguageError.Category) -> [String] {
    [category.rawValue] + category.parents.flatMap(ancestors)
  }

  /// The classes that others build on.
  private static let bases = [
    "bool": ["int"],
    "numpy.float64": ["float", "numpy.floating", "numpy.number", "numpy.generic"],
    "numpy.floating": ["numpy.number", "numpy.generic"],
    "numpy.int64": ["numpy.integer", "numpy.number", "numpy.generic"],
    "numpy.integer": ["numpy.number", "numpy.generic"],
    "numpy.number": ["numpy.generic"],
    "numpy.bool": ["numpy.generic"],
  ]

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
  /// The class of an exception; calling it makes one.
  private static func exceptionType(_ category: LanguageError.Category) -> TypeObject {
    let name = category.shortName
    let constructor = BuiltinFunction(name) { positional, named, _ throws(LanguageError) in
      if !named.isEmpty { throw LanguageError(.type, "\(name)() takes no keyword arguments") }
      return .exception(ExceptionObject(category, positional))
    }
    return TypeObject(
      name: name,
      qualifiedName: category.rawValue,
      constructor: constructor,
      exceptions: category
    )
  }
}
