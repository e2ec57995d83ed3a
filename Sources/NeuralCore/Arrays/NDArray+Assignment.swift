import Kernels

extension NDArray {
  /// Overwrites every element: `a[...] = value`, for the array or any view.
  ///
  /// The value is stretched to the own shape and cast to the own type, as NumPy
  /// does: doubles that go into an array of integers are cut toward zero.
  ///
  ///     let table = NDArray.zeros([2, 3])
  ///     try table.view([.index(0)]).assign([1, 2, 3])
  ///     table.doubles   // [1, 2, 3, 0, 0, 0]
  ///
  /// - Parameter value: The new elements.
  /// - Throws: `ArrayError.cannotAssign` if the value doesn't fit.
  public func assign(_ value: NDArray) throws(ArrayError) {
    var source = value
    let superfluous = value.shape.prefix(Swift.max(0, value.rank - rank)).prefix { $0 == 1 }.count
    if superfluous > 0 { source = try value.reshaped(Array(value.shape.dropFirst(superfluous))) }
    guard Shape.broadcast(shape, source.shape) == shape else {
      throw .cannotAssign(from: source.shape, to: shape)
    }
    fill(with: apart(.array(source)))
  }

  /// Overwrites every element with one number: `a[...] = 0`.
  ///
  /// - Parameter scalar: The number, cast to the own type.
  public func assign(_ scalar: Scalar) {
    fill(with: .scalar(scalar))
  }

  /// Overwrites every element with an operand that fits and lies apart.
  private func fill(with operand: Operand) {
    let source: ElementType = elementType == .float64 ? .float64 : operand.elementType
    let own = Cells(self)
    operand.withCells(as: source) { cells in
      runLoop(NDArray.copyLoop(from: source, to: elementType), own, cells, cells)
    }
  }

  private static func copyLoop(from source: ElementType, to target: ElementType) -> RowLoop {
    switch (source, target) {
    case (_, .float64): .copyDoubles
    case (.float64, .int64): .truncate
    case (.float64, .bool): .truthOfDoubles
    case (.int64, .bool): .truthOfIntegers
    default: .copyIntegers
    }
  }

  /// Returns a new array that repeats this one to fill a larger shape.
  ///
  /// - Parameter target: The shape to fill.
  /// - Returns: The new array, always a copy.
  /// - Throws: `ArrayError.notBroadcastable` if the array can't be stretched to it.
  public func broadcasted(to target: Shape) throws(ArrayError) -> NDArray {
    guard Shape.broadcast(target, shape) == target else {
      throw .notBroadcastable([shape, target])
    }
    let result = NDArray(uninitialized: try target.checked(), elementType)
    result.fill(with: .array(self))
    return result
  }
}
