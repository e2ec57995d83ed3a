extension ArrayError {
  /// The class of exception under which Python reports the error.
  public var pythonCategory: PythonCategory {
    switch self {
    case .indexOutOfBounds, .tooManyIndices, .maskLength, .indicesNotBroadcastable,
      .severalEllipses:
      .index
    case .axisOutOfBounds: .axis
    case .tooLarge: .memory
    case .givenUp: .interrupted
    case .cannotCast: .casting
    case .noBooleanLoop: .noLoop
    case .unsupportedTypes, .booleanSubtract, .booleanNegative: .type
    case .tooManyDimensions, .smallNumbers: .notSupported
    case .sampling(.unboundedRange): .overflow
    default: .value
    }
  }

  /// The text after the exception's class, word for word as in NumPy.
  public var message: String {
    productMessage ?? shapeMessage ?? indexMessage ?? typeMessage ?? joinMessage ?? samplingMessage
      ?? ""
  }

  private var productMessage: String? {
    switch self {
    case .notAligned(let left, let right, let leftAxis, let rightAxis):
      return "shapes \(left.compactDescription) and \(right.compactDescription) not aligned: "
        + "\(left[leftAxis]) (dim \(leftAxis)) != \(right[rightAxis]) (dim \(rightAxis))"
    case .coreMismatch(let left, let right):
      return "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
        + "signature (n?,k),(k,m?)->(n?,m?) (size \(right) is different from \(left))"
    case .tooFewDimensions(let operand):
      return "matmul: Input operand \(operand) does not have enough dimensions (has 0, gufunc "
        + "core with signature (n?,k),(k,m?)->(n?,m?) requires 1)"
    case .stacksNotBroadcastable(let left, let right):
      let remapped = [left, right].map { shape in
        let stack = shape.dropLast(2).map { "\($0)," }.joined()
        return "\(shape.compactDescription)->(\(stack)newaxis,newaxis)"
      }
      return "operands could not be broadcast together with remapped shapes "
        + "[original->remapped]: \(remapped.joined(separator: " ")) "
        + " and requested shape (\(left[left.count - 2]),\(right[right.count - 1]))"
    default: return nil
    }
  }

  private var shapeMessage: String? {
    switch self {
    case .notBroadcastable(let shapes):
      "operands could not be broadcast together with shapes " + ArrayError.list(shapes)
    case .notBroadcastableInPlace(let own, let other):
      "operands could not be broadcast together with shapes " + ArrayError.list([own, other, own])
    case .outputTooSmall(let own, let broadcast):
      "non-broadcastable output operand with shape \(own.compactDescription) doesn't match the "
        + "broadcast shape \(broadcast.compactDescription)"
    case .cannotAssign(let source, let target):
      "could not broadcast input array from shape \(source.compactDescription) into shape "
        + target.compactDescription
    case .cannotAssignSelection(let source, let target):
      "shape mismatch: value array of shape \(source.compactDescription) could not be broadcast "
        + "to indexing result of shape \(target.compactDescription)"
    case .cannotAssignMask(let values, let selected):
      "NumPy boolean array indexing assignment cannot assign \(values) input values to the "
        + "\(selected) output values where the mask is true"
    case .sequenceForElement: "setting an array element with a sequence."
    case .cannotReshape(let count, let lengths):
      "cannot reshape array of size \(count) into shape \(ArrayError.reshapeText(lengths))"
    case .severalUnknownDimensions: "can only specify one unknown dimension"
    case .negativeDimension: "negative dimensions are not allowed"
    case .givenUp: ""
    case .tooLarge(let shape):
      "an array of shape \(shape) is larger than the \(Shape.maximumCount >> 17) MiB that a "
        + "program may use"
    case .tooManyDimensions(let rank):
      "an array of \(rank) dimensions is not part of this course; 8 are the most"
    default: nil
    }
  }

  private var indexMessage: String? {
    switch self {
    case .indexOutOfBounds(let index, let axis, let size):
      "index \(index) is out of bounds for axis \(axis) with size \(size)"
    case .axisOutOfBounds(let axis, let rank):
      "axis \(axis) is out of bounds for array of dimension \(rank)"
    case .tooManyIndices(let rank, let count):
      "too many indices for array: array is \(rank)-dimensional, but \(count) were indexed"
    case .severalEllipses: "an index can only have a single ellipsis ('...')"
    case .zeroStep: "slice step cannot be zero"
    case .maskLength(let axis, let size, let maskSize):
      "boolean index did not match indexed array along axis \(axis); size of axis is \(size) "
        + "but size of corresponding boolean axis is \(maskSize)"
    case .indicesNotBroadcastable(let shapes):
      "shape mismatch: indexing arrays could not be broadcast together with shapes "
        + ArrayError.list(shapes)
    default: nil
    }
  }

  private var typeMessage: String? {
    switch self {
    case .cannotCast(let operation, let source, let target):
      "Cannot cast ufunc '\(operation)' output from dtype('\(source.name)') to "
        + "dtype('\(target.name)') with casting rule 'same_kind'"
    case .unsupportedTypes(let operation):
      "ufunc '\(operation)' not supported for the input types, and the inputs could not be "
        + "safely coerced to any supported types according to the casting rule ''safe''"
    case .noBooleanLoop(let operation):
      "ufunc '\(operation)' did not contain a loop with signature matching types "
        + "<class 'numpy.dtypes.BoolDType'> -> None"
    case .smallNumbers(let operation, let type):
      "np.\(operation) of truth values gives \(type), which is not part of this course; "
        + "use numbers"
    case .negativePower: "Integers to negative integer powers are not allowed."
    case .booleanSubtract:
      "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` "
        + "operator, or the logical_xor function instead."
    case .booleanNegative:
      "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or "
        + "the logical_not function instead."
    default: nil
    }
  }

  private var joinMessage: String? {
    switch self {
    case .emptyReduction(let operation):
      "zero-size array to reduction operation \(operation) which has no identity"
    case .emptySearch(let operation): "attempt to get \(operation) of an empty sequence"
    case .nothingToJoin(let operation): "need at least one array to \(operation)"
    case .joinRank(let index, let rank, let firstRank):
      "all the input arrays must have same number of dimensions, but the array at index 0 has "
        + "\(firstRank) dimension(s) and the array at index \(index) has \(rank) dimension(s)"
    case .joinLength(let axis, let index, let size, let firstSize):
      "all the input array dimensions except for the concatenation axis must match exactly, but "
        + "along dimension \(axis), the array at index 0 has size \(firstSize) and the array at "
        + "index \(index) has size \(size)"
    case .joinScalars: "zero-dimensional arrays cannot be concatenated"
    case .stackShapes: "all input arrays must have the same shape"
    default: nil
    }
  }

  private var samplingMessage: String? {
    guard case .sampling(let problem) = self else { return nil }
    return switch problem {
    case .emptyRange: "high <= 0"
    case .lowNotBelowHigh: "low >= high"
    case .emptyPopulation: "a must be greater than 0 unless no samples are taken"
    case .sampleTooLarge: "Cannot take a larger sample than population when 'replace=False'"
    case .probabilityCount: "'a' and 'p' must have same size"
    case .negativeProbability: "probabilities are not non-negative"
    case .probabilitySum: "probabilities do not sum to 1"
    case .tooFewNonzeroProbabilities: "Fewer non-zero entries in p than size"
    case .negativeScale: "scale < 0"
    case .unboundedRange: "Range exceeds valid bounds"
    }
  }

  /// Shapes as NumPy lists them: each is followed by a blank, also the last.
  private static func list(_ shapes: [Shape]) -> String {
    shapes.map { $0.compactDescription + " " }.joined()
  }

  /// A wished-for shape as NumPy writes it: an open length in front vanishes,
  /// elsewhere it reads `newaxis`.
  private static func reshapeText(_ lengths: [Int]) -> String {
    let known = lengths.drop { $0 < 0 }.map { $0 < 0 ? "newaxis" : String($0) }
    return "(" + known.joined(separator: ",") + (lengths.count == 1 ? ",)" : ")")
  }
}
