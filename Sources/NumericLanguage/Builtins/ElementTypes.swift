import NeuralCore

/// The element types as values: what `dtype=` takes and `.dtype` gives.
enum ElementTypes {
  /// Reads a `dtype`: a class such as `int`, a name such as `"float64"`, or a `.dtype`.
  static func elementType(_ value: Value) throws(LanguageError) -> ElementType {
    let name: String
    switch value {
    case .type(let type): name = type.name
    case .string(let text): name = text
    default:
      throw LanguageError(.type, "Cannot interpret '\(value.repr)' as a data type")
    }
    if let type = types[name] { return type }
    if case .type(let type) = value {
      throw LanguageError(
        .notSupported,
        "only int, float and bool arrays are part of this course, not \(type.name)"
      )
    }
    if others.contains(name) {
      throw LanguageError(
        .notSupported,
        "only int, float and bool arrays are part of this course, not \(name)"
      )
    }
    throw LanguageError(.type, "data type '\(name)' not understood")
  }

  /// What `.dtype` gives: it prints as `int64` and shows as `dtype('int64')`.
  static func description(of type: ElementType) -> Value {
    .type(TypeObject(name: type.name, qualifiedName: "dtype('\(type.name)')"))
  }

  /// Whether `type` came from a `.dtype`.
  static func isDescription(_ type: TypeObject) -> Bool {
    type.qualifiedName.hasPrefix("dtype(")
  }

  /// The name of NumPy's class for a `.dtype`, such as `Float64DType`; `nil` for a class.
  static func className(of type: TypeObject) -> String? {
    guard isDescription(type), let first = type.name.first else { return nil }
    return "\(first.uppercased())\(type.name.dropFirst())DType"
  }

  /// Whether a class or `.dtype` equals another value, as `==` tells.
  ///
  /// A `.dtype` also equals the class and the name of its element type.
  static func areEqual(_ left: TypeObject, _ right: Value) -> Bool {
    if case .type(let other) = right {
      if left.qualifiedName == other.qualifiedName { return true }
      guard isDescription(left) || isDescription(other) else { return false }
      return types[left.name] != nil && types[left.name] == types[other.name]
    }
    guard isDescription(left), case .string(let name) = right else { return false }
    return types[left.name] == types[name]
  }

  private static let types: [String: ElementType] = [
    "int": .int64, "int64": .int64, "int_": .int64, "i8": .int64, "intp": .int64,
    "float": .float64, "float64": .float64, "double": .float64, "f8": .float64, "d": .float64,
    "bool": .bool, "bool_": .bool, "?": .bool,
  ]

  /// Element types that NumPy has and the tutor hasn't.
  private static let others: Set<String> = [
    "int8", "int16", "int32", "uint8", "uint16", "uint32", "uint64", "float16", "float32",
    "complex", "complex64", "complex128", "object", "str", "string", "f4", "i4", "f", "i", "S",
    "U", "O",
  ]
}
