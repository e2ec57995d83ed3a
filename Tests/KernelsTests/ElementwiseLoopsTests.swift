import Testing

@testable import Kernels

/// Where the operands of a loop lie.
enum Layout: String, CaseIterable, Sendable {
  case rows
  case numberOnTheRight
  case numberOnTheLeft
  case everySecond
}

@Suite("Elementwise loops")
struct ElementwiseLoopsTests {
  @Test("reach the same elements in every layout", arguments: Layout.allCases)
  func layouts(layout: Layout) {
    var left: [Double] = [8, 8, 8, 8, 8, 8]
    var right: [Double] = [2, 2, 2, 2, 2, 2]
    var out = [Double](repeating: 0, count: 6)
    let steps =
      switch layout {
      case .rows: (1, 1, 1)
      case .numberOnTheRight: (1, 1, 0)
      case .numberOnTheLeft: (1, 0, 1)
      case .everySecond: (2, 2, 2)
      }
    let count = layout == .everySecond ? 3 : 6
    DoubleLoops.divide(
      Lane(&out, step: steps.0),
      Lane(&left, step: steps.1),
      Lane(&right, step: steps.2),
      count
    )
    #expect(out == (layout == .everySecond ? [4, 0, 4, 0, 4, 0] : [4, 4, 4, 4, 4, 4]))
  }

  @Test("compare doubles into integers; nan is unequal to itself")
  func comparisons() {
    var left: [Double] = [1, 2, .nan]
    var right: [Double] = [2, 2, .nan]
    var out: [Int64] = [9, 9, 9]
    DoubleLoops.lessOrEqual(
      Lane(&out, step: 1),
      Lane(&left, step: 1),
      Lane(&right, step: 1),
      3
    )
    #expect(out == [1, 1, 0])
    DoubleLoops.notEqual(Lane(&out, step: 1), Lane(&left, step: 1), Lane(&right, step: 1), 3)
    #expect(out == [1, 0, 1])
  }

  @Test("let nan win over every number in maximum and minimum")
  func extremes() {
    var left: [Double] = [1, .nan, 3]
    var right: [Double] = [.nan, 2, 2]
    var out: [Double] = [0, 0, 0]
    DoubleLoops.maximum(Lane(&out, step: 1), Lane(&left, step: 1), Lane(&right, step: 1), 3)
    #expect(out[0].isNaN && out[1].isNaN && out[2] == 3)
    DoubleLoops.minimum(Lane(&out, step: 1), Lane(&left, step: 1), Lane(&right, step: 1), 3)
    #expect(out[0].isNaN && out[1].isNaN && out[2] == 2)
  }

  @Test("take the second of equals, as NumPy's vectors do")
  func ties() {
    var left: [Double] = [0, -0.0]
    var right: [Double] = [-0.0, 0]
    var out: [Double] = [1, 1]
    DoubleLoops.maximum(Lane(&out, step: 1), Lane(&left, step: 1), Lane(&right, step: 1), 2)
    #expect(out.map(\.sign) == [.minus, .plus])
    DoubleLoops.minimum(Lane(&out, step: 1), Lane(&left, step: 1), Lane(&right, step: 1), 2)
    #expect(out.map(\.sign) == [.minus, .plus])
  }

  @Test("wrap integers around")
  func wrapping() {
    var left: [Int64] = [.max, 3]
    var right: [Int64] = [1, 4]
    IntegerLoops.add(Lane(&left, step: 1), Lane(&left, step: 1), Lane(&right, step: 1), 2)
    #expect(left == [.min, 7])
  }
}
