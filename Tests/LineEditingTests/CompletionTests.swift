import Testing

@testable import LineEditing

@Suite struct CompletionTests {
  @Test func `one candidate replaces the word`() {
    let completion = Completion(replaceFrom: 2, candidates: ["weights"], suffix: " ")
    let replacement = completion.replacement(cursor: 4)
    #expect(replacement?.removed == 2)
    #expect(replacement?.inserted == "weights ")
  }

  @Test func `several candidates give what they share`() {
    let completion = Completion(replaceFrom: 0, candidates: ["weights_0_1", "weights_1_2"])
    let replacement = completion.replacement(cursor: 2)
    #expect(replacement?.removed == 2)
    #expect(replacement?.inserted == "weights_")
  }

  @Test(arguments: [
    Completion(replaceFrom: 0, candidates: ["打印", "打开"]),
    Completion(replaceFrom: 0, candidates: []),
    Completion(replaceFrom: 3, candidates: ["x"]),
  ])
  func `nothing to insert`(completion: Completion) {
    #expect(completion.replacement(cursor: 1) == nil)
  }

  @Test func `the shared part ends between scalars, not within accents`() {
    let completion = Completion(replaceFrom: 0, candidates: ["cafe\u{301}s", "cafes"])
    #expect(completion.commonPrefix == "cafe")
  }

  @Test func `candidates are listed in columns from top to bottom`() {
    let completion = Completion(replaceFrom: 0, candidates: ["a", "打印", "c", "dddd", "e"])
    let listing = completion.listing(columns: 18) { $0.isASCII ? 1 : 2 }
    #expect(listing == "a     c     e\r\n打印  dddd\r\n")
  }

  @Test func `a narrow screen lists one below the other`() {
    let completion = Completion(replaceFrom: 0, candidates: ["alpha", "beta"])
    #expect(completion.listing(columns: 3) { _ in 1 } == "alpha\r\nbeta\r\n")
  }
}
