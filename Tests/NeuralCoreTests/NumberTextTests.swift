import Testing

@testable import NeuralCore

@Suite("Texts of numbers")
struct NumberTextTests {
  @Test("repr and specs as Python's, digit for digit", arguments: Fixture.rows("scalars.tsv"))
  func python(row: [String]) throws {
    let value = try #require(Double(row[0]))
    #expect(NumberText.repr(value) == row[0])
    #expect(
      [
        NumberText.fixed(value, decimals: 0), NumberText.fixed(value, decimals: 3),
        NumberText.fixed(value, decimals: 8), NumberText.scientific(value, decimals: 0),
        NumberText.scientific(value, decimals: 8), NumberText.general(value, digits: 6),
        NumberText.general(value, digits: 12),
      ] == Array(row.dropFirst())
    )
  }

  @Test(
    "numbers that aren't finite",
    arguments: [(Double.nan, "nan"), (.infinity, "inf"), (-.infinity, "-inf")]
  )
  func notFinite(value: Double, text: String) {
    #expect(NumberText.repr(value) == text)
    #expect(NumberText.fixed(value, decimals: 3) == text)
    #expect(NumberText.general(value, digits: 3) == text)
  }

  @Test("zeros at the end stay on request")
  func keepingZeros() {
    #expect(NumberText.general(1.5, digits: 4, keepingZeros: true) == "1.500")
  }

  @Test("hundreds of decimals fit")
  func manyDecimals() {
    #expect(NumberText.fixed(0.5, decimals: 1000).utf8.count == 1002)
  }
}
