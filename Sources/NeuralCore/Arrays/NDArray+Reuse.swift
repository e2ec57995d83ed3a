import Kernels

// A training loop makes the same arrays again and again, and the memory of each is more work
// than its few elements. So whoever knows that nobody needs an array any more may have it
// overwritten by the next result. Each function here says whether the array fits that
// result; where it doesn't, nothing has happened, and the ordinary function makes a new one.

// Large results always are: their functions can be given up on the way.

// MARK: - Elementwise

extension NDArray {
  /// How many steps a small result takes at most.
  private static let small = 1 << 16

  private var isSmall: Bool { count <= NDArray.small }

  /// Overwrites this array with `left op right`, if it fits.
  ///
  /// - Parameters:
  ///   - operation: What to do with each pair.
  ///   - left: The operand on the left; another array than this.
  ///   - right: The operand on the right; another array than this.
  /// - Returns: Whether it was done; never where the operation would throw.
  public func overwrite(
    _ operation: ElementwiseOperation,
    _ left: NDArray,
    _ right: NDArray
  ) -> Bool {
    guard isSmall, let type = operandType(operation, left.elementType, right.elementType) else {
      return false
    }
    let loop = operation.loop(for: type)
    if left.shape == shape, right.shape == shape, left.isContiguous, right.isContiguous {
      NDArray.run(loop, lane, left.row(readAs: type), right.row(readAs: type), count)
      return true
    }
    return overwriteGrid(loop, type, left, right)
  }

  /// Runs a loop row by row, for operands of at most two axes that stretch to the own ones.
  private func overwriteGrid(
    _ loop: RowLoop,
    _ type: ElementType,
    _ left: NDArray,
    _ right: NDArray
  ) -> Bool {
    guard rank <= 2, rank == Swift.max(left.rank, right.rank),
      let first = Grid(left, type), let second = Grid(right, type),
      let own = Grid(self, elementType),
      first.fits(own, with: second), second.fits(own, with: first)
    else { return false }
    for row in 0..<own.rows {
      loop(
        Lane(cells + row &* own.columns &* 8, step: 1),
        first.lane(row, of: own),
        second.lane(row, of: own),
        own.columns
      )
    }
    return true
  }

  /// The rows and columns of an array with at most two axes.
  private struct Grid {
    let rows: Int
    let columns: Int
    private let cells: UnsafeMutableRawPointer
    private let rowStep: Int
    private let columnStep: Int

    /// Describes an array; `nil` if it has more axes, or elements that must be cast.
    @inline(__always)
    init?(_ array: NDArray, _ type: ElementType) {
      guard type != .float64 || array.elementType == .float64 else { return nil }
      cells = array.cells
      switch array.rank {
      case 1:
        (rows, columns) = (1, array.shape[0])
        (rowStep, columnStep) = (0, array.strides[0])
      case 2:
        (rows, columns) = (array.shape[0], array.shape[1])
        (rowStep, columnStep) = (array.strides[0], array.strides[1])
      default: return nil
      }
    }

    /// Whether this stretches to a result, each of whose axes is this one's or the other's.
    @inline(__always)
    func fits(_ result: Grid, with other: Grid) -> Bool {
      (rows == result.rows || rows == 1 && other.rows == result.rows)
        && (columns == result.columns || columns == 1 && other.columns == result.columns)
    }

    /// One row, as a result with more rows or columns reads it.
    @inline(__always)
    func lane(_ row: Int, of result: Grid) -> Lane {
      Lane(
        cells + (rows == 1 ? 0 : row &* rowStep &* 8),
        step: columns == 1 && result.columns != 1 ? 0 : columnStep
      )
    }
  }

  /// Overwrites this array with `left op right` for a number on the right, if it fits.
  ///
  /// - Parameters:
  ///   - operation: What to do with each element.
  ///   - left: The operand on the left; another array than this.
  ///   - right: The number.
  /// - Returns: Whether it was done; never where the operation would throw.
  public func overwrite(
    _ operation: ElementwiseOperation,
    _ left: NDArray,
    _ right: Scalar
  ) -> Bool {
    guard isSmall, left.shape == shape else { return false }
    if operation == .power {
      guard holds(.float64), right == .int64(2) || right == .float64(2),
        left.elementType == .float64 || right.elementType == .float64
      else { return false }
      overwrite(.square, .float64, left, right)
      return true
    }
    guard let type = operandType(operation, left.elementType, right.elementType) else {
      return false
    }
    overwrite(operation.loop(for: type), type, left, right)
    return true
  }

  @inline(__always)
  private func overwrite(
    _ loop: RowLoop,
    _ type: ElementType,
    _ left: NDArray,
    _ right: Scalar
  ) {
    right.withCell(as: type) { cell in
      if left.isContiguous {
        NDArray.withDoubles(of: left.row(readAs: type), count) {
          loop(lane, Lane($0, step: 1), Lane(cell, step: 0), count)
        }
      } else {
        left.withCells(as: type) { runLoop(loop, Cells(self), $0, Cells(cell, shape: [])) }
      }
    }
  }

  /// Overwrites this array with `left op right` for a number on the left, if it fits.
  ///
  /// - Parameters:
  ///   - operation: What to do with each element.
  ///   - left: The number.
  ///   - right: The operand on the right; another array than this.
  /// - Returns: Whether it was done; never where the operation would throw.
  public func overwrite(
    _ operation: ElementwiseOperation,
    _ left: Scalar,
    _ right: NDArray
  ) -> Bool {
    guard isSmall, right.shape == shape,
      let type = operandType(operation, left.elementType, right.elementType)
    else { return false }
    let loop = operation.loop(for: type)
    left.withCell(as: type) { cell in
      if right.isContiguous {
        NDArray.withDoubles(of: right.row(readAs: type), count) {
          loop(lane, Lane(cell, step: 0), Lane($0, step: 1), count)
        }
      } else {
        right.withCells(as: type) { runLoop(loop, Cells(self), Cells(cell, shape: []), $0) }
      }
    }
    return true
  }

  /// Elements without gaps, and whether they are integers to be read as doubles.
  private typealias Row = (cells: UnsafeMutableRawPointer, isCast: Bool)

  /// The elements of an array without gaps.
  @inline(__always)
  private func row(readAs type: ElementType) -> Row {
    (cells, type == .float64 && elementType != .float64)
  }

  /// Runs a loop over rows, casting first what isn't there as doubles.
  @inline(__always)
  private static func run(
    _ loop: RowLoop,
    _ out: Lane,
    _ left: Row,
    _ right: Row,
    _ count: Int
  ) {
    guard left.isCast || right.isCast else {
      return loop(out, Lane(left.cells, step: 1), Lane(right.cells, step: 1), count)
    }
    withDoubles(of: left, count) { left in
      withDoubles(of: right, count) { right in
        loop(out, Lane(left, step: 1), Lane(right, step: 1), count)
      }
    }
  }

  /// Lends a row as doubles: where it lies, or a copy.
  @inline(__always)
  private static func withDoubles(
    of row: Row,
    _ count: Int,
    _ body: (UnsafeMutableRawPointer) -> Void
  ) {
    guard row.isCast else { return body(row.cells) }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: Swift.max(count, 1)) { buffer in
      guard let base = buffer.baseAddress else { return }
      let integers = row.cells.assumingMemoryBound(to: Int64.self)
      for i in 0..<count { (base + i).initialize(to: Double(integers[i])) }
      body(UnsafeMutableRawPointer(base))
    }
  }

  /// The type of the operands of an operation whose result this array can hold.
  @inline(__always)
  private func operandType(
    _ operation: ElementwiseOperation,
    _ left: ElementType,
    _ right: ElementType
  ) -> ElementType? {
    guard operation != .power, let types = try? OperationTypes(operation, left, right),
      holds(types.result)
    else { return nil }
    return types.operands
  }

  /// Carries out `a op= b` in place, if both are arrays of the same axes and type without
  /// gaps, which share no memory.
  ///
  /// - Parameters:
  ///   - operation: What to do with each pair.
  ///   - other: The operand on the right.
  /// - Returns: Whether it was done; ``update(_:with:)`` does the rest.
  public func updateQuickly(_ operation: ElementwiseOperation, with other: NDArray) -> Bool {
    guard operation != .power, let types = try? OperationTypes(operation, elementType, elementType),
      types.result == elementType, types.operands == elementType,
      other.elementType == elementType, isContiguous, other.isContiguous, other.shape == shape,
      !sharesMemory(with: other)
    else { return false }
    operation.loop(for: elementType)(lane, lane, other.lane, count)
    return true
  }

  /// Overwrites this array with a function of every element of another, if it fits and the
  /// function is one of doubles.
  ///
  /// - Parameters:
  ///   - operation: The function.
  ///   - other: The other array.
  /// - Returns: Whether it was done; never where the function would throw.
  public func overwrite(_ operation: UnaryOperation, _ other: NDArray) -> Bool {
    guard isSmall, holds(.float64), other.elementType == .float64, other.shape == shape,
      operation.givesDoubles
    else { return false }
    other.writeDoubles(to: doubleCells)
    NDArray.apply(operation, doubleCells, count)
    return true
  }
}

// MARK: - Products

extension NDArray {
  /// Overwrites this array with the dot product of two others, if it fits.
  ///
  /// Either may be read as if it were transposed, which spares the view.
  ///
  /// - Parameters:
  ///   - left: The array on the left, with one or two axes.
  ///   - right: The array on the right, with one or two axes.
  ///   - transposed: Which of them is read transposed.
  ///   - isSum: Whether the product of two single numbers is added to 0.0 too, as ``matmul(_:)``
  ///     does.
  /// - Returns: Whether it was done; never where ``dot(_:)`` would throw.
  public func overwriteDot(
    _ left: NDArray,
    _ right: NDArray,
    transposed: (left: Bool, right: Bool),
    isSum: Bool
  ) -> Bool {
    let (first, second) = (Factor(left, transposed.left), Factor(right, transposed.right))
    guard let first, let second, holds(.float64),
      max(left.elementType, right.elementType) == .float64
    else { return false }
    let isRowVector = left.rank == 1
    let isColumnVector = right.rank == 1
    let (rows, inner) = (isRowVector ? 1 : first.rows, isRowVector ? first.rows : first.columns)
    let columns = isColumnVector ? 1 : second.columns
    guard rows &* inner &* columns <= NDArray.small, inner == second.rows,
      rank == (isRowVector ? 0 : 1) + (isColumnVector ? 0 : 1),
      isRowVector || shape[0] == rows, isColumnVector || shape[rank - 1] == columns
    else { return false }
    let isBare = !isSum && rows == 1 && inner == 1 && columns == 1
    let out = doubleCells
    NDArray.withDoubles(of: first.row, left.count) { a in
      NDArray.withDoubles(of: second.row, right.count) { b in
        let a = a.assumingMemoryBound(to: Double.self)
        let b = b.assumingMemoryBound(to: Double.self)
        if isBare {
          out[0] = a[0] * b[0]
          return
        }
        product(
          out,
          isRowVector
            ? MatrixLanes(a, rowStep: 0, columnStep: first.rowStep)
            : MatrixLanes(a, rowStep: first.rowStep, columnStep: first.columnStep),
          MatrixLanes(
            b,
            rowStep: second.rowStep,
            columnStep: isColumnVector ? 1 : second.columnStep
          ),
          rows: rows,
          inner: inner,
          columns: columns
        )
      }
    }
    return true
  }

  /// How one side of a product lies in memory.
  private struct Factor {
    let rows: Int
    let columns: Int
    let rowStep: Int
    let columnStep: Int
    let row: Row

    /// Describes an array with one axis, as rows of a single column, or with two.
    ///
    /// It is `nil` if the array has another number of axes, or if its elements must be cast
    /// and have gaps.
    @inline(__always)
    init?(_ array: NDArray, _ isTransposed: Bool) {
      row = array.row(readAs: .float64)
      if row.isCast, !array.isContiguous { return nil }
      switch array.rank {
      case 1:
        (rows, columns) = (array.shape[0], 1)
        (rowStep, columnStep) = (array.strides[0], 1)
      case 2 where isTransposed:
        (rows, columns) = (array.shape[1], array.shape[0])
        (rowStep, columnStep) = (array.strides[1], array.strides[0])
      case 2:
        (rows, columns) = (array.shape[0], array.shape[1])
        (rowStep, columnStep) = (array.strides[0], array.strides[1])
      default: return nil
      }
    }
  }
}
