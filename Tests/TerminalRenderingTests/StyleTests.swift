import Foundation
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

  /// Black, white, yellow and blue of the sixteen vanish on one theme or the other.
  @Test(arguments: Style.Role.allCases)
  func usesOnlyWhatEveryThemeShows(role: Style.Role) {
    let parameters = Self.parameters(role, .unknown)
    let readable: Set<Substring> = ["1", "2", "4", "31", "32", "35", "36"]
    if let number = Self.number(parameters) {
      #expect(Self.contrast(number, 0) >= 3 && Self.contrast(number, 1) >= 3)
    } else {
      #expect(!parameters.isEmpty && readable.isSuperset(of: parameters))
    }
  }

  @Test(arguments: Style.Role.allCases)
  func coloursStandOutFromAKnownBackground(role: Style.Role) {
    for (background, brightness) in [(Style.Background.light, 1.0), (.dark, 0)] {
      guard let number = Self.number(Self.parameters(role, background)) else { continue }
      #expect(Self.contrast(number, brightness) >= 4.5, "\(number) on \(background)")
    }
  }

  private static func parameters(
    _ role: Style.Role,
    _ background: Style.Background
  ) -> [Substring] {
    let painted = Style(hasColour: true, background: background).paint("x", role)
    return painted.dropFirst(2).prefix { $0 != "m" }.split(separator: ";")
  }

  /// Which of the 256 colours is chosen, if one is.
  private static func number(_ parameters: [Substring]) -> Int? {
    guard let start = parameters.firstIndex(of: "38"), start + 2 < parameters.count else {
      return nil
    }
    return Int(parameters[start + 2])
  }

  /// The contrast of one of the colours 16 to 231 to a grey, as WCAG 2.1 defines it.
  private static func contrast(_ number: Int, _ background: Double) -> Double {
    let levels: [Double] = [0, 95, 135, 175, 215, 255]
    let parts = [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6]
    let linear = parts.map { part -> Double in
      let value = levels[part] / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let brightness = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    let (low, high) = (min(brightness, background), max(brightness, background))
    return (high + 0.05) / (low + 0.05)
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
