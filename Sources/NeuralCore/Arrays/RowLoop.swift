import Kernels

/// A loop over one row of elements, such as the additions of two rows.
///
/// It is named and not a function, so that nothing is counted when it is handed on.
enum RowLoop {
  /// An operation between doubles.
  case doubles(NDArray.ElementwiseOperation)
  /// An operation between integers, or truth values as integers.
  case integers(NDArray.ElementwiseOperation)
  /// `x * x` of doubles.
  case square
  /// The square roots of doubles.
  case squareRoot
  /// `1 / x` of doubles.
  case reciprocal
  /// Doubles as they are.
  case copyDoubles
  /// Integers as they are.
  case copyIntegers
  /// Doubles cut toward zero.
  case truncate
  /// Whether doubles are true.
  case truthOfDoubles
  /// Whether integers are true.
  case truthOfIntegers

  /// Runs the loop.
  ///
  /// - Parameters:
  ///   - out: What is written; it may be one of those that are read.
  ///   - left: The first row read.
  ///   - right: The second row read, if the loop has two operands.
  ///   - count: How many elements there are.
  @inline(__always)
  func callAsFunction(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    switch self {
    case .doubles(let operation): operation.runDoubles(out, left, right, count)
    case .integers(let operation): operation.runIntegers(out, left, right, count)
    case .square: DoubleLoops.square(out, left, right, count)
    case .squareRoot: DoubleLoops.squareRoot(out, left, right, count)
    case .reciprocal: DoubleLoops.reciprocal(out, left, right, count)
    case .copyDoubles: DoubleLoops.copy(out, left, right, count)
    case .copyIntegers: IntegerLoops.copy(out, left, right, count)
    case .truncate: DoubleLoops.truncate(out, left, right, count)
    case .truthOfDoubles: DoubleLoops.truth(out, left, right, count)
    case .truthOfIntegers: IntegerLoops.truth(out, left, right, count)
    }
  }
}

extension NDArray.ElementwiseOperation {
  fileprivate func runDoubles(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    switch self {
    case .add: DoubleLoops.add(out, left, right, count)
    case .subtract: DoubleLoops.subtract(out, left, right, count)
    case .multiply: DoubleLoops.multiply(out, left, right, count)
    case .divide: DoubleLoops.divide(out, left, right, count)
    case .floorDivide: DoubleLoops.floorDivide(out, left, right, count)
    case .remainder: DoubleLoops.remainder(out, left, right, count)
    case .power: DoubleLoops.power(out, left, right, count)
    case .less: DoubleLoops.less(out, left, right, count)
    case .lessOrEqual: DoubleLoops.lessOrEqual(out, left, right, count)
    case .greater: DoubleLoops.greater(out, left, right, count)
    case .greaterOrEqual: DoubleLoops.greaterOrEqual(out, left, right, count)
    case .equal: DoubleLoops.equal(out, left, right, count)
    case .notEqual: DoubleLoops.notEqual(out, left, right, count)
    case .maximum: DoubleLoops.maximum(out, left, right, count)
    case .minimum: DoubleLoops.minimum(out, left, right, count)
    case .bitAnd, .bitOr, .bitXor: preconditionFailure("Doubles have no bit operations.")
    }
  }

  fileprivate func runIntegers(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    switch self {
    case .add: IntegerLoops.add(out, left, right, count)
    case .subtract: IntegerLoops.subtract(out, left, right, count)
    case .multiply: IntegerLoops.multiply(out, left, right, count)
    case .divide: preconditionFailure("Integers are divided as doubles.")
    case .floorDivide: IntegerLoops.floorDivide(out, left, right, count)
    case .remainder: IntegerLoops.remainder(out, left, right, count)
    case .power: IntegerLoops.power(out, left, right, count)
    case .less: IntegerLoops.less(out, left, right, count)
    case .lessOrEqual: IntegerLoops.lessOrEqual(out, left, right, count)
    case .greater: IntegerLoops.greater(out, left, right, count)
    case .greaterOrEqual: IntegerLoops.greaterOrEqual(out, left, right, count)
    case .equal: IntegerLoops.equal(out, left, right, count)
    case .notEqual: IntegerLoops.notEqual(out, left, right, count)
    case .bitAnd: IntegerLoops.bitAnd(out, left, right, count)
    case .bitOr: IntegerLoops.bitOr(out, left, right, count)
    case .bitXor: IntegerLoops.bitXor(out, left, right, count)
    case .maximum: IntegerLoops.maximum(out, left, right, count)
    case .minimum: IntegerLoops.minimum(out, left, right, count)
    }
  }
}
