/// What stands before the line that is being typed.
///
/// A prompt is text in spans, each with a colour of its own or none:
///
///     Prompt("5.3> ")
///     Prompt(spans: [.init("5.3", sgr: "1;32"), .init("> ")])
///
/// The last span should be plain: a colour that ends with the prompt would
/// spill into what is typed on some versions of libedit.
public struct Prompt: Hashable, Sendable {
  /// A piece of a prompt in one colour.
  public struct Span: Hashable, Sendable {
    /// The visible text.
    public var text: String
    /// The parameters of the colour sequence, as `1;32` in `ESC[1;32m`.
    public var sgr: String?

    /// Creates a span.
    ///
    /// - Parameters:
    ///   - text: The visible text.
    ///   - sgr: The colour's parameters, or `nil` for plain text.
    public init(_ text: String, sgr: String? = nil) {
      self.text = text
      self.sgr = sgr
    }
  }

  /// The pieces from left to right.
  public var spans: [Span]

  /// What stands before the second and further lines of an input.
  public static let continuation = "... "

  /// Creates a plain prompt.
  ///
  /// - Parameter text: The visible text.
  public init(_ text: String) {
    self.init(spans: [Span(text)])
  }

  /// Creates a prompt from pieces.
  ///
  /// - Parameter spans: The pieces from left to right.
  public init(spans: [Span]) {
    self.spans = spans
  }

  /// The visible text without colours.
  public var text: String {
    spans.map(\.text).joined()
  }
}
