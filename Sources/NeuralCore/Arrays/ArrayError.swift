/// What can go wrong between arrays, with the values that the message needs.
///
/// Learners cause these errors, often on purpose. The wording is NumPy's own and
/// lives apart, in ``message``.
public enum ArrayError: Error, Hashable, Sendable {
  /// A dot product of two arrays whose meeting axes differ in length.
  case notAligned(Shape, Shape, leftAxis: Int, rightAxis: Int)
  /// A product with `@` of two arrays whose meeting axes differ in length.
  case coreMismatch(left: Int, right: Int)
  /// A product with `@` where an operand has no axes.
  case tooFewDimensions(operand: Int)
  /// A product with `@` of stacks of matrices that don't fit together.
  case stacksNotBroadcastable(Shape, Shape)
  /// An operation on arrays whose shapes don't fit together.
  case notBroadcastable([Shape])
  /// An operation in place on arrays whose shapes don't fit together.
  case notBroadcastableInPlace(Shape, Shape)
  /// An operation in place whose result is larger than the array.
  case outputTooSmall(Shape, broadcast: Shape)
  /// A value that doesn't fit where it is assigned.
  case cannotAssign(from: Shape, to: Shape)
  /// A value that doesn't fit the elements that an integer array selects.
  case cannotAssignSelection(from: Shape, to: Shape)
  /// A list of values that doesn't have the length that a mask selects.
  case cannotAssignMask(values: Int, selected: Int)
  /// A list of numbers where one element was expected.
  case sequenceForElement
  /// A new shape that holds another number of elements.
  case cannotReshape(count: Int, to: [Int])
  /// A new shape with more than one length left open.
  case severalUnknownDimensions
  /// A negative length.
  case negativeDimension
  /// Someone asked to stop a long computation.
  case givenUp
  /// More elements than an array can have here.
  case tooLarge(Shape)
  /// More axes than an array can have here.
  case tooManyDimensions(Int)
  /// A position outside an axis.
  case indexOutOfBounds(index: Int, axis: Int, size: Int)
  /// An axis that the array doesn't have.
  case axisOutOfBounds(axis: Int, rank: Int)
  /// More indices than axes.
  case tooManyIndices(rank: Int, count: Int)
  /// More than one `...` among the indices.
  case severalEllipses
  /// A slice whose step is zero.
  case zeroStep
  /// A mask whose length differs from the axis it selects from.
  case maskLength(axis: Int, size: Int, maskSize: Int)
  /// Index arrays whose shapes don't fit together.
  case indicesNotBroadcastable([Shape])
  /// A result in place that doesn't fit the array's element type.
  case cannotCast(operation: String, from: ElementType, to: ElementType)
  /// An operation that the element types don't have.
  case unsupportedTypes(operation: String)
  /// An operation on truth values whose result would be of a type that this course hasn't.
  case smallNumbers(operation: String, type: String)
  /// A function that has no version for truth values.
  case noBooleanLoop(operation: String)
  /// An integer raised to a negative integer.
  case negativePower
  /// A truth value minus a truth value.
  case booleanSubtract
  /// Minus of a truth value.
  case booleanNegative
  /// The largest or smallest element of nothing.
  case emptyReduction(operation: String)
  /// The place of the largest or smallest element of nothing.
  case emptySearch(operation: String)
  /// Nothing to join.
  case nothingToJoin(operation: String)
  /// Arrays to join that differ in their number of axes.
  case joinRank(index: Int, rank: Int, firstRank: Int)
  /// Arrays to join that differ in the length of another axis.
  case joinLength(axis: Int, index: Int, size: Int, firstSize: Int)
  /// Arrays without axes can't be joined end to end.
  case joinScalars
  /// Arrays to stack that differ in shape.
  case stackShapes
  /// Arguments of a random draw that make no sense.
  case sampling(SamplingProblem)

  /// The ways in which the arguments of a random draw can be wrong.
  public enum SamplingProblem: Hashable, Sendable {
    /// The upper end of a range of integers that starts at 0 isn't positive.
    case emptyRange
    /// The lower end of a range of integers isn't below the upper end.
    case lowNotBelowHigh
    /// Nothing to choose from.
    case emptyPopulation
    /// More to choose, without repeats, than there is.
    case sampleTooLarge
    /// Probabilities and choices differ in number.
    case probabilityCount
    /// A probability is negative.
    case negativeProbability
    /// The probabilities don't add up to 1.
    case probabilitySum
    /// More to choose, without repeats, than have a chance.
    case tooFewNonzeroProbabilities
    /// A spread below zero.
    case negativeScale
    /// The ends of a range are too far apart, or not numbers.
    case unboundedRange
  }

  /// The class of exception under which Python reports an error.
  public enum PythonCategory: Sendable {
    /// `ValueError`.
    case value
    /// `IndexError`.
    case index
    /// `TypeError`.
    case type
    /// `numpy.exceptions.AxisError`.
    case axis
    /// `numpy._core._exceptions._UFuncOutputCastingError`.
    case casting
    /// `numpy._core._exceptions._UFuncNoLoopError`.
    case noLoop
    /// `MemoryError`.
    case memory
    /// `OverflowError`.
    case overflow
    /// `KeyboardInterrupt`.
    case interrupted
    /// Outside this course; not an exception of NumPy's.
    case notSupported
  }
}
