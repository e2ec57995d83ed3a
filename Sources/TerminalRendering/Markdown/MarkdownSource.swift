/// Markdown with literal values in it, which are never read as Markdown.
///
/// A lesson's prose is Markdown; the numbers and names that are filled in are
/// not, whatever characters they hold. They may stand anywhere, inside code too:
///
///     var source = MarkdownSource("The weight is `")
///     source.append(literal: "-0.5 * x_1")
///     source.append("` now.")
///     MarkdownText.render(source, width: 40)   // "The weight is `-0.5 * x_1` now."
public struct MarkdownSource: Sendable {
  struct Literal: Sendable {
    var text: String
    var role: Style.Role?
  }

  /// The Markdown, with a private character where each literal stands.
  private(set) var markdown = ""
  private(set) var literals: [Literal] = []

  /// Creates a source from Markdown.
  public init(_ markdown: String = "") {
    append(markdown)
  }

  /// Adds Markdown at the end.
  public mutating func append(_ markdown: String) {
    self.markdown.unicodeScalars.append(
      contentsOf: markdown.unicodeScalars.filter { Self.index(of: $0) == nil }
    )
  }

  /// Adds a text that stays as it is.
  ///
  /// Line ends become blanks in prose; in a code block the further lines are
  /// aligned under the first.
  ///
  /// - Parameters:
  ///   - literal: The text.
  ///   - role: What the text is; code keeps its own look.
  public mutating func append(literal: String, as role: Style.Role? = nil) {
    precondition(literals.count < 0xFFFE, "A Markdown source holds up to 65,534 literals.")
    guard let mark = Unicode.Scalar(Self.firstMark + UInt32(literals.count)) else { return }
    markdown.unicodeScalars.append(mark)
    literals.append(Literal(text: literal, role: role))
  }

  /// A stretch of a leaf's text: what was written, or what was filled in.
  enum Piece {
    case written(String)
    case filled(Literal)
  }

  /// Splits a leaf's text at the marks.
  func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != WideMarks.joint {
      guard let index = Self.index(of: scalar), index < literals.count else {
        written.append(scalar)
        continue
      }
      if !written.isEmpty { pieces.append(.written(String(written))) }
      written = String.UnicodeScalarView()
      pieces.append(.filled(literals[index]))
    }
    if !written.isEmpty { pieces.append(.written(String(written))) }
    return pieces
  }

  /// Returns a leaf's text with the literals filled in, on one line.
  func filledIn(_ text: String) -> String {
    pieces(of: text).map { piece in
      switch piece {
      case .written(let text): text
      case .filled(let literal): literal.text.onOneLine
      }
    }.joined()
  }

  /// The first of the characters, private by Unicode's definition, that stand for literals.
  private static let firstMark: UInt32 = 0xF0000

  private static func index(of scalar: Unicode.Scalar) -> Int? {
    (firstMark..<firstMark + 0xFFFE).contains(scalar.value) ? Int(scalar.value - firstMark) : nil
  }
}

extension String {
  /// The text with each line end and the blanks after it made one blank.
  var onOneLine: String {
    split(whereSeparator: \.isNewline)
      .enumerated()
      .map { $0.offset == 0 ? $0.element : $0.element.drop { $0 == " " } }
      .joined(separator: " ")
  }
}
