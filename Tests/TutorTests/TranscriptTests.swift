import Testing

@testable import tutor

/// How a sitting is written down.
@Suite struct TranscriptTests {
  private func markdown(_ entries: [(String, String)]) -> String {
    let transcript = Transcript()
    for (line, shown) in entries {
      transcript.begin("5.1> ", line)
      transcript.add(shown)
    }
    transcript.begin("5.1> ", "transcript x.md")
    return transcript.markdown(in: .english)
  }

  @Test func eachLineHasABlock() {
    #expect(
      markdown([("1", "1\n"), ("x = 2", "")])
        == "# A sitting with tutor\n\n```text\n5.1> 1\n1\n```\n\n```text\n5.1> x = 2\n```\n"
    )
  }

  @Test func coloursAreLeftOut() {
    #expect(
      markdown([("1", "\u{1B}[35m1\u{1B}[0m\n")])
        == "# A sitting with tutor\n\n```text\n5.1> 1\n1\n```\n"
    )
  }

  @Test func aFenceIsLongerThanWhatItHolds() {
    #expect(markdown([("1", "````\n")]).contains("`````text\n5.1> 1\n````\n`````"))
  }

  @Test func longOutputsAreCut() {
    let text = markdown([("run", String(repeating: "Error:1\n", count: 100_000)), ("1", "1\n")])
    #expect(text.utf8.count < 30_000)
    #expect(text.contains("The rest of this output is left out."))
    #expect(text.hasSuffix("5.1> 1\n1\n```\n"))
  }

  @Test func theOldestLinesOfALongSittingAreForgotten() {
    let long = String(repeating: "x\n", count: 9_000)
    let text = markdown((0..<400).map { ("\($0)", long) })
    #expect(text.utf8.count < 5_000_000)
    #expect(text.contains("lines of the sitting are left out."))
    #expect(text.contains("5.1> 399\n"))
  }
}
