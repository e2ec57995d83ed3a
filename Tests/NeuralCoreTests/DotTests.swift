import Testing

@testable import NeuralCore

/// Shapes of a product and of its result.
struct ProductShapes: CustomTestStringConvertible, Sendable {
  let left: Shape
  let right: Shape
  let result: Shape
  var testDescription: String { "\(left) and \(right)" }

  init(_ left: Shape, _ right: Shape, _ result: Shape) {
    (self.left, self.right, self.result) = (left, right, result)
  }
}

@Suite("Dot products")
struct DotTests {
  private func counting(_ shape: Shape) -> NDArray {
    NDArray((0..<shape.elementCount).map { Int64($0 + 1) }, shape: shape)
  }

  @Test("make the chapter's first prediction")
  func firstPrediction() throws {
    let streetlight = NDArray([1, 0, 1] as [Int64])
    #expect(try streetlight.dot([0.5, 0.48, -0.7]).description == "-0.19999999999999996")
  }

  @Test(
    "give the shapes of the table, and of stacks",
    arguments: [
      ProductShapes([3], [3], []), ProductShapes([2, 3], [3], [2]),
      ProductShapes([3], [3, 4], [4]), ProductShapes([2, 3], [3, 4], [2, 4]),
      ProductShapes([2, 3, 4], [4], [2, 3]), ProductShapes([2, 3], [5, 3, 4], [2, 5, 4]),
      ProductShapes([2, 0], [0, 3], [2, 3]), ProductShapes([2, 5, 0], [0, 1], [2, 5, 1]),
      ProductShapes([], [2, 3], [2, 3]),
    ]
  )
  func shapes(example: ProductShapes) throws {
    #expect(try counting(example.left).dot(counting(example.right)).shape == example.result)
  }

  @Test("keep the types: integers stay integers, truth values stay truth values")
  func types() throws {
    let row = NDArray([1, 2] as [Int64])
    #expect(try row.dot(row).item == .int64(5))
    #expect(try NDArray([true, true]).dot(NDArray([true, true])).item == .bool(true))
    #expect(try row.dot([0.5, 0.25]).item == .float64(1))
  }

  @Test("add from the left, starting at 0.0, but leave one product bare")
  func order() throws {
    let numbers: NDArray = [1e16, 1, -1e16]
    #expect(try numbers.dot([1, 1, 1]).item == .float64(0))
    #expect(try NDArray([-0.0]).dot([1]).item?.double.sign == .minus)
    #expect(try NDArray([-0.0]).matmul([1]).item?.double.sign == .plus)
    #expect(try NDArray([-0.0, -0.0]).dot([1, 1]).item?.double.sign == .plus)
  }

  @Test("read transposed and cut views where they lie")
  func views() throws {
    let table = counting([3, 4])
    let product = try table.transposed.dot(table)
    #expect(product.isBitwiseEqual(to: try table.transposed.copy().dot(table)))
    let part = try table.view([.ellipsis, .slice(start: 0, stop: 4, step: 2)])
    #expect(try part.dot(NDArray([1, 1] as [Int64])).description == "[ 4 12 20]")
  }

  @Test(
    "@ multiplies stacks of matrices, stretched where they differ",
    arguments: [
      ProductShapes([2, 3, 4], [4, 5], [2, 3, 5]),
      ProductShapes([2, 1, 3, 4], [5, 4, 2], [2, 5, 3, 2]),
      ProductShapes([4], [2, 4, 3], [2, 3]), ProductShapes([2, 3, 4], [4], [2, 3]),
    ]
  )
  func stacks(example: ProductShapes) throws {
    let (left, right) = (counting(example.left), counting(example.right))
    let product = try left.matmul(right)
    #expect(product.shape == example.result)
    let whole = NDArray.AxisSelector.ellipsis
    let first = left.rank == 1 ? left : try left.view([.index(0), whole])
    let other = right.rank == 3 && left.rank != 4 ? try right.view([.index(0)]) : right
    #expect(
      try product.view([.index(0), whole]).isBitwiseEqual(to: first.matmul(other))
    )
  }
}
