/// What the elements of an array are.
///
/// The order is the one in which types give way: when two meet, the result has
/// the larger of them. Booleans count as 0 and 1, integers become doubles.
///
///     max(ElementType.bool, .int64)      // .int64
///     max(ElementType.int64, .float64)   // .float64
public enum ElementType: Int, Comparable, CaseIterable, Sendable {
  /// `True` or `False`; NumPy's `bool`.
  case bool
  /// Whole numbers of 64 bits that wrap around; NumPy's `int64`.
  case int64
  /// Double-precision numbers; NumPy's `float64`.
  case float64

  /// NumPy's name of the type, as in `dtype('float64')`.
  public var name: String {
    switch self {
    case .bool: "bool"
    case .int64: "int64"
    case .float64: "float64"
    }
  }

  /// Whether `left` gives way to `right`.
  public static func < (left: ElementType, right: ElementType) -> Bool {
    left.rawValue < right.rawValue
  }
}
