/// One element of an array, with its type: NumPy's `np.float64(0.5)` and the like.
///
///     Scalar.int64(3).double      // 3.0
///     Scalar.float64(-2.7).int64  // -2
///     Scalar.bool(true).double    // 1.0
public enum Scalar: Hashable, Sendable {
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case int64(Int64)
  /// A double-precision number.
  case float64(Double)

  /// The type of the number.
  public var elementType: ElementType {
    switch self {
    case .bool: .bool
    case .int64: .int64
    case .float64: .float64
    }
  }

  /// The value as a double; `True` is 1.
  public var double: Double {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int64(let value): Double(value)
    case .float64(let value): value
    }
  }

  /// The value as an integer: a double is cut toward zero.
  ///
  /// A double outside the 64-bit range, or nan, gives the smallest integer, as
  /// the processor's own conversion does under NumPy.
  public var int64: Int64 {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int64(let value): value
    case .float64(let value): Int64(truncating: value)
    }
  }

  /// Whether Python counts the value as true: everything but zero, nan included.
  public var truth: Bool {
    switch self {
    case .bool(let value): value
    case .int64(let value): value != 0
    case .float64(let value): value != 0
    }
  }

  /// Returns the value in another type, as an assignment to an array element does.
  ///
  /// - Parameter type: The type that is wanted.
  /// - Returns: The value cut toward zero, made a truth value, or made a double.
  public func converted(to type: ElementType) -> Scalar {
    switch type {
    case .bool: .bool(truth)
    case .int64: .int64(int64)
    case .float64: .float64(double)
    }
  }

  /// Whether both have the same type and the same bits: nan equals itself, and
  /// `-0.0` differs from `0.0`.
  ///
  /// - Parameter other: The number to compare with.
  /// - Returns: True if no operation could tell the two apart.
  public func isBitwiseEqual(to other: Scalar) -> Bool {
    if case .float64(let left) = self, case .float64(let right) = other {
      return left.bitPattern == right.bitPattern
    }
    return self == other
  }
}

extension Scalar: CustomStringConvertible, CustomDebugStringConvertible {
  /// The text of NumPy's `str`, such as `0.5`, `3` or `True`.
  public var description: String {
    switch self {
    case .bool(let value): value ? "True" : "False"
    case .int64(let value): String(value)
    case .float64(let value): NumberText.repr(value)
    }
  }

  /// The text of NumPy's `repr`, such as `np.float64(0.5)` or `np.True_`.
  public var debugDescription: String {
    switch self {
    case .bool(let value): value ? "np.True_" : "np.False_"
    case .int64, .float64: "np.\(elementType.name)(\(description))"
    }
  }
}

extension Int64 {
  /// Cuts a double toward zero; what doesn't fit becomes the smallest integer.
  @inline(__always)
  init(truncating value: Double) {
    self = value > -0x1p63 && value < 0x1p63 ? Int64(value) : .min
  }
}
