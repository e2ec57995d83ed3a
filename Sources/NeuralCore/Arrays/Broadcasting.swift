import Kernels

/// Memory that an elementwise loop reads or writes: an array, a converted copy of
/// one, or a single number.
struct Cells {
  /// The first element.
  let base: UnsafeMutableRawPointer
  /// The lengths of the axes.
  let shape: Shape
  /// The distance between neighbours along each axis.
  let strides: Shape
  /// Whether the elements lie row by row without gaps.
  let isContiguous: Bool

  /// The memory of an array as it is.
  init(_ array: NDArray) {
    base = array.cells
    shape = array.shape
    strides = array.strides
    isContiguous = array.isContiguous
  }

  /// Memory without gaps.
  init(_ base: UnsafeMutableRawPointer, shape: Shape) {
    self.base = base
    self.shape = shape
    strides = shape.rowMajorStrides
    isContiguous = true
  }

  /// The distances along the axes of a larger shape: 0 where an element repeats.
  func strides(broadcastTo target: Shape) -> Shape {
    var result = Shape(repeating: 0, count: target.count)
    let missing = target.count - shape.count
    for axis in 0..<shape.count where shape[axis] != 1 { result[axis + missing] = strides[axis] }
    return result
  }

  /// The step with which one loop can go over all elements of a result of the
  /// given shape; nil if more than one loop is needed.
  func singleStep(over target: Shape) -> Int? {
    if shape.count == 0 { return 0 }
    if isContiguous, shape == target { return 1 }
    return nil
  }
}

extension Shape {
  /// Returns the shape that two shapes stretch to, or nil if they don't fit.
  ///
  /// Axes are aligned at the right; an axis of length 1 repeats.
  static func broadcast(_ left: Shape, _ right: Shape) -> Shape? {
    if left == right { return left }
    let (long, short) = left.count >= right.count ? (left, right) : (right, left)
    var result = long
    let missing = long.count - short.count
    for axis in 0..<short.count {
      let (a, b) = (long[axis + missing], short[axis])
      if a == b || b == 1 { continue }
      if a != 1 { return nil }
      result[axis + missing] = b
    }
    return result
  }
}

/// Runs a loop over every row of a result, with both operands stretched to it.
///
/// Operands that lie in one piece, or are single numbers, take a single call.
func runLoop(_ loop: RowLoop, _ out: Cells, _ left: Cells, _ right: Cells) {
  let shape = out.shape
  if out.isContiguous, let leftStep = left.singleStep(over: shape),
    let rightStep = right.singleStep(over: shape)
  {
    loop(
      Lane(out.base, step: 1),
      Lane(left.base, step: leftStep),
      Lane(right.base, step: rightStep),
      shape.elementCount
    )
    return
  }
  runRows(
    loop,
    (out.base, out.strides),
    (left.base, left.strides(broadcastTo: shape)),
    (right.base, right.strides(broadcastTo: shape)),
    shape
  )
}

/// Runs a loop row by row, with an odometer over the outer axes.
private func runRows(
  _ loop: RowLoop,
  _ out: (base: UnsafeMutableRawPointer, strides: Shape),
  _ left: (base: UnsafeMutableRawPointer, strides: Shape),
  _ right: (base: UnsafeMutableRawPointer, strides: Shape),
  _ shape: Shape
) {
  guard shape.elementCount > 0 else { return }
  let last = shape.count - 1
  if last < 0 {
    loop(Lane(out.base, step: 0), Lane(left.base, step: 0), Lane(right.base, step: 0), 1)
    return
  }
  var position = Shape(repeating: 0, count: shape.count)
  var (o, l, r) = (0, 0, 0)
  while true {
    loop(
      Lane(out.base + o &* 8, step: out.strides[last]),
      Lane(left.base + l &* 8, step: left.strides[last]),
      Lane(right.base + r &* 8, step: right.strides[last]),
      shape[last]
    )
    var axis = last - 1
    while axis >= 0 {
      position[axis] += 1
      o &+= out.strides[axis]
      l &+= left.strides[axis]
      r &+= right.strides[axis]
      if position[axis] < shape[axis] { break }
      o &-= out.strides[axis] &* shape[axis]
      l &-= left.strides[axis] &* shape[axis]
      r &-= right.strides[axis] &* shape[axis]
      position[axis] = 0
      axis -= 1
    }
    if axis < 0 { return }
  }
}

extension NDArray {
  /// Lends the memory of an array, converted to doubles first where that is needed.
  ///
  /// The converted copy is short-lived; a small one costs no allocation.
  @inline(__always)
  func withCells(as type: ElementType, _ body: (Cells) -> Void) {
    if type != .float64 || elementType == .float64 {
      body(Cells(self))
      return
    }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: Swift.max(count, 1)) { buffer in
      guard let base = buffer.baseAddress else { return }
      writeDoubles(to: base)
      body(Cells(UnsafeMutableRawPointer(base), shape: shape))
    }
  }
}

extension Scalar {
  /// Lends the number's address, in the given type.
  @inline(__always)
  func withCell(as type: ElementType, _ body: (UnsafeMutableRawPointer) -> Void) {
    var bits =
      type == .float64 ? double.bitPattern : UInt64(bitPattern: int64)
    withUnsafeMutablePointer(to: &bits) { body(UnsafeMutableRawPointer($0)) }
  }

  /// Lends the number as a single cell of the given type.
  @inline(__always)
  func withCells(as type: ElementType, _ body: (Cells) -> Void) {
    withCell(as: type) { body(Cells($0, shape: [])) }
  }
}

extension NDArray.Operand {
  /// Lends the memory of the operand in the given type.
  @inline(__always)
  func withCells(as type: ElementType, _ body: (Cells) -> Void) {
    switch self {
    case .array(let array): array.withCells(as: type, body)
    case .scalar(let scalar): scalar.withCells(as: type, body)
    }
  }
}
