// Views are made again and again too, as rows and transposes are, and can be turned to the next
// array that they show. See `NDArray+Reuse.swift`.

extension NDArray {
  /// Makes this view show the part of another array that a slice of its first axis selects,
  /// if it fits.
  ///
  /// - Parameters:
  ///   - base: The other array, which has an axis.
  ///   - start: Where the slice starts; from the end if negative.
  ///   - stop: Where it stops, not included; from the end if negative.
  ///   - step: The distance between positions; not 0.
  /// - Returns: Whether it was done.
  public func show(rowsOf base: NDArray, _ start: Int?, _ stop: Int?, _ step: Int) -> Bool {
    let range = SliceRange(start, stop, step, inAxisOf: base.shape[0])
    guard isView(of: base.elementType), rank == base.rank, shape[0] == range.count,
      strides[0] == base.strides[0] &* step, hasAxes(of: base, from: 1, at: 1)
    else { return false }
    look(at: base, offset: range.count == 0 ? 0 : range.first * base.strides[0])
    return true
  }

  /// Makes this view show one position of the first axis of another array, if it fits.
  ///
  /// - Parameters:
  ///   - base: The other array, which has an axis.
  ///   - position: The position, counted from the front and inside the axis.
  /// - Returns: Whether it was done.
  public func show(rowOf base: NDArray, _ position: Int) -> Bool {
    guard isView(of: base.elementType), rank == base.rank - 1, hasAxes(of: base, from: 1, at: 0)
    else { return false }
    look(at: base, offset: position * base.strides[0])
    return true
  }

  /// Makes this view show the transpose of a matrix, if it fits.
  ///
  /// - Parameter base: The matrix.
  /// - Returns: Whether it was done.
  public func show(transposeOf base: NDArray) -> Bool {
    guard isView(of: base.elementType), rank == 2, base.rank == 2,
      shape[0] == base.shape[1], shape[1] == base.shape[0],
      strides[0] == base.strides[1], strides[1] == base.strides[0]
    else { return false }
    look(at: base, offset: 0)
    return true
  }

  /// Whether the axes from one on are those of another array from one on.
  @inline(__always)
  private func hasAxes(of base: NDArray, from first: Int, at own: Int) -> Bool {
    for axis in first..<Swift.max(base.rank, first) {
      let place = axis - first + own
      if shape[place] != base.shape[axis] || strides[place] != base.strides[axis] { return false }
    }
    return true
  }
}
