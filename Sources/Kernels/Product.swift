/// A matrix in memory: the address of its first element, and the distances
/// between rows and between columns, counted in elements.
///
/// Exchanging the two distances transposes the matrix without moving anything.
public struct MatrixLanes<Element> {
  /// The address of the first element.
  public let base: UnsafePointer<Element>
  /// The distance from one row to the next.
  public let rowStep: Int
  /// The distance from one column to the next.
  public let columnStep: Int

  /// Creates a description of a matrix.
  @inlinable
  public init(_ base: UnsafePointer<Element>, rowStep: Int, columnStep: Int) {
    self.base = base
    self.rowStep = rowStep
    self.columnStep = columnStep
  }
}

/// Multiplies two matrices of doubles in the textbook order.
///
/// Every element of the result is the sum of its products from the lowest index
/// up, starting at 0.0, with one rounding after each multiplication and one after
/// each addition. Speed comes from working on several elements at once; the
/// order inside one element never changes.
///
/// - Parameters:
///   - out: The result, `rows` × `columns`, row by row without gaps.
///   - left: The matrix on the left, `rows` × `inner`.
///   - right: The matrix on the right, `inner` × `columns`.
///   - rows: How many rows the result has.
///   - inner: How many products each element adds.
///   - columns: How many columns the result has.
/// - Complexity: O(*rows* · *inner* · *columns*).
public func product(
  _ out: UnsafeMutablePointer<Double>,
  _ left: MatrixLanes<Double>,
  _ right: MatrixLanes<Double>,
  rows: Int,
  inner: Int,
  columns: Int
) {
  var column = 0
  if right.columnStep == 1 {
    while column &+ 8 <= columns {
      stripOfEight(out + column, left, right.base + column, right.rowStep, rows, inner, columns)
      column &+= 8
    }
  }
  guard column < columns else { return }
  for row in 0..<rows {
    let start = left.base + row &* left.rowStep
    for j in column..<columns {
      let second = right.base + j &* right.columnStep
      var sum = 0.0
      for k in 0..<inner { sum += start[k &* left.columnStep] * second[k &* right.rowStep] }
      out[row &* columns &+ j] = sum
    }
  }
}

/// Computes eight neighbouring columns of a product, two rows at a time.
@inline(__always)
private func stripOfEight(
  _ out: UnsafeMutablePointer<Double>,
  _ left: MatrixLanes<Double>,
  _ right: UnsafePointer<Double>,
  _ rightStep: Int,
  _ rows: Int,
  _ inner: Int,
  _ outStep: Int
) {
  var row = 0
  while row &+ 2 <= rows {
    let first = left.base + row &* left.rowStep
    let second = first + left.rowStep
    var upper = SIMD8<Double>()
    var lower = SIMD8<Double>()
    for k in 0..<inner {
      let values = eight(right + k &* rightStep)
      upper += values * first[k &* left.columnStep]
      lower += values * second[k &* left.columnStep]
    }
    store(upper, out + row &* outStep)
    store(lower, out + (row &+ 1) &* outStep)
    row &+= 2
  }
  if row < rows {
    let first = left.base + row &* left.rowStep
    var sums = SIMD8<Double>()
    for k in 0..<inner { sums += eight(right + k &* rightStep) * first[k &* left.columnStep] }
    store(sums, out + row &* outStep)
  }
}

/// Loads eight neighbouring doubles, wherever they lie.
@inline(__always)
func eight(_ base: UnsafePointer<Double>) -> SIMD8<Double> {
  UnsafeRawPointer(base).loadUnaligned(as: SIMD8<Double>.self)
}

/// Stores eight neighbouring doubles, wherever they lie.
@inline(__always)
func store(_ values: SIMD8<Double>, _ base: UnsafeMutablePointer<Double>) {
  UnsafeMutableRawPointer(base).storeBytes(of: values, as: SIMD8<Double>.self)
}

/// Multiplies two matrices of integers; what overflows wraps around.
///
/// - Parameters:
///   - out: The result, `rows` × `columns`, row by row without gaps.
///   - left: The matrix on the left, `rows` × `inner`.
///   - right: The matrix on the right, `inner` × `columns`.
///   - rows: How many rows the result has.
///   - inner: How many products each element adds.
///   - columns: How many columns the result has.
/// - Complexity: O(*rows* · *inner* · *columns*).
public func product(
  _ out: UnsafeMutablePointer<Int64>,
  _ left: MatrixLanes<Int64>,
  _ right: MatrixLanes<Int64>,
  rows: Int,
  inner: Int,
  columns: Int
) {
  for row in 0..<rows {
    let start = left.base + row &* left.rowStep
    for j in 0..<columns {
      let second = right.base + j &* right.columnStep
      var sum: Int64 = 0
      for k in 0..<inner { sum &+= start[k &* left.columnStep] &* second[k &* right.rowStep] }
      out[row &* columns &+ j] = sum
    }
  }
}
