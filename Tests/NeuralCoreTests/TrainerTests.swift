import Testing

@testable import NeuralCore

/// Networks and data sets of the chapter.
enum Chapter {
  /// The four lights of the second half: 101 walk, 011 walk, 001 stop, 111 stop.
  static var four: Dataset {
    Dataset(
      inputs: NDArray([1, 0, 1, 0, 1, 1, 0, 0, 1, 1, 1, 1] as [Int64], shape: [4, 3]),
      targets: NDArray([1, 1, 0, 0] as [Int64])
    )
  }

  /// The six lights of the first half.
  static var six: Dataset {
    let lights: [Int64] = [1, 0, 1, 0, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1, 1, 0, 1]
    return Dataset(
      inputs: NDArray(lights, shape: [6, 3]),
      targets: NDArray([0, 1, 0, 1, 1, 0] as [Int64])
    )
  }

  /// The single layer of the first half, at its start.
  static var singleLayer: Network {
    Network(weights: [NDArray([0.5, 0.48, -0.7], shape: [3, 1])])
  }

  /// The network of the second half, at its start.
  static func deep(
    hiddenSize: Int = 4,
    _ activation: Activation = .relu,
    seed: UInt32 = 1
  ) -> Network {
    var random = RandomState(seed: seed)
    return Network(
      layerSizes: [3, hiddenSize, 1],
      hiddenActivation: activation,
      random: &random
    )
  }
}

/// A training, named by its network and batching.
struct Training: CustomTestStringConvertible, Sendable {
  let layerSizes: [Int]
  let activation: Activation
  let batching: Batching
  var testDescription: String { "\(layerSizes) \(activation) \(batching)" }

  static let all: [Training] = [
    Training(layerSizes: [3, 4, 1], activation: .relu, batching: .stochastic),
    Training(layerSizes: [3, 1, 1], activation: .relu, batching: .stochastic),
    Training(layerSizes: [3, 4, 1], activation: .linear, batching: .stochastic),
    Training(layerSizes: [3, 9, 5, 2], activation: .relu, batching: .stochastic),
    Training(layerSizes: [3, 4, 1], activation: .relu, batching: .mini(size: 2)),
    Training(layerSizes: [3, 13, 6, 3], activation: .relu, batching: .mini(size: 3)),
    Training(layerSizes: [3, 1, 1, 2], activation: .linear, batching: .mini(size: 2)),
    Training(layerSizes: [3, 4, 1], activation: .relu, batching: .full),
    Training(layerSizes: [3, 10, 12], activation: .relu, batching: .full),
  ]
}

@Suite("Trainer")
struct TrainerTests {
  @Test("prints the six errors of the chapter's last program, to the last digit")
  func bookErrors() {
    let errors = Trainer(Chapter.deep(), Chapter.four, learningRate: 0.2).train(epochs: 60)
    #expect(
      [9, 19, 29, 39, 49, 59].map { NumberText.repr(errors[$0]) } == [
        "0.6342311598444467", "0.35838407676317513", "0.0830183113303298",
        "0.006467054957103705", "0.0003292669000750734", "1.5055622665134859e-05",
      ]
    )
  }

  @Test("measures the weights as they are, without moving them")
  func currentError() {
    let trainer = Trainer(Chapter.singleLayer, Chapter.six, learningRate: 0.1)
    trainer.train(epochs: 40)
    let error = trainer.currentError()
    #expect(abs(error - 0.000411303) < 5e-10)
    #expect(trainer.currentError() == error)
    #expect(abs(error - trainer.network.totalError(on: Chapter.six)) < 1e-15)
  }

  @Test("moves each set of weights at its own rate")
  func layerRates() {
    let still = Trainer(Chapter.deep(), Chapter.four, learningRate: 0.2, layerRates: [0, 0.2])
    still.train(epochs: 10)
    #expect(still.network.weights[0].doubles == Chapter.deep().weights[0].doubles)
    #expect(still.network.weights[1].doubles != Chapter.deep().weights[1].doubles)
    let same = Trainer(Chapter.deep(), Chapter.four, learningRate: 0.2, layerRates: [0.2, 0.2])
    let plain = Trainer(Chapter.deep(), Chapter.four, learningRate: 0.2)
    #expect(same.train(epochs: 60) == plain.train(epochs: 60))
  }

  @Test("ends with the chapter's weights")
  func bookWeights() {
    let trainer = Trainer(Chapter.deep(), Chapter.four, learningRate: 0.2)
    trainer.train(epochs: 60)
    let expected: [Double] = [
      -0.165955990594852, 0.910567682151343, -0.9997712503653102, -0.9002392496618727,
      -0.7064882183657739, -0.9279439108747858, -0.6274795772446582, 0.8970345826646969,
      -0.20646505153866013, -0.033083237990835485, -0.1616109711934104, 0.002370159892312184,
      -0.5910955005369651, 1.139621342184252, -0.9452248136041477, 1.1102379270064267,
    ]
    // NumPy made these with fused additions, so the last digits may differ.
    let weights = trainer.network.weights.flatMap(\.doubles)
    #expect(weights.count == expected.count)
    #expect(zip(weights, expected).allSatisfy { ($0 - $1).magnitude < 1e-12 })
  }

  @Test("has the bits of the same formulas on arrays", arguments: Training.all)
  func arrayByArray(training: Training) throws {
    var random = RandomState(seed: 3)
    var network = Network(
      layerSizes: training.layerSizes,
      hiddenActivation: training.activation,
      random: &random
    )
    let outputs = training.layerSizes[training.layerSizes.count - 1]
    let dataset = Dataset(
      inputs: random.gaussianArray([7, 3]),
      targets: random.gaussianArray([7, outputs])
    )
    let trainer = Trainer(network, dataset, learningRate: 0.05, batching: training.batching)
    var errors: [Double] = []
    for _ in 0..<5 {
      errors.append(try epoch(&network, dataset, size: training.batching.size(of: 7)))
    }
    #expect(trainer.train(epochs: 5) == errors)
    #expect(
      zip(trainer.network.weights, network.weights).allSatisfy { $0.isBitwiseEqual(to: $1) }
    )
  }

  /// One epoch written with arrays, as a learner would write it with NumPy.
  private func epoch(
    _ network: inout Network,
    _ dataset: Dataset,
    size: Int
  ) throws -> Double {
    var error = 0.0
    for first in stride(from: 0, to: dataset.count, by: size) {
      let rows = NDArray.AxisSelector.slice(start: first, stop: first + size, step: 1)
      let target = try dataset.targets.view([rows])
      let pass = network.forward(try dataset.inputs.view([rows]))
      error += pass.squaredError(target)
      let gradients = network.backpropagate(pass, target: target)
      let count = Double(target.shape[0])
      let means = try gradients.weights.map {
        try NDArray.elementwise(.divide, operand($0), operand(count))
      }
      network.descend(Gradients(weights: means, deltas: []), learningRate: 0.05)
    }
    return error
  }

  /// The numbers of lesson 6: error of the weights at the end of a pass, after 1,
  /// 10 and 40 passes.
  @Test(
    "stochastic, mini and full batch follow the reference",
    arguments: [
      (Batching.stochastic, 1.1419, 0.0404, 0.000411),
      (.mini(size: 2), 2.0067, 0.1936, 0.00865), (.mini(size: 3), 2.4993, 0.3454, 0.0239),
      (.full, 3.1576, 0.7188, 0.1177),
    ]
  )
  func batches(batching: Batching, first: Double, tenth: Double, fortieth: Double) {
    let trainer = Trainer(
      Chapter.singleLayer,
      Chapter.six,
      learningRate: 0.1,
      batching: batching
    )
    let errors = (0..<40).map { _ in
      trainer.trainEpoch()
      return trainer.network.totalError(on: Chapter.six)
    }
    #expect((errors[0] - first).magnitude < 0.0001)
    #expect((errors[9] - tenth).magnitude < 0.0001)
    #expect((errors[39] - fortieth).magnitude < 0.0001)
  }

  @Test(
    "needs the known number of passes to get below 0.001",
    arguments: [
      (Batching.stochastic, 34), (.mini(size: 2), 73), (.mini(size: 3), 108), (.full, 221),
    ]
  )
  func passes(batching: Batching, expected: Int) {
    let trainer = Trainer(
      Chapter.singleLayer,
      Chapter.six,
      learningRate: 0.1,
      batching: batching
    )
    var passes = 0
    repeat {
      trainer.trainEpoch()
      passes += 1
    } while trainer.network.totalError(on: Chapter.six) >= 0.001 && passes < 1000
    #expect(passes == expected)
  }

  @Test("leaves the network that it started from alone")
  func copies() {
    let network = Chapter.deep()
    let before = network.weights[0].copy()
    Trainer(network, Chapter.four, learningRate: 0.2).train(epochs: 3)
    #expect(network.weights[0].isBitwiseEqual(to: before))
  }

  @Test("a batch larger than the data set is the whole of it, and 0 counts as 1")
  func batchSizes() {
    #expect(Batching.mini(size: 99).size(of: 4) == 4)
    #expect(Batching.mini(size: 0).size(of: 4) == 1)
    #expect(Batching.full.size(of: 4) == 4)
  }
}
