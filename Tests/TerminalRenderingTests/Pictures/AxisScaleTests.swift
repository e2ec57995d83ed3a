import Testing

@testable import TerminalRendering

/// Where axes begin and end, and their round numbers.
@Suite struct AxisScaleTests {
  struct Axis: CustomTestStringConvertible, Sendable {
    let name: String
    let values: [Double]
    var isLogarithmic = false
    let low: Double
    let high: Double
    let labels: [String]
    var testDescription: String { name }
  }

  private static let axes = [
    Axis(
      name: "from 0",
      values: [0.2, 9.7],
      low: 0,
      high: 10,
      labels: ["0", "2", "4", "6", "8", "10"]
    ),
    Axis(name: "small", values: [0.00053, 2.65], low: 0, high: 3, labels: ["0", "1", "2", "3"]),
    Axis(
      name: "signs",
      values: [-0.7, 1.07],
      low: -1,
      high: 1.5,
      labels: ["-1", "-0.5", "0", "0.5", "1", "1.5"]
    ),
    Axis(
      name: "far from 0",
      values: [100, 101],
      low: 100,
      high: 101,
      labels: ["100", "100.2", "100.4", "100.6", "100.8", "101"]
    ),
    Axis(name: "one value", values: [4], low: 0, high: 6, labels: ["0", "2", "4", "6"]),
    Axis(name: "zero", values: [0, 0], low: -1, high: 1, labels: ["-1", "-0.5", "0", "0.5", "1"]),
    Axis(
      name: "nothing",
      values: [],
      low: 0,
      high: 1,
      labels: ["0", "0.2", "0.4", "0.6", "0.8", "1"]
    ),
    Axis(
      name: "nan and inf don't count",
      values: [.nan, 1, .infinity, 3, 1e305],
      low: 0,
      high: 3,
      labels: ["0", "1", "2", "3"]
    ),
    Axis(
      name: "decades",
      values: [1.5e-5, 1.4],
      isLogarithmic: true,
      low: 1e-5,
      high: 2,
      labels: ["1e-05", "0.0001", "0.001", "0.01", "0.1", "1"]
    ),
    Axis(
      name: "one decade",
      values: [0.3, 4],
      isLogarithmic: true,
      low: 0.2,
      high: 5,
      labels: ["0.2", "0.5", "1", "2", "5"]
    ),
    Axis(
      name: "only zeros",
      values: [0, -1],
      isLogarithmic: true,
      low: 0.1,
      high: 1,
      labels: ["0.1", "0.2", "0.5", "1"]
    ),
  ]

  @Test(arguments: axes) func aRoundAxis(axis: Axis) {
    let scale = AxisScale(axis.values, isLogarithmic: axis.isLogarithmic)
    #expect((scale.low / axis.low - 1).magnitude < 1e-12 || scale.low == axis.low)
    #expect((scale.high / axis.high - 1).magnitude < 1e-12 || scale.high == axis.high)
    #expect(scale.ticks(most: 6).map(\.label) == axis.labels)
  }

  @Test(arguments: [-1e300, -1, -1e-300, 0, 1e-300, 1, 1e18, 1e300])
  func everyNumberHasAnAxis(value: Double) {
    for isLogarithmic in [false, true] {
      let scale = AxisScale([value, value * 1.5], isLogarithmic: isLogarithmic)
      #expect(scale.low < scale.high)
      #expect(scale.ticks(most: 5).allSatisfy { (0...1).contains($0.place) })
    }
  }

  @Test func whatHasNoPlace() {
    let straight = AxisScale([0, 10])
    #expect(straight.place(of: 5) == 0.5)
    #expect(straight.place(of: .nan) == nil)
    #expect(straight.place(of: .infinity) == nil)
    let factors = AxisScale([0.01, 100], isLogarithmic: true)
    #expect(factors.place(of: 1) == 0.5)
    #expect(factors.place(of: 0) == nil)
    #expect(factors.place(of: -1) == nil)
  }
}
