import NeuralCore

/// Reductions over one axis, several or all, shared by `np.sum(a)` and `a.sum()`.
enum Reductions {
  /// Reduces an array over the axes that the arguments name.
  static func reduce(
    _ array: NDArray,
    _ reduction: NDArray.Reduction,
    axes: [Int]?,
    keepingDimensions: Bool
  ) throws -> Value {
    guard let axes else {
      return ArrayConversion.value(
        try array.reduced(reduction, axis: nil, keepingDimensions: keepingDimensions)
      )
    }
    if array.rank == 0, reduction.takesAxisOfNumber, axes == [0] || axes == [-1] {
      return ArrayConversion.value(
        try array.reduced(reduction, axis: nil, keepingDimensions: false)
      )
    }
    if axes.count == 1 {
      return ArrayConversion.value(
        try array.reduced(reduction, axis: axes[0], keepingDimensions: keepingDimensions)
      )
    }
    return try over(array, axes, keepingDimensions) { part throws in
      try part.reduced(reduction, axis: part.rank - 1, keepingDimensions: false)
    }
  }

  /// Moves several axes to the end, joins them to one and reduces that.
  private static func over(
    _ array: NDArray,
    _ axes: [Int],
    _ keepingDimensions: Bool,
    _ reduce: (NDArray) throws -> NDArray
  ) throws -> Value {
    var reduced = Set<Int>()
    for axis in axes {
      let place = try array.resolved(axis: axis)
      guard reduced.insert(place).inserted else {
        throw LanguageError(.value, "duplicate value in 'axis'")
      }
    }
    let kept = (0..<array.rank).filter { !reduced.contains($0) }
    let moved = array.permuted(kept + reduced.sorted())
    let shape = kept.map { array.shape[$0] } + [reduced.reduce(1) { $0 * array.shape[$1] }]
    let result = try reduce(moved.reshaped(shape))
    guard keepingDimensions else { return ArrayConversion.value(result) }
    return ArrayConversion.value(
      try result.reshaped(
        (0..<array.rank).map { reduced.contains($0) ? 1 : array.shape[$0] }
      )
    )
  }

  /// Standard deviation or variance with `ddof` degrees of freedom less than elements.
  static func spread(
    _ array: NDArray,
    axes: [Int]?,
    lessFreedom: Double,
    isDeviation: Bool,
    keepingDimensions: Bool
  ) throws -> Value {
    guard lessFreedom != 0 else {
      return try reduce(
        array,
        isDeviation ? .standardDeviation : .variance,
        axes: axes,
        keepingDimensions: keepingDimensions
      )
    }
    let axis = axes?.first
    guard axes == nil || axes?.count == 1 else {
      throw LanguageError(.notSupported, "ddof with several axes is not part of this course")
    }
    let mean = try array.reduced(.mean, axis: axis, keepingDimensions: true)
    let distance = try NDArray.elementwise(.subtract, .array(array), .array(mean))
    let squares = try NDArray.elementwise(.multiply, .array(distance), .array(distance))
    let sum = try squares.reduced(.sum, axis: axis, keepingDimensions: keepingDimensions)
    let count = try axis.map { axis in array.shape[try array.resolved(axis: axis)] }
    let divisor = max(Double(count ?? array.count) - lessFreedom, 0)
    let variance = try NDArray.elementwise(.divide, .array(sum), .scalar(.float64(divisor)))
    return ArrayConversion.value(isDeviation ? try variance.mapped(.squareRoot) : variance)
  }

  /// Running sums or products, over the flattened array or along an axis.
  static func accumulated(
    _ array: NDArray,
    axis: Int?,
    _ operation: NDArray.ElementwiseOperation
  ) throws -> Value {
    let line = array.rank == 0 ? try array.reshaped([1]) : array
    let numbers = line.elementType == .bool ? line.converted(to: .int64) : line
    guard let axis else {
      return .array(try accumulated(numbers.flattened(), along: 0, operation))
    }
    let place = try line.resolved(axis: axis)
    return .array(try accumulated(numbers, along: place, operation))
  }

  private static func accumulated(
    _ array: NDArray,
    along axis: Int,
    _ operation: NDArray.ElementwiseOperation
  ) throws -> NDArray {
    let result = array.copy()
    let before = [NDArray.AxisSelector](repeating: .all, count: axis)
    for index in 1..<max(array.shape[axis], 1) {
      let previous = try result.view(before + [.index(index - 1)])
      let current = try result.view(before + [.index(index)])
      try current.update(operation, with: .array(previous))
    }
    return result
  }
}

extension NDArray.Reduction {
  /// Whether a number, which has no axis, may be reduced along the first one all the same.
  fileprivate var takesAxisOfNumber: Bool {
    switch self {
    case .mean, .variance, .standardDeviation: false
    default: true
    }
  }
}

extension NDArray.AxisSelector {
  /// The slice `:`.
  static let all = NDArray.AxisSelector.slice(start: nil, stop: nil, step: 1)
}
