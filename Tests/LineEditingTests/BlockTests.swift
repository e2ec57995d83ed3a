import TestSupport
import Testing

/// Inputs of several lines, typed or pasted.
@Suite(.serialized) struct BlockTests {
  @Test func `Enter opens a line until the block ends`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("for x:\r")
    try terminal.expectLine("...", cursor: 8)
    terminal.send("学习 1\r")
    try terminal.wait(for: "a third line") { $0.row == 2 && $0.column == 8 }
    #expect(terminal.screen.text == "学习> for x:\n...     学习 1\n...")
    terminal.send(.enter)
    try terminal.expect("LINE \"for x:\\n    学习 1\"")
    try terminal.expectPrompt()
  }

  @Test func `blanks that the learner types replace the ones that came`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("for x:\r")
    try terminal.expectLine("...", cursor: 8)
    terminal.send("  y")
    try terminal.expectLine("...   y", cursor: 7)
    terminal.send(.enter)
    try terminal.expectLine("...", cursor: 6)
    terminal.send(.backspace)
    try terminal.expectLine("...", cursor: 4)
  }

  @Test func `else goes back a level by itself`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("if x:\r")
    try terminal.expectLine("...", cursor: 8)
    terminal.send("a\r")
    try terminal.wait(for: "a third line") { $0.row == 2 && $0.column == 8 }
    terminal.send("else")
    try terminal.expectLine("...     else", cursor: 12)
    terminal.send(":")
    try terminal.expectLine("... else:", cursor: 9)
  }

  @Test func `all lines can be edited`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("for x:\r")
    try terminal.expectLine("...", cursor: 8)
    terminal.send("学习")
    try terminal.expectLine("...     学习", cursor: 12)
    terminal.send(.up)
    terminal.send(.end)
    try terminal.expectLine("学习> for x:", cursor: 12)
    terminal.send(.left)
    terminal.send("1")
    try terminal.expectLine("学习> for x1:", cursor: 12)
    terminal.send(.down)
    terminal.send(.home)
    try terminal.expectLine("...     学习", cursor: 4)
    terminal.send(.end)
    terminal.send("\r")
    try terminal.expectLine("...", cursor: 8)
    terminal.send(.enter)
    try terminal.expect("LINE \"for x1:\\n    学习\"")
    try terminal.expectPrompt()
    terminal.send(.up)
    try terminal.expectLine("...     学习", cursor: 12)
  }

  @Test func `a pasted program arrives whole`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.paste("for x:\n    y = x * 2\n\n    返回 y\n\nf(3)\n")
    try terminal.expectLine("... f(3)", cursor: 8)
    #expect(
      terminal.screen.text == "学习> for x:\n...     y = x * 2\n...\n...     返回 y\n...\n... f(3)"
    )
    terminal.send("!\r")
    try terminal.expect("LINE \"for x:\\n    y = x * 2\\n\\n    返回 y\\n\\nf(3)!\"")
  }

  @Test func `a paste taller than the screen runs at once`() throws {
    let terminal = try demo(rows: 8)
    try terminal.expectPrompt()
    let lines = (1...12).map { "x\($0)" }
    terminal.paste(lines.joined(separator: "\n"))
    try terminal.expect("x12\"")
    try terminal.expectPrompt()
    let whole = (terminal.screen.scrolledAway + terminal.screen.lines).joined()
    #expect(whole.contains("LINE \"" + lines.joined(separator: "\\n")))
  }

  @Test func `lines pasted without marks are not set in twice`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("for x:\r    y\r    z\r\rf\r")
    try terminal.expect("LINE \"f\"")
    #expect(terminal.screen.text.contains("LINE \"for x:\\n    y\\n    z\""))
  }

  @Test func `what is copied from the screen is pasted without its prompts`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.paste("学习> for x:\n...     y\n... z")
    try terminal.expectLine("... z", cursor: 5)
    terminal.send(.enter)
    try terminal.expectLine("...", cursor: 4)
    terminal.send(.enter)
    try terminal.expect("LINE \"for x:\\n    y\\nz\"")
  }

  @Test func `output stands below a block whose prompts make it taller`() throws {
    let terminal = try demo(columns: 20)
    try terminal.expectPrompt()
    terminal.paste("for x:\n123456789012345678\n12345678901234567890")
    try terminal.expectLine("7890", cursor: 4)
    terminal.send(.up)
    terminal.send(.enter)
    terminal.send(.enter)
    try terminal.expect("LINE")
    try terminal.expectPrompt()
    let rows = terminal.screen.lines
    let output = try #require(rows.firstIndex { $0.hasPrefix("LINE") })
    #expect(
      rows[..<output].joined(separator: "|")
        == "学习> for x:|... 1234567890123456|78|...|... 1234567890123456|7890"
    )
  }

  @Test func `a listing of candidates stands below the block`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("for x:\r")
    try terminal.expectLine("...", cursor: 8)
    terminal.send("打\t")
    try terminal.expect("打印  打开")
    try terminal.expectLine("...     打", cursor: 10)
    #expect(
      terminal.screen.text
        == "学习> for x:\n...     打\n打印  打开\n学习> for x:\n...     打"
    )
  }

  @Test func `a search begins and ends in a block`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("first\r")
    try terminal.expect("LINE \"first\"")
    try terminal.expectPrompt()
    terminal.paste("for x:\n  y")
    try terminal.expectLine("...   y", cursor: 7)
    terminal.send(.controlR)
    terminal.send("fir")
    try terminal.expect("bck:fir")
    terminal.send(.end)
    try terminal.expectLine("学习> first", cursor: 11)
    terminal.send(.enter)
    try terminal.expect("LINE \"first\"")
  }

  @Test func `a block grows taller than the screen and shrinks again`() throws {
    let terminal = try demo(rows: 6)
    try terminal.expectPrompt()
    terminal.paste("for x:\n a\n b")
    try terminal.expectLine("...  b", cursor: 6)
    for name in ["c", "d", "e", "f"] { terminal.send("\r\(name)") }
    try terminal.wait(for: "the last line") { $0.currentLine.hasSuffix("f") }
    // Ctrl-U takes all away.
    terminal.send("\u{15}")
    terminal.paste("if x:\n  y")
    try terminal.wait(for: "the block") { $0.text == "学习> if x:\n...   y" }
  }

  @Test func `a new window size draws a block again`() throws {
    let terminal = try demo(columns: 40)
    try terminal.expectPrompt()
    terminal.paste("for x:\n    学习")
    try terminal.expectLine("...     学习", cursor: 12)
    terminal.resize(rows: 20, columns: 60)
    terminal.send("1")
    try terminal.expectLine("...     学习1", cursor: 13)
    #expect(terminal.screen.text == "学习> for x:\n...     学习1")
  }
}
