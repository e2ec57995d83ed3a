import Kernels

/// Trains a network on a data set, fast, with the bits of the chapter's program.
///
/// The trainer keeps weights, layers, deltas and data in one block of memory and
/// allocates nothing while it trains. Every number is rounded where the program
/// on arrays would round it:
///
///     let trainer = Trainer(network, dataset, learningRate: 0.2)
///     let errors = trainer.train(epochs: 60)
///     errors[9]   // 0.6342311598444467, as printed in the book
///
/// In a batch, each weight changes by `rate * (gradient / b)`, the gradient
/// summed over the batch's *b* examples in their order.
public final class Trainer {
  /// One step from a layer to the next: sizes, and where everything lies.
  private struct Layer {
    let inputCount: Int
    let outputCount: Int
    let weights: UnsafeMutablePointer<Double>
    let outputs: UnsafeMutablePointer<Double>
    let deltas: UnsafeMutablePointer<Double>
    let rate: Double
  }

  /// How far each step goes; the chapter's `alpha`.
  public let learningRate: Double
  /// How many examples are seen before the weights change.
  public let batching: Batching

  private let activation: Activation
  private let exampleCount: Int
  private let batchSize: Int
  private let slab: UnsafeMutablePointer<Double>
  private let layers: UnsafeMutablePointer<Layer>
  private let layerCount: Int
  private let inputs: UnsafeMutablePointer<Double>
  private let targets: UnsafeMutablePointer<Double>
  private let squares: UnsafeMutablePointer<Double>
  private let gradients: UnsafeMutablePointer<Double>

  /// Prepares to train a copy of a network.
  ///
  /// - Parameters:
  ///   - network: The network to start from; it stays as it is.
  ///   - dataset: The examples.
  ///   - learningRate: How far each step goes.
  ///   - batching: How many examples are seen before the weights change.
  ///   - layerRates: How far the steps of each set of weights go, where that differs; else
  ///     they all go as far as `learningRate` says.
  /// - Precondition: The examples fit the network's first and last layer, the network is plain,
  ///   and there are as many rates as sets of weights, if there are any.
  public init(
    _ network: Network,
    _ dataset: Dataset,
    learningRate: Double,
    batching: Batching = .stochastic,
    layerRates: [Double]? = nil
  ) {
    precondition(layerRates.map { $0.count == network.weights.count } ?? true, "One rate each.")
    let sizes = network.layerSizes
    precondition(network.isPlain, "The loops are those of the chapter's network.")
    precondition(dataset.inputs.shape[1] == sizes[0], "Inputs must fit the first layer.")
    precondition(dataset.targets.shape[1] == sizes.last, "Targets must fit the last layer.")
    self.learningRate = learningRate
    self.batching = batching
    activation = network.hiddenActivation
    exampleCount = dataset.count
    batchSize = batching.size(of: dataset.count)
    layerCount = network.weights.count
    let widest = network.weights.map(\.count).max() ?? 0
    let nodes = sizes.dropFirst().reduce(0, +)
    let lastSize = sizes[layerCount]
    var room = dataset.inputs.count + dataset.targets.count + widest + batchSize * lastSize
    room += network.weights.reduce(0) { $0 + $1.count } + 2 * batchSize * nodes
    slab = .allocate(capacity: room)
    slab.initialize(repeating: 0, count: room)
    var next = slab
    func take(_ count: Int) -> UnsafeMutablePointer<Double> {
      defer { next += count }
      return next
    }
    layers = .allocate(capacity: layerCount)
    for (number, matrix) in network.weights.enumerated() {
      let layer = Layer(
        inputCount: sizes[number],
        outputCount: sizes[number + 1],
        weights: take(matrix.count),
        outputs: take(batchSize * sizes[number + 1]),
        deltas: take(batchSize * sizes[number + 1]),
        rate: layerRates?[number] ?? learningRate
      )
      matrix.writeDoubles(to: layer.weights)
      (layers + number).initialize(to: layer)
    }
    inputs = take(dataset.inputs.count)
    targets = take(dataset.targets.count)
    squares = take(batchSize * lastSize)
    gradients = take(widest)
    dataset.inputs.writeDoubles(to: inputs)
    dataset.targets.writeDoubles(to: targets)
  }

  deinit {
    slab.deallocate()
    layers.deallocate()
  }

  /// The network as it is now.
  public var network: Network {
    let weights = (0..<layerCount).map { number in
      let layer = layers[number]
      let matrix = NDArray(uninitialized: [layer.inputCount, layer.outputCount], .float64)
      matrix.doubleCells.update(from: layer.weights, count: matrix.count)
      return matrix
    }
    return Network(weights: weights, hiddenActivation: activation)
  }

  /// Trains for one epoch: every example once, in order.
  ///
  /// - Returns: The summed squared error of the predictions, each made before the
  ///   weights changed: what the chapter prints.
  @discardableResult
  public func trainEpoch() -> Double {
    var error = 0.0
    var first = 0
    while first < exampleCount {
      let size = min(batchSize, exampleCount - first)
      error += trainBatch(first, size)
      first += size
    }
    return error
  }

  /// Trains for several epochs.
  ///
  /// - Parameter epochs: How many.
  /// - Returns: The error of each epoch, as ``trainEpoch()`` gives it.
  @discardableResult
  public func train(epochs: Int) -> [Double] {
    (0..<max(epochs, 0)).map { _ in trainEpoch() }
  }

  /// Returns the summed squared error of the weights as they are now, over all examples.
  ///
  /// Unlike what ``trainEpoch()`` returns, no weight moves between the predictions.
  ///
  /// - Returns: The error.
  /// - Complexity: O(*n* · *w*) for *n* examples and *w* weights.
  public func currentError() -> Double {
    var error = 0.0
    var first = 0
    while first < exampleCount {
      let size = min(batchSize, exampleCount - first)
      error += compare(first, size)
      first += size
    }
    return error
  }
}

// MARK: - One batch

extension Trainer {
  /// Predicts, looks how far off it was, sends that back, and moves the weights.
  private func trainBatch(_ first: Int, _ size: Int) -> Double {
    let error = compare(first, size)
    sendBack(size)
    descend(inputs + first &* layers[0].inputCount, size)
    return error
  }

  /// Predicts and looks how far off that was.
  private func compare(_ first: Int, _ size: Int) -> Double {
    predict(inputs + first &* layers[0].inputCount, size)
    let last = layers[layerCount - 1]
    let count = size &* last.outputCount
    TrainingLoops.miss(
      last.deltas,
      squares: squares,
      last.outputs,
      targets + first &* last.outputCount,
      count: count
    )
    return 0.0 + pairwiseSum(squares, step: 1, count: count)
  }

  private func predict(_ start: UnsafeMutablePointer<Double>, _ size: Int) {
    var current = start
    for number in 0..<layerCount {
      let layer = layers[number]
      Trainer.multiply(
        layer.outputs,
        MatrixLanes(current, rowStep: layer.inputCount, columnStep: 1),
        MatrixLanes(layer.weights, rowStep: layer.outputCount, columnStep: 1),
        (size, layer.inputCount, layer.outputCount)
      )
      if number < layerCount - 1, activation == .relu {
        TrainingLoops.rectify(layer.outputs, count: size &* layer.outputCount)
      }
      current = layer.outputs
    }
  }

  private func sendBack(_ size: Int) {
    var number = layerCount - 1
    while number > 0 {
      let (layer, before) = (layers[number], layers[number - 1])
      Trainer.multiply(
        before.deltas,
        MatrixLanes(layer.deltas, rowStep: layer.outputCount, columnStep: 1),
        MatrixLanes(layer.weights, rowStep: 1, columnStep: layer.outputCount),
        (size, layer.outputCount, layer.inputCount)
      )
      if activation == .relu {
        TrainingLoops.silence(
          before.deltas,
          whereOff: before.outputs,
          count: size &* layer.inputCount
        )
      }
      number -= 1
    }
  }

  private func descend(_ start: UnsafeMutablePointer<Double>, _ size: Int) {
    var current = start
    for number in 0..<layerCount {
      let layer = layers[number]
      if size == 1, layer.inputCount &* layer.outputCount > 1 {
        TrainingLoops.descend(
          layer.weights,
          inputs: current,
          layer.inputCount,
          deltas: layer.deltas,
          layer.outputCount,
          rate: layer.rate
        )
      } else {
        descendBatch(layer, current, size)
      }
      current = layer.outputs
    }
  }

  private func descendBatch(
    _ layer: Layer,
    _ current: UnsafeMutablePointer<Double>,
    _ size: Int
  ) {
    let values = MatrixLanes(current, rowStep: 1, columnStep: layer.inputCount)
    let deltas = MatrixLanes(layer.deltas, rowStep: layer.outputCount, columnStep: 1)
    if layer.outputCount == 1, layer.inputCount > 1 {
      // One output: the same products with the roles exchanged lie side by side.
      Trainer.multiply(
        gradients,
        MatrixLanes(layer.deltas, rowStep: 1, columnStep: 1),
        MatrixLanes(current, rowStep: layer.inputCount, columnStep: 1),
        (1, size, layer.inputCount)
      )
    } else {
      Trainer.multiply(gradients, values, deltas, (layer.inputCount, size, layer.outputCount))
    }
    TrainingLoops.descend(
      layer.weights,
      gradients: gradients,
      count: layer.inputCount &* layer.outputCount,
      batch: size,
      rate: layer.rate
    )
  }

  /// The product as `dot` defines it: one number times one number stays bare.
  @inline(__always)
  private static func multiply(
    _ out: UnsafeMutablePointer<Double>,
    _ left: MatrixLanes<Double>,
    _ right: MatrixLanes<Double>,
    _ size: (rows: Int, inner: Int, columns: Int)
  ) {
    if size.rows == 1, size.inner == 1, size.columns == 1 {
      out[0] = left.base[0] * right.base[0]
    } else {
      product(out, left, right, rows: size.rows, inner: size.inner, columns: size.columns)
    }
  }
}
