extension Network {
  /// Returns the push of every example on every weight, before any is moved.
  ///
  /// A push is the opposite of the gradient: the direction and the strength with
  /// which one example would move a weight. A positive push is up, a negative one
  /// down, and an input of zero gives none:
  ///
  ///     // Row 101, target 0, at the chapter's weights 0.5, 0.48, -0.7:
  ///     network.pressure(on: dataset)[0][0]   // 0.2, 0, 0.2
  ///
  /// - Parameter dataset: The examples.
  /// - Returns: For each example, one array per set of weights, in their shape.
  public func pressure(on dataset: Dataset) -> [[NDArray]] {
    (0..<dataset.count).map { row in
      let pass = forward(dataset.inputs.row(row))
      let gradients = backpropagate(pass, target: dataset.targets.row(row))
      return gradients.weights.map { gradient in
        NDArray.promised { () throws(ArrayError) in
          try NDArray.elementwise(.subtract, .scalar(.float64(0)), .array(gradient))
        }
      }
    }
  }
}
