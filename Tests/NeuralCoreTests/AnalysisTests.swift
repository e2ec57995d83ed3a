import Testing

@testable import NeuralCore

@Suite("Analyses of networks and data")
struct AnalysisTests {
  /// The numbers of lesson 8: the pushes at the chapter's start weights.
  @Test(
    "pressure of each row on the three weights",
    arguments: [
      (0, [0.2, 0, 0.2]), (1, [0, 1.22, 1.22]), (2, [0, 0, 0.7]), (3, [0.72, 0.72, 0.72]),
      (4, [0, 1.22, 1.22]), (5, [0.2, 0, 0.2]),
    ]
  )
  func pressure(row: Int, expected: [Double]) {
    let pushes = Chapter.singleLayer.pressure(on: Chapter.six)[row][0].doubles
    #expect(zip(pushes, expected).allSatisfy { ($0 - $1).magnitude < 1e-12 })
  }

  /// The numbers of lessons 7 and 10.
  @Test("correlation of each light with walking; none where nothing changes")
  func correlation() throws {
    let six = Correlation.columns(of: Chapter.six)
    #expect(try (#require(six[0]) + 1 / 3).magnitude < 1e-12)
    #expect(try (#require(six[1]) - 1).magnitude < 1e-12)
    #expect(six[2] == nil)
    #expect(Correlation.columns(of: Chapter.four) == [0, 0, nil])
  }

  @Test("the best single layer of the second half predicts a half everywhere")
  func leastSquares() {
    let best = LeastSquares(Chapter.four)
    #expect((best.error - 1).magnitude < 1e-12)
    #expect(zip(best.weights.doubles, [0, 0, 0.5]).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    #expect(best.rank == 3)
  }

  @Test("the best single layer of the first half is the middle light")
  func perfectSingleLayer() {
    let best = LeastSquares(Chapter.six)
    #expect(best.error < 1e-24)
    #expect(zip(best.weights.doubles, [0, 1, 0]).allSatisfy { ($0 - $1).magnitude < 1e-12 })
  }

  @Test("a column that repeats another gets weight zero")
  func dependentColumns() {
    let inputs = NDArray([1.0, 1, 2, 2, 3, 3], shape: [3, 2])
    let best = LeastSquares(Dataset(inputs: inputs, targets: [2, 4, 6]))
    #expect(best.rank == 1)
    #expect(zip(best.weights.doubles, [2, 0]).allSatisfy { ($0 - $1).magnitude < 1e-12 })
  }

  @Test("measured slopes are twice the gradients", arguments: Activation.allCases)
  func gradientCheck(activation: Activation) {
    let checks = Chapter.deep(activation).gradientCheck(on: Chapter.four)
    #expect(checks.count == 16)
    let ratios = checks.compactMap(\.ratio)
    #expect(!ratios.isEmpty)
    #expect(ratios.allSatisfy { ($0 - 2).magnitude < 1e-5 })
    #expect(checks.filter { $0.gradient == 0 }.allSatisfy { $0.slope == 0 })
  }

  @Test("linear layers collapse into one with the same predictions")
  func collapse() throws {
    let network = Chapter.deep(.linear)
    let collapsed = try #require(network.collapsed)
    #expect(collapsed.shape == [3, 1])
    let single = Network(weights: [collapsed]).forward(Chapter.four.inputs).prediction.doubles
    let stacked = network.forward(Chapter.four.inputs).prediction.doubles
    #expect(zip(single, stacked).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    #expect(Chapter.deep(.relu).collapsed == nil)
  }
}
