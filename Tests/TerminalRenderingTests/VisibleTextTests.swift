import TerminalRendering
import Testing

@Suite("Visible text")
struct VisibleTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("\u{1B}[31mno\u{1B}[0m", "no"),
    ("a\u{1B}[2Jb", "ab"),
    ("a\u{1B}]0;title\u{07}b", "ab"),
    ("a\u{1B}cb", "ab"),
    ("a\u{1B}", "a"),
  ])
  func removesEscapes(text: String, expected: String) {
    #expect(VisibleText.withoutEscapes(text) == expected)
  }

  @Test(arguments: [
    ("a\tb", "a       b"),
    ("\tb", "        b"),
    ("误\tb", "误      b"),
    ("12345678\tb", "12345678        b"),
    ("a\u{1B}[31mb", "a^[[31mb"),
    ("a\u{0}\u{7F}\u{85}", "a^@^??"),
    ("a\u{A0}b", "a b"),
  ])
  func spellsOutControlCharacters(text: String, expected: String) {
    #expect(VisibleText.line(text) == expected)
  }
}
