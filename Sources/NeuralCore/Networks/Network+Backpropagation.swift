extension Network {
  /// Traces the error of one prediction back to every weight that caused it.
  ///
  /// Backpropagation visits the layers from last to first. The last delta is how
  /// far the prediction missed; each earlier delta is the one after it, sent back
  /// through the weights and silenced wherever the layer was switched off:
  ///
  ///     delta[last] = prediction - target
  ///     delta[k]    = delta[k + 1] · weights[k]ᵀ ⊙ slope(activations[k])
  ///     gradient[k] = activations[k]ᵀ · delta[k + 1]
  ///
  /// In the chapter's network (3 inputs, 4 hidden nodes, 1 output), *b* examples
  /// give these values:
  ///
  /// | In Swift                      | In the chapter     | Shape    |
  /// |:------------------------------|:-------------------|:---------|
  /// | `pass.activations[1]`         | `layer_1`          | `(b, 4)` |
  /// | `gradients.delta(ofLayer: 2)` | `layer_2_delta`    | `(b, 1)` |
  /// | `gradients.delta(ofLayer: 1)` | `layer_1_delta`    | `(b, 4)` |
  /// | `gradients.weights[1]`        | `weight_delta_1_2` | `(4, 1)` |
  /// | `gradients.weights[0]`        | `weight_delta_0_1` | `(3, 4)` |
  ///
  /// Gradients are summed over the examples, not averaged, and are half the
  /// derivative of the squared error: like the chapter, this method leaves the
  /// factor 2 to the learning rate. Nothing changes until you pass the result to
  /// ``descend(_:learningRate:)``.
  ///
  /// > Source: A. Trask, *Grokking Deep Learning* (Manning, 2019), chapter 6, after
  /// > Rumelhart, Hinton, and Williams, *Nature* 323 (1986), 533–536,
  /// > doi:[10.1038/323533a0](https://doi.org/10.1038/323533a0).
  ///
  /// - Parameters:
  ///   - pass: The forward pass that made the prediction, with the same weights.
  ///   - target: What the prediction should have been, one row per example.
  /// - Returns: The delta of every layer but the input, and every gradient.
  /// - Precondition: `target` has as many elements as `pass.prediction`.
  /// - Complexity: O(*b* · *w*) for *w* weights, about twice the forward pass.
  public func backpropagate(_ pass: ForwardPass, target: NDArray) -> Gradients {
    var delta = NDArray.promised { () throws(ArrayError) in
      try NDArray.elementwise(
        .subtract,
        .array(pass.prediction),
        .array(target.shaped(like: pass.prediction))
      )
    }
    if activations.last != .linear {
      delta = scaled(delta, by: activations[weights.count - 1].slope(atOutput: pass.prediction))
    }
    var deltas = [delta]
    var gradients: [NDArray] = []
    for number in weights.indices.reversed() {
      let activation = pass.activations[number]
      let later = delta
      gradients.append(
        NDArray.promised { () throws(ArrayError) in try activation.transposed.dot(later) }
      )
      guard number > 0 else { break }
      delta = scaled(
        .promised { () throws(ArrayError) in try later.dot(weights[number].transposed) },
        by: activations[number - 1].slope(atOutput: activation)
      )
      deltas.append(delta)
    }
    return Gradients(weights: gradients.reversed(), deltas: deltas.reversed())
  }

  fileprivate func scaled(_ delta: NDArray, by slopes: NDArray) -> NDArray {
    .promised { () throws(ArrayError) in
      try NDArray.elementwise(.multiply, .array(delta), .array(slopes))
    }
  }
}

/// What backpropagation finds: deltas of layers, gradients of weights.
public struct Gradients {
  /// The gradient of each set of weights, in the weights' shapes.
  public let weights: [NDArray]
  private let deltas: [NDArray]

  /// Creates the result from its parts.
  init(weights: [NDArray], deltas: [NDArray]) {
    self.weights = weights
    self.deltas = deltas
  }

  /// Returns how far a layer was off, one row per example.
  ///
  /// - Parameter layer: The number of the layer; the input layer is 0 and has none.
  /// - Returns: The delta.
  /// - Precondition: `layer` is 1 or more, and exists.
  public func delta(ofLayer layer: Int) -> NDArray {
    precondition(layer >= 1 && layer <= deltas.count, "The input layer has no delta.")
    return deltas[layer - 1]
  }
}
