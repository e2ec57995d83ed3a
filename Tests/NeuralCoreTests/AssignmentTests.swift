import Testing

@testable import NeuralCore

@Suite("Assignment and joining")
struct AssignmentTests {
  @Test("stretches and casts a value into an array or a view")
  func assign() throws {
    let table = NDArray.zeros([2, 3], .int64)
    try table.assign([1.9, -1.9, 3])
    #expect(table.description == "[[ 1 -1  3]\n [ 1 -1  3]]")
    try table.view([.ellipsis, .index(1)]).assign(NDArray([7, 8] as [Int64]))
    #expect(table.description == "[[1 7 3]\n [1 8 3]]")
    table.assign(.bool(true))
    #expect(table.doubles == [1, 1, 1, 1, 1, 1])
    try table.view([.index(0)]).assign(NDArray([5, 6, 7] as [Int64], shape: [1, 3]))
    #expect(table.doubles == [5, 6, 7, 1, 1, 1])
  }

  @Test("drops leading axes of length 1 before it complains")
  func leadingAxes() {
    #expect(throws: ArrayError.cannotAssign(from: [2, 5], to: [5])) {
      try NDArray.zeros([5]).assign(.zeros([1, 2, 5]))
    }
  }

  @Test("between types", arguments: ElementType.allCases, ElementType.allCases)
  func types(from: ElementType, to: ElementType) throws {
    let target = NDArray.zeros([3], to)
    try target.assign(NDArray([0.0, 1, 2]).converted(to: from))
    let expected: [Double] = from == .bool || to == .bool ? [0, 1, 1] : [0, 1, 2]
    #expect(target.doubles == expected)
  }

  @Test("reads an overlapping value before it writes")
  func overlap() throws {
    let row: NDArray = [1, 2, 3, 4]
    try row.view([.slice(start: 1, stop: nil, step: 1)])
      .assign(row.view([.slice(start: 0, stop: 3, step: 1)]))
    #expect(row.doubles == [1, 1, 2, 3])
    try row.assign(row.view([.slice(start: nil, stop: nil, step: -1)]))
    #expect(row.doubles == [3, 2, 1, 1])
  }

  @Test("joins end to end, along an axis, or everything")
  func concatenated() throws {
    let a = NDArray([1, 2] as [Int64], shape: [1, 2])
    let b = NDArray([3.5, 4], shape: [1, 2])
    #expect(try NDArray.concatenated([a, b], axis: 0).description == "[[1.  2. ]\n [3.5 4. ]]")
    #expect(try NDArray.concatenated([a, b], axis: -1).description == "[[1.  2.  3.5 4. ]]")
    #expect(try NDArray.concatenated([a, b], axis: nil).shape == [4])
  }

  @Test(
    "stacks along a new axis",
    arguments: [(0, "[[1. 2.]\n [3. 4.]]"), (-1, "[[1. 3.]\n [2. 4.]]")]
  )
  func stacked(axis: Int, expected: String) throws {
    #expect(try NDArray.stacked([[1, 2], [3, 4]], axis: axis).description == expected)
  }

  @Test("takes each element from one side or the other")
  func choosing() throws {
    let mask = NDArray([true, false, true])
    let chosen = try NDArray.where(mask, operand([1, 2, 3]), operand(0 as Int64))
    #expect(chosen.doubles == [1, 0, 3])
    #expect(try NDArray.where(mask, operand(1 as Int64), operand(0 as Int64)).elementType == .int64)
  }

  @Test("fills a larger shape")
  func broadcasted() throws {
    let row: NDArray = [1, 2]
    #expect(try row.broadcasted(to: [2, 2]).doubles == [1, 2, 1, 2])
    #expect(throws: ArrayError.notBroadcastable([[2], [2, 3]])) { try row.broadcasted(to: [2, 3]) }
  }
}
