extension NDArray {
  /// The array with its axes in reverse order: a view, NumPy's `.T`.
  ///
  /// An array with fewer than two axes is its own transpose.
  public var transposed: NDArray {
    rank < 2
      ? self
      : NDArray(
        viewing: self,
        offset: 0,
        shape: Shape(shape.reversed()),
        strides: Shape(strides.reversed())
      )
  }

  /// Returns a view with the axes in another order.
  ///
  /// - Parameter order: For each new axis, the old one.
  /// - Returns: The view.
  /// - Precondition: `order` names every axis once.
  public func permuted(_ order: [Int]) -> NDArray {
    precondition(order.sorted() == Array(0..<rank), "Every axis is named once.")
    return NDArray(
      viewing: self,
      offset: 0,
      shape: Shape(order.map { shape[$0] }),
      strides: Shape(order.map { strides[$0] })
    )
  }

  /// Returns the same elements with other axes.
  ///
  /// One length may be left open by giving -1. The result is a view if the memory
  /// allows it, else a copy:
  ///
  ///     let six: NDArray = [1, 2, 3, 4, 5, 6]
  ///     try six.reshaped([2, -1]).shape   // (2, 3)
  ///
  /// - Parameter lengths: The lengths of the new axes.
  /// - Returns: The array with the new axes.
  /// - Throws: `ArrayError.cannotReshape` if the elements don't fill the axes,
  ///   `ArrayError.severalUnknownDimensions` if more than one length is open.
  public func reshaped(_ lengths: [Int]) throws(ArrayError) -> NDArray {
    let shape = try completed(lengths)
    if isContiguous {
      return NDArray(viewing: self, offset: 0, shape: shape, strides: shape.rowMajorStrides)
    }
    if let strides = stridesAfterReshape(to: shape) {
      return NDArray(viewing: self, offset: 0, shape: shape, strides: strides)
    }
    let flat = copy()
    return NDArray(viewing: flat, offset: 0, shape: shape, strides: shape.rowMajorStrides)
  }

  /// Fills in the open length of a wished-for shape.
  private func completed(_ lengths: [Int]) throws(ArrayError) -> Shape {
    guard lengths.count <= Shape.maximumRank else { throw .tooManyDimensions(lengths.count) }
    var shape = Shape(lengths)
    let open = shape.indices.filter { shape[$0] < 0 }
    guard open.count < 2 else { throw .severalUnknownDimensions }
    if let axis = open.first {
      shape[axis] = 1
      let known = shape.elementCount
      guard known > 0, count % known == 0 else { throw .cannotReshape(count: count, to: lengths) }
      shape[axis] = count / known
    }
    guard shape.elementCount == count else { throw .cannotReshape(count: count, to: lengths) }
    return shape
  }

  /// The distances with which a view can show new axes, or nil if none can.
  ///
  /// Old and new axes are matched in groups of equal size; inside a group the old
  /// axes must lie one behind the other.
  private func stridesAfterReshape(to target: Shape) -> Shape? {
    let old = shape.indices.filter { shape[$0] != 1 }
    var result = Shape(repeating: 0, count: target.count)
    var (o, t) = (0, 0)
    while o < old.count, t < target.count {
      var (oldEnd, newEnd) = (o + 1, t + 1)
      var (oldSize, newSize) = (shape[old[o]], target[t])
      while oldSize != newSize {
        if newSize < oldSize {
          newSize *= target[newEnd]
          newEnd += 1
        } else {
          oldSize *= shape[old[oldEnd]]
          oldEnd += 1
        }
      }
      for k in o..<(oldEnd - 1) where strides[old[k]] != shape[old[k + 1]] * strides[old[k + 1]] {
        return nil
      }
      var step = strides[old[oldEnd - 1]]
      for axis in stride(from: newEnd - 1, through: t, by: -1) {
        result[axis] = step
        step *= target[axis]
      }
      (o, t) = (oldEnd, newEnd)
    }
    return result
  }

  /// Returns the elements along a single axis: a view if the memory allows it.
  public func raveled() -> NDArray {
    NDArray(viewing: isContiguous ? self : copy(), offset: 0, shape: [count], strides: [1])
  }

  /// Returns the elements along a single axis, always as a copy.
  public func flattened() -> NDArray {
    let flat = copy()
    return NDArray(viewing: flat, offset: 0, shape: [count], strides: [1])
  }
}

// MARK: - Basic indexing

extension NDArray {
  /// What one part of an index does with an axis.
  public enum AxisSelector: Hashable, Sendable {
    /// Takes one position; the axis vanishes. Negative positions count from the end.
    case index(Int)
    /// Takes every `step`-th position from `start` up to but not including `stop`.
    case slice(start: Int?, stop: Int?, step: Int)
    /// Adds an axis of length 1: NumPy's `None`.
    case newAxis
    /// Takes as many axes whole as are left over: `...`.
    case ellipsis
  }

  /// Returns a view of the part that indices and slices select.
  ///
  /// Axes without a selector are taken whole. Slices are cut to the axis as in
  /// Python, while a single position must exist:
  ///
  ///     let table = NDArray([1, 2, 3, 4, 5, 6], shape: [2, 3])
  ///     try table.view([.index(-1)])                                   // [4. 5. 6.]
  ///     try table.view([.slice(start: 0, stop: 9, step: 1), .index(1)])  // [2. 5.]
  ///
  /// - Parameter selectors: One selector per axis, from the first.
  /// - Returns: The view; without axes if every axis has an index.
  /// - Throws: `ArrayError` if a position doesn't exist, there are more indices
  ///   than axes, a step is zero, or `...` appears twice.
  public func view(_ selectors: [AxisSelector]) throws(ArrayError) -> NDArray {
    let (used, kept) = try counts(of: selectors)
    guard rank - used + kept <= Shape.maximumRank else {
      throw .tooManyDimensions(rank - used + kept)
    }
    var part = Part()
    for selector in selectors {
      switch selector {
      case .index(let index):
        part.offset += try position(index, axis: part.axis) * strides[part.axis]
        part.axis += 1
      case .slice(let start, let stop, let step):
        let range = try SliceRange(start, stop, step, length: shape[part.axis])
        part.offset += range.count == 0 ? 0 : range.first * strides[part.axis]
        part.append(range.count, strides[part.axis] &* step)
        part.axis += 1
      case .newAxis:
        part.append(1, 0)
      case .ellipsis:
        for _ in 0..<(rank - used) { part.take(self) }
      }
    }
    while part.axis < rank { part.take(self) }
    return NDArray(viewing: self, offset: part.offset, shape: part.shape, strides: part.strides)
  }

  /// Returns a view of the part that a slice of the first axis selects.
  ///
  ///     let table = NDArray([1, 2, 3, 4, 5, 6], shape: [3, 2])
  ///     table.rows(1, nil, 1)   // [[3. 4.] [5. 6.]]
  ///
  /// - Parameters:
  ///   - start: Where the slice starts; from the end if negative.
  ///   - stop: Where it stops, not included; from the end if negative.
  ///   - step: The distance between positions; not 0.
  /// - Returns: The view.
  /// - Precondition: The array has an axis.
  public func rows(_ start: Int?, _ stop: Int?, _ step: Int) -> NDArray {
    let range = SliceRange(start, stop, step, inAxisOf: shape[0])
    var (shape, strides) = (shape, strides)
    let offset = range.count == 0 ? 0 : range.first * strides[0]
    shape[0] = range.count
    strides[0] &*= step
    return NDArray(viewing: self, offset: offset, shape: shape, strides: strides)
  }

  /// Returns a view of one position of the first axis, which vanishes.
  ///
  /// - Parameter position: The position, counted from the front.
  /// - Returns: The view.
  /// - Precondition: The array has an axis, and the position lies inside it.
  public func row(_ position: Int) -> NDArray {
    NDArray(
      viewing: self,
      offset: position * strides[0],
      shape: shape.removing(axis: 0),
      strides: strides.removing(axis: 0)
    )
  }

  /// What the selectors read so far have taken.
  private struct Part {
    var offset = 0
    var axis = 0
    var shape = Shape()
    var strides = Shape()

    mutating func append(_ length: Int, _ stride: Int) {
      shape.append(length)
      strides.append(stride)
    }

    /// Takes the next axis whole.
    mutating func take(_ array: NDArray) {
      append(array.shape[axis], array.strides[axis])
      axis += 1
    }
  }

  /// Counts the selectors that use an axis up, and those that leave one behind
  /// beyond the axes taken whole.
  private func counts(
    of selectors: [AxisSelector]
  ) throws(ArrayError) -> (used: Int, kept: Int) {
    var (used, kept, ellipses) = (0, 0, 0)
    for selector in selectors {
      switch selector {
      case .index: used += 1
      case .slice:
        used += 1
        kept += 1
      case .newAxis: kept += 1
      case .ellipsis: ellipses += 1
      }
    }
    guard ellipses < 2 else { throw .severalEllipses }
    guard used <= rank else { throw .tooManyIndices(rank: rank, count: used) }
    return (used, kept)
  }

  /// Turns an index into a position counted from the front.
  func position(_ index: Int, axis: Int) throws(ArrayError) -> Int {
    let position = index < 0 ? index + shape[axis] : index
    guard position >= 0, position < shape[axis] else {
      throw .indexOutOfBounds(index: index, axis: axis, size: shape[axis])
    }
    return position
  }
}

/// The positions that a Python slice takes from a sequence.
public struct SliceRange: Hashable, Sendable {
  /// The first position.
  public let first: Int
  /// How many positions there are.
  public let count: Int

  /// Cuts a slice to a sequence as Python does.
  ///
  /// - Parameters:
  ///   - start: Where it starts; from the end if negative.
  ///   - stop: Where it stops, not included; from the end if negative.
  ///   - step: The distance between positions, which may be negative.
  ///   - length: The length of the sequence.
  /// - Throws: `ArrayError.zeroStep` if the step is zero.
  public init(_ start: Int?, _ stop: Int?, _ step: Int, length: Int) throws(ArrayError) {
    guard step != 0 else { throw .zeroStep }
    self.init(start, stop, step, inAxisOf: length)
  }

  /// Cuts a slice whose step isn't zero.
  @inline(__always)
  init(_ start: Int?, _ stop: Int?, _ step: Int, inAxisOf length: Int) {
    let lowest = step > 0 ? 0 : -1
    let highest = step > 0 ? length : length - 1
    func cut(_ position: Int) -> Int {
      min(max(position < 0 ? position + length : position, lowest), highest)
    }
    first = start.map(cut) ?? (step > 0 ? lowest : highest)
    let end = stop.map(cut) ?? (step > 0 ? highest : lowest)
    let distance = step > 0 ? end - first : first - end
    let stride = Int(clamping: step.magnitude)
    count = distance <= 0 ? 0 : (distance - 1) / stride + 1
  }
}
