/// A network of fully connected layers without biases, as in the chapter.
///
/// Hidden layers use ``hiddenActivation``; the last layer is a plain weighted
/// sum. A network is a value: copies learn apart from each other.
///
///     var random = RandomState(seed: 1)
///     var network = Network(layerSizes: [3, 4, 1], random: &random)
///     let pass = network.forward([1, 0, 1])
///     pass.prediction   // [[0.39194327]]
///     let gradients = network.backpropagate(pass, target: [[1]])
///     network.descend(gradients, learningRate: 0.2)
public struct Network {
  /// The weights between neighbouring layers; rows belong to the layer left.
  ///
  /// `weights[0]` is the chapter's `weights_0_1`, of shape `(3, 4)` there.
  public private(set) var weights: [NDArray]
  /// What is added to the weighted sums of each layer behind the inputs; `nil` for nothing, as in
  /// the chapter.
  public let biases: [NDArray?]
  /// What the nodes of each layer behind the inputs do with their weighted sums.
  public let activations: [Activation]

  /// What hidden nodes do with their weighted sums; those of the first hidden layer.
  public var hiddenActivation: Activation { activations[0] }

  /// Whether this is a network as the chapter has it: no biases, one kind of hidden layer that is
  /// straight or rectified, and a straight output.
  public var isPlain: Bool {
    let hidden = activations.dropLast()
    return biases.allSatisfy { $0 == nil } && activations.last == .linear
      && hidden.allSatisfy { $0 == hidden.first && ($0 == .relu || $0 == .linear) }
  }

  /// Creates a network with random weights from -1 to 1.
  ///
  /// Weights are `2 * random - 1`, drawn layer by layer and row by row, which
  /// with seed 1 gives the chapter's start.
  ///
  /// - Parameters:
  ///   - layerSizes: How many nodes each layer has, the inputs included.
  ///   - hiddenActivation: What hidden nodes do with their weighted sums.
  ///   - random: Where the numbers come from.
  /// - Precondition: There are at least two layers.
  public init(
    layerSizes: [Int],
    hiddenActivation: Activation = .relu,
    random: inout RandomState
  ) {
    precondition(layerSizes.count >= 2, "A network has an input and an output layer.")
    activations = Self.activations(hiddenActivation, count: layerSizes.count - 1)
    biases = activations.map { _ in nil }
    weights = []
    for (from, to) in zip(layerSizes, layerSizes.dropFirst()) {
      weights.append(random.filled([from, to]) { 2 * $0.random() - 1 })
    }
  }

  /// Creates a network from given weights.
  ///
  /// - Parameters:
  ///   - weights: The weights between neighbouring layers, copied.
  ///   - hiddenActivation: What hidden nodes do with their weighted sums.
  /// - Precondition: Every array has two axes, and neighbours fit together.
  public init(weights: [NDArray], hiddenActivation: Activation = .relu) {
    self.init(
      weights: weights,
      biases: weights.map { _ in nil },
      activations: Self.activations(hiddenActivation, count: weights.count)
    )
  }

  /// Creates a network from given weights and biases.
  ///
  /// - Parameters:
  ///   - weights: The weights between neighbouring layers, copied.
  ///   - biases: What is added to the weighted sums of each layer, one number per node.
  ///   - activations: What the nodes of each layer do with their weighted sums, the output's last.
  /// - Precondition: Every array has two axes, and neighbours fit together; there are as many
  ///   biases and activations as weights.
  public init(weights: [NDArray], biases: [NDArray?], activations: [Activation]) {
    precondition(!weights.isEmpty, "A network has weights.")
    precondition(weights.count == biases.count && weights.count == activations.count)
    precondition(weights.allSatisfy { $0.rank == 2 }, "Weights have two axes.")
    for (left, right) in zip(weights, weights.dropFirst()) {
      precondition(left.shape[1] == right.shape[0], "Neighbouring weights must fit.")
    }
    self.activations = activations
    self.biases = zip(weights, biases).map { weights, bias in
      bias.map { $0.converted(to: .float64).shaped(like: .zeros([1, weights.shape[1]])) }
    }
    self.weights = weights.map { $0.converted(to: .float64) }
  }

  private static func activations(_ hidden: Activation, count: Int) -> [Activation] {
    [Activation](repeating: hidden, count: count - 1) + [.linear]
  }

  /// The same network with other weights of the same shapes.
  func replacing(weights: [NDArray]) -> Network {
    Network(weights: weights, biases: biases, activations: activations)
  }

  /// How many nodes each layer has: `[3, 4, 1]` in the chapter.
  public var layerSizes: [Int] {
    [weights[0].shape[0]] + weights.map { $0.shape[1] }
  }

  /// Returns what every layer gives for some inputs.
  ///
  /// - Parameter inputs: One example of shape `(n,)`, or one row per example.
  /// - Returns: The values of all layers, one row per example.
  /// - Precondition: A row has as many numbers as the network has inputs.
  /// - Complexity: O(*b* · *w*) for *b* examples and *w* weights.
  public func forward(_ inputs: NDArray) -> ForwardPass {
    precondition(inputs.shape.last == layerSizes[0], "A row holds one number per input.")
    var values = [inputs.asRows]
    var preActivations: [NDArray] = []
    for (number, matrix) in weights.enumerated() {
      let current = values[number]
      let sums = NDArray.promised { () throws(ArrayError) in
        let sums = try current.dot(matrix)
        guard let bias = biases[number] else { return sums }
        return try NDArray.elementwise(.add, .array(sums), .array(bias))
      }
      preActivations.append(sums)
      values.append(activations[number] == .linear ? sums : activations[number](sums))
    }
    return ForwardPass(activations: values, preActivations: preActivations)
  }

  /// Returns the summed squared error over a data set, without learning from it.
  ///
  /// - Parameter dataset: Inputs and targets.
  /// - Returns: The sum of `(prediction - target) ** 2`, added in pairs as `np.sum` does.
  public func totalError(on dataset: Dataset) -> Double {
    forward(dataset.inputs).squaredError(dataset.targets)
  }

  /// Moves every weight against its gradient.
  ///
  /// - Parameters:
  ///   - gradients: What ``backpropagate(_:target:)`` found.
  ///   - learningRate: How far to go; the chapter's `alpha`.
  public mutating func descend(_ gradients: Gradients, learningRate: Double) {
    for number in weights.indices {
      let matrix = weights[number].copy()
      let change = gradients.weights[number]
      _ = NDArray.promised { () throws(ArrayError) in
        let step = try NDArray.elementwise(
          .multiply,
          .scalar(.float64(learningRate)),
          .array(change)
        )
        try matrix.update(.subtract, with: .array(step))
        return matrix
      }
      weights[number] = matrix
    }
  }
}

/// The values of all layers for some inputs.
public struct ForwardPass {
  /// What each layer gave, one row per example; the first are the inputs.
  public let activations: [NDArray]
  /// The weighted sums before the activation: `preActivations[k]` is
  /// `activations[k] · weights[k]`.
  public let preActivations: [NDArray]

  /// What the last layer gave.
  public var prediction: NDArray { activations[activations.count - 1] }

  /// Returns the summed squared error of the prediction.
  ///
  /// - Parameter target: What the prediction should have been.
  /// - Returns: The sum of `(prediction - target) ** 2`.
  /// - Precondition: `target` has as many elements as the prediction.
  public func squaredError(_ target: NDArray) -> Double {
    let total = NDArray.promised { () throws(ArrayError) in
      let miss = try NDArray.elementwise(
        .subtract,
        .array(prediction),
        .array(target.shaped(like: prediction))
      )
      return try miss.mapped(.square).reduced(.sum)
    }
    return total.read(at: 0).double
  }
}

extension NDArray {
  /// The array as rows of examples: one axis becomes one row.
  var asRows: NDArray {
    rank == 1 ? NDArray.promised { () throws(ArrayError) in try reshaped([1, count]) } : self
  }

  /// The array in the shape of another with as many elements.
  func shaped(like other: NDArray) -> NDArray {
    if shape == other.shape { return self }
    return NDArray.promised { () throws(ArrayError) in try reshaped(Array(other.shape)) }
  }
}
