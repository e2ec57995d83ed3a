import Testing

@testable import NeuralCore

@Suite("Reductions")
struct ReductionTests {
  /// The array of a row of `sums.tsv`: 1/(1+i) - 0.1, in the layout named there.
  private func array(_ shape: Shape, _ layout: String) throws -> NDArray {
    let count = shape.elementCount
    let numbers = (0..<2 * count).map { 1 / (1 + Double($0)) - 0.1 }
    let half = NDArray(Array(numbers.prefix(count)))
    switch layout {
    case "F": return try half.reshaped(shape.reversed()).transposed
    case "slice", "cut":
      var wide = Array(shape)
      wide[wide.count - 1] *= 2
      let part: NDArray.AxisSelector =
        layout == "slice"
        ? .slice(start: nil, stop: nil, step: 2) : .slice(start: nil, stop: shape.last, step: 1)
      return try NDArray(numbers).reshaped(wide).view([.ellipsis, part])
    case "reverse":
      return try half.reshaped(Array(shape)).view([.slice(start: nil, stop: nil, step: -1)])
    default: return try half.reshaped(Array(shape))
    }
  }

  @Test("sum, mean and variance as NumPy's, bit for bit", arguments: Fixture.rows("sums.tsv"))
  func sums(row: [String]) throws {
    let array = try array(Fixture.shape(row[1]), row[2])
    let reduction: NDArray.Reduction =
      switch row[0] {
      case "sum": .sum
      case "mean": .mean
      default: .variance
      }
    let result = try array.reduced(reduction, axis: Int(row[3]))
    #expect(Array(result.doubles.prefix(12)) == Fixture.doubles(row[4]))
  }

  @Test(
    "of a table along each axis",
    arguments: [
      (NDArray.Reduction.sum, 0, "[5 7 9]"), (.sum, 1, "[ 6 15]"), (.product, 0, "[ 4 10 18]"),
      (.mean, 0, "[2.5 3.5 4.5]"), (.minimum, -1, "[1 4]"), (.maximum, -2, "[4 5 6]"),
      (.argmax, 1, "[2 2]"), (.argmin, 0, "[0 0 0]"), (.all, 0, "[ True  True  True]"),
      (.any, 1, "[ True  True]"), (.variance, 0, "[2.25 2.25 2.25]"),
      (.standardDeviation, 0, "[1.5 1.5 1.5]"),
    ]
  )
  func axes(reduction: NDArray.Reduction, axis: Int, expected: String) throws {
    let table = NDArray([1, 2, 3, 4, 5, 6] as [Int64], shape: [2, 3])
    #expect(try table.reduced(reduction, axis: axis).description == expected)
  }

  @Test("keeps a vanished axis on request")
  func keepingDimensions() throws {
    let table = NDArray([1.0, 2, 3, 4], shape: [2, 2])
    let sums = try table.reduced(.sum, axis: 1, keepingDimensions: true)
    #expect(sums.debugDescription == "array([[3.],\n       [7.]])")
    #expect(try table.reduced(.sum, keepingDimensions: true).shape == [1, 1])
  }

  @Test("counts truth values, and ends a sum of -0.0 at 0.0")
  func oddSums() throws {
    #expect(try NDArray([true, true, false]).reduced(.sum).item == .int64(2))
    #expect(try NDArray([-0.0, -0.0]).reduced(.sum).item?.double.sign == .plus)
  }

  @Test("lets nan through, and finds the first of equals")
  func nanAndTies() throws {
    let holes: NDArray = [1, .nan, 3]
    #expect(try holes.reduced(.maximum).item?.double.isNaN == true)
    #expect(try holes.reduced(.argmin).item == .int64(1))
    #expect(try NDArray([2.0, 5, 5]).reduced(.argmax).item == .int64(1))
  }

  @Test("of nothing: some have a start, others are refused")
  func empty() throws {
    let empty = NDArray([Double]())
    #expect(try empty.reduced(.sum).item == .float64(0))
    #expect(try empty.reduced(.product).item == .float64(1))
    #expect(try empty.reduced(.all).item == .bool(true))
    #expect(try empty.reduced(.mean).item?.double.isNaN == true)
    #expect(throws: ArrayError.emptyReduction(operation: "maximum")) {
      try empty.reduced(.maximum)
    }
    let nothingHigh = NDArray.zeros([0, 2])
    #expect(throws: ArrayError.emptyReduction(operation: "minimum")) {
      try nothingHigh.reduced(.minimum, axis: 0)
    }
    #expect(try nothingHigh.reduced(.minimum, axis: 1).shape == [0])
    #expect(throws: ArrayError.emptySearch(operation: "argmax")) { try empty.reduced(.argmax) }
  }
}
