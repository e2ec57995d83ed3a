extension NDArray {
  /// One part of an index that may hold arrays, such as `a[[0, 2], 1:]`.
  public enum IndexSelector {
    /// A position, a slice, a new axis or `...`.
    case axis(AxisSelector)
    /// Positions in an array of integers, or a mask of truth values.
    case array(NDArray)
  }

  /// Returns the elements where a mask is true, as a copy: `a[mask]`.
  ///
  ///     let errors: NDArray = [0.5, -0.25, 0.125]
  ///     let isPositive = try NDArray.elementwise(
  ///       .greater, .array(errors), .scalar(.int64(0)))
  ///     try errors.selected(mask: isPositive)   // [0.5   0.125]
  ///
  /// The mask covers the leading axes; the others are kept whole.
  ///
  /// - Parameter mask: Truth values, in the shape of the leading axes.
  /// - Returns: A new array.
  /// - Throws: `ArrayError.maskLength` if the mask's shape differs.
  public func selected(mask: NDArray) throws(ArrayError) -> NDArray {
    try selected([.array(mask)])
  }

  /// Returns the elements at positions given by arrays of integers, as a copy.
  ///
  /// One array per leading axis; several are stretched to a common shape and read
  /// side by side, so `a[[0, 1], [1, 0]]` takes two elements.
  ///
  /// - Parameter indices: The positions; negative ones count from the end.
  /// - Returns: A new array: the shape of the positions, then the axes kept whole.
  /// - Throws: `ArrayError.indexOutOfBounds` if a position doesn't exist,
  ///   `ArrayError.indicesNotBroadcastable` if the arrays don't fit together.
  public func selected(indices: [NDArray]) throws(ArrayError) -> NDArray {
    try selected(indices.map { .array($0) })
  }

  /// Returns the elements that a mixed index selects, as a copy.
  ///
  /// Where arrays stand side by side, their shape takes the place of their axes;
  /// where something stands between them, it comes first, as in NumPy.
  ///
  /// - Parameter selectors: One selector per axis, from the first.
  /// - Returns: A new array.
  /// - Throws: `ArrayError` if the index doesn't fit the array.
  public func selected(_ selectors: [IndexSelector]) throws(ArrayError) -> NDArray {
    let selection = try Selection(self, selectors)
    let result = NDArray(uninitialized: try selection.shape.checked(), elementType)
    let source = selection.base
    if elementType == .float64 {
      for (i, offset) in selection.offsets.enumerated() {
        result.doubleCells[i] = source.doubleCells[offset]
      }
    } else {
      for (i, offset) in selection.offsets.enumerated() {
        result.integerCells[i] = source.integerCells[offset]
      }
    }
    return result
  }

  /// Overwrites the elements where a mask is true: `a[mask] = value`.
  ///
  /// - Parameters:
  ///   - value: A number, or as many elements as the mask selects.
  ///   - mask: Truth values, in the shape of the leading axes.
  /// - Throws: `ArrayError` if mask or value don't fit.
  public func assign(_ value: Operand, mask: NDArray) throws(ArrayError) {
    try assign(value, at: [.array(mask)])
  }

  /// Overwrites the elements at positions given by arrays of integers.
  ///
  /// - Parameters:
  ///   - value: The new elements, stretched to the shape of the selection.
  ///   - indices: The positions, one array per leading axis.
  /// - Throws: `ArrayError` if positions or value don't fit.
  public func assign(_ value: Operand, indices: [NDArray]) throws(ArrayError) {
    try assign(value, at: indices.map { .array($0) })
  }

  /// Overwrites the elements that a mixed index selects; of several values for
  /// one element, the last stays.
  ///
  /// - Parameters:
  ///   - value: The new elements, stretched to the shape of the selection.
  ///   - selectors: One selector per axis, from the first.
  /// - Throws: `ArrayError` if the index or the value doesn't fit.
  public func assign(_ value: Operand, at selectors: [IndexSelector]) throws(ArrayError) {
    let selection = try Selection(self, selectors)
    let target = selection.base
    switch value {
    case .scalar(let scalar):
      for offset in selection.offsets { target.write(scalar, at: offset) }
    case .array(let array):
      let values = try selection.stretched(array, over: self, selectors)
      for (i, offset) in selection.offsets.enumerated() {
        target.write(values.read(at: i), at: offset)
      }
    }
  }
}

/// The elements that an index with arrays selects.
private struct Selection {
  /// The view whose cells the offsets count from.
  let base: NDArray
  /// The shape of the selection.
  let shape: Shape
  /// Where each element lies, in row-major order of the shape.
  let offsets: [Int]

  /// Works out which elements an index selects.
  init(_ array: NDArray, _ selectors: [NDArray.IndexSelector]) throws(ArrayError) {
    let parts = try Selection.splittingMasks(selectors, array)
    let (kept, indices, places) = try Selection.sorted(parts, rank: array.rank)
    let view = try array.view(kept)
    // The axes that arrays index come first, then the axes that stay.
    let staying = (0..<view.rank).filter { !places.contains($0) }
    base = view.permuted(places + staying)
    let common = try Selection.commonShape(indices)
    let starts = try Selection.starts(base, indices, common)
    let rest = NDArray(
      viewing: base,
      offset: 0,
      shape: Shape(base.shape.dropFirst(places.count)),
      strides: Shape(base.strides.dropFirst(places.count))
    )
    var cells: [Int64] = []
    for start in starts { rest.forEachOffset { cells.append(Int64(start + $0)) } }
    guard common.count + rest.rank <= Shape.maximumRank else {
      throw .tooManyDimensions(common.count + rest.rank)
    }
    let table = NDArray(cells, shape: Shape(Array(common) + Array(rest.shape)))
    let isTogether = (places.last ?? 0) - (places.first ?? 0) < max(places.count, 1)
    let front = isTogether ? (places.first ?? 0) : 0
    let order =
      Array(common.count..<(common.count + front)) + Array(0..<common.count)
      + Array((common.count + front)..<table.rank)
    let placed = table.permuted(order)
    shape = placed.shape
    var offsets: [Int] = []
    placed.forEachOffset { offsets.append(Int(placed.integerCells[$0])) }
    self.offsets = offsets
  }

  /// Returns a value stretched to the shape of the selection.
  func stretched(
    _ value: NDArray,
    over array: NDArray,
    _ selectors: [NDArray.IndexSelector]
  ) throws(ArrayError) -> NDArray {
    if let values = try? value.broadcasted(to: shape) { return values }
    if selectors.count == 1, case .array(let mask)? = selectors.first, mask.elementType == .bool,
      mask.rank == array.rank, value.rank == 1
    {
      throw .cannotAssignMask(values: value.count, selected: offsets.count)
    }
    throw .cannotAssignSelection(from: value.shape, to: shape)
  }
}

extension Selection {
  /// Replaces every mask by the positions where it is true, one array per axis.
  private static func splittingMasks(
    _ selectors: [NDArray.IndexSelector],
    _ array: NDArray
  ) throws(ArrayError) -> [NDArray.IndexSelector] {
    var used = 0
    var hasEllipsis = false
    for selector in selectors {
      switch selector {
      case .axis(.ellipsis): hasEllipsis = true
      case .axis(.newAxis): break
      case .axis: used += 1
      case .array(let index): used += index.elementType == .bool ? index.rank : 1
      }
    }
    guard used <= array.rank else { throw .tooManyIndices(rank: array.rank, count: used) }
    var parts: [NDArray.IndexSelector] = []
    var axis = 0
    for selector in selectors {
      switch selector {
      case .axis(.ellipsis): axis += array.rank - used
      case .axis(.newAxis): break
      case .axis: axis += 1
      case .array(let index):
        if index.elementType == .bool {
          try check(index, array, axis)
          parts += index.nonzero.map { .array($0) }
          axis += index.rank
          continue
        }
        axis += 1
      }
      parts.append(selector)
    }
    if !hasEllipsis { parts.append(.axis(.ellipsis)) }
    return parts
  }

  private static func check(
    _ mask: NDArray,
    _ array: NDArray,
    _ axis: Int
  ) throws(ArrayError) {
    for (number, length) in mask.shape.enumerated() where array.shape[axis + number] != length {
      throw .maskLength(
        axis: axis + number,
        size: array.shape[axis + number],
        maskSize: length
      )
    }
  }

  /// Separates basic selectors from arrays.
  ///
  /// A single position next to arrays counts as an array too, as in NumPy.
  private static func sorted(
    _ parts: [NDArray.IndexSelector],
    rank: Int
  ) throws(ArrayError) -> (kept: [NDArray.AxisSelector], indices: [NDArray], places: [Int]) {
    let whole = NDArray.AxisSelector.slice(start: nil, stop: nil, step: 1)
    var used = 0
    for part in parts {
      if case .axis(let selector) = part, selector == .ellipsis || selector == .newAxis { continue }
      used += 1
    }
    var (kept, indices, places): ([NDArray.AxisSelector], [NDArray], [Int]) = ([], [], [])
    for part in parts {
      switch part {
      case .axis(.ellipsis):
        kept += [NDArray.AxisSelector](repeating: whole, count: rank - used)
      case .axis(.index(let index)):
        places.append(kept.count)
        indices.append(NDArray(.int64(Int64(index))))
        kept.append(whole)
      case .axis(let selector): kept.append(selector)
      case .array(let index):
        places.append(kept.count)
        indices.append(index)
        kept.append(whole)
      }
    }
    return (kept, indices, places)
  }

  private static func commonShape(_ indices: [NDArray]) throws(ArrayError) -> Shape {
    var shape: Shape = []
    for index in indices {
      guard let next = Shape.broadcast(shape, index.shape) else {
        throw .indicesNotBroadcastable(indices.map(\.shape))
      }
      shape = next
    }
    return shape
  }

  /// Where the part selected by each group of positions begins.
  private static func starts(
    _ base: NDArray,
    _ indices: [NDArray],
    _ common: Shape
  ) throws(ArrayError) -> [Int] {
    var starts = [Int](repeating: 0, count: common.elementCount)
    for (axis, index) in indices.enumerated() {
      let positions = try index.broadcasted(to: common)
      for i in 0..<starts.count {
        let position = try base.position(Int(positions.read(at: i).int64), axis: axis)
        starts[i] += position * base.strides[axis]
      }
    }
    return starts
  }
}

extension NDArray {
  /// The positions of the elements that are true, one array of integers per axis:
  /// NumPy's `np.nonzero`.
  public var nonzero: [NDArray] {
    var positions = [[Int64]](repeating: [], count: rank)
    for number in 0..<count where element(number).truth {
      var rest = number
      for axis in stride(from: rank - 1, through: 0, by: -1) {
        positions[axis].append(Int64(rest % shape[axis]))
        rest /= shape[axis]
      }
    }
    return positions.map { NDArray($0) }
  }
}
