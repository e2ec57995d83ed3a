import Testing

@testable import Tutoring

@Suite struct TypedSignTests {
  @Test(arguments: [
    ("+", 1), ("up", 1), ("Up", 1), ("上", 1), ("增大", 1), ("↑", 1), ("＋", 1),
    ("-", -1), ("−", -1), ("down", -1), ("下", -1), ("↓", -1),
    ("0", 0), ("none", 0), ("neither", 0), ("不变", 0), ("0.0", 0),
  ])
  func reads(text: String, sign: Int) {
    #expect(TypedSign.read(text) == sign)
  }

  @Test(arguments: ["", "weights", "++", "left", "a - b", "0.02", "-0.02", "-3", "1"])
  func isNoSign(text: String) {
    #expect(TypedSign.read(text) == nil)
  }
}
