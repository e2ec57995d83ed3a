import Testing

@testable import LineEditing

@Suite struct LineTests {
  private let text = "for x:\n    else\nz"

  @Test func `the first line`() {
    let line = Line(text, cursor: 3)
    #expect(line.start == 0)
    #expect(String(String.UnicodeScalarView(line.before)) == "for")
    #expect(String(String.UnicodeScalarView(line.after)) == " x:")
    #expect(!line.isLast && !line.isAtEnd && !line.isBlankBeforeCursor && !line.beginsClause)
  }

  @Test func `a line that continues a statement`() {
    let line = Line(text, cursor: 15)
    #expect(line.start == 7)
    #expect(line.isAtEnd && line.beginsClause && !line.isLast)
  }

  @Test func `blanks before the cursor`() {
    #expect(Line(text, cursor: 9).isBlankBeforeCursor)
    #expect(Line("", cursor: 0).isBlankBeforeCursor)
  }

  @Test func `the last line`() {
    #expect(Line(text, cursor: 16).isLast)
  }

  @Test(arguments: [
    ("5.3> for x:\n...     y\n...", "for x:\n    y\n"),
    ("for x:\n...     y", "for x:\n    y"), ("... [1,\n... 2]", "[1,\n2]"),
    ("for x:\n    ...", "for x:\n    ..."), ("... 1", "... 1"), ("5.3> 1", "5.3> 1"),
  ])
  func `prompts that were copied go`(text: String, code: String) {
    #expect(Line.withoutPrompts(text, after: "5.3> ") == code)
  }

  @Test(arguments: [
    ("for x:\n    y\n", "for x:\n    y"), ("a\n\n  \n", "a"), ("a\n\nb", "a\n\nb"), ("", ""),
    ("  ", "  "), ("\n", ""),
  ])
  func `empty lines at the end go`(text: String, trimmed: String) {
    #expect(Line.trimmed(text) == trimmed)
  }
}
