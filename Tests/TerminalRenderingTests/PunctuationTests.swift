import Testing

@testable import TerminalRendering

/// Signs follow the script of the words beside them.
@Suite struct PunctuationTests {
  @Test(arguments: [("row", ": "), ("行", "："), ("input 行", "："), ("行 2", ": "), ("", ": ")])
  func aColonFollowsItsLabel(label: String, colon: String) {
    #expect(Punctuation.colon(behind: label) == colon)
  }

  @Test(arguments: [("changed", ", "), ("变了", "，")])
  func aCommaFollowsItsNote(note: String, comma: String) {
    #expect(Punctuation.comma(before: note) == comma)
  }

  @Test func aTableInBlocksHasChineseColons() {
    let table = TextTable(
      columns: [.init("行"), .init("error")],
      rows: [["1", "0.25"]]
    )
    #expect(table.render(width: 20, style: .plain) == "行：1\nerror: 0.25")
  }
}
