import NeuralCore

extension NumPyFunctions {
  /// Functions that join arrays, take them apart or lay them out anew.
  static let joining: [NativeFunction] = [
    NativeFunction("concatenate(arrays, axis=)", .python) { call in
      let arrays = try arrays(call)
      guard call.has(1), call.optional(1) == nil else {
        return .array(
          try NDArray.concatenated(arrays, axis: try call.optionalIndex(1) ?? 0)
        )
      }
      return .array(try NDArray.concatenated(arrays.map { $0.raveled() }, axis: 0))
    },
    NativeFunction("vstack(tup)", .python) { call in
      .array(try NDArray.concatenated(try arrays(call).map(atLeastTwoAxes), axis: 0))
    },
    NativeFunction("row_stack(tup)", .python) { call in
      .array(try NDArray.concatenated(try arrays(call).map(atLeastTwoAxes), axis: 0))
    },
    NativeFunction("hstack(tup)", .python) { call in
      let arrays = try arrays(call).map { $0.rank == 0 ? try $0.reshaped([1]) : $0 }
      return .array(try NDArray.concatenated(arrays, axis: arrays.first?.rank == 1 ? 0 : 1))
    },
    NativeFunction("column_stack(tup)", .python) { call in
      let columns = try arrays(call).map {
        $0.rank < 2 ? try atLeastTwoAxes($0).transposed : $0
      }
      return .array(try NDArray.concatenated(columns, axis: 1))
    },
    NativeFunction("stack(arrays, axis=)", .python) { call in
      .array(try NDArray.stacked(try arrays(call), axis: try call.optionalIndex(1) ?? 0))
    },
    NativeFunction("append(arr, values, axis=)", .python) { call in
      let (array, values) = (try call.array(0), try call.array(1))
      guard let axis = try call.axis(2) else {
        return .array(try NDArray.concatenated([array.raveled(), values.raveled()], axis: 0))
      }
      return .array(try NDArray.concatenated([array, values], axis: axis))
    },
    NativeFunction("tile(A, reps)", .python) { call in
      .array(try tiled(call))
    },
    NativeFunction("repeat(a, repeats, axis=)", .python) { call in
      try repeated(call, try call.array(0), try call.shape(1), axis: try call.axis(2))
    },
    NativeFunction("unique(ar, return_index=, return_inverse=, return_counts=)", .python) {
      call in
      try unique(call)
    },
    NativeFunction("sort(a, axis=)", .python) { call in
      let axis = call.has(1) ? try call.axis(1) : -1
      return .array(try Ordering.sorted(try call.array(0), axis: axis))
    },
    NativeFunction("argsort(a, axis=, kind=, *, stable=)", .python) { call in
      let axis = call.has(1) ? try call.axis(1) : -1
      return .array(try Ordering.sortingPositions(try call.array(0), axis: axis))
    },
    NativeFunction("nonzero(a)", .python) { call in nonzero(try call.array(0)) },
    NativeFunction("flatnonzero(a)", .python) { call in
      .array(try call.array(0).flattened().nonzero[0])
    },
    NativeFunction("argwhere(a)", .python) { call in
      let places = try call.array(0).nonzero
      guard !places.isEmpty else { throw LanguageError(.value, "argwhere needs an axis") }
      return .array(try NDArray.stacked(places, axis: 1))
    },
  ]

  /// Functions that change the axes of one array.
  static let layout: [NativeFunction] = [
    NativeFunction("reshape(a, shape)", .python) { call in
      .array(try call.array(0).reshaped(try call.shape(1)))
    },
    NativeFunction("ravel(a)", .python) { call in .array(try call.array(0).raveled()) },
    NativeFunction("transpose(a, axes=)", .python) { call in
      let array = try call.array(0)
      guard call.optional(1) != nil else { return .array(array.transposed) }
      return .array(try permuted(array, try call.shape(1)))
    },
    NativeFunction("swapaxes(a, axis1, axis2)", .python) { call in
      let array = try call.array(0)
      var order = Array(0..<array.rank)
      order.swapAt(
        try array.resolved(axis: try call.index(1)),
        try array.resolved(axis: try call.index(2))
      )
      return .array(array.permuted(order))
    },
    NativeFunction("squeeze(a, axis=)", .python) { call in
      .array(try squeezed(try call.array(0), axis: try call.axis(1)))
    },
    NativeFunction("expand_dims(a, axis)", .python) { call in
      let array = try call.array(0)
      let axis = try call.index(1)
      guard (-array.rank - 1...array.rank).contains(axis) else {
        throw LanguageError(
          .axis,
          "axis \(axis) is out of bounds for array of dimension \(array.rank + 1)"
        )
      }
      var shape = Array(array.shape)
      shape.insert(1, at: axis < 0 ? axis + array.rank + 1 : axis)
      return .array(try array.reshaped(shape))
    },
    NativeFunction("atleast_1d(*arys)", .python) { call in
      let array = try ArrayConversion.array(call.rest.first ?? .none)
      return .array(array.rank == 0 ? try array.reshaped([1]) : array)
    },
    NativeFunction("atleast_2d(*arys)", .python) { call in
      .array(try atLeastTwoAxes(try ArrayConversion.array(call.rest.first ?? .none)))
    },
    NativeFunction("flip(m, axis=)", .python) { call in
      let array = try call.array(0)
      let axis = try call.axis(1).map { axis throws in try array.resolved(axis: axis) }
      return .array(
        try array.view(
          (0..<array.rank).map {
            axis == nil || axis == $0 ? .slice(start: nil, stop: nil, step: -1) : .all
          }
        )
      )
    },
    NativeFunction("roll(a, shift, axis=)", .python) { call in
      let array = try call.array(0)
      let shift = try call.index(1)
      let axis = try call.axis(2)
      let line = axis == nil ? array.flattened() : array
      let moved = try Ordering.mapLines(
        of: line,
        along: line.resolved(axis: axis ?? 0),
        array.elementType
      ) { elements in
        let start = (0 &- shift).floorRemainder(elements.count)
        return Array(elements[start...] + elements[..<start])
      }
      return .array(axis == nil ? try moved.reshaped(Array(array.shape)) : moved)
    },
    NativeFunction("shape(a)", .python) { call in
      shapeTuple(try call.array(0))
    },
    NativeFunction("ndim(a)", .python) { call in .int(try call.array(0).rank) },
    NativeFunction("size(a, axis=)", .python) { call in
      let array = try call.array(0)
      guard let axis = try call.axis(1) else { return .int(array.count) }
      return .int(array.shape[try array.resolved(axis: axis)])
    },
  ]
}

extension NumPyFunctions {
  /// The arrays in a list, a tuple or the rows of an array.
  private static func arrays(_ call: Call) throws(LanguageError) -> [NDArray] {
    switch call[0] {
    case .list, .tuple, .array: break
    default:
      throw LanguageError(
        .type,
        "arrays to stack must be passed as a \"sequence\" type such as list or tuple."
      )
    }
    var result: [NDArray] = []
    for item in try Iteration.items(of: call[0]) {
      result.append(try ArrayConversion.array(item))
    }
    return result
  }

  /// The array itself, or the row that it is.
  @Sendable private static func atLeastTwoAxes(_ array: NDArray) throws -> NDArray {
    array.rank < 2 ? try array.reshaped([1, array.count]) : array
  }

  /// The lengths of the axes as a tuple.
  static func shapeTuple(_ array: NDArray) -> Value {
    .tuple(TupleObject(array.shape.map { .int($0) }))
  }

  /// The positions of the true elements, an array per axis.
  static func nonzero(_ array: NDArray) -> Value {
    .tuple(TupleObject(array.nonzero.map { .array($0) }))
  }

  /// The axes in another order.
  static func permuted(_ array: NDArray, _ axes: [Int]) throws -> NDArray {
    guard axes.count == array.rank else { throw LanguageError(.value, "axes don't match array") }
    let order = try axes.map { axis throws in try array.resolved(axis: axis) }
    guard Set(order).count == order.count else {
      throw LanguageError(.value, "repeated axis in transpose")
    }
    return array.permuted(order)
  }

  /// The array without its axes of length 1.
  static func squeezed(_ array: NDArray, axis: Int?) throws -> NDArray {
    guard let axis else { return try array.reshaped(array.shape.filter { $0 != 1 }) }
    let place = try array.resolved(axis: axis)
    guard array.shape[place] == 1 else {
      throw LanguageError(
        .value,
        "cannot select an axis to squeeze out which has size not equal to one"
      )
    }
    var shape = Array(array.shape)
    shape.remove(at: place)
    return try array.reshaped(shape)
  }

  private static func tiled(_ call: Call) throws -> NDArray {
    let (array, given) = (try call.array(0), try call.shape(1))
    let rank = max(array.rank, given.count)
    let counts = [Int](repeating: 1, count: rank - given.count) + given
    var result = try array.copy().reshaped(
      [Int](repeating: 1, count: rank - array.rank) + Array(array.shape)
    )
    for (axis, count) in counts.enumerated() where count != 1 {
      guard count > 0 else {
        var shape = Array(result.shape)
        shape[axis] = 0
        result = NDArray.zeros(Shape(shape), result.elementType)
        continue
      }
      _ = try call.affordable([result.count, count])
      result = try NDArray.concatenated(
        [NDArray](repeating: result, count: count),
        axis: axis
      )
    }
    return result
  }

  /// Repeats each element so often, or as often as a list says.
  static func repeated(
    _ call: Call,
    _ array: NDArray,
    _ counts: [Int],
    axis: Int?
  ) throws
    -> Value
  {
    let flat = axis == nil ? array.flattened() : array
    if counts.contains(where: { $0 < 0 }) {
      throw LanguageError(.value, "repeats may not contain negative values.")
    }
    _ = try call.affordable([array.count, counts.max() ?? 1])
    let place = try flat.resolved(axis: axis ?? 0)
    guard counts.count == 1 || counts.count == flat.shape[place] else {
      throw LanguageError(
        .value,
        "operands could not be broadcast together with shape \(Shape([flat.shape[place]]).compactDescription)"
          + " \(Shape([counts.count]).compactDescription)"
      )
    }
    return .array(
      try Ordering.mapLines(of: flat, along: place, array.elementType) { line in
        line.indices.flatMap { index in
          [Scalar](
            repeating: line[index],
            count: counts.count == 1 ? counts[0] : counts[index]
          )
        }
      }
    )
  }

  private static func unique(_ call: Call) throws -> Value {
    let array = try call.array(0)
    let (elements, first, counts) = Ordering.unique(array)
    let shape: Shape = [elements.count]
    var results: [Value] = [
      .array(NDArray(scalars: elements, shape: shape, array.elementType))
    ]
    if try call.flag(1) ?? false {
      results.append(.array(NDArray(first.map(Int64.init), shape: shape)))
    }
    if try call.flag(2) ?? false {
      let places = array.scalars.map { scalar in
        elements.firstIndex { $0.double == scalar.double } ?? 0
      }
      results.append(.array(NDArray(places.map(Int64.init), shape: array.shape)))
    }
    if try call.flag(3) ?? false {
      results.append(.array(NDArray(counts.map(Int64.init), shape: shape)))
    }
    return results.count == 1 ? results[0] : .tuple(TupleObject(results))
  }
}

extension Int {
  /// The remainder with the divisor's sign.
  func floorRemainder(_ divisor: Int) -> Int {
    guard divisor != 0 else { return 0 }
    let remainder = self % divisor
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder
  }
}
