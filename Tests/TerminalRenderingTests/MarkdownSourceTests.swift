import TerminalRendering
import Testing

@Suite("Values in Markdown")
struct MarkdownSourceTests {
  static let difficult = [
    "-0.5", "1. e", "+3", "# x", "*a* **b**", "`code`", "a_b_c", "[x](y)", "<b>", "&amp;",
    "> 1", "---", "| a |", "\\*", "~~~", "    x", "x  ", "![i](u)", "误差*平方*", "$x$", "",
    "0.1 * 1 * -1.2", "http://a.b", "{x}", "[[1 2]\n [3 4]]",
  ]

  @Test(arguments: difficult)
  func escapedTextIsShownAsItIs(value: String) {
    let expected = value == "[[1 2]\n [3 4]]" ? "[[1 2] [3 4]]" : value
    let shown = MarkdownText.render("is " + MarkdownText.escape(value) + "!", width: 60)
    #expect(shown == "is \(expected)!")
  }

  @Test(arguments: difficult)
  func escapedTextMayStartABlock(value: String) {
    let shown = MarkdownText.render(MarkdownText.escape(value) + "!", width: 60)
    let expected = value == "[[1 2]\n [3 4]]" ? "[[1 2] [3 4]]" : value
    #expect(shown == "\(expected)!")
  }

  @Test(arguments: difficult)
  func literalsAreNotRead(value: String) {
    var source = MarkdownSource("is ")
    source.append(literal: value)
    source.append("!")
    let expected = value == "[[1 2]\n [3 4]]" ? "[[1 2] [3 4]]" : value
    #expect(MarkdownText.render(source, width: 60) == "is \(expected)!")
  }

  @Test func literalsMayStandInCode() {
    var source = MarkdownSource("so `w = ")
    source.append(literal: "-0.5 * x_1")
    source.append("` and **")
    source.append(literal: "-0.5")
    source.append("**")
    #expect(MarkdownText.render(source, width: 60) == "so `w = -0.5 * x_1` and *-0.5*")
  }

  @Test func literalsAreAlignedInCodeBlocks() {
    var source = MarkdownSource("```\nw = ")
    source.append(literal: "[[1 2]\n [3 4]]")
    source.append(" # 误差\n```")
    #expect(
      MarkdownText.render(source, width: 60) == "    w = [[1 2]\n         [3 4]] # 误差"
    )
  }

  @Test func literalsHaveRoles() {
    var source = MarkdownSource("is ")
    source.append(literal: "0.39", as: .number)
    #expect(
      MarkdownText.render(source, width: 60, style: .coloured) == "is \u{1B}[35m0.39\u{1B}[0m"
    )
  }

  /// Bold type that begins or ends beside Chinese punctuation, with a blank or without.
  @Test(arguments: [
    ("**谁对？**输入 `a`。", "*谁对？*输入 `a`。"), ("**谁对？** 输入 `a`。", "*谁对？*输入 `a`。"),
    ("先看：**（一）**再看", "先看：*（一）*再看"), ("看**“一”**和**“二”**。", "看*“一”*和*“二”*。"),
    ("好。 **谁对？** 输入", "好。*谁对？*输入"), ("一。**二**三。**四**", "一。*二*三。*四*"),
    ("`？**` **谁？**我", "`？**` *谁？*我"), ("**Who?** Type。 Here", "*Who?* Type。 Here"),
    ("    a。 **b。 字**", "    a。 **b。 字**"), ("```\n谁？ **我\n```\n**谁？**我", "    谁？ **我\n\n*谁？*我"),
    ("\\*\\*谁？\\*\\*我", "**谁？**我"),
  ])
  func boldTypeEndsAtChinesePunctuation(markdown: String, shown: String) {
    #expect(MarkdownText.render(markdown, width: 60) == shown)
  }

  @Test func marksInMarkdownAreNotMistakenForLiterals() {
    var source = MarkdownSource("a\u{F0000}b")
    source.append(literal: "!")
    #expect(MarkdownText.render(source, width: 60) == "ab!")
  }
}
