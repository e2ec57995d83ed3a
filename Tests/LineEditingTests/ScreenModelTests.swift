import TestSupport
import Testing

@Suite struct ScreenModelTests {
  private func screen(_ output: String) -> ScreenModel {
    var screen = ScreenModel(rows: 3, columns: 6)
    screen.feed(output.utf8)
    return screen
  }

  @Test(arguments: [
    ("abcdefg", "abcdef\ng"), ("abcde学", "abcde\n学"), ("学习\u{1B}[3D x", "  x"),
    ("abc\u{1B}[2D\u{1B}[K", "a"), ("abc\rX", "Xbc"), ("a\r\nb\r\nc\r\nd", "b\nc\nd"),
    ("abcdef\r\nx", "abcdef\nx"), ("abc\u{1B}[H\u{1B}[Jx", "x"), ("abc\r\u{1B}[2Pd", "d"),
    ("abc\r\u{1B}[@d", "dabc"), ("a\u{1B}7bc\u{1B}8X", "aXc"), ("\u{1B}[31ma\u{1B}[0m", "a"),
    ("a\tb", "a    b"),
  ])
  func `output makes a picture`(output: String, picture: String) {
    #expect(screen(output).text == picture)
  }

  @Test func `the wrap waits for the next character`() {
    #expect(screen("abcdef").column == 5)
    #expect(screen("abcdef").row == 0)
    #expect(screen("abcdef \u{08}").row == 1)
  }

  @Test func `sequences may come in pieces`() {
    var screen = ScreenModel(rows: 1, columns: 6)
    for byte in "学\u{1B}[1Gx".utf8 { screen.feed([byte]) }
    #expect(screen.text == "x")
  }

  @Test func `rows that leave are kept`() {
    #expect(screen("a\r\nb\r\nc\r\nd").scrolledAway == ["a"])
  }
}
