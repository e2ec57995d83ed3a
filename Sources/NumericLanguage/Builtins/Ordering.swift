import NeuralCore

/// Sorting and searching in arrays, one line of an axis at a time.
enum Ordering {
  /// Applies a function to every line of elements along an axis.
  ///
  /// The function may change how long the lines are, all by the same amount.
  static func mapLines(
    of array: NDArray,
    along axis: Int,
    _ type: ElementType? = nil,
    _ function: ([Scalar]) throws -> [Scalar]
  ) throws -> NDArray {
    let order = (0..<array.rank).filter { $0 != axis } + [axis]
    let moved = array.permuted(order)
    let length = array.shape[axis]
    let elements = moved.scalars
    let lineCount = length == 0 ? 0 : elements.count / length
    var results: [Scalar] = []
    for line in 0..<lineCount {
      results += try function(Array(elements[(line * length)..<((line + 1) * length)]))
    }
    var lengths = order.dropLast().map { array.shape[$0] }
    lengths.append(lineCount == 0 ? length : results.count / lineCount)
    let joined = NDArray(
      scalars: results,
      shape: Shape(lengths),
      type ?? results.first?.elementType ?? array.elementType
    )
    var back = [Int](0..<(array.rank - 1))
    back.insert(array.rank - 1, at: axis)
    return joined.permuted(back).copy()
  }

  /// Sorts along an axis, or all elements as one line.
  static func sorted(_ array: NDArray, axis: Int?) throws -> NDArray {
    let flat = axis == nil ? array.flattened() : array
    return try mapLines(of: flat, along: flat.resolved(axis: axis ?? 0), array.elementType) {
      try sorted($0) { precedes($0, $1) }
    }
  }

  /// The positions that would sort each line along an axis, equal elements in order.
  static func sortingPositions(_ array: NDArray, axis: Int?) throws -> NDArray {
    let flat = axis == nil ? array.flattened() : array
    return try mapLines(of: flat, along: flat.resolved(axis: axis ?? 0), .int64) { line in
      try sorted(Array(line.indices)) { left, right in
        precedes(line[left], line[right])
          || left < right && !precedes(line[right], line[left])
      }
      .map { .int64(Int64($0)) }
    }
  }

  /// Sorts, unless it is given up on the way.
  private static func sorted<Element>(
    _ line: [Element],
    by isBefore: (Element, Element) -> Bool
  ) throws -> [Element] {
    var comparisons = 0
    return try line.sorted {
      comparisons += 1
      if comparisons & 0xffff == 0 { try LongWork.check(after: .max) }
      return isBefore($0, $1)
    }
  }

  /// Numbers in order, nan behind all of them.
  static func precedes(_ left: Scalar, _ right: Scalar) -> Bool {
    switch (left, right) {
    case (.int64(let first), .int64(let second)): first < second
    default:
      left.double < right.double || right.double.isNaN && !left.double.isNaN
    }
  }

  /// The distinct elements in order, with where each first is and how often it appears.
  static func unique(_ array: NDArray) -> (elements: [Scalar], first: [Int], counts: [Int]) {
    let scalars = array.scalars
    let order = scalars.indices.sorted { left, right in
      precedes(scalars[left], scalars[right])
        || left < right && !precedes(scalars[right], scalars[left])
    }
    var (elements, first, counts): ([Scalar], [Int], [Int]) = ([], [], [])
    for index in order {
      let isNew = elements.last.map { last in
        last.double != scalars[index].double
          && !(last.double.isNaN && scalars[index].double.isNaN)
      }
      if isNew ?? true {
        elements.append(scalars[index])
        first.append(index)
        counts.append(1)
      } else {
        counts[counts.count - 1] += 1
      }
    }
    return (elements, first, counts)
  }
}
