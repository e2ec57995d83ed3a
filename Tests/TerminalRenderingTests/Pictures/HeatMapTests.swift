import TerminalRendering
import Testing

/// Tables of numbers by sign and size.
@Suite struct HeatMapTests {
  @Test func numbersWithSignsAndStars() {
    let map = HeatMap(
      values: [[0.44, -1, 0], [.nan, -.infinity, 0.1]],
      marked: [[true, false, false], [false, false, true]],
      rowNames: ["[0]", "[1]"],
      columnNames: ["[0]", "[1]", "权重"]
    )
    #expect(
      map.render(width: 60) == """
                   [0]        [1]       权重
        [0]   ++ 0.44*  ---   -1     .    0
        [1]    ?  nan     ? -inf     +  0.1*
        """
    )
  }

  @Test func aWideTableIsContinuedBelow() {
    let map = HeatMap(
      values: [[1, 2, 3, 4, 5, 6]],
      rowNames: [""],
      columnNames: (0..<6).map { "[\($0)]" }
    )
    #expect(
      map.render(width: 24) == """
             [0]     [1]     [2]
            + 1     + 2    ++ 3

             [3]     [4]     [5]
           ++ 4   +++ 5   +++ 6
        """
    )
  }

  @Test func manyColumnsAreDigits() {
    let values = (0..<20).map { Double($0) - 10 }
    let map = HeatMap(
      values: [values, values],
      rowNames: ["[0]", "[1]"],
      columnNames: (0..<20).map { "[\($0)]" }
    )
    #expect(map.isCompact)
    let lines = map.render(width: 90).split(separator: "\n")
    #expect(lines[1].hasPrefix("[0] -9  -8  -7  -6"))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 90 })
  }
}
