import Testing

@testable import NeuralCore

@Suite("Arrays and their elements")
struct NDArrayTests {
  @Test("hold what they were given, row by row")
  func making() {
    let table = NDArray([1.0, 2, 3, 4, 5, 6], shape: [2, 3])
    #expect(table[[1, 0]] == .float64(4))
    #expect(table.element(5) == .float64(6))
    #expect(table.strides == [3, 1])
    #expect(NDArray([true, false]).scalars == [.bool(true), .bool(false)])
    #expect(NDArray(.int64(7)).item == .int64(7))
    #expect(NDArray.zeros([2], .int64).debugDescription == "array([0, 0])")
    #expect(NDArray.filled([2], with: .float64(0.5)).doubles == [0.5, 0.5])
  }

  @Test(
    "cast what is written to their own type",
    arguments: [
      (ElementType.int64, Scalar.float64(-2.7), Scalar.int64(-2)),
      (.bool, .float64(0.5), .bool(true)), (.float64, .bool(true), .float64(1)),
      (.int64, .float64(.nan), .int64(.min)),
    ]
  )
  func casting(type: ElementType, value: Scalar, expected: Scalar) {
    let array = NDArray.zeros([1], type)
    array.setElement(0, value)
    #expect(array.item == expected)
  }

  @Test("convert between types", arguments: ElementType.allCases, ElementType.allCases)
  func converting(from: ElementType, to: ElementType) {
    let array = NDArray([0.0, 1]).converted(to: from)
    #expect(array.converted(to: to).elementType == to)
    #expect(array.converted(to: to).doubles == [0, 1])
    #expect(!array.converted(to: to).sharesMemory(with: array))
  }

  @Test("tell equal bits from equal values")
  func bitwiseEquality() {
    #expect(NDArray([.nan, 1]).isBitwiseEqual(to: [.nan, 1]))
    #expect(!NDArray([0.0]).isBitwiseEqual(to: [-0.0]))
    #expect(!NDArray([1 as Int64]).isBitwiseEqual(to: [1.0]))
    #expect(!NDArray([1.0, 2]).isBitwiseEqual(to: NDArray([1.0, 2], shape: [2, 1])))
  }

  @Test("a copy is apart, a view is not")
  func copies() {
    let base: NDArray = [1, 2, 3]
    let copy = base.copy()
    base.setElement(0, .float64(9))
    #expect(copy.doubles == [1, 2, 3])
    #expect(!copy.sharesMemory(with: base))
  }
}

@Suite("Shapes")
struct ShapeTests {
  @Test(
    "read as Python's tuples",
    arguments: [
      (Shape(), "()", "()"), ([3], "(3,)", "(3,)"), ([3, 4], "(3, 4)", "(3,4)"),
    ] as [(Shape, String, String)]
  )
  func texts(shape: Shape, text: String, compact: String) {
    #expect(shape.description == text)
    #expect(shape.compactDescription == compact)
  }

  @Test("count elements without overflowing")
  func elementCount() {
    #expect(Shape().elementCount == 1)
    #expect(Shape([3, 4]).elementCount == 12)
    #expect(Shape([.max, .max]).elementCount == .max)
    #expect(Shape([.max, .max, 0]).elementCount == 0)
  }

  @Test(
    "stretch to a common shape",
    arguments: [
      (Shape([3, 1]), Shape([3]), Shape([3, 3])), ([2, 3], [3], [2, 3]), ([], [2], [2]),
      ([1], [0], [0]), ([4, 1, 3], [5, 1], [4, 5, 3]),
    ] as [(Shape, Shape, Shape)]
  )
  func broadcasting(left: Shape, right: Shape, expected: Shape) {
    #expect(Shape.broadcast(left, right) == expected)
    #expect(Shape.broadcast(right, left) == expected)
  }

  @Test("don't stretch where lengths differ")
  func mismatch() {
    #expect(Shape.broadcast([2], [3]) == nil)
    #expect(Shape.broadcast([2, 3], [3, 2]) == nil)
  }

  @Test("are equal by their axes alone")
  func equality() {
    #expect(Shape([2, 3]) == [2, 3])
    #expect(Shape([2]) != [2, 1])
    #expect(Set([Shape([1]), [1], [1, 1]]).count == 2)
  }
}

@Suite("Scalars")
struct ScalarTests {
  @Test(
    "read as NumPy's",
    arguments: [
      (Scalar.float64(0.5), "0.5", "np.float64(0.5)"), (.int64(-3), "-3", "np.int64(-3)"),
      (.bool(true), "True", "np.True_"), (.bool(false), "False", "np.False_"),
      (.float64(1e16), "1e+16", "np.float64(1e+16)"),
    ]
  )
  func texts(scalar: Scalar, text: String, representation: String) {
    #expect(scalar.description == text)
    #expect(scalar.debugDescription == representation)
  }

  @Test("nan counts as true, zero of any type doesn't")
  func truth() {
    #expect(Scalar.float64(.nan).truth)
    let zeros: [Scalar] = [.float64(-0.0), .int64(0), .bool(false)]
    #expect(zeros.map(\.truth) == [false, false, false])
  }

  @Test("tell equal bits from equal values")
  func bitwiseEquality() {
    #expect(Scalar.float64(.nan).isBitwiseEqual(to: .float64(.nan)))
    #expect(!Scalar.float64(0).isBitwiseEqual(to: .float64(-0.0)))
    #expect(!Scalar.int64(1).isBitwiseEqual(to: .float64(1)))
  }

  @Test("types give way in NumPy's order, and bear NumPy's names")
  func types() {
    #expect(ElementType.allCases.sorted() == [.bool, .int64, .float64])
    #expect(ElementType.allCases.map(\.name) == ["bool", "int64", "float64"])
  }
}
