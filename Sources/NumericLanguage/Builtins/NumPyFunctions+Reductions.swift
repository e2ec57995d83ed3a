import NeuralCore

extension NumPyFunctions {
  /// Functions that make few numbers out of many.
  static let reductions: [NativeFunction] =
    simpleReductions.map { name, reduction in
      NativeFunction("\(name)(a, axis=, dtype=, out=, keepdims=)", .python) { call in
        try Reductions.reduce(
          try call.converted(try call.array(0), dtype: 2, reduction),
          reduction,
          axes: try call.axes(1),
          keepingDimensions: try call.flag(4) ?? false
        )
      }.with(.reduction(reduction))
    }
    + orderReductions.map { name, reduction in
      NativeFunction("\(name)(a, axis=, out=, keepdims=)", .python) { call in
        try Reductions.reduce(
          try call.array(0),
          reduction,
          axes: try call.axes(1, of: reduction),
          keepingDimensions: try call.flag(3) ?? false
        )
      }.with(.reduction(reduction))
    }
    + [("std", true), ("var", false)].map { name, isDeviation in
      NativeFunction("\(name)(a, axis=, dtype=, out=, ddof=, keepdims=)", .python) { call in
        try Reductions.spread(
          try call.converted(try call.array(0), dtype: 2, .variance),
          axes: try call.axes(1),
          lessFreedom: try call.double(4, default: 0),
          isDeviation: isDeviation,
          keepingDimensions: try call.flag(5) ?? false
        )
      }
    }
    + nanReductions.map { name, reduction, replacement in
      NativeFunction("\(name)(a, axis=, out=, keepdims=)", .python) { call in
        let array = try call.array(0)
        let filled =
          array.elementType == .float64
          ? array.mappedToFloats { $0.isNaN ? replacement : $0 } : array
        return try Reductions.reduce(
          filled,
          reduction,
          axes: try call.axes(1),
          keepingDimensions: try call.flag(3) ?? false
        )
      }
    }
    + otherReductions

  private static let simpleReductions: [(String, NDArray.Reduction)] = [
    ("sum", .sum), ("prod", .product), ("mean", .mean),
  ]

  private static let orderReductions: [(String, NDArray.Reduction)] = [
    ("max", .maximum), ("amax", .maximum), ("min", .minimum), ("amin", .minimum),
    ("all", .all), ("any", .any), ("argmax", .argmax), ("argmin", .argmin),
  ]

  private static let nanReductions: [(String, NDArray.Reduction, Double)] = [
    ("nansum", .sum, 0), ("nanmax", .maximum, -.infinity), ("nanmin", .minimum, .infinity),
  ]

  private static let otherReductions: [NativeFunction] = [
    NativeFunction("cumsum(a, axis=, dtype=, out=)", .python) { call in
      let array = try call.converted(try call.array(0), dtype: 2, .sum)
      return try Reductions.accumulated(array, axis: try call.axis(1), .add)
    },
    NativeFunction("cumprod(a, axis=, dtype=, out=)", .python) { call in
      let array = try call.converted(try call.array(0), dtype: 2, .product)
      return try Reductions.accumulated(array, axis: try call.axis(1), .multiply)
    },
    NativeFunction("median(a, axis=, out=, overwrite_input=, keepdims=)", .python) { call in
      try call.refuseSeveralAxes(1)
      let array = try call.array(0)
      let result = try median(array, axis: try call.axis(1))
      return try call.keepingDimensions(4, of: array, result, axis: try call.axis(1))
    },
    NativeFunction("average(a, axis=, weights=, returned=, *, keepdims=)", .python) { call in
      if try call.flag(3) ?? false {
        throw LanguageError(
          .notSupported,
          "returned=True of np.average is not part of this course"
        )
      }
      try call.refuseSeveralAxes(1)
      let result = try average(call)
      return try call.keepingDimensions(4, of: call.array(0), result, axis: call.axis(1))
    },
    NativeFunction("ptp(a, axis=, out=, keepdims=)", .python) { call in
      let (array, axis) = (try call.array(0), try call.axis(1))
      let high = try array.reduced(.maximum, axis: axis, keepingDimensions: false)
      let low = try array.reduced(.minimum, axis: axis, keepingDimensions: false)
      let range = ArrayConversion.value(
        try NDArray.elementwise(.subtract, .array(high), .array(low))
      )
      return try call.keepingDimensions(3, of: array, range, axis: axis)
    },
    NativeFunction("count_nonzero(a, axis=, *, keepdims=)", .python) { call in
      try Reductions.reduce(
        try call.array(0).converted(to: .bool),
        .sum,
        axes: try call.axes(1),
        keepingDimensions: try call.flag(2) ?? false
      )
    },
    NativeFunction("nanmean(a, axis=)", .python) { call in
      guard call.optional(1) == nil else {
        throw LanguageError(.notSupported, "axis of np.nanmean is not part of this course")
      }
      let kept = try call.array(0).doubles.filter { !$0.isNaN }
      return ArrayConversion.value(
        try NDArray(kept, shape: [kept.count])
          .reduced(.mean, axis: nil, keepingDimensions: false)
      )
    },
    NativeFunction("diff(a, n=, axis=)", .python) { call in
      var array = try call.array(0)
      let axis = try array.resolved(axis: call.has(2) ? try call.index(2) : -1)
      let order = try call.optionalIndex(1) ?? 1
      guard order >= 0 else {
        throw LanguageError(.value, "order must be non-negative but got \(order)")
      }
      if order == 0 { return call[0] }
      for _ in 0..<min(order, array.shape[axis]) { array = try differences(array, axis) }
      return .array(array)
    },
    NativeFunction("trace(a, offset=)", .python) { call in
      let array = try call.array(0)
      guard array.rank == 2 else {
        throw LanguageError(.value, "diag requires an array of at least two dimensions")
      }
      let diagonal = diagonal(of: array, offset: try call.optionalIndex(1) ?? 0)
      return ArrayConversion.value(
        try diagonal.reduced(.sum, axis: nil, keepingDimensions: false)
      )
    },
    NativeFunction("corrcoef(x, y=)", .python, body: correlation),
  ]
}

extension Call {
  /// Refuses a tuple of axes, for functions that go along one axis only here.
  func refuseSeveralAxes(_ index: Int) throws(LanguageError) {
    guard case .tuple? = values[index] else { return }
    throw LanguageError(
      .notSupported,
      "several axes of np.\(name) are not part of this course"
    )
  }

  /// The axes of a search or a comparison; a search goes along one axis only.
  func axes(_ index: Int, of reduction: NDArray.Reduction) throws(LanguageError) -> [Int]? {
    guard reduction == .argmax || reduction == .argmin else { return try axes(index) }
    return try axis(index).map { [$0] }
  }

  /// The array with the element type that `dtype=` asks for, in which the result is computed.
  func converted(
    _ array: NDArray,
    dtype index: Int,
    _ reduction: NDArray.Reduction
  ) throws(LanguageError) -> NDArray {
    guard let type = try elementType(index) else { return array }
    if reduction == .mean || reduction == .variance, type != .float64 {
      throw LanguageError(
        .notSupported,
        "dtype=\(self[index].str) of np.\(name) is not part of this course; use astype"
      )
    }
    return array.converted(to: type)
  }

  /// A result with the axis that it lost, of length 1, if `keepdims=` asks for it.
  func keepingDimensions(
    _ index: Int,
    of array: NDArray,
    _ result: Value,
    axis: Int?
  ) throws -> Value {
    guard try flag(index) ?? false, array.rank > 0 else { return result }
    var shape = [Int](repeating: 1, count: array.rank)
    if let axis {
      shape = Array(array.shape)
      shape[try array.resolved(axis: axis)] = 1
    }
    return .array(try ArrayConversion.array(result).reshaped(shape))
  }
}

extension NumPyFunctions {
  /// The middle value, or the mean of the two in the middle.
  private static func median(_ array: NDArray, axis: Int?) throws -> Value {
    guard let axis else {
      return .numpy(.float64(try middle(array.doubles)))
    }
    let place = try array.resolved(axis: axis)
    if array.shape[place] == 0 {
      return ArrayConversion.value(try array.reduced(.mean, axis: place, keepingDimensions: false))
    }
    return ArrayConversion.value(
      try Ordering.mapLines(of: array, along: place) { line throws in
        [.float64(try middle(line.map(\.double)))]
      }.reduced(.sum, axis: place, keepingDimensions: false)
    )
  }

  private static func middle(_ values: [Double]) throws -> Double {
    guard !values.isEmpty, !values.contains(where: \.isNaN) else { return .nan }
    let sorted = values.sorted()
    let half = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
  }

  @Sendable private static func average(_ call: Call) throws -> Value {
    let (array, axis) = (try call.array(0), try call.axis(1))
    guard call.optional(2) != nil else {
      return try Reductions.reduce(
        array,
        .mean,
        axes: axis.map { [$0] },
        keepingDimensions: false
      )
    }
    let weights = try call.array(2)
    guard array.shape == weights.shape || axis != nil && weights.rank == 1 else {
      throw LanguageError(
        .type,
        "Axis must be specified when shapes of a and weights differ."
      )
    }
    var factors = weights
    if array.shape != weights.shape, let axis {
      var shape = [Int](repeating: 1, count: array.rank)
      shape[try array.resolved(axis: axis)] = weights.count
      factors = try weights.reshaped(shape)
    }
    let total = try weights.reduced(
      .sum,
      axis: array.shape == weights.shape ? axis : nil,
      keepingDimensions: false
    )
    if total.scalars.contains(where: { $0.double == 0 }) {
      throw LanguageError(
        .zeroDivision,
        "Weights sum to zero, can't be normalized"
      )
    }
    let sum = try NDArray.elementwise(.multiply, .array(array), .array(factors))
      .reduced(.sum, axis: axis, keepingDimensions: false)
    return ArrayConversion.value(try NDArray.elementwise(.divide, .array(sum), .array(total)))
  }

  private static func differences(_ array: NDArray, _ axis: Int) throws -> NDArray {
    let before = [NDArray.AxisSelector](repeating: .all, count: axis)
    let later = try array.view(before + [.slice(start: 1, stop: nil, step: 1)])
    let earlier = try array.view(before + [.slice(start: nil, stop: -1, step: 1)])
    let operation = array.elementType == .bool ? NDArray.ElementwiseOperation.notEqual : .subtract
    return try NDArray.elementwise(operation, .array(later), .array(earlier))
  }

  /// Pearson's correlation of every row with every row.
  @Sendable private static func correlation(_ call: Call) throws -> Value {
    var rows = try call.array(0).converted(to: .float64)
    rows = rows.rank < 2 ? try rows.reshaped([1, rows.count]) : rows
    if call.optional(1) != nil {
      let more = try call.array(1).converted(to: .float64)
      let second = more.rank < 2 ? try more.reshaped([1, more.count]) : more
      rows = try NDArray.concatenated([rows, second], axis: 0)
    }
    let mean = try rows.reduced(.mean, axis: 1, keepingDimensions: true)
    let centered = try NDArray.elementwise(.subtract, .array(rows), .array(mean))
    let products = try centered.dot(centered.transposed)
    let covariance = try NDArray.elementwise(
      .divide,
      .array(products),
      .scalar(.float64(Double(rows.shape[1] - 1)))
    )
    let deviations = try diagonal(of: covariance, offset: 0).mapped(.squareRoot)
    let count = rows.shape[0]
    let byRow = try NDArray.elementwise(
      .divide,
      .array(covariance),
      .array(deviations.reshaped([count, 1]))
    )
    let result = try NDArray.elementwise(.divide, .array(byRow), .array(deviations))
    let bounded = result.mappedToFloats { min(max($0, -1), 1) }
    return count == 1 ? .numpy(bounded.element(0)) : .array(bounded)
  }
}
