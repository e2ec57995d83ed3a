import Testing

@testable import NeuralCore

/// An index with arrays, its name in Python, and NumPy's answer for a table of
/// three rows and four columns that counts from 0.
struct SelectionCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let expected: String
  let selectors: @Sendable () -> [NDArray.IndexSelector]

  init(
    _ name: String,
    _ expected: String,
    _ selectors: @autoclosure @escaping @Sendable () -> [NDArray.IndexSelector]
  ) {
    testDescription = name
    self.expected = expected
    self.selectors = selectors
  }

  private static func positions(_ values: Int64...) -> NDArray.IndexSelector {
    .array(NDArray(values))
  }
  private static let whole = NDArray.AxisSelector.slice(start: nil, stop: nil, step: 1)
  private static let tail = NDArray.AxisSelector.slice(start: 2, stop: nil, step: 1)

  static let all = [
    SelectionCase("m[[0, 2]]", "[[ 0  1  2  3]\n [ 8  9 10 11]]", [positions(0, 2)]),
    SelectionCase("m[[0, -1], [1, 0]]", "[1 8]", [positions(0, -1), positions(1, 0)]),
    SelectionCase(
      "m[:, [3, 0]]",
      "[[ 3  0]\n [ 7  4]\n [11  8]]",
      [.axis(whole), positions(3, 0)]
    ),
    SelectionCase("m[[1, 1], 2:]", "[[6 7]\n [6 7]]", [positions(1, 1), .axis(tail)]),
    SelectionCase("m[1, [0, 3]]", "[4 7]", [.axis(.index(1)), positions(0, 3)]),
    SelectionCase(
      "m[[True, False, True]]",
      "[[ 0  1  2  3]\n [ 8  9 10 11]]",
      [.array(NDArray([true, false, true]))]
    ),
    SelectionCase(
      "m[[False, True, False], 1]",
      "[5]",
      [.array(NDArray([false, true, false])), .axis(.index(1))]
    ),
    SelectionCase("m[..., [1]]", "[[1]\n [5]\n [9]]", [.axis(.ellipsis), positions(1)]),
    SelectionCase(
      "m[[[0], [2]], [0, 1]]",
      "[[0 1]\n [8 9]]",
      [.array(NDArray([0, 2] as [Int64], shape: [2, 1])), positions(0, 1)]
    ),
    SelectionCase("m[[]]", "[]", [.array(NDArray([Int64]()))]),
  ]
}

@Suite("Selections with arrays")
struct SelectionTests {
  private func table() -> NDArray { NDArray((0..<12).map { Int64($0) }, shape: [3, 4]) }

  @Test("take what NumPy takes", arguments: SelectionCase.all)
  func selected(example: SelectionCase) throws {
    #expect(try table().selected(example.selectors()).description == example.expected)
  }

  @Test("write where they read", arguments: SelectionCase.all)
  func assigned(example: SelectionCase) throws {
    let array = table()
    let doubled = try NDArray.elementwise(
      .multiply,
      operand(array.selected(example.selectors())),
      operand(-1 as Int64)
    )
    try array.assign(operand(doubled), at: example.selectors())
    #expect(try array.selected(example.selectors()).isBitwiseEqual(to: doubled))
  }

  @Test("a mask of the whole shape gives a list, and takes one number or as many")
  func masks() throws {
    let array = table()
    let mask = try NDArray.elementwise(.greater, operand(array), operand(8 as Int64))
    #expect(try array.selected(mask: mask).description == "[ 9 10 11]")
    try array.assign(operand(0 as Int64), mask: mask)
    #expect(try array.reduced(.maximum).item == .int64(8))
    try array.assign(operand([1, 2, 3]), mask: mask)
    #expect(array.doubles.suffix(3) == [1, 2, 3])
  }

  @Test("a selection is a copy; of several values for one place the last stays")
  func copies() throws {
    let array = table()
    try array.selected(indices: [NDArray([0 as Int64])]).setElement(0, .int64(99))
    #expect(array.element(0) == .int64(0))
    let row = NDArray([0.0, 0])
    try row.assign(operand([1, 2]), indices: [NDArray([0, 0] as [Int64])])
    #expect(row.doubles == [2, 0])
  }

  @Test("nonzero gives positions axis by axis")
  func nonzero() {
    let positions = NDArray([0.0, 3, 4, 0], shape: [2, 2]).nonzero
    #expect(positions.map(\.description) == ["[0 1]", "[1 0]"])
  }
}
