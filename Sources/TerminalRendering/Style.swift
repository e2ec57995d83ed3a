/// Colours for the parts of a text.
///
/// Only attributes and the colours that every theme defines are used; what they say is
/// always said in words as well.
public struct Style: Sendable {
  /// What a part of a text is.
  public enum Role: Sendable {
    /// A heading.
    case heading
    /// A word that matters.
    case strong
    /// A word that is stressed.
    case emphasis
    /// Code.
    case code
    /// What may be passed over.
    case muted
    /// Something right.
    case good
    /// Something wrong.
    case bad
    /// The mark of the current line.
    case arrow
  }

  /// Whether there are colours.
  public let hasColour: Bool

  /// Creates a style.
  ///
  /// - Parameter hasColour: Whether the terminal shows colours and the learner wants them.
  public init(hasColour: Bool) {
    self.hasColour = hasColour
  }

  /// Returns a text in the colour of its role.
  ///
  /// - Parameters:
  ///   - text: The text; each of its lines is coloured by itself.
  ///   - role: What it is.
  /// - Returns: The text, unchanged if there are no colours.
  public func paint(_ text: String, _ role: Role) -> String {
    guard hasColour, !text.isEmpty else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\u{1B}[\(Self.code(of: role))m\($0)\u{1B}[0m" }
      .joined(separator: "\n")
  }

  private static func code(of role: Role) -> String {
    switch role {
    case .heading: "1;36"
    case .strong: "1"
    case .emphasis: "3"
    case .code: "36"
    case .muted: "2"
    case .good: "1;32"
    case .bad: "1;31"
    case .arrow: "1;33"
    }
  }
}
