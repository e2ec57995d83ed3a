import Foundation
import TestSupport
import Testing

@testable import LineEditing

@Suite struct HistoryFileTests {
  private let folder: ScratchFolder
  private let history: HistoryFile

  init() throws {
    folder = try ScratchFolder()
    history = HistoryFile(path: folder.path(of: "state/tutor/history"), limit: 3)
  }

  @Test(arguments: [
    "x = 1", "学习 🐧", "def f(x):\n    return x\n\nf(3)", "a \\ b \\n c", "\r\n", " blank ", "\t",
  ])
  func `an entry comes back as it was`(entry: String) {
    #expect(history.append(entry))
    #expect(history.load() == [entry])
  }

  @Test func `without a file there is nothing`() {
    #expect(history.load() == [])
    #expect(history.trim() == false)
  }

  @Test func `only the newest are loaded, oldest first`() {
    for entry in ["1", "2", "3", "4", "5"] { history.append(entry) }
    #expect(history.load() == ["3", "4", "5"])
  }

  @Test func `only the owner may read it`() throws {
    history.append("secret")
    let attributes = try FileManager.default.attributesOfItem(atPath: history.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `damaged lines are skipped`() throws {
    let file = history.path
    history.append("good")
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.seekToEnd()
    handle.write(Data([0xFF, 0xFE, 0x0A]))
    handle.write(Data("bad \\x escape\nends in \\\n\u{0}\n\ncut short".utf8))
    try handle.close()
    #expect(history.load() == ["good", "cut short"])
    history.append("after")
    #expect(history.load() == ["good", "cut short", "after"])
  }

  @Test func `trimming keeps the newest`() throws {
    for entry in ["1", "2", "3", "4\n4"] { history.append(entry) }
    #expect(history.trim())
    #expect(try folder.read("state/tutor/history") == "2\n3\n4\\n4\n")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(of: "state/tutor")
    )
    #expect(files == ["history"])
  }

  @Test func `two writers lose nothing`() async throws {
    let history = HistoryFile(path: history.path, limit: 1_000)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          for number in 0..<50 {
            history.append("\(writer): \(number)")
            if number % 10 == 0 { history.trim() }
          }
        }
      }
    }
    let entries = history.load()
    #expect(entries.count == 100)
    #expect(entries.filter { $0.hasPrefix("1") } == (0..<50).map { "1: \($0)" })
  }

  @Test func `a folder or a pipe in its place is left alone`() throws {
    try FileManager.default.createDirectory(
      atPath: history.path,
      withIntermediateDirectories: true
    )
    #expect(history.load() == [])
    #expect(history.append("x") == false)
    let pipe = HistoryFile(path: folder.path(of: "pipe"))
    mkfifo(pipe.path, 0o600)
    #expect(pipe.load() == [])
    #expect(pipe.append("x") == false)
  }
}
