import Testing

@testable import NeuralCore

@Suite("Errors of arrays")
struct ArrayErrorTests {
  @Test("have NumPy's class and text, word for word", arguments: Mistake.all)
  func messages(mistake: Mistake) throws {
    let error = try #require(throws: ArrayError.self) { try mistake.commit() }
    #expect(error.message == mistake.message)
    #expect(error.pythonCategory == mistake.category)
  }

  @Test("that are the course's own say so")
  func ownErrors() {
    #expect(ArrayError.tooManyDimensions(9).pythonCategory == .notSupported)
    #expect(ArrayError.tooManyDimensions(9).message.contains("9 dimensions"))
    #expect(ArrayError.negativeDimension.message == "negative dimensions are not allowed")
    #expect(ArrayError.sequenceForElement.pythonCategory == .value)
  }
}
