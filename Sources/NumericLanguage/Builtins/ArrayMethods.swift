import NeuralCore

/// What stands behind the dot of an array, and of a NumPy number.
enum ArrayMethods {
  /// The attributes that are values.
  static func attribute(_ name: String, of array: NDArray) -> Value? {
    switch name {
    case "shape": NumPyFunctions.shapeTuple(array)
    case "T": array.rank == 0 ? ArrayConversion.value(array) : .array(array.transposed)
    case "ndim": .int(array.rank)
    case "size": .int(array.count)
    case "itemsize": .int(itemSize(array))
    case "nbytes": .int(array.count * itemSize(array))
    case "dtype": ElementTypes.description(of: array.elementType)
    default: nil
    }
  }

  private static func itemSize(_ array: NDArray) -> Int {
    array.elementType == .bool ? 1 : 8
  }

  /// The methods by name.
  static let all = Dictionary(families: [reductions, layout, content])

  private static let reductions: [NativeFunction] =
    [
      ("sum", NDArray.Reduction.sum), ("prod", .product), ("mean", .mean),
    ].map { name, reduction in
      NativeFunction("\(name)(axis=, dtype=, out=, keepdims=)", .elementwise) { call in
        try Reductions.reduce(
          try call.converted(call.receivedArray, dtype: 1, reduction),
          reduction,
          axes: try call.axes(0),
          keepingDimensions: try call.flag(3) ?? false
        )
      }.with(.reduction(reduction))
    }
    + [
      ("max", NDArray.Reduction.maximum), ("min", .minimum), ("all", .all), ("any", .any),
      ("argmax", .argmax), ("argmin", .argmin),
    ].map { name, reduction in
      NativeFunction("\(name)(axis=, out=, keepdims=)", .elementwise) { call in
        try Reductions.reduce(
          call.receivedArray,
          reduction,
          axes: try call.axes(0, of: reduction),
          keepingDimensions: try call.flag(2) ?? false
        )
      }.with(.reduction(reduction))
    }
    + [("std", true), ("var", false)].map { name, isDeviation in
      NativeFunction("\(name)(axis=, dtype=, out=, ddof=, keepdims=)", .elementwise) { call in
        try Reductions.spread(
          try call.converted(call.receivedArray, dtype: 1, .variance),
          axes: try call.axes(0),
          lessFreedom: try call.double(3, default: 0),
          isDeviation: isDeviation,
          keepingDimensions: try call.flag(4) ?? false
        )
      }
    }
    + [
      NativeFunction("cumsum(axis=, dtype=, out=)", .elementwise) { call in
        let array = try call.converted(call.receivedArray, dtype: 1, .sum)
        return try Reductions.accumulated(array, axis: try call.axis(0), .add)
      },
      NativeFunction("cumprod(axis=, dtype=, out=)", .elementwise) { call in
        let array = try call.converted(call.receivedArray, dtype: 1, .product)
        return try Reductions.accumulated(array, axis: try call.axis(0), .multiply)
      },
      NativeFunction("dot(b, out=)", .array) { call in
        try NumPyFunctions.dot(call.receivedArray, call[0])
      }.with(.dot),
      NativeFunction("nonzero()") { call in NumPyFunctions.nonzero(call.receivedArray) },
      NativeFunction("argsort(axis=, kind=)", .array) { call in
        let axis = call.has(0) ? try call.axis(0) : -1
        return .array(try Ordering.sortingPositions(call.receivedArray, axis: axis))
      },
      NativeFunction("trace(offset=)", .array) { call in
        let array = call.receivedArray
        guard array.rank == 2 else {
          throw LanguageError(.value, "diag requires an array of at least two dimensions")
        }
        return ArrayConversion.value(
          try NumPyFunctions.diagonal(of: array, offset: try call.optionalIndex(0) ?? 0)
            .reduced(.sum)
        )
      },
    ]

  private static let layout: [NativeFunction] = [
    NativeFunction("reshape(*shape, order=)", .array) { call in
      .array(try call.receivedArray.reshaped(try dimensions(call)))
    },
    NativeFunction("transpose(*axes)", .array) { call in
      let array = call.receivedArray
      if call.rest.isEmpty { return .array(array.transposed) }
      if call.rest.count == 1, case .none = call.rest[0] { return .array(array.transposed) }
      return .array(try NumPyFunctions.permuted(array, try dimensions(call)))
    },
    NativeFunction("ravel(order=)", .array) { call in .array(call.receivedArray.raveled()) },
    NativeFunction("flatten(order=)", .array) { call in
      .array(call.receivedArray.flattened())
    },
    NativeFunction("squeeze(axis=)", .array) { call in
      .array(try NumPyFunctions.squeezed(call.receivedArray, axis: try call.axis(0)))
    },
    NativeFunction("swapaxes(axis1, axis2, /)", .array) { call in
      let array = call.receivedArray
      var order = Array(0..<array.rank)
      order.swapAt(
        try array.resolved(axis: try call.index(0)),
        try array.resolved(axis: try call.index(1))
      )
      return .array(array.permuted(order))
    },
    NativeFunction("repeat(repeats, axis=)", .array) { call in
      try NumPyFunctions.repeated(
        call,
        call.receivedArray,
        try call.shape(0),
        axis: try call.axis(1)
      )
    },
    NativeFunction("diagonal(offset=)", .array) { call in
      let array = call.receivedArray
      guard array.rank == 2 else {
        throw LanguageError(.value, "diag requires an array of at least two dimensions")
      }
      return .array(
        NumPyFunctions.diagonal(of: array, offset: try call.optionalIndex(0) ?? 0)
      )
    },
  ]

  /// The integers of `reshape(2, 3)` and of `reshape((2, 3))`.
  private static func dimensions(_ call: Call) throws -> [Int] {
    guard call.rest.count == 1 else {
      if call.rest.isEmpty {
        throw LanguageError(
          .type,
          "\(call.name)() takes exactly 1 argument (0 given)"
        )
      }
      return try Numbers.indices(call.rest)
    }
    return try ArrayConversion.shape(call.rest[0])
  }
}

extension ArrayMethods {
  private static let content: [NativeFunction] = [
    NativeFunction("copy(order=)", .array) { call in .array(call.receivedArray.copy()) },
    NativeFunction("astype(dtype, copy=)", .array) { call in
      let type = try call.elementType(0) ?? .float64
      return .array(ArrayConversion.converted(call.receivedArray, to: type))
    },
    NativeFunction("tolist()") { call in ArrayConversion.nestedList(call.receivedArray) },
    NativeFunction("item(*args)", .array, body: item),
    NativeFunction("fill(value, /)", .array) { call in
      try call.receivedArray.assign(try ArrayConversion.array(call[0]))
      return .none
    },
    NativeFunction("sort(axis=)", .array) { call in
      let array = call.receivedArray
      try array.assign(try Ordering.sorted(array, axis: try call.axis(0) ?? -1))
      return .none
    },
    NativeFunction("round(decimals=, out=)", .elementwise) { call in
      ArrayConversion.value(
        call.receivedArray.rounded(decimals: try call.optionalIndex(0) ?? 0)
      )
    },
    NativeFunction("clip(min=, max=, out=)", .elementwise) { call in
      try NumPyFunctions.clipped(call.receivedArray, call.optional(0), call.optional(1))
    },
  ]

  @Sendable private static func item(_ call: Call) throws -> Value {
    let array = call.receivedArray
    if call.rest.isEmpty {
      guard let scalar = array.item else {
        throw LanguageError(
          .value,
          "can only convert an array of size 1 to a Python scalar"
        )
      }
      return Value(plain: scalar)
    }
    let places =
      try call.rest.count == 1
      ? ArrayConversion.shape(call.rest[0]) : Numbers.indices(call.rest)
    guard places.count == 1 else {
      let element = try array.view(places.map { .index($0) })
      guard element.rank == 0 else {
        throw LanguageError(.value, "incorrect number of indices for array")
      }
      return Value(plain: element.element(0))
    }
    let place = places[0] < 0 ? places[0] + array.count : places[0]
    guard (0..<array.count).contains(place) else {
      let axis = array.rank == 1 ? "axis 0 with size" : "size"
      throw LanguageError(
        .index,
        "index \(places[0]) is out of bounds for \(axis) \(array.count)"
      )
    }
    return Value(plain: array.element(place))
  }
}
