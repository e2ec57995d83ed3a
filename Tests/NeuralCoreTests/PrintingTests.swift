import Testing

@testable import NeuralCore

@Suite("Printing as NumPy")
struct PrintingTests {
  @Test("str of an array, byte for byte", arguments: Fixture.rows("printing.tsv"))
  func text(row: [String]) {
    let array = Fixture.array(row[0], row[1], row[2])
    #expect(array.description.replacing("\n", with: "\\n") == row[3])
  }

  @Test("repr of an array, byte for byte", arguments: Fixture.rows("printing.tsv"))
  func representation(row: [String]) {
    let array = Fixture.array(row[0], row[1], row[2])
    #expect(array.debugDescription.replacing("\n", with: "\\n") == row[4])
  }

  @Test("the fixture has hundreds of arrays")
  func fixtureIsThere() {
    #expect(Fixture.rows("printing.tsv").count == 372)
  }

  @Test("a transposed view prints like its copy")
  func views() throws {
    let table = NDArray([1, 2.5, 3, 4, 5, 6], shape: [2, 3])
    #expect(table.transposed.description == "[[1.  4. ]\n [2.5 5. ]\n [3.  6. ]]")
    #expect(table.transposed.debugDescription == table.transposed.copy().debugDescription)
  }
}
