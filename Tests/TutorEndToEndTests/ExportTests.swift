import Foundation
import TestSupport
import Testing

/// What is written for use elsewhere: networks for Python, and transcripts.
@Suite struct ExportTests {
  /// Where Python is, if it has NumPy.
  private static let python: String? = {
    for path in ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"] {
      guard FileManager.default.isExecutableFile(atPath: path) else { continue }
      let result = try? TutorProcess.run(["-c", "import numpy"], product: path)
      if result?.status == 0 { return path }
    }
    return nil
  }()

  /// A network, and the last line that training it prints here.
  struct Network: CustomTestStringConvertible, Sendable {
    let lesson: Int
    let lines: [String]
    let epoch: Int
    let error: Double
    var testDescription: String { "lesson \(lesson) \(lines)" }

    static let all: [Network] = [
      Network(lesson: 5, lines: [], epoch: 40, error: 0.000533736773285),
      Network(lesson: 16, lines: [], epoch: 60, error: 1.5055622665134859e-05),
      Network(lesson: 16, lines: ["set alpha 0.1"], epoch: 60, error: 0.0808174869126),
    ]
  }

  @Test(.enabled(if: python != nil), arguments: Network.all)
  func pythonTrainsItToTheSameError(network: Network) throws {
    let home = try ScratchFolder()
    let lines = ["lesson \(network.lesson)"] + network.lines + ["export numpy network.py"]
    _ = try TutorProcess.run(input: lines.joined(separator: "\n") + "\n", home: home)
    let result = try TutorProcess.run(["network.py"], product: Self.python ?? "", home: home)
    let last = try #require(result.output.split(separator: "\n").last).split(separator: " ")
    #expect(Int(last[0]) == network.epoch)
    let error = try #require(Double(last[1]))
    #expect(abs(error - network.error) < 1e-9 * network.error)
  }

  @Test func filesThatAreThereAreLeftAlone() throws {
    let home = try ScratchFolder()
    for command in ["export pytorch x.py", "transcript x.md"] {
      let input = "lesson 16\n\(command)\n\(command)\n"
      let result = try TutorProcess.run(["learn", "--strict"], input: input, home: home)
      #expect(result.output.contains("can't be written: it is there already"))
      #expect(result.status == 1)
    }
    #expect(try home.read("x.py").contains("class Network(torch.nn.Module):"))
  }

  @Test func aProgramOfItsOwnKindIsNotExported() throws {
    let result = try TutorProcess.run(input: "lesson 4\nexport numpy x.py\n")
    #expect(result.output.contains("The program trains in a way of its own"))
  }

  @Test func theTranscriptHoldsWhatWasTypedAndShown() throws {
    let home = try ScratchFolder()
    _ = try TutorProcess.run(input: "lesson 5\n1 + 1\ntranscript t.md\n", home: home)
    let text = try home.read("t.md")
    #expect(text.hasPrefix("# A sitting with tutor\n"))
    #expect(text.contains("```text\n5.1> 1 + 1\n2\n```"))
    #expect(!text.contains("transcript t.md"))
  }
}
