import Kernels

extension NDArray {
  /// Returns the dot product of this array and another.
  ///
  /// Use `dot` to turn inputs and weights into a prediction. For the first
  /// streetlight of the chapter, one weighted sum is the network's guess:
  ///
  ///     let streetlight: NDArray = [1, 0, 1]
  ///     let weights: NDArray = [0.5, 0.48, -0.7]
  ///     try streetlight.dot(weights)   // -0.19999999999999996
  ///
  /// The dimensions that meet in the middle must agree, and they vanish:
  ///
  /// | `self`   | `other`  | Result   | Reads as                    |
  /// |:---------|:---------|:---------|:----------------------------|
  /// | `(n,)`   | `(n,)`   | `()`     | one weighted sum            |
  /// | `(m, n)` | `(n,)`   | `(m,)`   | one weighted sum per row    |
  /// | `(n,)`   | `(n, p)` | `(p,)`   | one weighted sum per column |
  /// | `(m, n)` | `(n, p)` | `(m, p)` | every row with every column |
  ///
  /// Each sum starts at 0.0, adds its products from the lowest index up, and rounds
  /// after every multiplication and every addition. That order is part of the
  /// contract: it gives the digits printed in the book, where a NumPy that fuses
  /// the two differs. One product of two single numbers is left as it is, so that
  /// `-0.0` survives, as in NumPy.
  ///
  /// - Parameter other: The array on the right of the product.
  /// - Returns: A new array; without axes if both arrays have one axis.
  /// - Throws: `ArrayError.notAligned` if the dimensions in the middle differ.
  /// - Complexity: O(*m* · *n* · *p*), counting a missing dimension as 1.
  public func dot(_ other: NDArray) throws(ArrayError) -> NDArray {
    if rank == 0 || other.rank == 0 { return try scaled(by: other) }
    let rightAxis = Swift.max(other.rank - 2, 0)
    guard shape[rank - 1] == other.shape[rightAxis] else {
      throw .notAligned(shape, other.shape, leftAxis: rank - 1, rightAxis: rightAxis)
    }
    if rank > 2 || other.rank > 2 { return try dotOfStacks(other) }
    let isBare = count == 1 && other.count == 1
    return try multiplied(other, isBare: isBare)
  }

  /// Returns the matrix product `self @ other`.
  ///
  /// For arrays with one or two axes it is ``dot(_:)`` with other texts for
  /// errors, and always a sum that starts at 0.0. With more axes, the last two
  /// are matrices and the others form a stack, stretched where they differ.
  ///
  /// - Parameter other: The array on the right of the product.
  /// - Returns: A new array.
  /// - Throws: `ArrayError.coreMismatch` if the dimensions in the middle differ,
  ///   `ArrayError.tooFewDimensions` if an operand has no axes.
  public func matmul(_ other: NDArray) throws(ArrayError) -> NDArray {
    if rank == 0 { throw .tooFewDimensions(operand: 0) }
    if other.rank == 0 { throw .tooFewDimensions(operand: 1) }
    let inner = other.shape[Swift.max(other.rank - 2, 0)]
    guard shape[rank - 1] == inner else {
      throw .coreMismatch(left: shape[rank - 1], right: inner)
    }
    if rank > 2 || other.rank > 2 { return try matmulOfStacks(other) }
    return try multiplied(other, isBare: false)
  }

  /// The product with a single number.
  ///
  /// As in NumPy, a row or a table is added to zeros, so it loses its `-0.0`s; one
  /// number, or more than two axes, is only multiplied.
  private func scaled(by other: NDArray) throws(ArrayError) -> NDArray {
    let product = try NDArray.elementwise(.multiply, .array(self), .array(other))
    let isSmall = rank <= 2 && other.rank <= 2
    if product.elementType == .float64, isSmall, count != 1 || other.count != 1 {
      try product.update(.add, with: .scalar(.float64(0)))
    }
    return product
  }

  /// Multiplies arrays of one or two axes whose middle dimensions agree.
  func multiplied(_ other: NDArray, isBare: Bool) throws(ArrayError) -> NDArray {
    let rows = rank == 2 ? shape[0] : 1
    let columns = other.rank == 2 ? other.shape[1] : 1
    let inner = shape[rank - 1]
    var resultShape = Shape()
    if rank == 2 { resultShape.append(rows) }
    if other.rank == 2 { resultShape.append(columns) }
    let type = Swift.max(elementType, other.elementType)
    let result = NDArray(uninitialized: try resultShape.checked(), type)
    withCells(as: type) { left in
      other.withCells(as: type) { right in
        if isBare {
          runLoop(
            NDArray.ElementwiseOperation.multiply.loop(for: type),
            Cells(result.cells, shape: []),
            Cells(left.base, shape: []),
            Cells(right.base, shape: [])
          )
        } else {
          NDArray.product(result, left, right, (rows, inner, columns))
        }
      }
    }
    try LongWork.check(after: rows &* inner &* columns)
    return result
  }

  /// Fills a result with the product of two matrices in memory.
  private static func product(
    _ result: NDArray,
    _ left: Cells,
    _ right: Cells,
    _ size: (rows: Int, inner: Int, columns: Int)
  ) {
    let last = left.strides.count - 1
    let steps = (
      left: (row: last > 0 ? left.strides[0] : 0, column: left.strides[last]),
      right: (row: right.strides[0], column: right.strides.count == 2 ? right.strides[1] : 1)
    )
    // Rows one portion at a time, and where a single row is long, its columns.
    LongWork.inPortions(size.rows, cost: size.inner &* size.columns) { row, rows in
      LongWork.inPortions(size.columns, cost: rows &* size.inner) { column, columns in
        let start = row &* size.columns &+ column
        let first = left.base + row &* steps.left.row &* 8
        let second = right.base + column &* steps.right.column &* 8
        if result.elementType == .float64 {
          Kernels.product(
            result.doubleCells + start,
            lanes(first, steps.left),
            lanes(second, steps.right),
            rows: rows,
            inner: size.inner,
            columns: columns
          )
        } else {
          Kernels.product(
            result.integerCells + start,
            lanes(first, steps.left),
            lanes(second, steps.right),
            rows: rows,
            inner: size.inner,
            columns: columns
          )
        }
      }
    }
    if result.elementType == .bool {
      for i in 0..<result.count where result.integerCells[i] != 0 { result.integerCells[i] = 1 }
    }
  }

  private static func lanes<Element>(
    _ base: UnsafeMutableRawPointer,
    _ steps: (row: Int, column: Int)
  ) -> MatrixLanes<Element> {
    MatrixLanes(
      UnsafePointer(base.assumingMemoryBound(to: Element.self)),
      rowStep: steps.row,
      columnStep: steps.column
    )
  }
}

// MARK: - More than two axes

extension NDArray {
  /// `dot` with more than two axes: every row here with every column there.
  private func dotOfStacks(_ other: NDArray) throws(ArrayError) -> NDArray {
    let inner = shape[rank - 1]
    let rows = try reshaped([shape.dropLast().reduce(1, *), inner])
    // The axis in the middle moves to the front, then everything else is a column.
    let middle = Swift.max(other.rank - 2, 0)
    var order = [middle]
    order += (0..<other.rank).filter { $0 != middle }
    let front = other.permuted(order)
    let columns = try front.reshaped([inner, front.shape.dropFirst().reduce(1, *)])
    let product = try rows.multiplied(columns, isBare: false)
    return try product.reshaped(Array(shape.dropLast()) + Array(front.shape.dropFirst()))
  }

  /// `@` with more than two axes: a stack of matrix products.
  private func matmulOfStacks(_ other: NDArray) throws(ArrayError) -> NDArray {
    let left = rank == 1 ? try reshaped([1, count]) : self
    let right = other.rank == 1 ? try other.reshaped([other.count, 1]) : other
    let leftStack = Shape(left.shape.dropLast(2))
    let rightStack = Shape(right.shape.dropLast(2))
    guard let stack = Shape.broadcast(leftStack, rightStack) else {
      throw .stacksNotBroadcastable(left.shape, right.shape)
    }
    let matrixShape: Shape = [left.shape[left.rank - 2], right.shape[right.rank - 1]]
    let type = Swift.max(elementType, other.elementType)
    let resultShape = try Shape(Array(stack) + Array(matrixShape)).checked()
    let result = NDArray(uninitialized: resultShape, type)
    let size = matrixShape.elementCount
    for number in 0..<stack.elementCount {
      let product = try left.matrix(number, of: stack).multiplied(
        right.matrix(number, of: stack),
        isBare: false
      )
      (result.cells + number &* size &* 8).copyMemory(from: product.cells, byteCount: size * 8)
    }
    var final = Array(stack)
    if rank > 1 { final.append(matrixShape[0]) }
    if other.rank > 1 { final.append(matrixShape[1]) }
    return try result.reshaped(final)
  }

  /// The matrix with a number in a stack, whose own axes may be stretched.
  private func matrix(_ number: Int, of stack: Shape) -> NDArray {
    let own = Cells(self)
    let steps = Cells(self).strides(broadcastTo: Shape(Array(stack) + Array(shape.suffix(2))))
    var rest = number
    var offset = 0
    for axis in stride(from: stack.count - 1, through: 0, by: -1) {
      offset += rest % stack[axis] * steps[axis]
      rest /= stack[axis]
    }
    return NDArray(
      viewing: self,
      offset: offset,
      shape: Shape(shape.suffix(2)),
      strides: Shape(own.strides.suffix(2))
    )
  }
}
