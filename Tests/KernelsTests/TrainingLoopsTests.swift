import Testing

@testable import Kernels

@Suite("Training loops")
struct TrainingLoopsTests {
  @Test("rectify by multiplying, which leaves -0.0")
  func rectify() {
    var values = [-1.0, 2.0, 0.0, -0.0]
    TrainingLoops.rectify(&values, count: 4)
    #expect(values == [0, 2, 0, 0])
    #expect(values.map(\.sign) == [.minus, .plus, .plus, .minus])
  }

  @Test("silence deltas of nodes that were off")
  func silence() {
    var deltas = [0.5, -0.5, 0.25]
    TrainingLoops.silence(&deltas, whereOff: [1, 0, -1], count: 3)
    #expect(deltas == [0.5, 0, 0])
  }

  @Test("measure misses and their squares")
  func miss() {
    var (deltas, squares) = ([0.0, 0.0], [0.0, 0.0])
    TrainingLoops.miss(&deltas, squares: &squares, [0.5, 1], [1, 0.5], count: 2)
    #expect(deltas == [-0.5, 0.5])
    #expect(squares == [0.25, 0.25])
  }

  @Test("descend by one example", arguments: [1, 2])
  func descend(deltaCount: Int) {
    var weights = [1.0, 1, 1, 1]
    TrainingLoops.descend(
      &weights,
      inputs: [1, 2],
      2,
      deltas: [0.5, 0.25],
      deltaCount,
      rate: 0.5
    )
    #expect(weights == (deltaCount == 1 ? [0.75, 0.5, 1, 1] : [0.75, 0.875, 0.5, 0.75]))
  }

  @Test("descend by the mean of a batch")
  func descendBatch() {
    var weights = [1.0, 1]
    TrainingLoops.descend(&weights, gradients: [4, 8], count: 2, batch: 4, rate: 0.5)
    #expect(weights == [0.5, 0])
  }
}
