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
      strip(SIMD8.self, out + column, left, right, column, (rows, inner, columns))
      column &+= 8
    }
    if column &+ 4 <= columns {
      strip(SIMD4.self, out + column, left, right, column, (rows, inner, columns))
      column &+= 4
    }
  } else {
    while column &+ 4 <= columns {
      fourDistantColumns(out + column, left, right, column, (rows, inner, columns))
      column &+= 4
    }
  }
  while column < columns {
    let second = right.base + column &* right.columnStep
    for row in 0..<rows {
      let first = left.base + row &* left.rowStep
      var sum = 0.0
      for k in 0..<inner { sum += first[k &* left.columnStep] * second[k &* right.rowStep] }
      out[row &* columns &+ column] = sum
    }
    column &+= 1
  }
}

/// Computes neighbouring columns of a product with one vector, two rows at a time.
@inline(__always)
private func strip<Vector: SIMD>(
  _ type: Vector.Type,
  _ out: UnsafeMutablePointer<Double>,
  _ left: MatrixLanes<Double>,
  _ right: MatrixLanes<Double>,
  _ column: Int,
  _ size: (rows: Int, inner: Int, columns: Int)
) where Vector.Scalar == Double {
  let start = UnsafeRawPointer(right.base + column)
  let step = right.rowStep &* 8
  var row = 0
  while row &+ 2 <= size.rows {
    let first = left.base + row &* left.rowStep
    let second = first + left.rowStep
    var upper = Vector()
    var lower = Vector()
    for k in 0..<size.inner {
      let values = (start + k &* step).loadUnaligned(as: Vector.self)
      upper += values * first[k &* left.columnStep]
      lower += values * second[k &* left.columnStep]
    }
    let target = UnsafeMutableRawPointer(out + row &* size.columns)
    target.storeBytes(of: upper, as: Vector.self)
    (target + size.columns &* 8).storeBytes(of: lower, as: Vector.self)
    row &+= 2
  }
  if row < size.rows {
    let first = left.base + row &* left.rowStep
    var sums = Vector()
    for k in 0..<size.inner {
      sums += (start + k &* step).loadUnaligned(as: Vector.self) * first[k &* left.columnStep]
    }
    UnsafeMutableRawPointer(out + row &* size.columns).storeBytes(of: sums, as: Vector.self)
  }
}

/// Computes four columns of a product whose elements don't lie side by side.
@inline(__always)
private func fourDistantColumns(
  _ out: UnsafeMutablePointer<Double>,
  _ left: MatrixLanes<Double>,
  _ right: MatrixLanes<Double>,
  _ column: Int,
  _ size: (rows: Int, inner: Int, columns: Int)
) {
  let base = right.base + column &* right.columnStep
  let step = right.columnStep
  for row in 0..<size.rows {
    let first = left.base + row &* left.rowStep
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    for k in 0..<size.inner {
      let value = first[k &* left.columnStep]
      let place = base + k &* right.rowStep
      a += value * place[0]
      b += value * place[step]
      c += value * place[2 &* step]
      d += value * place[3 &* step]
    }
    let target = out + row &* size.columns
    target[0] = a
    target[1] = b
    target[2] = c
    target[3] = d
  }
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
