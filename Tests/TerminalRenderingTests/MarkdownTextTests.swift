import TerminalRendering
import Testing

@Suite("Markdown text")
struct MarkdownTextTests {
  static let english = """
    # The error

    The *error* is the difference, **squared**. It is
    never negative; see [the book](https://example.org/c4)
    or type `why error`.

    1. Take the difference.
    2. Square it:

           error = (0.39 - 1) ** 2

       It is `0.3721`.

    - tight
    - list with `code that must stay` whole
      - nested

    > Squaring makes big misses
    > count more.

    ---
    Last<br>line.
    """

  static let chinese = """
    ## 误差

    *误差*是差的**平方**，所以
    从不为负。输入 `why error` 看它
    从哪里来：“误差”总是大于或等于 0。

    - 先取差，
    - 再平方。
    """

  @Test func rendersAtEighty() {
    #expect(
      MarkdownText.render(Self.english, width: 80) == """
        The error
        =========

        The *error* is the difference, *squared*. It is never negative; see the book
        (https://example.org/c4) or type `why error`.

        1. Take the difference.

        2. Square it:

               error = (0.39 - 1) ** 2

           It is `0.3721`.

        - tight
        - list with `code that must stay` whole
          - nested

        > Squaring makes big misses count more.

        ----------------------------------------

        Last<br>line.
        """
    )
  }

  @Test func rendersAtForty() {
    #expect(
      MarkdownText.render(Self.english, width: 40) == """
        The error
        =========

        The *error* is the difference,
        *squared*. It is never negative; see the
        book (https://example.org/c4) or type
        `why error`.

        1. Take the difference.

        2. Square it:

               error = (0.39 - 1) ** 2

           It is `0.3721`.

        - tight
        - list with `code that must stay` whole
          - nested

        > Squaring makes big misses count more.

        ----------------------------------------

        Last<br>line.
        """
    )
  }

  @Test func rendersPlain() {
    #expect(
      MarkdownText.render(Self.english, width: 40, style: .plain) == """
        The error

        The error is the difference, squared. It
        is never negative; see the book
        (https://example.org/c4) or type
        `why error`.

        1. Take the difference.

        2. Square it:

               error = (0.39 - 1) ** 2

           It is `0.3721`.

        - tight
        - list with `code that must stay` whole
          - nested

          Squaring makes big misses count more.

        Last<br>line.
        """
    )
  }

  @Test func rendersChineseAtForty() {
    #expect(
      MarkdownText.render(Self.chinese, width: 40) == """
        误差
        ----

        *误差*是差的*平方*，所以从不为负。输入
        `why error` 看它从哪里来：“误差”总是大于
        或等于 0。

        - 先取差，
        - 再平方。
        """
    )
  }

  @Test func rendersChineseAtTwenty() {
    #expect(
      MarkdownText.render(Self.chinese, width: 20, style: .plain) == """
        误差

        误差是差的平方，所以
        从不为负。输入
        `why error` 看它从哪
        里来：“误差”总是大于
        或等于 0。

        - 先取差，
        - 再平方。
        """
    )
  }

  @Test func paintsWithColour() {
    let text = MarkdownText.render(
      "# A *b*\n\nThe **big** `x`\n\n> q",
      width: 40,
      style: .coloured
    )
    #expect(
      text == """
        \u{1B}[1mA \u{1B}[0m\u{1B}[1;4mb\u{1B}[0m

        The \u{1B}[1mbig\u{1B}[0m \u{1B}[36m`x`\u{1B}[0m

        \u{1B}[2m> \u{1B}[0mq
        """
    )
  }

  @Test(arguments: [
    ("a\\\nb", "a\nb"),
    ("a\nb", "a b"),
    ("<https://a.b>", "https://a.b"),
    ("<me@a.b>", "me@a.b"),
    ("![a net](net.png)", "a net (net.png)"),
    ("<!-- note -->\n\ntext", "text"),
    ("<b>\nx\n</b>", "<b>\nx\n</b>"),
    ("```\na  b\n\n\tc\n```", "    a  b\n\n            c"),
    ("9. a\n10. b", " 9. a\n10. b"),
    ("> > deep", "> > deep"),
    ("``a`b``", "``a`b``"),
    ("- a\n\n  b\n- c", "- a\n\n  b\n\n- c"),
    ("-", "-"),
    ("&lt;&amp;&#32;x", "<& x"),
    ("", ""),
    ("   \n", ""),
    ("他说\n“好”", "他说“好”"),
    ("得到。\nThe end", "得到。The end"),
    ("字\nword", "字 word"),
  ])
  func rendersSmallThings(markdown: String, expected: String) {
    #expect(MarkdownText.render(markdown, width: 40) == expected)
  }

  @Test func writesNoEscapesOfOthers() {
    let text = "a\u{1B}[31mb `\u{1B}[2J`\n\n    \u{1B}[0m\n\n# \u{07}"
    let plain = MarkdownText.render(text, width: 40, style: .plain)
    #expect(!plain.unicodeScalars.contains { $0 != "\n" && $0.value < 0x20 })
  }

  @Test func survivesDeepNesting() {
    let quotes = String(repeating: ">", count: 5_000) + " deep"
    #expect(MarkdownText.render(quotes, width: 40).hasSuffix("deep"))
    let stars = String(repeating: "*a **b ", count: 2_000)
    #expect(MarkdownText.render(stars, width: 40).contains("a"))
  }

  @Test(arguments: [
    ("It is so.", "Right. It is so."),
    ("It is a\n\nb", "Right. It is a\n\nb"),
    ("    code", "Right.\n\n    code"),
    ("- one\n- two", "Right.\n\n- one\n- two"),
    ("", "Right."),
  ])
  func wordsInFrontJoinAParagraph(markdown: String, shown: String) {
    let source = MarkdownSource(markdown)
    #expect(MarkdownText.render(source, lead: "Right.", width: 40) == shown)
  }

  @Test func wordsInFrontCountForTheWidth() {
    let source = MarkdownSource("It is so and so.")
    #expect(MarkdownText.render(source, lead: "Right.", width: 18) == "Right. It is so\nand so.")
  }

  @Test func wideCodeIsBrokenAtItsBlanks() {
    #expect(
      MarkdownText.render("```\nfor row in rows:\n    w = w - alpha * row\n```", width: 24) == """
            for row in rows:
                w = w - alpha *
                    row
        """
    )
  }

  @Test(arguments: [20, 40, 80, 200])
  func fitsTheWidth(width: Int) {
    let lines = MarkdownText.render(Self.english + "\n\n" + Self.chinese, width: width)
      .split(separator: "\n")
    let prose = lines.filter { !$0.contains("https") }
    #expect(prose.count > 10)
    #expect(prose.allSatisfy { DisplayWidth.of($0) <= width })
  }
}
