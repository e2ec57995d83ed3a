import TerminalRendering
import Testing

@testable import tutor

/// How text is dressed in each environment.
@Suite struct StyleEnvironmentTests {
  private func style(_ environment: [String: String], isTerminal: Bool = true) -> Style {
    Style(environment: environment, isTerminal: isTerminal, isPlain: false)
  }

  @Test(
    arguments: [
      ([:], .unknown), (["TUTOR_THEME": "light"], .light), (["TUTOR_THEME": "Dark"], .dark),
      (["TUTOR_THEME": "pink"], .unknown), (["COLORFGBG": "15;0"], .dark),
      (["COLORFGBG": "0;15"], .light), (["COLORFGBG": "0;default;7"], .light),
      (["COLORFGBG": "7;8"], .dark), (["COLORFGBG": "default;default"], .unknown),
      (["COLORFGBG": "15;0", "TUTOR_THEME": "light"], .light),
    ] as [([String: String], Style.Background)]
  )
  func theBackground(environment: [String: String], expected: Style.Background) {
    #expect(style(environment).background == expected)
  }

  @Test(
    arguments: [
      ([:], false), (["LANG": "en_US.UTF-8"], true), (["LANG": "C"], false),
      (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false), (["LC_CTYPE": "UTF-8"], true),
      (["LC_ALL": "", "LANG": "zh_CN.utf8"], true), (["LANG": "C.UTF-8", "TERM": "dumb"], false),
      (["LANG": "C.UTF-8", "TUTOR_PLAIN": "1"], false),
    ] as [([String: String], Bool)]
  )
  func dots(environment: [String: String], expected: Bool) {
    #expect(style(environment).hasDots == expected)
  }

  @Test(
    arguments: [
      ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false),
      (["TUTOR_PLAIN": "1"], false), (["TUTOR_PLAIN": "0"], true),
    ] as [([String: String], Bool)]
  )
  func colour(environment: [String: String], expected: Bool) {
    #expect(style(environment).hasColour == expected)
    #expect(!style(environment, isTerminal: false).hasColour)
  }
}
