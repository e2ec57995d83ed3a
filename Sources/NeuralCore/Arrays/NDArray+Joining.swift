extension NDArray {
  /// Returns one array with the elements of several, end to end along an axis.
  ///
  ///     let (left, right): (NDArray, NDArray) = ([1, 2], [3])
  ///     try NDArray.concatenated([left, right], axis: 0)   // [1. 2. 3.]
  ///
  /// - Parameters:
  ///   - arrays: The arrays, which agree in every other axis.
  ///   - axis: The axis, from the end if negative; nil joins the elements of all.
  /// - Returns: A new array whose type is the largest among the arrays.
  /// - Throws: `ArrayError` if there is nothing to join or the shapes differ.
  public static func concatenated(_ arrays: [NDArray], axis: Int?) throws(ArrayError) -> NDArray {
    guard let axis else { return try concatenated(arrays.map { $0.raveled() }, axis: 0) }
    guard let first = arrays.first else { throw .nothingToJoin(operation: "concatenate") }
    if first.rank == 0 { throw .joinScalars }
    let number = try first.resolved(axis: axis)
    try checkJoin(arrays, axis: number)
    var shape = first.shape
    shape[number] = arrays.reduce(0) { $0 + $1.shape[number] }
    let type = arrays.reduce(ElementType.bool) { Swift.max($0, $1.elementType) }
    let result = NDArray(uninitialized: try shape.checked(), type)
    var start = 0
    for array in arrays {
      let end = start + array.shape[number]
      var selectors = [AxisSelector](
        repeating: .slice(start: nil, stop: nil, step: 1),
        count: number
      )
      selectors.append(.slice(start: start, stop: end, step: 1))
      try result.view(selectors).assign(array)
      start = end
    }
    return result
  }

  private static func checkJoin(_ arrays: [NDArray], axis: Int) throws(ArrayError) {
    let first = arrays[0]
    for (index, array) in arrays.enumerated().dropFirst() {
      guard array.rank == first.rank else {
        throw .joinRank(index: index, rank: array.rank, firstRank: first.rank)
      }
      for other in 0..<first.rank where other != axis && array.shape[other] != first.shape[other] {
        throw .joinLength(
          axis: other,
          index: index,
          size: array.shape[other],
          firstSize: first.shape[other]
        )
      }
    }
  }

  /// Returns one array that holds several as its parts along a new axis.
  ///
  /// - Parameters:
  ///   - arrays: The arrays, all of one shape.
  ///   - axis: Where the new axis stands, from the end if negative.
  /// - Returns: A new array with one axis more.
  /// - Throws: `ArrayError` if there is nothing to stack or the shapes differ.
  public static func stacked(_ arrays: [NDArray], axis: Int = 0) throws(ArrayError) -> NDArray {
    guard let first = arrays.first else { throw .nothingToJoin(operation: "stack") }
    guard arrays.allSatisfy({ $0.shape == first.shape }) else { throw .stackShapes }
    let rank = first.rank + 1
    let number = axis < 0 ? axis + rank : axis
    guard number >= 0, number < rank else { throw .axisOutOfBounds(axis: axis, rank: rank) }
    let whole = AxisSelector.slice(start: nil, stop: nil, step: 1)
    let selectors = [AxisSelector](repeating: whole, count: number) + [.newAxis]
    var parts: [NDArray] = []
    for array in arrays { parts.append(try array.view(selectors)) }
    return try concatenated(parts, axis: number)
  }

  /// Returns an array that takes each element from one operand or the other.
  ///
  /// - Parameters:
  ///   - mask: Which elements come from the first operand; zero means no.
  ///   - first: The elements where the mask is true.
  ///   - second: The elements where it isn't.
  /// - Returns: A new array in the shape that all three stretch to.
  /// - Throws: `ArrayError.notBroadcastable` if the shapes don't fit.
  public static func `where`(
    _ mask: NDArray,
    _ first: Operand,
    _ second: Operand
  ) throws(ArrayError) -> NDArray {
    guard let branches = Shape.broadcast(first.shape, second.shape),
      let shape = Shape.broadcast(mask.shape, branches)
    else {
      throw .notBroadcastable([mask.shape, first.shape, second.shape])
    }
    let type = Swift.max(first.elementType, second.elementType)
    let result = try second.array.converted(to: type).broadcasted(to: shape)
    let chosen = try first.array.converted(to: type).broadcasted(to: shape)
    let choices = try mask.broadcasted(to: shape)
    for i in 0..<result.count where choices.read(at: i).truth {
      result.write(chosen.read(at: i), at: i)
    }
    return result
  }
}

extension NDArray.Operand {
  /// The operand as an array; a number becomes one without axes.
  public var array: NDArray {
    switch self {
    case .array(let array): array
    case .scalar(let scalar): NDArray(scalar)
    }
  }
}
