import Testing

@testable import LineEditing

@Suite struct LayoutTests {
  private func layout(_ text: String, prompt: String = "> ", columns: Int = 8) -> Layout {
    Layout(prompt: prompt, text: text, columns: columns) { $0.isASCII ? 1 : 2 }
  }

  private func place(_ row: Int, _ column: Int) -> Layout.Place {
    Layout.Place(row: row, column: column)
  }

  @Test func `an empty input stands behind the prompt`() {
    #expect(layout("").places == [place(0, 2)])
    #expect(layout("").picture == "> ")
  }

  @Test func `wide characters take two columns`() {
    #expect(layout("学a").places == [place(0, 2), place(0, 4), place(0, 5)])
  }

  @Test func `a full row moves the cursor to the next`() {
    #expect(layout("abcdef").places.last == place(1, 0))
    #expect(layout("abcdef").picture == "> abcdef \u{08}")
  }

  @Test func `a wide character doesn't fit in one column`() {
    let layout = layout("abcde学")
    #expect(layout.places.suffix(2) == [place(1, 0), place(1, 2)])
    #expect(layout.picture == "> abcde  \u{08}学")
  }

  @Test func `a newline begins a row`() {
    #expect(layout("a\nb").places == [place(0, 2), place(0, 3), place(1, 0), place(1, 1)])
    #expect(layout("a\nb").picture == "> a\r\nb")
    #expect(layout("a\nb").lastRow == 1)
  }

  @Test func `further lines begin with a prompt of their own`() {
    let layout = Layout(prompt: "> ", continuation: "... ", text: "a\nbc学\n", columns: 8) {
      $0.isASCII ? 1 : 2
    }
    let places = [place(1, 4), place(1, 5), place(1, 6), place(2, 0), place(3, 4)]
    #expect(layout.places.suffix(5) == places)
    #expect(layout.picture == "> a\r\n... bc学 \u{08}\r\n... ")
  }

  @Test func `a tab goes to the next multiple of eight`() {
    #expect(layout("\tb", columns: 40).places == [place(0, 2), place(0, 8), place(0, 9)])
  }

  @Test func `a control character shows as two`() {
    #expect(layout("\u{01}b").places == [place(0, 2), place(0, 4), place(0, 5)])
    #expect(layout("\u{01}").picture == "> ^A")
  }

  @Test(arguments: [0, 1, 2, 3]) func `the narrowest screens end`(columns: Int) {
    #expect(layout("学习ab", columns: columns).places.count == 5)
  }

  @Test func `the drawing begins with the coloured prompt`() {
    let layout = Layout(prompt: "> ", drawnPrompt: "\u{1B}[1m> ", text: "a", columns: 8) { _ in 1 }
    #expect(layout.picture == "\u{1B}[1m> a")
    #expect(layout.places == [place(0, 2), place(0, 3)])
  }
}
