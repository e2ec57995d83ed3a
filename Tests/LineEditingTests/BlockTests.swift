import TestSupport
import Testing

/// Inputs of several lines, typed or pasted.
@Suite(.serialized) struct BlockTests {
  @Test func `Enter opens a line until the block ends`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("for x:\r")
    try terminal.expectLine("", cursor: 4)
    terminal.send("学习 1\r")
    try terminal.wait(for: "a third line") { $0.row == 2 && $0.column == 4 }
    #expect(terminal.screen.text == "学习> for x:\n    学习 1")
    terminal.send(.enter)
    try terminal.expect("LINE \"for x:\\n    学习 1\"")
    try terminal.expectPrompt()
  }

  @Test func `blanks that the learner types replace the ones that came`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("for x:\r")
    try terminal.expectLine("", cursor: 4)
    terminal.send("  y")
    try terminal.expectLine("  y", cursor: 3)
    terminal.send(.enter)
    try terminal.expectLine("", cursor: 2)
    terminal.send(.backspace)
    try terminal.expectLine("", cursor: 0)
  }

  @Test func `else goes back a level by itself`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("if x:\r")
    try terminal.expectLine("", cursor: 4)
    terminal.send("a\r")
    try terminal.wait(for: "a third line") { $0.row == 2 && $0.column == 4 }
    terminal.send("else")
    try terminal.expectLine("    else", cursor: 8)
    terminal.send(":")
    try terminal.expectLine("else:", cursor: 5)
  }

  @Test func `all lines can be edited`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("for x:\r")
    try terminal.expectLine("", cursor: 4)
    terminal.send("学习")
    try terminal.expectLine("    学习", cursor: 8)
    terminal.send(.up)
    terminal.send(.end)
    try terminal.expectLine("学习> for x:", cursor: 12)
    terminal.send(.left)
    terminal.send("1")
    try terminal.expectLine("学习> for x1:", cursor: 12)
    terminal.send(.down)
    terminal.send(.home)
    try terminal.expectLine("    学习", cursor: 0)
    terminal.send(.end)
    terminal.send("\r")
    try terminal.expectLine("", cursor: 4)
    terminal.send(.enter)
    try terminal.expect("LINE \"for x1:\\n    学习\"")
    try terminal.expectPrompt()
    terminal.send(.up)
    try terminal.expectLine("    学习", cursor: 8)
  }

  @Test func `a pasted program arrives whole`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.paste("for x:\n    y = x * 2\n\n    返回 y\n\nf(3)\n")
    try terminal.expectLine("f(3)", cursor: 4)
    #expect(
      terminal.screen.text == "学习> for x:\n    y = x * 2\n\n    返回 y\n\nf(3)"
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
}
