import NumericLanguage
import Testing

@Suite("Excerpts of a program")
struct SourceExcerptTests {
  /// Returns the excerpt of a program's error.
  private func excerpt(_ source: String) throws -> SourceExcerpt {
    do throws(LanguageError) {
      _ = try Parser.parse(source)
    } catch {
      return SourceExcerpt(of: try #require(error.range), in: source)
    }
    throw LanguageError(.syntax, "no error")
  }

  @Test("one line with its part marked")
  func oneLine() throws {
    let lines = try excerpt("x = 1\ny = [1 2]\nz = 3\n").lines
    #expect(lines.count == 1)
    #expect(lines[0].number == 2)
    #expect(lines[0].text == "y = [1 2]")
    #expect(lines[0].marked == 5..<8)
  }

  @Test("columns count scalars")
  func scalars() throws {
    let lines = try excerpt("学习 = e\u{301} $\n").lines
    #expect(lines[0].text == "学习 = e\u{301} $")
    #expect(lines[0].marked == 8..<9)
  }

  @Test("the end of a line or of the text is marked just behind its last scalar")
  func end() throws {
    #expect(try excerpt("x =\ny\n").lines.map(\.marked) == [3..<4])
    #expect(try excerpt("x =").lines.map(\.text) == ["x ="])
    #expect(try excerpt("x =").lines.map(\.marked) == [3..<4])
  }

  @Test("several lines are marked without their indentation")
  func severalLines() {
    let source = "f(\r\n    a,\r\n    b)\r\nc\r\n"
    let range = SourceRange(
      start: SourceLocation(offset: 0, line: 1, column: 1),
      end: SourceLocation(offset: 18, line: 3, column: 7)
    )
    let lines = SourceExcerpt(of: range, in: source).lines
    #expect(lines.map(\.number) == [1, 2, 3])
    #expect(lines.map(\.text) == ["f(", "    a,", "    b)"])
    #expect(lines.map(\.marked) == [0..<2, 4..<6, 4..<6])
  }
}
