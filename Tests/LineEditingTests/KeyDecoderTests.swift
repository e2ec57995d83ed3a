import Testing

@testable import LineEditing

@Suite struct KeyDecoderTests {
  typealias Input = KeyDecoder.Input

  private func decode(_ text: String) -> [Input] {
    decode(Array(text.utf8))
  }

  private func decode(_ bytes: [UInt8]) -> [Input] {
    var decoder = KeyDecoder()
    let inputs = bytes.flatMap { decoder.take($0) }
    return decoder.patience == -1 ? inputs : inputs + decoder.settle()
  }

  @Test(arguments: [
    ("\u{1B}[A", EditingKey.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
    ("\u{1B}OD", .left), ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
    ("\u{1B}[F", .end), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;3C", .wordRight),
    ("\u{1B}[1;2A", .up), ("\u{1B}\r", .newLine),
  ])
  func `a sequence is one key`(sequence: String, key: EditingKey) {
    #expect(decode(sequence) == [.key(key)])
  }

  @Test(arguments: [
    "\u{1B}[15~", "\u{1B}[[A", "\u{1B}[I", "\u{1B}[<0;3;4M", "\u{1B}OP", "\u{1B}[27;5;13~",
    "\u{1B}[999~",
  ])
  func `an unknown sequence leaves nothing behind`(sequence: String) {
    #expect(decode(sequence + "x") == [.character("x")])
  }

  @Test func `Escape alone is known by the silence after it`() {
    var decoder = KeyDecoder()
    #expect(decoder.take(0x1B) == [])
    #expect(decoder.patience == 50)
    #expect(decoder.settle() == [.character("\u{1B}")])
    #expect(decoder.patience == -1)
  }

  @Test func `a character with Alt`() {
    #expect(decode("\u{1B}b") == [.alternate("b")])
  }

  @Test func `Chinese and other planes`() {
    #expect(decode("学🐧é") == [.character("学"), .character("🐧"), .character("é")])
  }

  @Test(arguments: [
    ([0xFF], [Input.character("\u{FFFD}")]),
    ([0xE5, 0x41], [.character("\u{FFFD}"), .character("A")]),
    ([0xE5, 0xAD], [.character("\u{FFFD}")]),
    ([0xC0, 0x80], [.character("\u{FFFD}"), .character("\u{FFFD}")]),
  ])
  func `broken UTF-8 costs no good character`(bytes: [UInt8], expected: [Input]) {
    #expect(decode(bytes) == expected)
  }

  @Test func `codes of our own can't be typed`() {
    #expect(decode("\u{80}\u{9F}a") == [.character("a")])
  }

  @Test func `a paste arrives whole`() {
    #expect(
      decode("\u{1B}[200~for x:\r\n\ty\r\r z\u{1B}[201~!")
        == [.paste("for x:\n    y\n\n z"), .character("!")]
    )
  }

  @Test func `a paste without its end is taken after a while`() {
    #expect(decode("\u{1B}[200~abc") == [.paste("abc")])
  }

  @Test func `an empty paste is nothing`() {
    #expect(decode("\u{1B}[200~\r\n\u{1B}[201~") == [])
  }

  @Test func `a paste can hold sequences, but none gets through`() {
    #expect(decode("\u{1B}[200~a\u{1B}[31mb\u{07}\u{1B}[201~") == [.paste("a[31mb")])
  }

  @Test(arguments: [
    ("a\r\nb\n\n", "a\nb"), ("a\rb", "a\nb"), ("\ta", "    a"), ("a\u{FEFF}\u{9B}b", "ab"),
    ("\n\na", "\n\na"), ("", ""),
  ])
  func cleaning(pasted: String, expected: String) {
    #expect(KeyDecoder.clean(pasted) == expected)
  }
}
