extension Network {
  /// The single set of weights that does the same as a stack of linear layers.
  ///
  /// Without a bend between them, layers are worth no more than one: multiplying
  /// the sets of weights gives a layer with the same predictions, up to rounding.
  /// With a bend there is none, so the result is nil unless the network has but
  /// one layer of weights.
  public var collapsed: NDArray? {
    guard activations.allSatisfy({ $0 == .linear }), biases.allSatisfy({ $0 == nil }) else {
      return nil
    }
    return weights.dropFirst().reduce(weights[0].copy()) { product, next in
      NDArray.promised { () throws(ArrayError) in try product.dot(next) }
    }
  }
}
