import NeuralCore

/// What operators do to values: the one place that knows Python's and NumPy's rules.
///
/// The machine calls these, and so does whoever explains a computed value.
public enum Operations {
  /// Returns `left op right`.
  ///
  /// - Parameters:
  ///   - sign: The operator.
  ///   - left: The operand on the left.
  ///   - right: The operand on the right.
  /// - Returns: The result.
  /// - Throws: Python's or NumPy's error for operands that don't go together.
  public static func binary(
    _ sign: BinaryOperator,
    _ left: Value,
    _ right: Value
  ) throws(LanguageError) -> Value {
    switch (left, right) {
    case (.float(let first), .float(let second)) where sign.isArithmetic:
      return try floats(sign, first, second)
    case (.int(let first), .int(let second)) where sign != .matrixMultiply:
      return try integers(sign, first, second)
    case (.array, _) where right.isNumeric, (_, .array) where left.isNumeric:
      return try arrays(sign, left, right)
    case (.numpy, .list), (.numpy, .tuple), (.list, .numpy), (.tuple, .numpy):
      guard sign != .multiply else { break }
      return try arrays(sign, left, right)
    default: break
    }
    guard let first = left.plainNumber, let second = right.plainNumber else {
      if let result = try long(sign, left, right) { return result }
      return try others(sign, left, right)
    }
    if left.isNumPyScalar || right.isNumPyScalar {
      return try arrays(sign, left, right)
    }
    switch (first, second) {
    case (.bool(let first), .bool(let second)) where sign.isBitwise:
      return .bool(bitwise(sign, first ? 1 : 0, second ? 1 : 0) != 0)
    case (.float64, _), (_, .float64):
      guard sign.isArithmetic else { throw refusal(sign, left, right) }
      return try floats(sign, first.double, second.double)
    default:
      guard sign != .matrixMultiply else { throw refusal(sign, left, right) }
      return try integers(sign, Int(first.int64), Int(second.int64))
    }
  }

  /// Returns `op operand`.
  ///
  /// - Parameters:
  ///   - sign: The operator.
  ///   - operand: The operand.
  /// - Returns: The result.
  /// - Throws: Python's or NumPy's error for an operand that the operator can't take.
  public static func unary(
    _ sign: UnaryOperator,
    _ operand: Value
  ) throws(LanguageError) -> Value {
    if sign == .not { return .bool(try !operand.isTrue()) }
    switch (operand, sign) {
    case (.float(let number), .negative): return .float(-number)
    case (.float, .positive), (.int, .positive): return operand
    case (.int(let number), .negative): return try integers(.subtract, 0, number)
    case (.long(let number), .negative): return .integer(-number)
    case (.long, .positive): return operand
    case (.long(let number), .invert): return .integer(-number - BigInteger(1))
    case (.int(let number), .invert): return .int(~number)
    case (.bool(let truth), _) where sign != .not: return try unary(sign, .int(truth ? 1 : 0))
    case (.array(let array), _): return .array(try mapped(sign, array))
    case (.numpy(let scalar), _): return .numpy(try mapped(sign, NDArray(scalar)).element(0))
    default:
      throw LanguageError(
        .type,
        "bad operand type for unary \(sign.rawValue): '\(operand.typeName)'"
      )
    }
  }

  private static func mapped(
    _ sign: UnaryOperator,
    _ array: NDArray
  ) throws(LanguageError) -> NDArray {
    do {
      return switch sign {
      case .negative: try array.mapped(.negative)
      case .positive: try array.mapped(.positive)
      case .invert, .not: try array.mapped(.invert)
      }
    } catch {
      throw LanguageError(error)
    }
  }

  // MARK: Arrays

  /// An operation of NumPy's: on arrays, or with a NumPy scalar on at least one side.
  private static func arrays(
    _ sign: BinaryOperator,
    _ left: Value,
    _ right: Value
  ) throws(LanguageError) -> Value {
    if sign == .matrixMultiply { return try matrixProduct(left, right) }
    guard let operation = sign.elementwise else {
      if case .numpy(.int64(let first)) = left, let second = right.wholeNumber?.int,
        case .int(let result) = try integers(sign, Int(first), second)
      {
        return .numpy(.int64(Int64(result)))
      }
      throw noShift(sign)
    }
    if let first = left.plainNumber, let second = right.plainNumber {
      do {
        return .numpy(try NDArray.elementwise(operation, first, second))
      } catch {
        throw LanguageError(error)
      }
    }
    let (first, second) = (try operand(left), try operand(right))
    do {
      return ArrayConversion.value(try NDArray.elementwise(operation, first, second))
    } catch {
      throw LanguageError(error)
    }
  }

  static func noShift(_ sign: BinaryOperator) -> LanguageError {
    LanguageError(.notSupported, "'\(sign.rawValue)' between arrays is not part of this course")
  }

  static func matrixProduct(
    _ left: Value,
    _ right: Value
  ) throws(LanguageError) -> Value {
    let (first, second) = (try ArrayConversion.array(left), try ArrayConversion.array(right))
    do {
      return ArrayConversion.value(try first.matmul(second))
    } catch {
      throw LanguageError(error)
    }
  }

  /// A value as one side of an array operation.
  static func operand(_ value: Value) throws(LanguageError) -> NDArray.Operand {
    if case .array(let array) = value { return .array(array) }
    if let number = value.plainNumber { return .scalar(number) }
    return .array(try ArrayConversion.array(value))
  }

  // MARK: Sequences

  /// Operators on values that aren't all numbers.
  private static func others(
    _ sign: BinaryOperator,
    _ left: Value,
    _ right: Value
  ) throws(LanguageError) -> Value {
    switch (sign, left, right) {
    case (.add, .string(let first), .string(let second)):
      try Affordability.checkText(first.utf8.count + second.utf8.count)
      return .string(first + second)
    case (.add, .list(let first), .list(let second)):
      try Affordability.checkItems(first.items.count + second.items.count)
      return .list(ListObject(first.items + second.items))
    case (.add, .tuple(let first), .tuple(let second)):
      try Affordability.checkItems(first.items.count + second.items.count)
      return .tuple(TupleObject(first.items + second.items))
    case (.bitOr, .dictionary(let first), .dictionary(let second)):
      let union = DictionaryObject()
      for (key, value) in first.items + second.items { try union.set(value, for: key) }
      return .dictionary(union)
    case (_, .view, _) where sign.isSetOperator, (_, _, .view) where sign.isSetOperator:
      throw LanguageError(.notSupported, "sets are not part of this course; use a list")
    case (.remainder, .string(let template), _):
      return .string(try PercentTemplate.fill(template, with: right))
    case (_, .array(let array), .string(let text)) where sign != .multiply:
      throw noLoop(sign, array.elementType, text, isTextFirst: false)
    case (_, .numpy(let scalar), .string(let text)) where sign != .multiply:
      throw noLoop(sign, scalar.elementType, text, isTextFirst: false)
    case (_, .string(let text), .array(let array)) where sign != .multiply:
      throw noLoop(sign, array.elementType, text, isTextFirst: true)
    case (.multiply, .array, .string), (.multiply, .string, .array):
      throw LanguageError(
        .type,
        "The 'out' kwarg is necessary when using the string multiply ufunc directly. Use "
          + "numpy.strings.multiply to multiply strings without specifying 'out'."
      )
    case (.multiply, _, _) where !left.isArray && !right.isArray:
      if let result = try repeated(left, right) { return result }
      if let result = try repeated(right, left) { return result }
    case (.add, .string, _) where !right.isArray, (.add, .list, _) where !right.isArray,
      (.add, .tuple, _) where !right.isArray:
      throw LanguageError(
        .type,
        "can only concatenate \(left.typeName) (not \"\(right.typeName)\") to \(left.typeName)"
      )
    default: break
    }
    throw refusal(sign, left, right)
  }

  /// NumPy's error for an array and a text, which it takes for an array of texts.
  private static func noLoop(
    _ sign: BinaryOperator,
    _ elements: ElementType,
    _ text: String,
    isTextFirst: Bool
  ) -> LanguageError {
    let operation =
      switch sign {
      case .shiftLeft: "left_shift"
      case .shiftRight: "right_shift"
      default: sign.elementwise?.name ?? "matmul"
      }
    guard sign == .add || sign == .subtract || sign == .matrixMultiply else {
      return LanguageError(ArrayError.unsupportedTypes(operation: operation))
    }
    let types = ["dtype('\(elements.name)')", "dtype('<U\(max(text.unicodeScalars.count, 1))')"]
    let names = (isTextFirst ? types.reversed() : types).joined(separator: ", ")
    return LanguageError(
      .noLoop,
      "ufunc '\(operation)' did not contain a loop with signature matching types "
        + "(\(names)) -> None"
    )
  }

  /// A sequence repeated; `nil` if the first value isn't one.
  static func repeated(
    _ sequence: Value,
    _ times: Value
  ) throws(LanguageError) -> Value? {
    let items: [Value]
    switch sequence {
    case .string: items = []
    case .list(let list): items = list.items
    case .tuple(let tuple): items = tuple.items
    default: return nil
    }
    if times.isLong {
      throw LanguageError(.overflow, "cannot fit 'int' into an index-sized integer")
    }
    guard let number = times.plainNumber, number.elementType != .float64, !times.isNumPyBool else {
      throw LanguageError(
        .type,
        "can't multiply sequence by non-int of type '\(times.typeName)'"
      )
    }
    let count = max(0, Int(number.int64))
    if case .string(let text) = sequence {
      try Affordability.checkText(text.utf8.count, times: count)
      let bytes = repeatElement(text.utf8, count: count).joined()
      return .string(String(decoding: bytes, as: UTF8.self))
    }
    try Affordability.checkItems(items.count, times: count)
    let all = Array(repeatElement(items, count: count).joined())
    if case .tuple = sequence { return .tuple(TupleObject(all)) }
    return .list(ListObject(all))
  }
}

extension BinaryOperator {
  /// The operation between elements; `nil` for `@` and shifts.
  var elementwise: NDArray.ElementwiseOperation? {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .floorDivide: .floorDivide
    case .remainder: .remainder
    case .power: .power
    case .bitAnd: .bitAnd
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    case .matrixMultiply, .shiftLeft, .shiftRight: nil
    }
  }

  /// Whether floats have the operator.
  var isArithmetic: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide, .floorDivide, .remainder, .power: true
    case .matrixMultiply, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight: false
    }
  }

  /// Whether two truth values give a truth value.
  var isBitwise: Bool {
    switch self {
    case .bitAnd, .bitOr, .bitXor: true
    default: false
    }
  }

  /// Whether the operator makes a set of two.
  var isSetOperator: Bool { isBitwise || self == .subtract }
}

extension Value {
  /// Creates a number of Python's own type, not NumPy's.
  ///
  /// - Parameter scalar: The number.
  public init(plain scalar: Scalar) {
    self =
      switch scalar {
      case .bool(let truth): .bool(truth)
      case .int64(let number): .int(Int(number))
      case .float64(let number): .float(number)
      }
  }

  /// The number that this value is, Python's or NumPy's; `nil` for anything else.
  public var plainNumber: Scalar? {
    switch self {
    case .float(let number): .float64(number)
    case .int(let number): .int64(Int64(number))
    case .bool(let truth): .bool(truth)
    case .numpy(let scalar): scalar
    default: nil
    }
  }

  /// Whether NumPy takes this value as one side of an array operation.
  var isNumeric: Bool {
    switch self {
    case .array, .list, .tuple, .range: true
    default: plainNumber != nil
    }
  }

  /// Whether this is an array.
  var isArray: Bool {
    if case .array = self { true } else { false }
  }

  /// Whether this is a NumPy scalar.
  var isNumPyScalar: Bool {
    if case .numpy = self { true } else { false }
  }
}
