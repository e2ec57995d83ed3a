import TerminalRendering
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0),
    ("delta", 5),
    ("误差", 4),
    ("误差 0.5", 8),
    ("，。（）", 8),
    ("“…”", 3),
    ("e\u{301}", 1),
    ("e\u{301}\u{302}", 1),
    ("\u{200B}\u{FEFF}", 0),
    ("ﾊﾝ", 2),
    ("ハン", 4),
    ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("🐧", 2),
    ("👩‍👩‍👧", 2),
    ("👍🏽", 2),
    ("🇨🇳", 2),
    ("☁️", 2),
    ("☁", 1),
    ("1️⃣", 1),
    ("𠀀", 2),
    ("a\tb\u{07}\n", 2),
    ("a\u{AD}é", 3),
    ("क्ष", 2),
  ])
  func countsColumns(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("\u{1B}[1;35m0.12\u{1B}[0m", 4),
    ("\u{1B}[31m误差\u{1B}[0m", 4),
    ("\u{1B}]0;title\u{07}x", 1),
    ("\u{1B}]8;;http://a\u{1B}\\x\u{1B}]8;;\u{1B}\\", 1),
    ("\u{1B}[2K\u{1B}7x", 1),
    ("x\u{1B}", 1),
    ("x\u{1B}[3", 1),
  ])
  func countsNoEscapeSequence(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func measuresPartsOfAText() {
    #expect(DisplayWidth.of("误差 0.5".dropFirst(3)) == 3)
    #expect(DisplayWidth.of(Character("差")) == 2)
  }
}
