/// What a hidden node does with its weighted sum: a function and its slope as a pair.
///
/// | Case     | Function      | Slope, told from the output | In the chapter           |
/// |:---------|:--------------|:----------------------------|:-------------------------|
/// | `relu`   | `(x > 0) * x` | `output > 0`                | `relu`, `relu2deriv`     |
/// | `linear` | `x`           | 1                           | none: the layers collapse |
/// | `tanh`   | `tanh(x)`     | `1 - output ** 2`           | later chapters            |
/// | `sigmoid`| `1/(1+e^-x)`  | `output * (1 - output)`     | later chapters            |
public enum Activation: String, Sendable, Hashable, CaseIterable {
  /// Lets positive numbers through and switches the rest off.
  case relu
  /// Lets everything through. Layers without a bend between them are worth no
  /// more than a single one.
  case linear
  /// Bends sums smoothly to between -1 and 1.
  case tanh
  /// Bends sums smoothly to between 0 and 1.
  case sigmoid

  /// Returns what the nodes give for their weighted sums.
  ///
  /// The rectifier multiplies by a truth value as the chapter does, so a negative
  /// sum gives `-0.0`:
  ///
  ///     Activation.relu([-1, 2])   // [-0.  2.]
  ///
  /// - Parameter sums: The weighted sums, in any shape.
  /// - Returns: A new array of the same shape.
  public func callAsFunction(_ sums: NDArray) -> NDArray {
    switch self {
    case .relu:
      NDArray.promised { () throws(ArrayError) in
        try NDArray.elementwise(.multiply, .array(slope(atOutput: sums)), .array(sums))
      }
    case .linear: sums.copy()
    case .tanh: .promised { () throws(ArrayError) in try sums.mapped(.hyperbolicTangent) }
    case .sigmoid:
      .promised { () throws(ArrayError) in
        let powers = try sums.mapped(.negative).mapped(.exponential)
        let below = try NDArray.elementwise(.add, .scalar(.float64(1)), .array(powers))
        return try NDArray.elementwise(.divide, .scalar(.float64(1)), .array(below))
      }
    }
  }

  /// Returns the slope of the function, told from what it gave.
  ///
  /// - Parameter output: What the nodes gave.
  /// - Returns: Truth values for the rectifier, numbers otherwise.
  public func slope(atOutput output: NDArray) -> NDArray {
    switch self {
    case .relu:
      NDArray.promised { () throws(ArrayError) in
        try NDArray.elementwise(.greater, .array(output), .scalar(.int64(0)))
      }
    case .linear: .filled(output.shape, with: .float64(1))
    case .tanh:
      .promised { () throws(ArrayError) in
        let squares = try output.mapped(.square)
        return try NDArray.elementwise(.subtract, .scalar(.float64(1)), .array(squares))
      }
    case .sigmoid:
      .promised { () throws(ArrayError) in
        let rest = try NDArray.elementwise(.subtract, .scalar(.float64(1)), .array(output))
        return try NDArray.elementwise(.multiply, .array(output), .array(rest))
      }
    }
  }
}

extension NDArray {
  /// Returns the result of an operation whose shapes were checked before.
  static func promised(_ body: () throws(ArrayError) -> NDArray) -> NDArray {
    do {
      return try body()
    } catch {
      preconditionFailure("Checked shapes must fit: \(error.message)")
    }
  }
}
