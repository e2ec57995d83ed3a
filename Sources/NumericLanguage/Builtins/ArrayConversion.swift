import NeuralCore

/// Turns values into arrays and back, as `np.asarray` does.
enum ArrayConversion {
  /// Returns the value as an array: itself, or a new one from numbers and nested sequences.
  static func array(_ value: Value) throws(LanguageError) -> NDArray {
    if case .array(let array) = value { return array }
    if let scalar = value.plainNumber { return NDArray(scalar) }
    guard let items = try sequence(value) else { throw unsupported(value) }
    var collector = Collector()
    try collector.discoverShape(items)
    try collector.collect(items, depth: 0)
    return try collector.array()
  }

  /// Returns the value as an operand: a Python number keeps its weak type.
  static func operand(_ value: Value) throws(LanguageError) -> NDArray.Operand {
    if let scalar = value.plainNumber { return .scalar(scalar) }
    return .array(try array(value))
  }

  /// An array without axes becomes its element; any other stays.
  static func value(_ array: NDArray) -> Value {
    array.rank == 0 ? .numpy(array.element(0)) : .array(array)
  }

  /// The array as nested lists of Python numbers.
  static func nestedList(_ array: NDArray) -> Value {
    guard array.rank > 0 else { return Value(plain: array.element(0)) }
    var index = 0
    func list(_ axis: Int) -> Value {
      guard axis < array.rank else {
        defer { index += 1 }
        return Value(plain: array.element(index))
      }
      return .list(ListObject((0..<array.shape[axis]).map { _ in list(axis + 1) }))
    }
    return list(0)
  }

  /// The items of a list, tuple, range or array; `nil` for anything else.
  private static func sequence(_ value: Value) throws(LanguageError) -> [Value]? {
    switch value {
    case .list(let list): list.items
    case .tuple(let tuple): tuple.items
    case .range, .array: try Iteration.items(of: value)
    default: nil
    }
  }

  private static func unsupported(_ value: Value) -> LanguageError {
    if value.isLong {
      return LanguageError(
        .notSupported,
        "integers beyond 64 bits in arrays are not part of this course; use floats"
      )
    }
    return LanguageError(
      .notSupported,
      "only int, float and bool arrays are part of this course, not '\(value.typeName)'"
    )
  }
}

extension ArrayConversion {
  /// The lengths that a shape argument gives: one integer or a sequence of them.
  static func shape(_ value: Value) throws(LanguageError) -> [Int] {
    switch value {
    case .tuple(let tuple): return try Numbers.indices(tuple.items)
    case .list(let list): return try Numbers.indices(list.items)
    case .array(let array) where array.rank == 1:
      return try Numbers.indices(array.scalars.map { .numpy($0) })
    case .none: throw LanguageError(.type, "Use () not None as shape arguments")
    case .float, .numpy(.float64), .bool, .numpy(.bool):
      throw LanguageError(
        .type,
        "expected a sequence of integers or a single integer, got '\(value.repr)'"
      )
    default: return [try Numbers.index(value)]
    }
  }

  /// Converts the elements; a number that can't be an integer becomes the smallest one.
  static func converted(_ array: NDArray, to type: ElementType) -> NDArray {
    type == array.elementType ? array.copy() : array.converted(to: type)
  }

  /// Returns the lengths as a shape if an array of that shape fits the memory.
  static func affordable(_ dimensions: [Int], within bytes: Int) throws(LanguageError) -> Shape {
    if dimensions.contains(where: { $0 < 0 }) {
      throw LanguageError(.value, "negative dimensions are not allowed")
    }
    guard dimensions.count <= Shape.maximumRank else {
      throw LanguageError(ArrayError.tooManyDimensions(dimensions.count))
    }
    var size = 8
    for length in dimensions where !dimensions.contains(0) {
      let (product, isTooLarge) = size.multipliedReportingOverflow(by: length)
      size = isTooLarge ? .max : product
      guard size <= bytes else {
        let shape = "(" + dimensions.map(String.init).joined(separator: ", ") + ")"
        throw LanguageError(
          .memory,
          "an array of shape \(shape) is larger than the \(bytes >> 20) MiB that a program may use"
        )
      }
    }
    return Shape(dimensions)
  }
}

extension NDArray {
  /// The elements as another type, as they were read from a value.
  ///
  /// Python's own numbers must fit; those of an array are cut to fit.
  func elements(as type: ElementType, of value: Value) throws(LanguageError) -> NDArray {
    if !value.isArray, type == .int64, elementType == .float64 {
      for number in doubles where !number.isFinite { _ = try Numbers.whole(number) }
    }
    return converted(to: type)
  }
}

extension ArrayConversion {
  /// Flattens nested sequences while it checks that all rows are as long as the first.
  private struct Collector {
    private var dimensions: [Int] = []
    private var scalars: [Scalar] = []
    private var type: ElementType?

    /// Follows the first item down until there is a number.
    mutating func discoverShape(_ items: [Value]) throws(LanguageError) {
      dimensions.append(items.count)
      try checkRank()
      guard let first = items.first else { return }
      if case .array(let array) = first {
        dimensions += array.shape
        try checkRank()
      } else if let inner = try ArrayConversion.sequence(first) {
        try discoverShape(inner)
      }
    }

    private func checkRank() throws(LanguageError) {
      guard dimensions.count > Shape.maximumRank else { return }
      throw LanguageError(ArrayError.tooManyDimensions(dimensions.count))
    }

    mutating func collect(_ items: [Value], depth: Int) throws(LanguageError) {
      guard items.count == dimensions[depth] else { throw inhomogeneous(depth: depth) }
      for item in items {
        if case .array(let array) = item {
          try collect(array, depth: depth)
        } else if let scalar = item.plainNumber {
          guard depth == dimensions.count - 1 else { throw inhomogeneous(depth: depth + 1) }
          append(scalar)
        } else if let inner = try ArrayConversion.sequence(item) {
          guard depth < dimensions.count - 1 else { throw inhomogeneous(depth: depth + 1) }
          try collect(inner, depth: depth + 1)
        } else {
          throw ArrayConversion.unsupported(item)
        }
      }
    }

    private mutating func collect(_ array: NDArray, depth: Int) throws(LanguageError) {
      let expected = dimensions[(depth + 1)...]
      for (axis, (size, wanted)) in zip(array.shape, expected).enumerated() where size != wanted {
        throw inhomogeneous(depth: depth + 1 + axis)
      }
      guard array.rank == expected.count else {
        throw inhomogeneous(depth: depth + 1 + min(array.rank, expected.count))
      }
      type = max(type ?? array.elementType, array.elementType)
      scalars += array.scalars
    }

    private mutating func append(_ scalar: Scalar) {
      type = max(type ?? scalar.elementType, scalar.elementType)
      scalars.append(scalar)
    }

    /// NumPy's error for rows of different lengths or depths.
    private func inhomogeneous(depth: Int) -> LanguageError {
      let shape = Shape(Array(dimensions.prefix(max(depth, 1))))
      let noun = "after \(shape.count) dimensions"
      return LanguageError(
        .value,
        "setting an array element with a sequence. The requested array has an inhomogeneous "
          + "shape \(noun). The detected shape was \(shape) + inhomogeneous part."
      )
    }

    func array() throws(LanguageError) -> NDArray {
      let shape = Shape(dimensions)
      switch type ?? .float64 {
      case .bool: return NDArray(scalars.map(\.truth), shape: shape)
      case .int64: return NDArray(scalars.map(\.int64), shape: shape)
      case .float64: return NDArray(scalars.map(\.double), shape: shape)
      }
    }
  }
}

extension LanguageError {
  /// The error of an array operation as the program sees it.
  init(_ error: ArrayError) {
    let category: Category =
      switch error.pythonCategory {
      case .value: .value
      case .index: .index
      case .type: .type
      case .axis: .axis
      case .casting: .casting
      case .memory: .memory
      case .interrupted: .interrupted
      case .overflow: .overflow
      case .noLoop: .noLoop
      case .notSupported: .notSupported
      }
    self.init(category, error.message)
  }
}
