/// How text is dressed for one terminal: with colour, without, or plain.
///
/// Whether a terminal has colour (`NO_COLOR`, `TERM=dumb`, a pipe), how bright it is
/// behind the text, whether its characters go beyond ASCII, and whether the learner
/// asked for `--plain` is decided once, by the caller. Every view
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

  /// Whether drawings may use braille dots and lines, and not only ASCII.
  public var hasDots: Bool

  /// How bright it is behind the text.
  public var background: Background

  /// What stands behind the text.
  public enum Background: String, CaseIterable, Sendable {
    /// Nobody knows, so colours are used that can be read on both.
    case unknown
    /// White or nearly so.
    case light
    /// Black or nearly so.
    case dark
  }

  /// Creates a style.
  ///
  /// - Parameters:
  ///   - hasColour: Whether escape codes may be written.
  ///   - isPlain: Whether the reader wants sentences only.
  ///   - hasDots: Whether drawings may go beyond ASCII.
  ///   - background: How bright it is behind the text.
  public init(
    hasColour: Bool,
    isPlain: Bool = false,
    hasDots: Bool = true,
    background: Background = .unknown
  ) {
    self.hasColour = hasColour && !isPlain
    self.isPlain = isPlain
    self.hasDots = hasDots && !isPlain
    self.background = background
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
    /// What belongs to the first line of a chart, and so on.
    case series1, series2, series3, series4
    /// A number below 0, by its size.
    case weaklyNegative, negative, stronglyNegative
    /// A number above 0, by its size.
    case weaklyPositive, positive, stronglyPositive
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
    paint(text, role.code(on: background))
  }

  /// Returns a text painted with the parameters of an escape code.
  func paint(_ text: String, _ code: String) -> String {
    guard hasColour && !code.isEmpty && !text.isEmpty else { return text }
    let start = "\u{1B}[\(code)m"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.isEmpty ? "" : start + $0 + "\u{1B}[0m" }.joined(separator: "\n")
  }
}
