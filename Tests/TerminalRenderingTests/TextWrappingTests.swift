import TerminalRendering
import Testing

@Suite("Text wrapping")
struct TextWrappingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var width: Int
    var lines: [String]

    init(_ name: String, _ text: String, _ width: Int, _ lines: [String]) {
      testDescription = name
      self.text = text
      self.width = width
      self.lines = lines
    }
  }

  static let english = [
    Case("nothing", "", 10, [""]),
    Case("fits exactly", "one two", 7, ["one two"]),
    Case("one too many", "one two", 6, ["one", "two"]),
    Case("own line ends", "one\n\ntwo", 10, ["one", "", "two"]),
    Case("windows line ends", "one\r\ntwo", 10, ["one", "two"]),
    Case("alignment stays", "a    0.5", 10, ["a    0.5"]),
    Case("leading blanks stay", "  a b", 10, ["  a b"]),
    Case("blanks at a break vanish", "one   two", 5, ["one", "two"]),
    Case("word longer than the line", "weights_1_2 x", 5, ["weigh", "ts_1_", "2 x"]),
    Case("no break at a minus", "x -0.5", 4, ["x", "-0.5"]),
    Case("no-break blank", "x 5\u{A0}epochs", 8, ["x", "5 epochs"]),
    Case("tab is a blank", "one\ttwo", 5, ["one", "two"]),
    Case("width one", "ab c", 1, ["a", "b", "c"]),
    Case("width zero", "ab", 0, ["a", "b"]),
    Case(
      "accents stay on letters",
      "e\u{301}e\u{301}e\u{301}",
      2,
      ["e\u{301}e\u{301}", "e\u{301}"]
    ),
  ]

  static let chinese = [
    Case("between characters", "误差是差的平方", 8, ["误差是差", "的平方"]),
    Case("odd width", "误差是差的平方", 7, ["误差是", "差的平", "方"]),
    Case("wide in width one", "误差", 1, ["误", "差"]),
    Case("no comma at a start", "误差是差，平方", 8, ["误差是", "差，平方"]),
    Case("no full stop at a start", "误差。", 4, ["误", "差。"]),
    Case("two closing marks", "他说误差。”对", 9, ["他说误", "差。”对"]),
    Case("no bracket at an end", "误差（平方）", 6, ["误差", "（平", "方）"]),
    Case("quotes", "是“误差”吗", 4, ["是", "“误", "差”", "吗"]),
    Case("dash stays whole", "误差——平方", 5, ["误", "差——", "平方"]),
    Case("next to Latin", "权重weights变了", 11, ["权重weights", "变了"]),
    Case("Latin word moves down", "权重weights变了", 9, ["权重", "weights变", "了"]),
    Case("number and comma", "误差是0.39，大", 8, ["误差是", "0.39，大"]),
    Case("nothing but closing marks", "，，，，", 4, ["，，", "，，"]),
    Case("Japanese long vowel", "タデーター", 4, ["タ", "デー", "ター"]),
  ]

  @Test(arguments: english + chinese)
  func breaksLines(_ example: Case) {
    #expect(TextWrapping.wrap(example.text, width: example.width) == example.lines)
  }

  @Test func startsLinesWithIndents() {
    #expect(
      TextWrapping.wrap("one two three", width: 9, indent: "- ", hanging: "  ")
        == ["- one two", "  three"]
    )
    #expect(
      TextWrapping.wrap("误差的平方", width: 7, indent: "1. ", hanging: "   ")
        == ["1. 误差", "   的平", "   方"]
    )
  }

  @Test func limitsIndentsInNarrowTerminals() {
    let lines = TextWrapping.lines("one two", width: 8, indent: 30, hanging: 2)
    #expect(lines.painted(.uncoloured) == "    one\n  two")
  }

  @Test func neverBreaksCodeThatFits() {
    let text = "see " + StyledText(unbroken: "a b c", as: .code) + " now"
    #expect(TextWrapping.lines(text, width: 8).painted(.uncoloured) == "see\na b c\nnow")
  }

  @Test func breaksLongCodeAtItsBlanks() {
    let text = "x " + StyledText(unbroken: "weights = 1", as: .code)
    #expect(TextWrapping.lines(text, width: 9).painted(.uncoloured) == "x\nweights =\n1")
  }

  @Test func paintsEachPartOfABrokenWord() {
    let text = "a " + StyledText("very bad", as: .bad)
    #expect(
      TextWrapping.lines(text, width: 6).painted(.coloured)
        == "a \u{1B}[31mvery\u{1B}[0m\n\u{1B}[31mbad\u{1B}[0m"
    )
    #expect(
      TextWrapping.wrap("a \u{1B}[31mvery bad\u{1B}[0m", width: 6)
        == ["a \u{1B}[31mvery\u{1B}[0m", "\u{1B}[31mbad\u{1B}[0m"]
    )
  }

  @Test(arguments: 1...40)
  func losesNothingAndFits(width: Int) {
    let text = "The *error* is 误差（平方），that is (0.39 - 1) ** 2：“0.37”。"
    let lines = TextWrapping.wrap(text, width: width)
    let words = { (text: String) in text.filter { $0 != " " } }
    #expect(words(lines.joined()) == words(text))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(2, width) })
  }
}
