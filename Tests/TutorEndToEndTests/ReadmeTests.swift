import Foundation
import TestSupport
import Testing

/// What the README shows and says is what the program does.
@Suite struct ReadmeTests {
  private static let text =
    (try? String(contentsOfFile: RepositoryFile.path("README.md"), encoding: .utf8)) ?? ""

  /// The lines of the first fenced block without a language.
  private static var transcript: [String] {
    let lines = text.components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: "```") else { return [] }
    return Array(lines[(start + 1)...].prefix { $0 != "```" })
  }

  /// The README cuts the output where it writes `...`; all else stands in the output as shown.
  @Test func theTranscriptIsReal() throws {
    let prompt = "16.1> "
    let typed = Self.transcript.filter { $0.hasPrefix(prompt) }.map { $0.dropFirst(prompt.count) }
    #expect(typed.count > 1)
    let input = (["lesson 16"] + typed.map(String.init)).joined(separator: "\n") + "\n"
    var rest = Substring(try TutorProcess.run([], input: input).output)
    let shown = Self.transcript.split { $0.hasPrefix(prompt) || $0 == "  ..." }
    for lines in shown {
      let text = lines.joined(separator: "\n")
      guard let range = rest.range(of: text) else {
        Issue.record("The program doesn't print:\n\(text)\nIt prints:\n\(rest)")
        return
      }
      rest = rest[range.upperBound...]
    }
  }

  @Test func everyCommandOfTheTableIsKnown() throws {
    let rows = Self.text.components(separatedBy: "\n").drop { $0 != "## Commands" }
      .prefix { $0 != "## Module map" }.filter { $0.hasPrefix("| ") }
    let words = rows.flatMap { row in
      row.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
        .compactMap { $0.element.split(separator: " ").first.map(String.init) }
    }.filter { $0.allSatisfy(\.isLowercase) }
    #expect(words.count > 20)
    let input = words.map { "help \($0)\n" }.joined()
    let output = try TutorProcess.run([], input: input).output
    #expect(!output.contains("There is no command"))
  }

  @Test func everyCommandOfThePromptStandsInTheTable() throws {
    let help = try TutorProcess.run([], input: "lesson 4\nhelp\n").output
    let commands = help.components(separatedBy: "\n").drop { $0 != "Course" }
      .filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(commands.count > 20)
    #expect(commands.filter { !Self.text.contains("`\($0)") } == [])
  }
}

/// The files of this package, as tests read them.
enum RepositoryFile {
  /// The path of a file, given from the package's top.
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(name).path
  }
}
