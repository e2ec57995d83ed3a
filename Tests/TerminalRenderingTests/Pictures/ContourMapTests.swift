import TerminalRendering
import Testing

/// Contour lines with a path over them.
@Suite struct ContourMapTests {
  private static let ascii = Style(hasColour: false, hasDots: false)

  /// A bowl around the middle.
  private func bowl(levels: [Double]) -> ContourMap {
    let side = (0...20).map { Double($0) / 10 - 1 }
    return ContourMap(
      xs: side,
      ys: side,
      values: side.map { y in side.map { x in x * x + y * y } },
      levels: levels,
      path: [.init(x: -0.9, y: -0.9), .init(x: -0.5, y: -0.5)],
      here: .init(x: -0.5, y: -0.5),
      lowest: .init(x: 0, y: 0)
    )
  }

  @Test func aBowlHasRings() {
    let text = bowl(levels: [0.25]).render(width: 32, rows: 9, xTitle: "w", style: Self.ascii)
    #expect(
      text == """
         1 +
           |
           |         aaaaaaaaaa
           |       aa          aa
         0 +       a      x     a
           |       aa          aa
           |      .@ aaaaaaaaaa
           |   ...
        -1 + S.
           ++-------------+------------+
            -1            0            1
            w
        """
    )
  }

  @Test func aLineHasItsLetterAmongDots() {
    let text = bowl(levels: [0.25, 1]).render(width: 60, xTitle: "w")
    #expect(text.contains("a") && text.contains("b") && text.contains("o") == false)
  }

  @Test func roundLevels() {
    #expect(ContourMap.roundLevels(for: [0.02, 4.2], most: 9) == [0.05, 0.1, 0.2, 0.5, 1, 2])
    #expect(
      ContourMap.roundLevels(for: [1, 1.9], most: 6) == [
        1.2000000000000002, 1.4000000000000001, 1.6, 1.8,
      ]
    )
    #expect(ContourMap.roundLevels(for: [1, 1, .nan], most: 5) == [])
    #expect(ContourMap.roundLevels(for: [.infinity], most: 5) == [])
    #expect(ContourMap.roundLevels(for: [0, 100], most: 9).first == 0.1)
  }

  @Test func whatIsNotFiniteHasNoLine() {
    let map = ContourMap(
      xs: [0, 1],
      ys: [0, 1],
      values: [[0, .nan], [.infinity, 1]],
      levels: [0.5],
      path: [.init(x: .nan, y: 0)],
      here: .init(x: .infinity, y: 0)
    )
    #expect(!map.render(width: 40, xTitle: "w", style: Self.ascii).contains("a"))
  }
}
