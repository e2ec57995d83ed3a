import Testing

@testable import NeuralCore

@Suite("Network")
struct NetworkTests {
  @Test("starts with the chapter's weights")
  func start() {
    let network = Chapter.deep()
    #expect(network.layerSizes == [3, 4, 1])
    #expect(
      network.weights[0].doubles.prefix(4) == [
        -0.165955990594852, 0.4406489868843162, -0.9997712503653102, -0.39533485473632046,
      ]
    )
    #expect(
      network.weights[1].doubles == [
        -0.5910955005369651, 0.7562348727818908, -0.9452248136041477, 0.34093502035680445,
      ]
    )
  }

  @Test("predicts the first row as lesson 12 says, one row or many")
  func forward() throws {
    let pass = Chapter.deep().forward([1, 0, 1])
    #expect(pass.activations.map(\.shape) == [[1, 3], [1, 4], [1, 1]])
    #expect(try (#require(pass.prediction.item).double - 0.391943).magnitude < 1e-6)
    #expect(Chapter.deep().forward(Chapter.four.inputs).prediction.shape == [4, 1])
  }

  @Test("sends the first row's blame back as lesson 12 says, then masks it")
  func backpropagate() throws {
    let network = Chapter.deep()
    let pass = network.forward([1, 0, 1])
    let gradients = network.backpropagate(pass, target: [1])
    #expect(try (#require(gradients.delta(ofLayer: 2).item).double + 0.608057).magnitude < 1e-6)
    let hidden = gradients.delta(ofLayer: 1)
    #expect(hidden.shape == [1, 4])
    #expect((hidden.doubles[1] + 0.459834).magnitude < 1e-6)
    #expect([0, 2, 3].allSatisfy { hidden.doubles[$0] == 0 })
    #expect(gradients.weights.map(\.shape) == [[3, 4], [4, 1]])
  }

  /// The gradient leaves out the factor 2 of the squared error, so measured
  /// slopes are twice as steep.
  @Test("has gradients of half the measured slope", arguments: Activation.allCases, [0, 1])
  func gradientCheck(activation: Activation, layer: Int) throws {
    let network = Chapter.deep(activation)
    let pass = network.forward(Chapter.four.inputs)
    let gradient = network.backpropagate(pass, target: Chapter.four.targets).weights[layer]
    let place = try #require(
      gradient.doubles.indices.max {
        gradient.doubles[$0].magnitude < gradient.doubles[$1].magnitude
      }
    )
    func error(_ shift: Double) -> Double {
      let weights = network.weights.map { $0.copy() }
      weights[layer].setElement(place, .float64(weights[layer].element(place).double + shift))
      return Network(weights: weights, hiddenActivation: activation).totalError(on: Chapter.four)
    }
    let slope = (error(1e-6) - error(-1e-6)) / 2e-6
    #expect((slope / gradient.doubles[place] - 2).magnitude < 1e-6)
  }

  @Test("is a value: copies learn apart")
  func value() {
    let network = Chapter.deep()
    var copy = network
    let pass = copy.forward(Chapter.four.inputs)
    copy.descend(copy.backpropagate(pass, target: Chapter.four.targets), learningRate: 0.1)
    #expect(!copy.weights[0].isBitwiseEqual(to: network.weights[0]))
    #expect(network.weights[0].isBitwiseEqual(to: Chapter.deep().weights[0]))
  }

  @Test("a rectifier multiplies, so a negative sum becomes -0.0")
  func relu() {
    #expect(Activation.relu([-1, 2]).description == "[-0.  2.]")
    #expect(Activation.relu.slope(atOutput: [-0.0, 2]).description == "[False  True]")
    #expect(Activation.linear([-1, 2]).description == "[-1.  2.]")
    #expect(Activation.linear.slope(atOutput: [-1, 2]).description == "[1. 1.]")
  }

  @Test("a data set takes its targets as a column or as a list")
  func dataset() {
    #expect(Chapter.four.targets.shape == [4, 1])
    #expect(Chapter.four.inputs.elementType == .float64)
    #expect(Chapter.four.count == 4)
  }
}
