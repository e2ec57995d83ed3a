import Foundation
import Testing

@testable import LineEditing

@Suite struct PipedReaderTests {
  /// Blocks begin with a colon and end with an empty line, as in Python.
  private final class Blocks: LineReaderDelegate {
    func isComplete(_ text: String) -> Bool {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard let header = lines.lastIndex(where: { $0.hasSuffix(":") }) else { return true }
      return lines[header...].contains("")
    }
  }

  private func read(
    _ bytes: [UInt8],
    delegate: (any LineReaderDelegate)? = nil
  ) throws -> [LineOutcome] {
    let pipe = Pipe()
    let feeder = Thread {
      pipe.fileHandleForWriting.write(Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    feeder.start()
    let reader = PipedReader(input: pipe.fileHandleForReading.fileDescriptor)
    reader.delegate = delegate
    var outcomes: [LineOutcome] = []
    while outcomes.last != .endOfInput { outcomes.append(reader.readLine(prompt: Prompt("> "))) }
    return outcomes
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n\n", ["", ""]),
    ("a\r\nb\r\n", ["a", "b"]), ("a\rb\n", ["a\rb"]), ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]),
    ("学习\n", ["学习"]),
  ])
  func `text is cut into lines`(text: String, lines: [String]) throws {
    #expect(try read(Array(text.utf8)) == lines.map { .line($0) } + [.endOfInput])
  }

  @Test func `bytes that aren't UTF-8 are replaced`() throws {
    #expect(try read([0x61, 0xFF, 0x62, 0x0A]) == [.line("a\u{FFFD}b"), .endOfInput])
  }

  @Test func `lines may be long`() throws {
    let line = String(repeating: "学", count: 200_000)
    #expect(try read(Array((line + "\nx").utf8)) == [.line(line), .line("x"), .endOfInput])
  }

  @Test(arguments: [
    ("for x:\n    a\n\nb\n", ["for x:\n    a", "b"]),
    ("for x:\n    a\nb\n", ["for x:\n    a", "b"]),
    ("if x:\n    a\nelse:\n    b\nc\n", ["if x:\n    a\nelse:\n    b", "c"]),
    ("for x:\n    a\n# note\n    b\nc", ["for x:\n    a\n# note\n    b", "c"]),
    ("for x:\n    a", ["for x:\n    a"]),
    ("a\nfor x:\n    b\nfor y:\n    c\n", ["a", "for x:\n    b", "for y:\n    c"]),
  ])
  func `blocks arrive whole`(text: String, inputs: [String]) throws {
    let blocks = Blocks()
    #expect(
      try read(Array(text.utf8), delegate: blocks) == inputs.map { .line($0) } + [.endOfInput]
    )
  }
}
