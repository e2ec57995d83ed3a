import Testing

@testable import LineEditing

@Suite struct IndentationTests {
  @Test(arguments: [
    ("for i in x:", 4), ("for i in x:\n    y = i", 4), ("    if a:", 8), ("    return x", 0),
    ("        pass", 4), ("np.array([", 4), ("x", 0), ("", 0), ("    ", 4), ("returned = 1", 0),
    ("    if a:  ", 8),
  ])
  func `the next line is set in`(text: String, blanks: Int) {
    #expect(Indentation.after(text) == blanks)
  }
}

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
}
