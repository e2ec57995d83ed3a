import Kernels

extension NDArray {
  /// Returns the result of an operation between the matching elements of two operands.
  ///
  /// Shapes are aligned at the right, and an axis of length 1 repeats, as does a
  /// number:
  ///
  ///     let weights: NDArray = [0.5, 0.48, -0.7]
  ///     try NDArray.elementwise(.greater, .array(weights), .scalar(.int64(0)))
  ///     // [ True  True False]
  ///
  /// A power of two is `x * x` here, as in NumPy, and not the C library's `pow`:
  /// ``elementwise(_:_:_:)-(_,Scalar,_)`` shows the other rule.
  ///
  /// - Parameters:
  ///   - operation: What to do with each pair.
  ///   - left: The operand on the left.
  ///   - right: The operand on the right.
  /// - Returns: A new array, of no axes if neither operand has any.
  /// - Throws: `ArrayError` if the shapes don't fit, or the operation doesn't
  ///   exist for the element types.
  /// - Complexity: O(*n*) for *n* elements of the result; one object and one block
  ///   of memory.
  public static func elementwise(
    _ operation: ElementwiseOperation,
    _ left: Operand,
    _ right: Operand
  ) throws(ArrayError) -> NDArray {
    let types = try OperationTypes(operation, left.elementType, right.elementType)
    var loop = operation.loop(for: types.operands)
    if operation == .power {
      if types.operands == .int64, try commonShape(left, right).elementCount > 0 {
        try checkExponents(right)
      }
      loop = powerLoop(left, right, types.operands) ?? loop
    }
    if let result = inOnePiece(loop, types, left, right) {
      try LongWork.check(after: result.count)
      return result
    }
    let shape = try commonShape(left, right).checked()
    let result = NDArray(uninitialized: shape, types.result)
    left.withCells(as: types.operands) { first in
      right.withCells(as: types.operands) { second in
        runLoop(loop, Cells(result), first, second)
      }
    }
    return result
  }

  /// The everyday case: operands of equal shape without gaps, or one and a number.
  ///
  /// One call of the loop does it, and the result takes over the operand's axes.
  @inline(__always)
  private static func inOnePiece(
    _ loop: RowLoop,
    _ types: OperationTypes,
    _ left: Operand,
    _ right: Operand
  ) -> NDArray? {
    switch left {
    case .array(let first):
      guard first.fits(types.operands) else { return nil }
      switch right {
      case .array(let second):
        guard second.fits(types.operands), first.shape == second.shape else { return nil }
        let result = NDArray(like: first, types.result)
        loop.inPortions(result.lane, first.lane, second.lane, first.count)
        return result
      case .scalar(let scalar):
        let result = NDArray(like: first, types.result)
        scalar.withCell(as: types.operands) { cell in
          loop.inPortions(result.lane, first.lane, Lane(cell, step: 0), first.count)
        }
        return result
      }
    case .scalar(let scalar):
      guard case .array(let second) = right, second.fits(types.operands) else { return nil }
      let result = NDArray(like: second, types.result)
      scalar.withCell(as: types.operands) { cell in
        loop.inPortions(result.lane, Lane(cell, step: 0), second.lane, second.count)
      }
      return result
    }
  }

  /// The elements of a contiguous array, one after the other.
  @inline(__always)
  var lane: Lane { Lane(cells, step: 1) }

  /// Whether the elements lie without gaps and can be read as the given type.
  @inline(__always)
  func fits(_ type: ElementType) -> Bool {
    isContiguous && (elementType == .float64 || type != .float64)
  }

  /// The axes that two operands stretch to.
  @inline(__always)
  private static func commonShape(
    _ left: Operand,
    _ right: Operand
  ) throws(ArrayError) -> Shape {
    switch (left, right) {
    case (.scalar, .scalar): return []
    case (.array(let array), .scalar), (.scalar, .array(let array)): return array.shape
    case (.array(let first), .array(let second)):
      guard let shape = Shape.broadcast(first.shape, second.shape) else {
        throw .notBroadcastable([first.shape, second.shape])
      }
      return shape
    }
  }

  /// Refuses negative exponents between integers.
  static func checkExponents(_ exponents: Operand) throws(ArrayError) {
    var hasNegative = false
    switch exponents {
    case .scalar(let scalar): hasNegative = scalar.int64 < 0
    case .array(let array):
      array.forEachOffset { hasNegative = hasNegative || array.read(at: $0).int64 < 0 }
    }
    if hasNegative { throw .negativePower }
  }

  /// The quick loop that NumPy takes when an array is raised to one plain number.
  static func powerLoop(_ base: Operand, _ exponent: Operand, _ type: ElementType) -> RowLoop? {
    guard type == .float64, exponent.shape.count == 0, case .array(let array) = base else {
      return nil
    }
    let number: Double
    switch exponent {
    case .scalar(let scalar): number = scalar.double
    case .array(let array): number = array.read(at: 0).double
    }
    if number == 2 { return .square }
    guard array.elementType == .float64 else { return nil }
    switch number {
    case 0.5: return .squareRoot
    case -1: return .reciprocal
    default: return nil
    }
  }
}

// MARK: - In place

extension NDArray {
  /// Carries out an operation in place: `a += b` and its relatives.
  ///
  /// Every view of the same memory sees the change. The shape and the element
  /// type stay, so an operation whose result would need another is refused:
  ///
  ///     let counts = NDArray([1, 2] as [Int64])
  ///     try counts.update(.add, with: .scalar(.float64(0.5)))
  ///     // Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') …
  ///
  /// - Parameters:
  ///   - operation: What to do with each pair.
  ///   - operand: The operand on the right.
  /// - Throws: `ArrayError` if the shapes don't fit, if the result doesn't fit the
  ///   element type, or if the operation doesn't exist for it.
  public func update(
    _ operation: ElementwiseOperation,
    with operand: Operand
  ) throws(ArrayError) {
    let types = try OperationTypes(operation, elementType, operand.elementType)
    guard types.result <= elementType else {
      throw .cannotCast(operation: operation.name, from: types.result, to: elementType)
    }
    try checkFit(operand.shape)
    let type = types.operands
    precondition(!operation.isComparison || type != .float64, "A comparison isn't an update.")
    var loop = operation.loop(for: type)
    if operation == .power {
      if type == .int64 { try NDArray.checkExponents(operand) }
      loop = NDArray.powerLoop(.array(self), operand, type) ?? loop
    }
    let own = Cells(self)
    apart(operand).withCells(as: type) { other in runLoop(loop, own, own, other) }
  }

  /// Checks that a shape stretches to the own one.
  private func checkFit(_ other: Shape) throws(ArrayError) {
    if other.count == 0 { return }
    guard let common = Shape.broadcast(shape, other) else {
      throw .notBroadcastableInPlace(shape, other)
    }
    if common != shape { throw .outputTooSmall(shape, broadcast: common) }
  }

  /// The operand, copied first if writing here would change it on the way.
  func apart(_ operand: Operand) -> Operand {
    guard case .array(let array) = operand, sharesMemory(with: array) else { return operand }
    let isSameView = array.cells == cells && array.shape == shape && array.strides == strides
    return isSameView ? operand : .array(array.copy())
  }
}

// MARK: - Numbers

extension NDArray {
  /// Returns the result of an operation between two numbers.
  ///
  /// The types mix as those of arrays do, with one difference that shows in last
  /// digits: a power is always the C library's `pow`, as for NumPy's scalars.
  ///
  /// - Parameters:
  ///   - operation: What to do.
  ///   - left: The number on the left.
  ///   - right: The number on the right.
  /// - Returns: The result; integers wrap around, division by zero gives infinity or nan.
  /// - Throws: `ArrayError` if the operation doesn't exist for the types.
  public static func elementwise(
    _ operation: ElementwiseOperation,
    _ left: Scalar,
    _ right: Scalar
  ) throws(ArrayError) -> Scalar {
    let types = try OperationTypes(operation, left.elementType, right.elementType)
    if types.operands == .float64, let quick = quick(operation, left.double, right.double) {
      return quick
    }
    if operation == .power, types.operands == .int64 { try checkExponents(.scalar(right)) }
    let loop = operation.loop(for: types.operands)
    var bits: UInt64 = 0
    withUnsafeMutableBytes(of: &bits) { bytes in
      guard let base = bytes.baseAddress else { return }
      left.withCells(as: types.operands) { first in
        right.withCells(as: types.operands) { second in
          runLoop(loop, Cells(base, shape: []), first, second)
        }
      }
    }
    switch types.result {
    case .bool: return .bool(bits != 0)
    case .int64: return .int64(Int64(bitPattern: bits))
    case .float64: return .float64(Double(bitPattern: bits))
    }
  }

  /// The everyday operations on doubles, without a detour through memory.
  @inline(__always)
  private static func quick(
    _ operation: ElementwiseOperation,
    _ left: Double,
    _ right: Double
  ) -> Scalar? {
    switch operation {
    case .add: .float64(left + right)
    case .subtract: .float64(left - right)
    case .multiply: .float64(left * right)
    case .divide: .float64(left / right)
    case .less: .bool(left < right)
    case .lessOrEqual: .bool(left <= right)
    case .greater: .bool(left > right)
    case .greaterOrEqual: .bool(left >= right)
    case .equal: .bool(left == right)
    case .notEqual: .bool(left != right)
    default: nil
    }
  }
}
