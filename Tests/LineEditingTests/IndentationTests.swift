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
