/// How text is dressed for one terminal: with colour, without, or plain.
///
/// Whether a terminal has colour (`NO_COLOR`, `TERM=dumb`, a pipe) and whether
/// the learner asked for `--plain` is decided once, by the caller. Every view
/// takes the result, and paints by role, never by colour:
///
///     Style.coloured.paint("0.12", .number)   // "\u{1B}[35m0.12\u{1B}[0m"
///     Style.uncoloured.paint("0.12", .number) // "0.12"
///
/// No view says anything by colour alone: take the codes away and the words,
/// marks and arrows still tell everything.
public struct Style: Hashable, Sendable {
  /// Whether escape codes may be written.
  public var hasColour: Bool

  /// Whether the reader wants sentences only: no codes, no rules, no drawing.
  ///
  /// Plain text is meant for screen readers. It is never coloured.
  public var isPlain: Bool

  /// Creates a style.
  public init(hasColour: Bool, isPlain: Bool = false) {
    self.hasColour = hasColour && !isPlain
    self.isPlain = isPlain
  }

  /// Colour and drawing.
  public static let coloured = Style(hasColour: true)

  /// Drawing without any escape code.
  public static let uncoloured = Style(hasColour: false)

  /// Neither colour nor drawing.
  public static let plain = Style(hasColour: false, isPlain: true)

  /// What a stretch of text is, which decides how it looks.
  public enum Role: String, CaseIterable, Sendable {
    /// A title, or the head of a table's column.
    case heading
    /// A word that is stressed.
    case emphasis
    /// A word that must not be missed.
    case strong
    /// Something to type, or a name of a program.
    case code
    /// A computed number.
    case number
    /// Something that matters less.
    case muted
    /// Something right.
    case good
    /// Something wrong.
    case bad
    /// The mark at the current place.
    case arrow
    /// An address.
    case link

    /// The parameters of the escape code that switches the role on.
    ///
    /// Only attributes and four of the sixteen basic colours are used. The
    /// terminal's theme chooses their shades, and these four can be read on
    /// white as well as on black.
    var code: String {
      switch self {
      case .heading, .strong: "1"
      case .emphasis, .link: "4"
      case .code: "36"
      case .number: "35"
      case .muted: "2"
      case .good: "32"
      case .bad: "31"
      case .arrow: "1;35"
      }
    }
  }

  /// Returns a text painted as what it is.
  ///
  /// Each line is painted by itself, so that a colour never runs into a margin.
  ///
  /// - Parameters:
  ///   - text: The text, without escape codes of its own.
  ///   - role: What the text is.
  /// - Returns: The text, with codes around it if this style has colour.
  public func paint(_ text: String, _ role: Role) -> String {
    paint(text, role.code)
  }

  /// Returns a text painted with the parameters of an escape code.
  func paint(_ text: String, _ code: String) -> String {
    guard hasColour && !code.isEmpty && !text.isEmpty else { return text }
    let start = "\u{1B}[\(code)m"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.isEmpty ? "" : start + $0 + "\u{1B}[0m" }.joined(separator: "\n")
  }
}
