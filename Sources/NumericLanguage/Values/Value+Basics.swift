import NeuralCore

extension Value {
  /// The class's name in error messages, such as `int` or `numpy.float64`.
  public var typeName: String {
    switch self {
    case .none: "NoneType"
    case .bool: "bool"
    case .int, .long: "int"
    case .float: "float"
    case .string: "str"
    case .list: "list"
    case .tuple: "tuple"
    case .dictionary: "dict"
    case .view(let view): view.typeName
    case .range: "range"
    case .slice: "slice"
    case .ellipsis: "ellipsis"
    case .array: "numpy.ndarray"
    case .numpy(.bool): "numpy.bool"
    case .numpy(.int64): "numpy.int64"
    case .numpy(.float64): "numpy.float64"
    case .function: "function"
    case .builtin: "builtin_function_or_method"
    case .type(let type): ElementTypes.className(of: type).map { "numpy.dtypes.\($0)" } ?? "type"
    case .module: "module"
    case .iterator(let iterator): iterator.typeName
    case .exception(let exception): exception.error.category.rawValue
    }
  }

  /// Whether the value counts as true in a condition.
  ///
  /// - Returns: Its truth value.
  /// - Throws: NumPy's error for an array of more than one element.
  public func isTrue() throws(LanguageError) -> Bool {
    switch self {
    case .none: return false
    case .bool(let truth): return truth
    case .int(let number): return number != 0
    case .float(let number): return number != 0
    case .string(let text): return !text.isEmpty
    case .list(let list): return !list.items.isEmpty
    case .tuple(let tuple): return !tuple.items.isEmpty
    case .dictionary(let dictionary): return dictionary.count > 0
    case .view(let view): return view.dictionary.count > 0
    case .range(let range): return range.count > 0
    case .numpy(let scalar): return scalar.truth
    case .array(let array):
      guard array.count == 1 else { throw Self.ambiguousTruth(isEmpty: array.count == 0) }
      return array.element(0).truth
    default: return true
    }
  }

  private static func ambiguousTruth(isEmpty: Bool) -> LanguageError {
    guard isEmpty else {
      return LanguageError(
        .value,
        "The truth value of an array with more than one element is ambiguous. "
          + "Use a.any() or a.all()"
      )
    }
    return LanguageError(
      .value,
      "The truth value of an empty array is ambiguous. "
        + "Use `array.size > 0` to check that an array is not empty."
    )
  }

  /// Whether two values are the same object, as `is` tells.
  ///
  /// - Parameter other: The other value.
  /// - Returns: Whether they are; equal numbers and strings of one type always are.
  public func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.none, .none), (.ellipsis, .ellipsis): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.long(let left), .long(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.list(let left), .list(let right)): left === right
    case (.tuple(let left), .tuple(let right)): left === right
    case (.dictionary(let left), .dictionary(let right)): left === right
    case (.view(let left), .view(let right)): left === right
    case (.range(let left), .range(let right)): left === right
    case (.array(let left), .array(let right)): left === right
    case (.function(let left), .function(let right)): left === right
    case (.builtin(let left), .builtin(let right)): left === right
    case (.type(let left), .type(let right)): left.qualifiedName == right.qualifiedName
    case (.module(let left), .module(let right)): left.name == right.name
    case (.iterator(let left), .iterator(let right)): left === right
    case (.exception(let left), .exception(let right)): left === right
    default: false
    }
  }
}
