import Testing

@testable import Kernels

/// Lends numbers to a function that wants their address.
func lend<Element, Result>(
  _ numbers: [Element],
  _ body: (UnsafePointer<Element>) -> Result
) -> Result {
  body(numbers)
}

@Suite("Pairwise sums")
struct PairwiseSumTests {
  /// Expected values are `np.sum(1 / (1.0 + np.arange(n)))` of NumPy 2.4.6.
  @Test(
    "gives NumPy's digits at every change of scheme",
    arguments: [
      (1, 1.0), (7, 2.5928571428571425), (8, 2.7178571428571425), (9, 2.8289682539682537),
      (127, 5.425334592589172), (128, 5.433147092589173), (129, 5.440899030573669),
      (1000, 7.485470860550345),
    ]
  )
  func harmonicNumbers(count: Int, expected: Double) {
    let terms = (0..<count).map { 1 / (1 + Double($0)) }
    #expect(lend(terms) { pairwiseSum($0, step: 1, count: count) } == expected)
  }

  @Test("skips what lies between the elements")
  func step() {
    let terms: [Double] = [1, 100, 2, 100, 3]
    #expect(lend(terms) { pairwiseSum($0, step: 2, count: 3) } == 6)
  }

  @Test("gives 0.0 for nothing, and keeps -0.0")
  func zeros() {
    #expect(lend([1.0]) { pairwiseSum($0, step: 1, count: 0) }.sign == .plus)
    #expect(lend([-0.0, -0.0]) { pairwiseSum($0, step: 1, count: 2) }.sign == .minus)
  }
}
