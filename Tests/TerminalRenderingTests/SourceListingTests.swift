import TerminalRendering
import Testing

@Suite("Source listing")
struct SourceListingTests {
  let program = """
    import numpy as np
    alpha = 0.1  # 学习率
    for row in range(6):
      weights -= alpha * layer_1.T.dot(layer_2_delta)
    \tprint("误差", error)

    """

  @Test func numbersLinesAndMarksThem() {
    #expect(
      SourceListing.render(program, current: 3, changed: [2, 3], width: 80) == """
           1  import numpy as np
          *2  alpha = 0.1  # 学习率
        ->*3  for row in range(6):
           4    weights -= alpha * layer_1.T.dot(layer_2_delta)
           5          print("误差", error)
        """
    )
  }

  @Test func indentsALongWordLess() {
    #expect(
      SourceListing.render("    input = streetlights[row]", width: 24) == """
           1      input =
               streetlights[row]
        """
    )
  }

  @Test func wrapsLongLines() {
    #expect(
      SourceListing.render(program, current: 4, window: 1, width: 40) == """
           3  for row in range(6):
        -> 4    weights -= alpha *
                    layer_1.T.dot(layer_2_delta)
           5          print("误差", error)
        """
    )
  }

  @Test(arguments: [
    (1, 0, "-> 1  a"),
    (1, 1, "-> 1  a\n   2  b"),
    (3, 1, "   2  b\n-> 3  c"),
    (9, 1, ""),
    (2, 99, "   1  a\n-> 2  b\n   3  c"),
  ])
  func showsAWindow(current: Int, window: Int, expected: String) {
    #expect(
      SourceListing.render("a\nb\nc\n", current: current, window: window, width: 40) == expected
    )
  }

  @Test func alignsNumbers() {
    let source = String(repeating: "x\n", count: 10)
    let lines = SourceListing.render(source, current: 10, window: 1, width: 40)
    #expect(lines == "    9  x\n-> 10  x")
  }

  @Test func paintsTheCurrentLine() {
    #expect(
      SourceListing.render("a", current: 1, width: 40, style: .coloured)
        == "\u{1B}[1;35m->\u{1B}[0m \u{1B}[2m1\u{1B}[0m  \u{1B}[1ma\u{1B}[0m"
    )
  }

  @Test func isEmptyForAnEmptyProgram() {
    #expect(SourceListing.render("", current: 1, width: 40) == "")
  }

  @Test(arguments: [20, 40, 80, 200])
  func fitsTheWidth(width: Int) {
    let lines = SourceListing.render(program, current: 4, width: width).split(separator: "\n")
    #expect(lines.count >= 5)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
  }
}
