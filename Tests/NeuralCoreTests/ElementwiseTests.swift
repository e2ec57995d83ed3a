import Testing

@testable import NeuralCore

@Suite("Elementwise operations")
struct ElementwiseTests {
  /// Two arrays of the chapter's kind, `a` and `b`, and NumPy's text of the result.
  @Test(
    "mix types as NumPy does",
    arguments: [
      (NDArray.ElementwiseOperation.add, ElementType.int64, ElementType.int64, "[5 5 5]"),
      (.add, .int64, .float64, "[5. 5. 5.]"), (.add, .bool, .bool, "[ True  True  True]"),
      (.subtract, .bool, .int64, "[-3 -2 -1]"), (.multiply, .bool, .float64, "[4. 3. 2.]"),
      (.multiply, .bool, .bool, "[ True  True  True]"),
      (.divide, .int64, .int64, "[0.25       0.66666667 1.5       ]"),
      (.divide, .bool, .bool, "[1. 1. 1.]"), (.floorDivide, .int64, .int64, "[0 0 1]"),
      (.remainder, .int64, .float64, "[1. 2. 1.]"), (.power, .int64, .int64, "[1 8 9]"),
      (.power, .float64, .int64, "[1. 8. 9.]"), (.less, .int64, .float64, "[ True  True False]"),
      (.equal, .bool, .int64, "[False False False]"),
      (.notEqual, .bool, .bool, "[False False False]"),
      (.greaterOrEqual, .float64, .int64, "[False False  True]"),
      (.bitAnd, .int64, .int64, "[0 2 2]"),
      (.bitOr, .int64, .bool, "[1 3 3]"), (.bitXor, .bool, .bool, "[False False False]"),
      (.maximum, .int64, .float64, "[4. 3. 3.]"), (.minimum, .int64, .int64, "[1 2 2]"),
    ]
  )
  func types(
    operation: NDArray.ElementwiseOperation,
    left: ElementType,
    right: ElementType,
    expected: String
  ) throws {
    let a = NDArray([1.0, 2, 3]).converted(to: left)
    let b = NDArray([4.0, 3, 2]).converted(to: right)
    #expect(try NDArray.elementwise(operation, operand(a), operand(b)).description == expected)
  }

  @Test("stretch rows, columns and numbers, also in views")
  func broadcasting() throws {
    let column = NDArray([1.0, 2, 3], shape: [3, 1])
    let row = NDArray([10.0, 20])
    let sums = try NDArray.elementwise(.add, operand(column), operand(row))
    #expect(sums.description == "[[11. 21.]\n [12. 22.]\n [13. 23.]]")
    let turned = try NDArray.elementwise(.subtract, operand(sums.transposed), operand(1.0))
    #expect(turned.description == "[[10. 11. 12.]\n [20. 21. 22.]]")
    let both = try NDArray.elementwise(.add, operand(sums.transposed), operand(turned))
    #expect(both.doubles == [21, 23, 25, 41, 43, 45])
    #expect(try NDArray.elementwise(.add, operand(1.0), operand(2.0)).shape == [])
  }

  @Test("square arrays as x * x, scalars by the C library's pow")
  func powers() throws {
    let x = 1.1 + 1e-9
    let squared = try NDArray.elementwise(.power, operand([x]), operand(2 as Int64))
    #expect(squared.item == .float64(x * x))
    let root = try NDArray.elementwise(.power, operand([2.0]), operand(0.5))
    #expect(root.item == .float64(2.0.squareRoot()))
    let inverse = try NDArray.elementwise(.power, operand([3.0]), operand(-1.0))
    #expect(inverse.item == .float64(1 / 3.0))
    let empty = NDArray([Int64]())
    #expect(try NDArray.elementwise(.power, operand(empty), operand(-1 as Int64)).count == 0)
    #expect(try NDArray.elementwise(.power, .float64(3), .int64(2)) == .float64(9))
  }

  @Test(
    "work on numbers with the types of arrays",
    arguments: [
      (NDArray.ElementwiseOperation.add, Scalar.int64(.max), Scalar.int64(1), Scalar.int64(.min)),
      (.divide, .int64(1), .int64(0), .float64(.infinity)),
      (.floorDivide, .int64(1), .int64(0), .int64(0)),
      (.multiply, .bool(true), .float64(-0.5), .float64(-0.5)),
      (.remainder, .float64(-7), .int64(3), .float64(2)),
      (.less, .int64(1), .float64(1.5), .bool(true)), (.add, .bool(true), .bool(true), .bool(true)),
      (.power, .int64(2), .int64(10), .int64(1024)),
    ]
  )
  func numbers(
    operation: NDArray.ElementwiseOperation,
    left: Scalar,
    right: Scalar,
    expected: Scalar
  ) throws {
    #expect(try NDArray.elementwise(operation, left, right) == expected)
  }

  @Test("in place change every view, and keep type and shape")
  func inPlace() throws {
    let weights = NDArray([1.0, 2, 3, 4], shape: [2, 2])
    let row = try weights.view([.index(0)])
    try weights.update(.subtract, with: operand(row))
    #expect(weights.doubles == [0, 0, 2, 2])
    try row.update(.add, with: operand(0.5))
    #expect(weights.doubles == [0.5, 0.5, 2, 2])
    try weights.update(.multiply, with: operand(weights.transposed))
    #expect(weights.doubles == [0.25, 1, 1, 4])
    try weights.update(.power, with: operand(2 as Int64))
    #expect(weights.doubles == [0.0625, 1, 1, 16])
  }

  @Test("in place on integers and truth values")
  func inPlaceTypes() throws {
    let counts = NDArray([7, -7] as [Int64])
    try counts.update(.floorDivide, with: operand(2 as Int64))
    #expect(counts.description == "[ 3 -4]")
    let flags = NDArray([true, false])
    try flags.update(.add, with: operand(NDArray([false, false])))
    #expect(flags.description == "[ True False]")
  }
}

@Suite("Functions of one number")
struct MappingTests {
  @Test(
    "keep or change the type as NumPy does",
    arguments: [
      (NDArray.UnaryOperation.negative, ElementType.int64, "[-1  0  2]"),
      (.absolute, .float64, "[1. 0. 2.]"), (.sign, .int64, "[ 1  0 -1]"),
      (.invert, .int64, "[-2 -1  1]"), (.invert, .bool, "[False  True False]"),
      (.square, .int64, "[1 0 4]"), (.floor, .int64, "[ 1  0 -2]"),
      (.exponential, .int64, "[2.71828183 1.         0.13533528]"),
      (.logicalNot, .float64, "[False  True False]"),
      (.isFinite, .int64, "[ True  True  True]"),
      (.hyperbolicTangent, .float64, "[ 0.76159416  0.         -0.96402758]"),
    ]
  )
  func types(operation: NDArray.UnaryOperation, type: ElementType, expected: String) throws {
    let array = NDArray([1.0, 0, -2]).converted(to: type)
    #expect(try array.mapped(operation).description == expected)
  }

  @Test(
    "round doubles in four ways",
    arguments: [
      (NDArray.UnaryOperation.floor, "[ 1. -2.  2.]"), (.ceiling, "[ 2. -1.  3.]"),
      (.truncate, "[ 1. -1.  2.]"), (.nearest, "[ 2. -2.  2.]"),
    ]
  )
  func rounding(operation: NDArray.UnaryOperation, expected: String) throws {
    #expect(try NDArray([1.5, -1.5, 2.5]).mapped(operation).description == expected)
  }

  @Test("round to decimals by scaling, as NumPy does")
  func decimals() {
    #expect(NDArray([0.285, 2.675, 0.125]).rounded(decimals: 2).doubles == [0.28, 2.68, 0.12])
    #expect(NDArray([15, 25] as [Int64]).rounded(decimals: -1).description == "[20 20]")
    #expect(NDArray([1234.5]).rounded(decimals: -2).doubles == [1200])
  }

  @Test("hold elements between limits")
  func clipping() throws {
    let array: NDArray = [-1, 0.5, 2]
    #expect(try array.clipped(lower: operand(0.0), upper: operand(1.0)).doubles == [0, 0.5, 1])
    #expect(try array.clipped(lower: nil, upper: operand(1.0)).doubles == [-1, 0.5, 1])
    #expect(try !array.clipped(lower: nil, upper: nil).sharesMemory(with: array))
  }

  @Test("work on single numbers")
  func scalars() throws {
    #expect(try NDArray.mapped(.squareRoot, .int64(4)) == .float64(2))
    #expect(try NDArray.mapped(.negative, .int64(4)) == .int64(-4))
  }
}
