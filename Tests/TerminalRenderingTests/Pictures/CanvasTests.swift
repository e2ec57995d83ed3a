import Testing

@testable import TerminalRendering

/// Lines of braille dots and of characters.
@Suite struct CanvasTests {
  private func drawn(_ hasDots: Bool, _ draw: (inout Canvas) -> Void) -> [String] {
    var canvas = Canvas(columns: 10, rows: 2, hasDots: hasDots)
    draw(&canvas)
    return canvas.lines.map(\.plainText)
  }

  @Test func aLineOfCharacters() {
    let lines = drawn(false) { $0.line(from: (0, 0), to: (1, 1), Canvas.Pen("a")) }
    #expect(lines == ["     aaaaa", "aaaaa     "])
  }

  @Test func aLineOfDots() {
    let lines = drawn(true) { $0.line(from: (0, 0), to: (1, 1), Canvas.Pen("a")) }
    #expect(lines == ["     ⣀⡠⠔⠒⠉", "⣀⠤⠔⠊⠉     "])
  }

  @Test func aDashedLineLeavesDotsOut() {
    let lines = drawn(true) {
      $0.line(from: (0, 1), to: (1, 1), Canvas.Pen("a", isDashed: true))
    }
    #expect(lines == ["⠉ ⠉ ⠉ ⠉ ⠉ ", "          "])
  }

  @Test func aCharacterStandsOverDots() {
    let lines = drawn(true) {
      $0.put("x", column: 2, row: 0)
      $0.line(from: (0, 1), to: (1, 1), Canvas.Pen("a"))
    }
    #expect(lines == ["⠉⠉x⠉⠉⠉⠉⠉⠉⠉", "          "])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, 7])
  func whatIsFarOutsideIsLeftOut(place: Double) {
    let lines = drawn(true) {
      $0.line(from: (0, 0), to: (place, 1), Canvas.Pen("a"))
      $0.point(at: (place, place), Canvas.Pen("a"))
      $0.put("x", column: 99, row: -1)
    }
    #expect(lines == ["          ", "          "])
  }
}
