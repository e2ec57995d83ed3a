import TestSupport
import Testing

/// What counts as a line in English.
@Suite struct EnglishWordsTests {
  @Test(arguments: [
    "The run stands here", "  deeper: why it moved here", "第 1 遍之后 the run stands here",
    "step goes on from here", "(see the other one)", "Stopped after all of it.",
  ])
  func aLineInEnglishIsFound(line: String) {
    #expect(EnglishWords(known: ["step", "why"]).lines(in: line) == [line])
  }

  @Test(arguments: [
    "NameError: name 'x' is not defined", "  error  NameError: name 'x' is not defined",
    "-> 12  # a line of the program", "    3  w = 2  # and its comment here",
    "  第 4 行：x = a if this else that or other", "role NAME ROLE 说明", "第 1 遍完成",
    "  weights_0_1 weights_1_2 layer_2", "step back where",
  ])
  func aLineThatIsNotIsLeftAlone(line: String) {
    #expect(EnglishWords(known: ["step", "back", "where"]).lines(in: line) == [])
  }
}
