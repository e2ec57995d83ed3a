/// What a hidden node does with its weighted sum: a function and its slope as a pair.
///
/// | Case     | Function      | Slope, told from the output | In the chapter           |
/// |:---------|:--------------|:----------------------------|:-------------------------|
/// | `relu`   | `(x > 0) * x` | `output > 0`                | `relu`, `relu2deriv`     |
/// | `linear` | `x`           | 1                           | none: the layers collapse |
public enum Activation: String, Sendable, Hashable, CaseIterable {
  /// Lets positive numbers through and switches the rest off.
  case relu
  /// Lets everything through. Layers without a bend between them are worth no
  /// more than a single one.
  case linear

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
    }
  }

  /// Returns the slope of the function, told from what it gave.
  ///
  /// - Parameter output: What the nodes gave.
  /// - Returns: Truth values for the rectifier, ones otherwise.
  public func slope(atOutput output: NDArray) -> NDArray {
    switch self {
    case .relu:
      NDArray.promised { () throws(ArrayError) in
        try NDArray.elementwise(.greater, .array(output), .scalar(.int64(0)))
      }
    case .linear: .filled(output.shape, with: .float64(1))
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
