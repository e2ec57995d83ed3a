#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension NDArray {
  /// A function of one number, applied to every element.
  public enum UnaryOperation: String, Sendable, CaseIterable {
    /// `-x`.
    case negative
    /// `+x`.
    case positive
    /// `~x`; for truth values, `not`.
    case invert
    /// `np.abs`.
    case absolute
    /// `np.sign`: -1, 0 or 1.
    case sign
    /// `np.exp`, by the C library.
    case exponential = "exp"
    /// `np.log`, by the C library.
    case logarithm = "log"
    /// `np.sqrt`.
    case squareRoot = "sqrt"
    /// `np.sin`, by the C library.
    case sine = "sin"
    /// `np.cos`, by the C library.
    case cosine = "cos"
    /// `np.tanh`, by the C library.
    case hyperbolicTangent = "tanh"
    /// `np.floor`.
    case floor
    /// `np.ceil`.
    case ceiling = "ceil"
    /// `np.trunc`.
    case truncate = "trunc"
    /// `np.rint`: to the nearest whole number, halves to the even one.
    case nearest = "rint"
    /// `np.square`, `x * x`.
    case square
    /// `np.isnan`.
    case isNaN = "isnan"
    /// `np.isinf`.
    case isInfinite = "isinf"
    /// `np.isfinite`.
    case isFinite = "isfinite"
    /// `np.logical_not`.
    case logicalNot = "logical_not"

    /// NumPy's name of the function, as its messages give it.
    public var name: String { rawValue }

    /// Whether the function gives a double for a double.
    var givesDoubles: Bool {
      switch self {
      case .invert, .isNaN, .isInfinite, .isFinite, .logicalNot: false
      default: true
      }
    }
  }

  /// Returns a new array with a function applied to every element.
  ///
  /// Integers stay integers where the function has a version for them, as in
  /// NumPy; `exp` and its like always give doubles.
  ///
  /// - Parameter operation: The function.
  /// - Returns: The new array, with the same axes.
  /// - Throws: `ArrayError` if the function doesn't exist for the element type,
  ///   such as minus for truth values.
  public func mapped(_ operation: UnaryOperation) throws(ArrayError) -> NDArray {
    switch operation {
    case .isNaN, .isInfinite, .isFinite, .logicalNot: return tested(operation)
    case .invert: return try inverted()
    case .negative, .positive, .absolute, .sign, .square, .floor, .ceiling, .truncate:
      if elementType != .float64 { return try mappedIntegers(operation) }
    default:
      if elementType == .bool { throw .smallNumbers(operation: operation.name, type: "float16") }
    }
    let result = NDArray(uninitialized: shape, .float64)
    if fits(.float64), elementType == .float64 {
      LongWork.inPortions(count) { start, count in
        (result.doubleCells + start).update(from: doubleCells + start, count: count)
        NDArray.apply(operation, result.doubleCells + start, count)
      }
    } else {
      writeDoubles(to: result.doubleCells)
      LongWork.inPortions(count) { NDArray.apply(operation, result.doubleCells + $0, $1) }
    }
    try LongWork.check(after: count)
    return result
  }

  /// Returns the result of a function for one number.
  ///
  /// - Parameters:
  ///   - operation: The function.
  ///   - scalar: The number.
  /// - Returns: The result, with the type an array would have.
  /// - Throws: `ArrayError` if the function doesn't exist for the type.
  public static func mapped(
    _ operation: UnaryOperation,
    _ scalar: Scalar
  ) throws(ArrayError) -> Scalar {
    try NDArray(scalar).mapped(operation).read(at: 0)
  }

  private func inverted() throws(ArrayError) -> NDArray {
    if elementType == .float64 { throw .unsupportedTypes(operation: "invert") }
    let result = copy()
    let mask: Int64 = elementType == .bool ? 1 : -1
    for i in 0..<count { result.integerCells[i] ^= mask }
    return result
  }

  private func tested(_ operation: UnaryOperation) -> NDArray {
    let result = NDArray(uninitialized: shape, .bool)
    var next = 0
    forEachOffset { offset in
      let value = read(at: offset)
      let isTrue =
        switch operation {
        case .isNaN: value.double.isNaN
        case .isInfinite: value.double.isInfinite
        case .isFinite: value.double.isFinite
        default: !value.truth
        }
      result.integerCells[next] = isTrue ? 1 : 0
      next += 1
    }
    return result
  }

  private func mappedIntegers(_ operation: UnaryOperation) throws(ArrayError) -> NDArray {
    if elementType == .bool {
      switch operation {
      case .negative: throw .booleanNegative
      case .positive, .sign: throw .noBooleanLoop(operation: operation.name)
      case .square: throw .smallNumbers(operation: operation.name, type: "int8")
      default: return copy()
      }
    }
    let result = copy()
    let cells = result.integerCells
    switch operation {
    case .negative: for i in 0..<count { cells[i] = 0 &- cells[i] }
    case .absolute: for i in 0..<count where cells[i] < 0 { cells[i] = 0 &- cells[i] }
    case .sign: for i in 0..<count { cells[i] = cells[i].signum() }
    case .square: for i in 0..<count { cells[i] = cells[i] &* cells[i] }
    default: break
    }
    return result
  }

  /// Applies a function to doubles where they lie.
  static func apply(
    _ operation: UnaryOperation,
    _ cells: UnsafeMutablePointer<Double>,
    _ count: Int
  ) {
    switch operation {
    case .negative: for i in 0..<count { cells[i] = -cells[i] }
    case .absolute: for i in 0..<count { cells[i] = cells[i].magnitude }
    case .sign: for i in 0..<count { cells[i] = sign(of: cells[i]) }
    case .square: for i in 0..<count { cells[i] *= cells[i] }
    case .squareRoot: for i in 0..<count { cells[i] = cells[i].squareRoot() }
    case .exponential: for i in 0..<count { cells[i] = exp(cells[i]) }
    case .logarithm: for i in 0..<count { cells[i] = log(cells[i]) }
    case .sine: for i in 0..<count { cells[i] = sin(cells[i]) }
    case .cosine: for i in 0..<count { cells[i] = cos(cells[i]) }
    case .hyperbolicTangent: for i in 0..<count { cells[i] = tanh(cells[i]) }
    case .floor: for i in 0..<count { cells[i].round(.down) }
    case .ceiling: for i in 0..<count { cells[i].round(.up) }
    case .truncate: for i in 0..<count { cells[i].round(.towardZero) }
    case .nearest: for i in 0..<count { cells[i].round(.toNearestOrEven) }
    case .positive, .invert, .isNaN, .isInfinite, .isFinite, .logicalNot: break
    }
  }

  private static func sign(of value: Double) -> Double {
    if value.isNaN { return value }
    return value > 0 ? 1 : value < 0 ? -1 : 0
  }
}
