/// The order in which a reduction visits the elements of an array.
///
/// NumPy walks through memory, not through the axes as they are written: the axis
/// with the widest steps is outermost, and axes that follow each other without a
/// gap are walked as one. An axis that runs backwards is walked backwards. The
/// order decides the last digits of sums.
struct ReductionPlan {
  /// The axis that vanishes; all of them if nil.
  let axis: Int?
  /// The axes of the result.
  let shape: Shape
  /// The axes of the result if vanished axes stay with length 1.
  let keptShape: [Int]
  /// How many elements each element of the result takes in.
  let reducedCount: Int

  /// One loop: how long it is, and what it adds to the place read and written.
  private struct Loop {
    var length: Int
    var source: Int
    var target: Int
    var isReduced: Bool
  }

  /// The loops, outermost first.
  private var loops: [Loop] = []
  private let isEmpty: Bool

  /// Plans the reduction of an array along an axis, or as a whole.
  init(_ array: NDArray, axis: Int?) {
    self.axis = axis
    shape = axis.map { array.shape.removing(axis: $0) } ?? []
    keptShape = array.shape.enumerated().map { number, length in
      axis == nil || axis == number ? 1 : length
    }
    reducedCount = axis.map { array.shape[$0] } ?? array.count
    isEmpty = array.count == 0
    let steps = Shape(keptShape).rowMajorStrides
    var unsorted: [Loop] = []
    for number in 0..<array.rank where array.shape[number] != 1 {
      let isReduced = axis == nil || axis == number
      let loop = Loop(
        length: array.shape[number],
        source: array.strides[number],
        target: isReduced ? 0 : steps[number],
        isReduced: isReduced
      )
      unsorted.append(loop)
    }
    loops = ReductionPlan.merged(ReductionPlan.sorted(unsorted))
  }

  /// Sorts loops by the width of their steps, widest first; equals stay in order.
  private static func sorted(_ loops: [Loop]) -> [Loop] {
    loops.enumerated().sorted { first, second in
      let (a, b) = (abs(first.element.source), abs(second.element.source))
      return a == b ? first.offset < second.offset : a > b
    }.map(\.element)
  }

  /// Joins loops that follow each other in memory without a gap.
  private static func merged(_ loops: [Loop]) -> [Loop] {
    var result: [Loop] = []
    for loop in loops {
      if let outer = result.last, outer.isReduced == loop.isReduced,
        outer.source == loop.source * loop.length, outer.target == loop.target * loop.length
      {
        result[result.count - 1] = Loop(
          length: outer.length * loop.length,
          source: loop.source,
          target: loop.target,
          isReduced: loop.isReduced
        )
      } else {
        result.append(loop)
      }
    }
    return result
  }

  /// Whether the innermost loop runs along elements that are taken together.
  var isInnerReduced: Bool { loops.last?.isReduced ?? (reducedCount == 1) }

  /// How long a run of the innermost loop is.
  var innerLength: Int { loops.last?.length ?? 1 }

  /// Whether everything is reduced, but the elements don't lie in one row.
  var isScattered: Bool { axis == nil && loops.count > 1 && !isEmpty }

  /// Calls a function for every run of the innermost loop, with the place read,
  /// the place written, the step and the length.
  @inline(__always)
  func forEachRun(_ body: (Int, Int, Int, Int) -> Void) {
    guard !isEmpty else { return }
    guard let inner = loops.last else {
      body(0, 0, 0, 1)
      return
    }
    var position = [Int](repeating: 0, count: loops.count)
    var (source, target) = (0, 0)
    while true {
      body(source, target, inner.source, inner.length)
      var axis = loops.count - 2
      while axis >= 0 {
        position[axis] += 1
        source += loops[axis].source
        target += loops[axis].target
        if position[axis] < loops[axis].length { break }
        source -= loops[axis].source * loops[axis].length
        target -= loops[axis].target * loops[axis].length
        position[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }

  /// Calls a function for every element, with the place read and the place written.
  @inline(__always)
  func forEachElement(_ body: (Int, Int) -> Void) {
    let targetStep = loops.last?.target ?? 0
    forEachRun { source, target, step, count in
      for i in 0..<count { body(source + i * step, target + i * targetStep) }
    }
  }
}
