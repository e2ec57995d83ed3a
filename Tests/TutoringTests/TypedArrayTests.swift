import Testing

@testable import Tutoring

@Suite struct TypedArrayTests {
  @Test(arguments: [
    "0.52 0.48 -0.68", "[0.52 0.48 -0.68]", "[0.52, 0.48, -0.68]", "(0.52,0.48,-0.68)",
    "0.52, 0.48, −0.68", "[[0.52, 0.48, -0.68]]", "0.52，0.48，-0.68", "  [ 0.52  0.48 -0.68 ] ",
  ])
  func readsThreeNumbers(text: String) {
    #expect(TypedArray(text)?.numbers.map(\.value) == [0.52, 0.48, -0.68])
  }

  @Test func bracketsInsideBracketsGiveAShape() {
    #expect(TypedArray("[[1 2] [3 4] [5 6]]")?.shape == [3, 2])
    #expect(TypedArray("[[1, 2],\n [3, 4]]")?.shape == [2, 2])
    #expect(TypedArray("[1 2 3]")?.shape == nil)
  }

  @Test(arguments: ["[1, 2", "1, 2]", "a b", "weights", "[1, x]", "1 + 2"])
  func isNoArray(text: String) {
    #expect(TypedArray(text) == nil)
  }

  @Test(arguments: [
    ("(3,4)", [3, 4]), ("(3, 4)", [3, 4]), ("3x4", [3, 4]), ("3 x 4", [3, 4]), ("3×4", [3, 4]),
    ("3*4", [3, 4]), ("3 by 4", [3, 4]), ("3,4", [3, 4]), ("[3, 4]", [3, 4]), ("(3,)", [3]),
    ("3", [3]), ("()", []), ("（3，4）", [3, 4]), ("2x3x4", [2, 3, 4]),
  ])
  func readsShapes(text: String, lengths: [Int]) {
    #expect(TypedArray.shape(text) == lengths)
  }

  @Test(arguments: ["x", "x[0]", "weights.shape", "(3.5, 4)", "(-1, 4)", "", "by"])
  func isNoShape(text: String) {
    #expect(TypedArray.shape(text) == nil)
  }
}
