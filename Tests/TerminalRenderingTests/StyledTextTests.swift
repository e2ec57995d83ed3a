import TerminalRendering
import Testing

@Suite("Styled text")
struct StyledTextTests {
  let line: StyledText = "row 1 predicted \("0.39", as: .number)"

  @Test func knowsItsWidthAndText() {
    #expect(line.width == 20)
    #expect(line.plainText == "row 1 predicted 0.39")
    #expect(StyledText("误差\nx").width == 4)
    #expect(StyledText().isEmpty)
  }

  @Test func isPaintedLast() {
    #expect(line.painted(.uncoloured) == "row 1 predicted 0.39")
    #expect(line.painted(.coloured) == "row 1 predicted \u{1B}[35m0.39\u{1B}[0m")
  }

  @Test func joinsTexts() {
    let sum = line + ", " + StyledText("wrong", as: .bad)
    #expect(
      sum.painted(.coloured)
        == "row 1 predicted \u{1B}[35m0.39\u{1B}[0m, \u{1B}[31mwrong\u{1B}[0m"
    )
    #expect("\(line)!" == line + "!")
  }

  @Test func keepsTheColoursItCameWith() {
    let text = StyledText(painted: "a \u{1B}[1m\u{1B}[31mb\u{1B}[0m\u{1B}[2J c")
    #expect(text.plainText == "a b c")
    #expect(text.painted(.uncoloured) == "a \u{1B}[1;31mb\u{1B}[0m c")
  }

  @Test func dropsBlanksAtTheEndsOfLines() {
    let lines: [StyledText] = ["a  ", StyledText("b ", as: .code) + "  ", "  "]
    #expect(lines.painted(.coloured) == "a\n\u{1B}[36mb\u{1B}[0m\n")
  }
}
