import TerminalRendering
import Testing

@Suite("Style")
struct StyleTests {
  @Test(arguments: Style.Role.allCases)
  func paintsEveryRoleAndEndsIt(role: Style.Role) {
    let painted = Style.coloured.paint("x", role)
    #expect(painted.hasPrefix("\u{1B}["))
    #expect(painted.hasSuffix("mx\u{1B}[0m"))
  }

  /// Black, white, yellow and blue vanish on one theme or the other.
  @Test(arguments: Style.Role.allCases)
  func usesOnlyWhatEveryThemeShows(role: Style.Role) {
    let painted = Style.coloured.paint("", role) + Style.coloured.paint("x", role)
    let parameters = painted.dropFirst(2).prefix { $0 != "m" }.split(separator: ";")
    let readable: Set<Substring> = ["1", "2", "4", "31", "32", "35", "36"]
    #expect(!parameters.isEmpty && readable.isSuperset(of: parameters))
  }

  @Test(arguments: [Style.uncoloured, .plain, Style(hasColour: true, isPlain: true)])
  func paintsNothingWithoutColour(style: Style) {
    #expect(style.paint("x", .bad) == "x")
  }

  @Test func paintsEachLineByItself() {
    #expect(
      Style.coloured.paint("a\n\nb", .code) == "\u{1B}[36ma\u{1B}[0m\n\n\u{1B}[36mb\u{1B}[0m"
    )
    #expect(Style.coloured.paint("", .code) == "")
  }
}
