import Testing

@testable import NeuralCore

@Suite("Views")
struct ViewTests {
  private let whole = NDArray.AxisSelector.slice(start: nil, stop: nil, step: 1)

  private func table(_ rows: Int = 2, _ columns: Int = 3) -> NDArray {
    NDArray((0..<rows * columns).map { Int64($0) }, shape: [rows, columns])
  }

  @Test("writing through a row, a column, a transpose and a reshape changes the base")
  func aliasing() throws {
    let base = table()
    try base.view([.index(0)]).setElement(1, .int64(10))
    try base.view([whole, .index(2)]).setElement(1, .int64(20))
    base.transposed[[0, 1]] = .int64(30)
    try base.reshaped([6]).setElement(0, .int64(40))
    base.raveled().setElement(4, .int64(50))
    #expect(base.description == "[[40 10  2]\n [30 50 20]]")
  }

  @Test("copies don't: flatten, and a reshape that no view can show")
  func copies() throws {
    let base = table()
    base.flattened().setElement(0, .int64(9))
    let flat = try base.transposed.reshaped([6])
    flat.setElement(0, .int64(9))
    #expect(base.element(0) == .int64(0))
    #expect(flat.description == "[9 3 1 4 2 5]")
    #expect(!flat.sharesMemory(with: base))
  }

  @Test(
    "reshapes of views stay views where the memory allows it",
    arguments: [([6, 2], true), ([3, 2, 2], true), ([3, 4], false), ([1, 6, 1, 2], true)]
  )
  func reshapingViews(lengths: [Int], isView: Bool) throws {
    let base = NDArray((0..<24).map { Int64($0) }, shape: [6, 4])
    let part = try base.view([whole, .slice(start: 0, stop: 2, step: 1)])
    let result = try part.reshaped(lengths)
    #expect(result.sharesMemory(with: base) == isView)
    #expect(result.doubles == part.doubles)
  }

  @Test(
    "slices are cut as in Python",
    arguments: [
      (nil, nil, 1, "[0 1 2 3 4]"), (1, 3, 1, "[1 2]"), (nil, nil, -1, "[4 3 2 1 0]"),
      (-2, nil, 1, "[3 4]"), (10, 20, 1, "[]"), (nil, nil, 2, "[0 2 4]"), (3, nil, -2, "[3 1]"),
      (nil, -10, -1, "[4 3 2 1 0]"), (4, 1, 1, "[]"), (nil, nil, .min, "[4]"),
    ] as [(Int?, Int?, Int, String)]
  )
  func slices(start: Int?, stop: Int?, step: Int, expected: String) throws {
    let five = NDArray((0..<5).map { Int64($0) })
    #expect(try five.view([.slice(start: start, stop: stop, step: step)]).description == expected)
  }

  @Test("indices drop axes; None adds one; dots fill up")
  func selectors() throws {
    let cube = NDArray((0..<24).map { Int64($0) }, shape: [2, 3, 4])
    #expect(try cube.view([.index(1)]).shape == [3, 4])
    #expect(try cube.view([.ellipsis, .index(-1)]).shape == [2, 3])
    #expect(try cube.view([.index(0), .newAxis, .ellipsis]).shape == [1, 3, 4])
    #expect(try cube.view([.index(1), .index(2), .index(3)]).item == .int64(23))
    #expect(cube.transposed.shape == [4, 3, 2])
    #expect(cube.permuted([1, 0, 2])[[2, 1, 3]] == .int64(23))
  }

  @Test("an empty part of anything is contiguous and reshapes")
  func empty() throws {
    let none = NDArray.AxisSelector.slice(start: 0, stop: 0, step: 1)
    let part = try NDArray.zeros([4, 5, 2]).transposed.view([whole, none])
    #expect(part.isContiguous)
    #expect(try part.reshaped([0, 7]).shape == [0, 7])
    #expect(part.description == "[]")
  }

  @Test("a view outlives the name of its base")
  func lifetime() throws {
    func row() throws -> NDArray { try table().view([.index(1)]) }
    #expect(try row().doubles == [3, 4, 5])
  }

  @Test("an array of one axis is its own transpose")
  func transposeOfRow() {
    let row: NDArray = [1, 2]
    #expect(row.transposed === row)
  }
}
