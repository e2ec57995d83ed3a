import TerminalRendering

extension Style {
  /// Reads from the environment how text is to be dressed.
  ///
  /// | variable                     | says                                                   |
  /// |:-----------------------------|:-------------------------------------------------------|
  /// | `TUTOR_PLAIN`                | sentences only, unless empty or `0`                    |
  /// | `NO_COLOR`, `TERM=dumb`      | no colour                                              |
  /// | `TUTOR_THEME`                | `light` or `dark`: what stands behind the text         |
  /// | `COLORFGBG`                  | the same, as some terminals tell it                    |
  /// | `LC_ALL`, `LC_CTYPE`, `LANG` | whether drawings may go beyond ASCII; the first counts |
  ///
  /// - Parameters:
  ///   - environment: The variables.
  ///   - isTerminal: Whether a terminal shows the text.
  ///   - isPlain: Whether sentences are asked for.
  init(environment: [String: String], isTerminal: Bool, isPlain: Bool) {
    let asked = environment["TUTOR_PLAIN"].map { !$0.isEmpty && $0 != "0" } ?? false
    let isDumb = environment["TERM"] == "dumb"
    self.init(
      hasColour: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && !isDumb,
      isPlain: isPlain || asked,
      hasDots: Self.isUnicode(environment) && !isDumb && environment["TERM"] != "linux",
      background: Self.background(environment)
    )
  }

  private static func isUnicode(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let name = (locale ?? "").lowercased()
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }

  private static func background(_ environment: [String: String]) -> Background {
    switch environment["TUTOR_THEME"]?.lowercased() {
    case "light": return .light
    case "dark": return .dark
    default: break
    }
    // Such as `15;0` or `15;default;0`: the last is the background's number.
    let last = (environment["COLORFGBG"] ?? "").split(separator: ";").last
    guard let number = last.flatMap({ Int($0) }), 0...15 ~= number else { return .unknown }
    return number == 7 || number > 8 ? .light : .dark
  }
}
