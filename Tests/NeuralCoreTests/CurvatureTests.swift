import Testing

@testable import NeuralCore

/// A data set with its curvature, named by how it is batched.
struct Bend: CustomTestStringConvertible, Sendable {
  let name: String
  let batching: Batching
  let steepest: Double
  let batchCount: Int
  var testDescription: String { name }

  static let all: [Bend] = [
    Bend(name: "all six rows", batching: .full, steepest: 1.559816, batchCount: 1),
    Bend(name: "row by row, 111", batching: .stochastic, steepest: 3, batchCount: 6),
    Bend(name: "in threes", batching: .mini(size: 3), steepest: 1.942809, batchCount: 2),
  ]
}

@Suite("Curvature")
struct CurvatureTests {
  @Test(arguments: Bend.all)
  func steepestDirection(bend: Bend) {
    let curvature = Curvature(Chapter.six, batching: bend.batching)
    #expect(abs(curvature.steepest - bend.steepest) < 5e-7)
    #expect(curvature.batchCount == bend.batchCount)
  }

  @Test("is where full gradient descent stops settling: 2 / 1.559816")
  func largestRate() {
    #expect(abs(Curvature(Chapter.six, batching: .full).largestRate - 1.2822) < 5e-5)
  }

  @Test("of inputs that are all 0 is 0")
  func zeros() {
    let nothing = Dataset(inputs: NDArray([0.0, 0], shape: [2, 1]), targets: NDArray([1.0, 0]))
    #expect(Curvature(nothing, batching: .full).steepest == 0)
    #expect(Curvature(nothing, batching: .full).largestRate == .infinity)
  }
}
