import TerminalRendering
import Testing

/// Networks as nodes and lines.
@Suite struct NetworkDiagramTests {
  private static let ascii = Style(hasColour: false, hasDots: false)

  private func network(_ sizes: [Int]) -> NetworkDiagram {
    NetworkDiagram(
      layers: sizes.enumerated().map { number, size in
        .init(name: "layer_\(number)", values: (0..<size).map { Double($0) })
      },
      weights: zip(sizes, sizes.dropFirst()).map { from, to in
        .init(
          name: "weights",
          values: (0..<from).map { row in (0..<to).map { Double(row) - Double($0) } },
          moved: (0..<from).map { row in (0..<to).map { $0 == row } }
        )
      }
    )
  }

  @Test func twoInputsAndOneOutput() {
    #expect(
      network([2, 1]).render(width: 40, style: Self.ascii) == """
        layer_0 weights                  layer_1
        [0] 0                     . 0* + [0] 0
        [1] 1   +++++++++++++++ +++ 1  /
        """
    )
  }

  @Test(arguments: [[3, 1], [3, 4, 1]], [72, 80, 120, 200])
  func itFitsTheScreen(sizes: [Int], width: Int) throws {
    let drawing = try #require(network(sizes).render(width: width))
    let lines = drawing.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(lines.count <= 18)
    #expect(drawing.contains("*"))
  }

  @Test(arguments: [[3, 8, 1], [784, 40, 10], [3, 4, 4, 4, 1]])
  func thereIsNoRoomForALargeOne(sizes: [Int]) {
    #expect(network(sizes).render(width: 80) == nil)
  }

  @Test func thereIsNoRoomOnANarrowScreen() {
    #expect(network([3, 4, 1]).render(width: 40) == nil)
    #expect(network([3, 1]).render(width: 40) != nil)
  }
}
