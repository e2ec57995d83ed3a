import Testing

@testable import Tutoring

@Suite struct MarkdownWriterTests {
  private func written(_ before: String, _ value: String, _ after: String = "") -> String {
    var writer = MarkdownWriter()
    writer.append(before)
    writer.append(value: value)
    writer.append(after)
    return writer.text
  }

  @Test func marksAreEscapedInText() {
    #expect(written("is ", "[1. 2.]", "!") == "is \\[1.\u{A0}2.\\]!")
    #expect(written("is ", "a_b*c|d") == "is a\\_b\\*c\\|d")
  }

  @Test func marksAreKeptInCode() {
    #expect(written("is `", "[1. 2.]", "`") == "is `[1. 2.]`")
    #expect(written("``a ` ", "[1]", "``") == "``a ` [1]``")
    #expect(written("`a` and ", "[1]") == "`a` and \\[1\\]")
    #expect(written("Text\n\n    w = ", "[1 2]") == "Text\n\n    w = [1 2]")
    #expect(written("Text\n\n    a\n    w = ", "[1]") == "Text\n\n    a\n    w = [1]")
    #expect(written("Text\n    w = ", "[1]") == "Text\n    w = \\[1\\]")
    #expect(written("not \\` but ", "[1]") == "not \\` but \\[1\\]")
  }

  @Test func rowsAreBrokenOnlyBetweenThem() {
    #expect(written("is ", "[[1 2]\n [3 4]]") == "is \\[\\[1\u{A0}2\\] \\[3\u{A0}4\\]\\]")
    #expect(written("is `", "[[[1 2]]\n\n [[3 4]]]", "`") == "is `[[[1 2]] [[3 4]]]`")
  }

  @Test func rowsStandUnderEachOtherInABlock() {
    #expect(
      written("```\nw = ", "[[1 2]\n [3 4]]", "\n```") == "```\nw = [[1 2]\n     [3 4]]\n```"
    )
  }

  @Test(arguments: ["+", "-"])
  func aSignAloneIsNoList(sign: String) {
    #expect(MarkdownWriter.escaped(sign) == "\\" + sign)
    #expect(MarkdownWriter.escaped(sign + "1") == sign + "1")
  }
}
