import NeuralCore

extension Operations {
  /// The error of an operator whose operands don't go together, as CPython or NumPy words it.
  ///
  /// NumPy speaks of the elements where an array meets some other object.
  static func refusal(
    _ sign: BinaryOperator,
    _ left: Value,
    _ right: Value,
    isInPlace: Bool = false
  ) -> LanguageError {
    let name = isInPlace ? sign.rawValue + "=" : sign == .power ? "** or pow()" : sign.rawValue
    let (first, second) = names(left, right)
    return LanguageError(
      .type,
      "unsupported operand type(s) for \(name): '\(first)' and '\(second)'"
    )
  }

  /// The error of a comparison between values without a common order.
  static func refusal(
    _ sign: ComparisonOperator,
    _ left: Value,
    _ right: Value
  ) -> LanguageError {
    if left.isNumPy && right.isString || left.isString && right.isNumPy {
      let operation = sign.elementwise?.name ?? sign.rawValue
      return LanguageError(
        .noLoop,
        "ufunc '\(operation)' did not contain a loop with signature matching types "
          + "(\(left.elementClassName), \(right.elementClassName)) -> None"
      )
    }
    let (first, second) = names(left, right)
    return LanguageError(
      .type,
      "'\(sign.rawValue)' not supported between instances of '\(first)' and '\(second)'"
    )
  }

  /// The names of two classes; NumPy's arrays and numbers are named by what they hold.
  private static func names(_ left: Value, _ right: Value) -> (String, String) {
    (left.isNumPy || right.isNumPy)
      ? (left.pythonTypeName, right.pythonTypeName) : (left.typeName, right.typeName)
  }
}

extension Value {
  /// Whether this is an array or a number of NumPy's.
  var isNumPy: Bool {
    switch self {
    case .array, .numpy: true
    default: false
    }
  }

  /// Whether this is NumPy's `True` or `False`, which counts nothing.
  var isNumPyBool: Bool {
    if case .numpy(.bool) = self { true } else { false }
  }

  fileprivate var isString: Bool {
    if case .string = self { true } else { false }
  }

  /// The type of the elements in NumPy's eyes.
  private var elementType: ElementType? {
    if case .array(let array) = self { return array.elementType }
    return plainNumber?.elementType
  }

  /// NumPy's class for what the value holds.
  fileprivate var elementClassName: String {
    let name =
      switch elementType {
      case nil: "Str"
      case .bool: "Bool"
      case .int64: "Int64"
      case .float64: "Float64"
      }
    return "<class 'numpy.dtypes.\(name)DType'>"
  }

  /// Python's class for what the value holds.
  fileprivate var pythonTypeName: String {
    guard isNumPy else { return typeName }
    return switch elementType {
    case .bool: "bool"
    case .int64: "int"
    default: "float"
    }
  }
}
