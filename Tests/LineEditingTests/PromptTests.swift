import Testing

@testable import LineEditing

@Suite struct PromptTests {
  private let prompt = Prompt(spans: [.init("5.3", sgr: "1;32"), .init("> ")])

  @Test func `one sequence per change of colour`() {
    #expect(prompt.rendered(colour: true, mark: "|") == "|\u{1B}[0;1;32m|5.3|\u{1B}[0m|> ")
  }

  @Test func `neighbours of one colour share it`() {
    let prompt = Prompt(spans: [.init("a", sgr: "1"), .init("", sgr: "2"), .init("b", sgr: "1")])
    #expect(prompt.rendered(colour: true, mark: "") == "\u{1B}[0;1ma\u{1B}[0mb")
  }

  @Test func `without colour it is its text`() {
    #expect(prompt.rendered(colour: false, mark: "|") == "5.3> ")
    #expect(Prompt("1.1> ").rendered(colour: true, mark: "|") == "1.1> ")
  }
}
