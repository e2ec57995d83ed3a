/// Text whose stretches know what they are, to be wrapped first and painted last.
///
///     let line: StyledText = "row 1 predicted \("0.39", as: .number)"
///     line.width                // 20
///     line.painted(.uncoloured) // "row 1 predicted 0.39"
///
/// Escape sequences inside the text are removed when it is laid out: nothing that
/// a learner or a file supplies reaches the terminal as a command.  Text that
/// the tutor painted itself comes in through ``init(painted:)``.
public struct StyledText: Hashable, Sendable {
  /// A stretch of text with the same roles throughout.
  struct Run: Hashable, Sendable {
    var text: String
    var roles: [Style.Role] = []
    /// Parameters of an escape code that the text came with.
    var code = ""
    /// Whether lines should break inside only if there is no other way.
    var isUnbroken = false
    /// Whether a line may not end behind this stretch.
    var joinsNext = false
  }

  var runs: [Run]

  init(runs: [Run]) {
    self.runs = runs
  }

  /// Creates a text of one stretch.
  public init(_ text: String = "", as role: Style.Role? = nil) {
    runs = text.isEmpty ? [] : [Run(text: text, roles: role.map { [$0] } ?? [])]
  }

  /// Creates a text from one that was painted before.
  ///
  /// Colours and attributes are kept, to be written again around each part of
  /// a broken line; other escape sequences are removed.
  public init(painted text: String) {
    self.init()
    guard text.utf8.contains(0x1B) else {
      append(text)
      return
    }
    var code = ""
    for piece in VisibleText.pieces(text) {
      switch piece {
      case .text(let text):
        append(StyledText(runs: [Run(text: text, code: code)]))
      case .colour(let parameters):
        let isReset = parameters.isEmpty || parameters == "0"
        code = isReset ? "" : code.isEmpty ? parameters : code + ";" + parameters
      }
    }
  }

  /// Creates a text of one stretch that lines should not break.
  public init(unbroken text: String, as role: Style.Role? = nil) {
    self.init(text, as: role)
    for index in runs.indices { runs[index].isUnbroken = true }
  }

  /// Adds another text at the end.
  public mutating func append(_ other: StyledText) {
    for run in other.runs {
      if let last = runs.indices.last, runs[last].continues(with: run) {
        runs[last].text += run.text
      } else {
        runs.append(run)
      }
    }
  }

  /// Adds a stretch at the end.
  public mutating func append(_ text: String, as role: Style.Role? = nil) {
    append(StyledText(text, as: role))
  }

  /// Returns two texts as one.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  /// The text without its roles.
  public var plainText: String { runs.map(\.text).joined() }

  /// The columns of the widest line.
  public var width: Int {
    StyledCells(self).hardLines.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
  }

  /// Whether nothing would be seen.
  public var isEmpty: Bool { runs.isEmpty }

  /// Returns the text with the codes of a style.
  public func painted(_ style: Style) -> String {
    runs.map { run in
      if !run.code.isEmpty { return Style.coloured.paint(run.text, run.code) }
      return style.paint(
        run.text,
        run.roles.map { $0.code(on: style.background) }.joined(separator: ";")
      )
    }.joined()
  }
}

extension StyledText.Run {
  fileprivate func continues(with other: Self) -> Bool {
    roles == other.roles && code == other.code && !isUnbroken && !other.isUnbroken && !joinsNext
      && !other.joinsNext
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  /// Creates a text without roles.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Creates a text from literal parts and interpolations that name their role.
  public init(stringInterpolation: Interpolation) {
    self = stringInterpolation.text
  }

  /// Collects the parts of an interpolated text.
  public struct Interpolation: StringInterpolationProtocol {
    var text = StyledText()

    /// Creates an empty collection.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds literal text.
    public mutating func appendLiteral(_ literal: String) {
      text.append(literal)
    }

    /// Adds a text in a role.
    public mutating func appendInterpolation(_ value: String, as role: Style.Role? = nil) {
      text.append(value, as: role)
    }

    /// Adds a text that has its own roles.
    public mutating func appendInterpolation(_ value: StyledText) {
      text.append(value)
    }
  }
}

extension [StyledText] {
  /// Returns the lines as one text with the codes of a style.
  ///
  /// Blanks at the end of a line are left out.
  ///
  /// - Parameter style: The style to paint with.
  /// - Returns: The lines joined by line ends, without one at the end.
  public func painted(_ style: Style) -> String {
    map { $0.withoutTrailingBlanks.painted(style) }.joined(separator: "\n")
  }
}

extension StyledText {
  var withoutTrailingBlanks: StyledText {
    var trimmed = self
    while let last = trimmed.runs.last {
      let text = String(last.text.reversed().drop { $0 == " " }.reversed())
      if text.count == last.text.count { break }
      trimmed.runs.removeLast()
      if !text.isEmpty {
        trimmed.runs.append(last)
        trimmed.runs[trimmed.runs.count - 1].text = text
        break
      }
    }
    return trimmed
  }
}
