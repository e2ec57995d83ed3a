import Kernels

extension NDArray {
  /// An operation between the matching elements of two operands.
  public enum ElementwiseOperation: Sendable, CaseIterable {
    /// `+`; between truth values, `or`.
    case add
    /// `-`.
    case subtract
    /// `*`; between truth values, `and`.
    case multiply
    /// `/`, always with a result of doubles.
    case divide
    /// `//`, rounded down.
    case floorDivide
    /// `%`, with the divisor's sign.
    case remainder
    /// `**`.
    case power
    /// `<`.
    case less
    /// `<=`.
    case lessOrEqual
    /// `>`.
    case greater
    /// `>=`.
    case greaterOrEqual
    /// `==`.
    case equal
    /// `!=`.
    case notEqual
    /// `&`.
    case bitAnd
    /// `|`.
    case bitOr
    /// `^`.
    case bitXor
    /// `np.maximum`.
    case maximum
    /// `np.minimum`.
    case minimum

    /// NumPy's name of the operation, as its messages give it.
    public var name: String {
      switch self {
      case .floorDivide: "floor_divide"
      case .lessOrEqual: "less_equal"
      case .greaterOrEqual: "greater_equal"
      case .notEqual: "not_equal"
      case .bitAnd: "bitwise_and"
      case .bitOr: "bitwise_or"
      case .bitXor: "bitwise_xor"
      default: String(describing: self)
      }
    }

    /// Whether the result is a truth value.
    public var isComparison: Bool {
      switch self {
      case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: true
      default: false
      }
    }
  }

  /// One side of an operation: an array, or a number that meets every element.
  public enum Operand {
    /// An array.
    case array(NDArray)
    /// A number.
    case scalar(Scalar)

    /// The type of the elements.
    public var elementType: ElementType {
      switch self {
      case .array(let array): array.elementType
      case .scalar(let scalar): scalar.elementType
      }
    }

    /// The axes; none for a number.
    public var shape: Shape {
      switch self {
      case .array(let array): array.shape
      case .scalar: []
      }
    }
  }
}

/// The types with which an operation works.
struct OperationTypes {
  /// The type to which both operands are brought.
  let operands: ElementType
  /// The type of the result.
  let result: ElementType

  /// Decides the types, or refuses a combination as NumPy does.
  @inline(__always)
  init(
    _ operation: NDArray.ElementwiseOperation,
    _ left: ElementType,
    _ right: ElementType
  ) throws(ArrayError) {
    let larger = max(left, right)
    switch operation {
    case .add, .multiply, .maximum, .minimum:
      (operands, result) = (larger, larger)
    case .subtract:
      if larger == .bool { throw .booleanSubtract }
      (operands, result) = (larger, larger)
    case .divide:
      (operands, result) = (.float64, .float64)
    case .floorDivide, .remainder, .power:
      if larger == .bool { throw .smallNumbers(operation: operation.name, type: "int8") }
      (operands, result) = (larger, larger)
    case .bitAnd, .bitOr, .bitXor:
      if larger == .float64 { throw .unsupportedTypes(operation: operation.name) }
      (operands, result) = (larger, larger)
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
      (operands, result) = (larger, .bool)
    }
  }
}

extension NDArray.ElementwiseOperation {
  /// The loop that carries out the operation on operands of a type.
  @inline(__always)
  func loop(for type: ElementType) -> RowLoop {
    switch (type, self) {
    case (.float64, _): .doubles(self)
    case (.bool, .add): .integers(.bitOr)
    case (.bool, .multiply): .integers(.bitAnd)
    default: .integers(self)
    }
  }
}
