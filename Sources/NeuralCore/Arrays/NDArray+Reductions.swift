import Kernels

extension NDArray {
  /// A way to turn many elements into one.
  public enum Reduction: Sendable, CaseIterable {
    /// The sum, added in pairs as `np.sum` does.
    case sum
    /// The product, from left to right.
    case product
    /// The sum divided by the number of elements.
    case mean
    /// The smallest element.
    case minimum
    /// The largest element.
    case maximum
    /// Whether every element is true.
    case all
    /// Whether at least one element is true.
    case any
    /// The position of the first largest element.
    case argmax
    /// The position of the first smallest element.
    case argmin
    /// The square root of the variance.
    case standardDeviation
    /// The mean of the squared distances from the mean.
    case variance
  }

  /// Returns the array reduced along one axis, or as a whole.
  ///
  ///     let errors: NDArray = [0.1, 0.2, 0.3]
  ///     try errors.reduced(.sum)   // 0.6000000000000001
  ///
  /// Sums follow NumPy's order to the last digit: elements are visited as they
  /// lie in memory, and a run of neighbours is added in pairs (``Kernels``'
  /// pairwise sum). Along an outer axis, whole rows are added one after the other.
  ///
  /// - Parameters:
  ///   - reduction: What to compute.
  ///   - axis: The axis that vanishes, from the end if negative; all if left out.
  ///   - keepingDimensions: Whether a vanished axis stays with length 1.
  /// - Returns: A new array; without axes for a full reduction.
  /// - Throws: `ArrayError.axisOutOfBounds` if there is no such axis;
  ///   `ArrayError.emptyReduction` or `.emptySearch` if there is nothing to compare.
  /// - Complexity: O(*n*) for *n* elements.
  public func reduced(
    _ reduction: Reduction,
    axis: Int? = nil,
    keepingDimensions: Bool = false
  ) throws(ArrayError) -> NDArray {
    if reduction == .sum, axis == nil, isContiguous, elementType == .float64, !keepingDimensions {
      return NDArray(.float64(0.0 + pairwiseSum(doubleCells, step: 1, count: count)))
    }
    let axis = try axis.map { number throws(ArrayError) in try resolved(axis: number) }
    if reduction == .sum, axis == 0, rank == 2, isContiguous, elementType == .float64 {
      return columnSums(keepingDimensions)
    }
    let plan = ReductionPlan(self, axis: axis)
    let result: NDArray
    switch reduction {
    case .sum: result = summed(plan)
    case .product: result = multipliedOut(plan)
    case .mean: result = averaged(plan)
    case .variance: result = variance(plan)
    case .standardDeviation: result = try variance(plan).mapped(.squareRoot)
    case .minimum, .maximum: result = try extreme(plan, isLargest: reduction == .maximum)
    case .all: result = tested(plan, start: true) { $0 && $1 }
    case .any: result = tested(plan, start: false) { $0 || $1 }
    case .argmax, .argmin: result = try found(axis: axis, isLargest: reduction == .argmax)
    }
    guard keepingDimensions else { return result }
    return try result.reshaped(plan.keptShape)
  }

  /// Returns the whole array reduced to one number.
  ///
  /// - Parameter reduction: What to compute.
  /// - Returns: The number.
  /// - Throws: `ArrayError.emptyReduction` or `.emptySearch` if there is nothing to compare.
  public func reducedToNumber(_ reduction: Reduction) throws(ArrayError) -> Scalar {
    if reduction == .sum, isContiguous, elementType == .float64 {
      return .float64(0.0 + pairwiseSum(doubleCells, step: 1, count: count))
    }
    return try reduced(reduction).read(at: 0)
  }

  /// Turns an axis number, possibly negative, into one counted from the front.
  ///
  /// - Parameter axis: The axis as the learner gave it.
  /// - Returns: The axis, from 0.
  /// - Throws: `ArrayError.axisOutOfBounds` if there is no such axis.
  public func resolved(axis: Int) throws(ArrayError) -> Int {
    let number = axis < 0 ? axis + rank : axis
    guard number >= 0, number < rank else { throw .axisOutOfBounds(axis: axis, rank: rank) }
    return number
  }
}

// MARK: - Sums

extension NDArray {
  /// The sums of the columns of a matrix of doubles without gaps: whole rows are added one
  /// after the other, and a single column in pairs.
  private func columnSums(_ keepingDimensions: Bool) -> NDArray {
    let (rows, columns) = (shape[0], shape[1])
    let result = NDArray(uninitialized: keepingDimensions ? [1, columns] : [columns], .float64)
    let (sums, cells) = (result.doubleCells, doubleCells)
    if columns == 1 {
      sums[0] = 0.0 + pairwiseSum(cells, step: 1, count: rows)
      return result
    }
    for column in 0..<columns { sums[column] = 0 }
    for row in 0..<rows {
      let start = cells + row &* columns
      for column in 0..<columns { sums[column] += start[column] }
    }
    return result
  }

  private func summed(_ plan: ReductionPlan) -> NDArray {
    guard elementType == .float64 else {
      let result = NDArray.zeros(plan.shape, .int64)
      plan.forEachElement { source, target in
        result.integerCells[target] &+= integerCells[source]
      }
      return result
    }
    let result = NDArray.zeros(plan.shape)
    if plan.isScattered {
      result.doubleCells[0] = sumOfScattered(plan)
    } else if plan.isInnerReduced {
      plan.forEachRun { source, target, step, count in
        result.doubleCells[target] += pairwiseSum(doubleCells + source, step: step, count: count)
      }
    } else {
      plan.forEachElement { source, target in result.doubleCells[target] += doubleCells[source] }
    }
    return result
  }

  /// The sum of a view whose elements don't lie in one row: they are lined up
  /// first, as many whole rows at a time as NumPy's buffer of 8192 elements holds.
  private func sumOfScattered(_ plan: ReductionPlan) -> Double {
    var line: [Double] = []
    line.reserveCapacity(count)
    plan.forEachElement { source, _ in line.append(doubleCells[source]) }
    let bufferSize = 8192
    let row = plan.innerLength
    let chunk = row <= bufferSize ? bufferSize / row * row : bufferSize
    return line.withUnsafeBufferPointer { line in
      guard let base = line.baseAddress else { return 0 }
      return stride(from: 0, to: line.count, by: chunk).reduce(0) { sum, start in
        sum + pairwiseSum(base + start, step: 1, count: Swift.min(chunk, line.count - start))
      }
    }
  }

  private func averaged(_ plan: ReductionPlan) -> NDArray {
    let doubles = elementType == .float64 ? self : converted(to: .float64)
    let total = doubles.summed(
      elementType == .float64 ? plan : ReductionPlan(doubles, axis: plan.axis)
    )
    let divisor = Double(plan.reducedCount)
    for i in 0..<total.count { total.doubleCells[i] /= divisor }
    return total
  }

  private func variance(_ plan: ReductionPlan) -> NDArray {
    let means = averaged(plan)
    let squares = elementType == .float64 ? copyKeepingLayout() : converted(to: .float64)
    let squaresPlan = ReductionPlan(squares, axis: plan.axis)
    squaresPlan.forEachElement { source, target in
      let distance = squares.doubleCells[source] - means.doubleCells[target]
      squares.doubleCells[source] = distance * distance
    }
    return squares.averaged(squaresPlan)
  }

  private func multipliedOut(_ plan: ReductionPlan) -> NDArray {
    if elementType == .float64 {
      let result = NDArray.filled(plan.shape, with: .float64(1))
      plan.forEachElement { source, target in result.doubleCells[target] *= doubleCells[source] }
      return result
    }
    let result = NDArray.filled(plan.shape, with: .int64(1))
    plan.forEachElement { source, target in
      result.integerCells[target] = result.integerCells[target] &* integerCells[source]
    }
    return result
  }

  /// A copy whose axes follow each other in memory as they do here.
  private func copyKeepingLayout() -> NDArray {
    let order = (0..<rank).sorted { abs(strides[$0]) > abs(strides[$1]) }
    let copy = permuted(order).copy()
    var back = [Int](repeating: 0, count: rank)
    for (new, old) in order.enumerated() { back[old] = new }
    return copy.permuted(back)
  }
}

// MARK: - Comparisons

extension NDArray {
  private func extreme(_ plan: ReductionPlan, isLargest: Bool) throws(ArrayError) -> NDArray {
    if plan.reducedCount == 0 {
      throw .emptyReduction(operation: isLargest ? "maximum" : "minimum")
    }
    let result = NDArray(uninitialized: plan.shape, elementType)
    var isStarted = [Bool](repeating: false, count: result.count)
    plan.forEachElement { source, target in
      let candidate = read(at: source)
      let best = result.read(at: target)
      // Of a zero and a negative zero the later one stays, as in `np.maximum`.
      if !isStarted[target] || candidate == best
        || candidate.beats(best, isLargest: isLargest)
      {
        result.write(candidate, at: target)
        isStarted[target] = true
      }
    }
    return result
  }

  private func tested(
    _ plan: ReductionPlan,
    start: Bool,
    _ join: (Bool, Bool) -> Bool
  ) -> NDArray {
    let result = NDArray.filled(plan.shape, with: .bool(start))
    plan.forEachElement { source, target in
      let isTrue = join(result.integerCells[target] != 0, read(at: source).truth)
      result.integerCells[target] = isTrue ? 1 : 0
    }
    return result
  }

  /// Positions of extremes: counted along the axis, or in row-major order.
  private func found(axis: Int?, isLargest: Bool) throws(ArrayError) -> NDArray {
    guard let axis else {
      return try raveled().found(axis: 0, isLargest: isLargest)
    }
    let length = shape[axis]
    let resultShape = shape.removing(axis: axis)
    if length == 0 {
      throw .emptySearch(operation: isLargest ? "argmax" : "argmin")
    }
    let result = NDArray(uninitialized: resultShape, .int64)
    let starts = NDArray(
      viewing: self,
      offset: 0,
      shape: resultShape,
      strides: strides.removing(axis: axis)
    )
    var target = 0
    starts.forEachOffset { start in
      var (best, place) = (read(at: start), 0)
      for i in 1..<Swift.max(length, 1) {
        let candidate = read(at: start + i * strides[axis])
        if candidate.beats(best, isLargest: isLargest) { (best, place) = (candidate, i) }
      }
      result.integerCells[target] = Int64(place)
      target += 1
    }
    return result
  }
}

extension Scalar {
  /// Whether a candidate replaces the best so far; nan beats every number.
  fileprivate func beats(_ best: Scalar, isLargest: Bool) -> Bool {
    if case .float64(let candidate) = self, case .float64(let champion) = best {
      if champion.isNaN { return false }
      if candidate.isNaN { return true }
      return isLargest ? candidate > champion : candidate < champion
    }
    return isLargest ? int64 > best.int64 : int64 < best.int64
  }
}
