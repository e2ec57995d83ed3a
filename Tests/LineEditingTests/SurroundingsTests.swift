import Foundation
import TestSupport
import Testing

/// Terminals, locales and parents of all kinds.
@Suite(.serialized) struct SurroundingsTests {
  @Test(arguments: [
    ["LANG": nil], ["LANG": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "zh_CN.UTF-8"],
    ["TERM": "vt100"], ["TERM": "of-no-kind"], ["EDITOR": "vi"],
  ])
  func `Chinese can be typed`(environment: [String: String?]) throws {
    let terminal = try demo(environment)
    try terminal.expectPrompt()
    terminal.send("中文ab")
    try terminal.expectLine("学习> 中文ab", cursor: 12)
    terminal.send(.backspace)
    try terminal.expectLine("学习> 中文a", cursor: 11)
    terminal.send(.enter)
    try terminal.expect("LINE \"中文a\"")
  }

  @Test(arguments: ["dumb", nil]) func `a simple terminal gets a simple prompt`(
    kind: String?
  ) throws {
    let terminal = try demo(["TERM": kind])
    try terminal.expectPrompt()
    terminal.send("for x:\r")
    try terminal.expectLine("...", cursor: 4)
    terminal.send("  y\r\r")
    try terminal.expect("LINE \"for x:\\n  y\"")
    try terminal.expectPrompt()
    terminal.send(.controlC)
    try terminal.expectPrompt()
    terminal.send(.controlD)
    #expect(try terminal.exitStatus() == 0)
    #expect(terminal.screen.text.hasSuffix("学习> ^C\nINTERRUPTED\n学习>\nEND"))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func `a request to end gives the terminal back`(signal: Int32, status: Int32) throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("spin\r")
    try terminal.expect("computing")
    let before = terminal.settings()
    terminal.send(.controlC)
    try terminal.expect("STOPPED")
    try terminal.expectPrompt()
    #expect(terminal.settings() != before)
    terminal.send("half a li")
    try terminal.expectLine("学习> half a li", cursor: 15)
    terminal.signal(signal)
    #expect(try terminal.exitStatus() == status)
    #expect(terminal.settings() == before)
    #expect(terminal.screen.text.hasSuffix("\n学习> half a li\nTERMINATED"))
    #expect(!terminal.screen.modes.contains("?2004"))
  }

  @Test func `a request to end stops a computation`() throws {
    let terminal = try demo()
    try terminal.expectPrompt()
    terminal.send("spin\r")
    try terminal.expect("computing")
    terminal.signal(SIGTERM)
    #expect(try terminal.exitStatus() == 143)
    #expect(terminal.screen.text.contains("STOPPED"))
  }

  @Test func `Ctrl-Z stops, fg goes on`() throws {
    let terminal = try PseudoTerminal(
      product: "/bin/bash",
      arguments: ["--norc", "--noediting"],
      environment: ["PS1": "shell% "],
      columns: 100
    )
    try terminal.expectLine("shell%", cursor: 7)
    terminal.send(BuiltProduct.path(named: "LineEditingDemo") + "\r")
    try terminal.expectPrompt()
    terminal.send("学a")
    try terminal.expectLine("学习> 学a", cursor: 9)
    terminal.send(.controlZ)
    try terminal.expectLine("shell%", cursor: 7)
    terminal.send("echo $((6 * 7))\r")
    try terminal.expect("42")
    try terminal.expectLine("shell%", cursor: 7)
    terminal.send("fg\r")
    try terminal.expectLine("学习> 学a", cursor: 9)
    terminal.send("b\r")
    try terminal.expect("LINE \"学ab\"")
    try terminal.expectPrompt()
    terminal.send(.controlD)
    try terminal.expectLine("shell%", cursor: 7)
  }

  @Test func `a pipe gets no prompt and no colour`() throws {
    let result = try TutorProcess.run(
      input: "a\r\nfor x:\n    y\n中文",
      product: "LineEditingDemo"
    )
    #expect(
      result
        == .init(output: "LINE \"a\"\nLINE \"for x:\\n    y\"\nLINE \"中文\"\nEND\n")
    )
  }

  @Test func `Ctrl-C ends a program that reads from a pipe`() throws {
    let path = BuiltProduct.path(named: "LineEditingDemo")
    let terminal = try PseudoTerminal(
      product: "/bin/sh",
      arguments: ["-c", "(echo a; exec sleep 20) | \"\(path)\""]
    )
    try terminal.expect("LINE \"a\"")
    terminal.send(.controlC)
    try terminal.expect("TERMINATED")
    #expect(try terminal.exitStatus() == 130)
  }

  @Test(arguments: [nil, ""]) func `no input ends at once`(input: String?) throws {
    let result = try TutorProcess.run(input: input, product: "LineEditingDemo")
    #expect(result == .init(output: "END\n"))
  }

  @Test func `NO_COLOR leaves the prompt plain`() throws {
    let coloured = try demo()
    try coloured.expectPrompt()
    #expect(String(decoding: coloured.output, as: UTF8.self).contains("\u{1B}[0;1;32m学习"))
    let plain = try demo(["NO_COLOR": "1"])
    try plain.expectPrompt()
    #expect(!String(decoding: plain.output, as: UTF8.self).contains("1;32m"))
  }
}
