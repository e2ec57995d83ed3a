/// A gradient from backpropagation beside the slope measured by nudging a weight.
///
/// The measured slope is that of the summed squared error, so it is twice the
/// gradient, which leaves the factor 2 out:
///
///     let checks = network.gradientCheck(on: dataset)
///     checks.map(\.ratio)   // every one 2.00 or nil
public struct GradientCheck: Hashable, Sendable {
  /// Which set of weights: 0 is the one next to the inputs.
  public let layer: Int
  /// The weight's row: the node that it leaves.
  public let from: Int
  /// The weight's column: the node that it reaches.
  public let to: Int
  /// What backpropagation says, summed over the examples.
  public let gradient: Double
  /// How fast the error rises with the weight, measured on both sides.
  public let slope: Double

  /// The slope divided by the gradient: 2 if all is well; nil if the gradient is
  /// zero.
  public var ratio: Double? { gradient == 0 ? nil : slope / gradient }
}

extension Network {
  /// Measures the slope of the error at every weight, and sets it beside the gradient.
  ///
  /// - Parameters:
  ///   - dataset: The examples.
  ///   - nudge: How far each weight is moved to either side. A smaller nudge is
  ///     nearer to the true slope until rounding spoils it.
  /// - Returns: One check per weight, layer by layer and row by row.
  /// - Complexity: O(*n* · *w*²) for *n* examples and *w* weights.
  public func gradientCheck(on dataset: Dataset, nudge: Double = 1e-6) -> [GradientCheck] {
    let gradients = backpropagate(forward(dataset.inputs), target: dataset.targets).weights
    var checks: [GradientCheck] = []
    for (layer, gradient) in gradients.enumerated() {
      for place in 0..<gradient.count {
        let above = moved(layer, place, by: nudge).totalError(on: dataset)
        let below = moved(layer, place, by: -nudge).totalError(on: dataset)
        let (from, to) = place.quotientAndRemainder(dividingBy: gradient.shape[1])
        checks.append(
          GradientCheck(
            layer: layer,
            from: from,
            to: to,
            gradient: gradient.element(place).double,
            slope: (above - below) / (2 * nudge)
          )
        )
      }
    }
    return checks
  }

  /// The network with one weight moved.
  private func moved(_ layer: Int, _ place: Int, by distance: Double) -> Network {
    let changed = weights.map { $0.copy() }
    let value = changed[layer].element(place).double
    changed[layer].setElement(place, .float64(value + distance))
    return replacing(weights: changed)
  }
}
