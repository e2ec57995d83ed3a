import Foundation
import TestSupport
import Testing

/// The demonstration program on a terminal of its own.
func demo(
  _ environment: [String: String?] = [:],
  home: ScratchFolder? = nil,
  rows: Int = 20,
  columns: Int = 60
) throws -> PseudoTerminal {
  try PseudoTerminal(
    product: "LineEditingDemo",
    environment: environment,
    home: home,
    rows: rows,
    columns: columns
  )
}

extension PseudoTerminal {
  /// Waits for an empty prompt.
  func expectPrompt() throws {
    try expectLine("学习>", cursor: 6)
  }
}

@Suite(.serialized) struct TerminalTests {
  @Test func `typing, moving and deleting in Chinese`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("深度学习")
    try terminal.expectLine("学习> 深度学习", cursor: 14)
    terminal.send(.left)
    terminal.send(.left)
    try terminal.expectLine("学习> 深度学习", cursor: 10)
    terminal.send(.backspace)
    terminal.send("a")
    try terminal.expectLine("学习> 深a学习", cursor: 9)
    terminal.send(.home)
    terminal.send(.delete)
    try terminal.expectLine("学习> a学习", cursor: 6)
    terminal.send(.enter)
    try terminal.expect("LINE \"a学习\"")
    try terminal.expectPrompt()
  }

  @Test func `Tab completes, then lists`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("w\t")
    try terminal.expectLine("学习> weights", cursor: 13)
    terminal.send(" 打\t")
    try terminal.expect("打印  打开")
    try terminal.expectLine("学习> weights 打", cursor: 16)
    terminal.send("印\r")
    try terminal.expect("LINE \"weights 打印\"")
  }

  @Test func `Ctrl-C drops the line`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("abc")
    try terminal.expectLine("学习> abc", cursor: 9)
    terminal.send(.left)
    terminal.send(.controlC)
    try terminal.expectPrompt()
    #expect(terminal.screen.text == "学习> abc^C\nINTERRUPTED\n学习>")
  }

  @Test func `Ctrl-C stops a computation`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("spin\r")
    try terminal.wait(for: "the computation") { screen in
      screen.text.contains("computing") && !screen.modes.contains("?2004")
    }
    terminal.send(.controlC)
    try terminal.expect("STOPPED")
    try terminal.expectPrompt()
  }

  @Test func `Ctrl-C leaves a search through the history`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("first\r")
    try terminal.expect("LINE \"first\"")
    try terminal.expectPrompt()
    terminal.send(.controlR)
    terminal.send("fir")
    try terminal.expect("bck:fir")
    terminal.send(.controlC)
    try terminal.expect("INTERRUPTED")
    try terminal.expectPrompt()
    terminal.send("next\r")
    try terminal.expect("LINE \"next\"")
  }

  @Test func `a search finds, an arrow key ends it`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("first\r")
    try terminal.expect("LINE \"first\"")
    try terminal.expectPrompt()
    terminal.send(.controlR)
    terminal.send("fi")
    try terminal.expect("bck:fi")
    terminal.send(.end)
    try terminal.expectLine("学习> first", cursor: 11)
    terminal.send("!\r")
    try terminal.expect("LINE \"first!\"")
  }

  @Test func `Ctrl-D ends on an empty line only`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("ab")
    try terminal.expectLine("学习> ab", cursor: 8)
    terminal.send(.home)
    terminal.send(.controlD)
    try terminal.expectLine("学习> b", cursor: 6)
    terminal.send(.backspace)
    terminal.send(.delete)
    try terminal.expectPrompt()
    terminal.send(.controlD)
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.screen.text == "学习>\nEND")
  }

  @Test func `inputs of earlier sessions come back`() throws {
    let home = try ScratchFolder()
    let first = try demo(home: home)
    try first.expectPrompt()
    first.send("深度 1\r")
    try first.expect("LINE \"深度 1\"")
    try first.expectPrompt()
    first.signal(SIGKILL)
    #expect(try first.exitStatus() == 137)
    let second = try demo(home: home)
    try second.expectPrompt()
    second.send(.up)
    try second.expectLine("学习> 深度 1", cursor: 12)
    second.send(.down)
    try second.expectPrompt()
  }

  @Test func `a new window size draws the line again`() throws {
    let terminal = try demo(columns: 40)
    try terminal.expectPrompt()
    let text = "一二三四五六七八九十"
    terminal.send(text)
    try terminal.expectLine("学习> " + text, cursor: 26)
    terminal.resize(rows: 20, columns: 60)
    terminal.send("abc")
    try terminal.expectLine("学习> " + text + "abc", cursor: 29)
    terminal.send(.enter)
    try terminal.expect("LINE \"\(text)abc\"")
  }

  @Test func `what is typed ahead is read`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("one\rtwo\rthree\r")
    try terminal.expect("LINE \"three\"")
    #expect(terminal.screen.text.contains("LINE \"one\""))
    #expect(terminal.screen.text.contains("LINE \"two\""))
  }
}
