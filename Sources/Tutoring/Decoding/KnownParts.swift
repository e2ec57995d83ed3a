import NumericLanguage

/// What of a lesson's expression may be named to the learner: names, elements, and what stands in
/// the program's own lines or in the step's text, if it is short.
///
///     KnownParts(texts: ["error = (prediction - goal) ** 2"]).told("prediction - goal")
///     // "prediction - goal"
struct KnownParts {
  /// The texts that the learner has before their eyes.
  private let texts: [String]
  private let words: Set<String>

  /// How many names and numbers a part may have.
  private static let most = 3

  /// Takes what may be named from some texts.
  ///
  /// - Parameter texts: The program and the step's text.
  init(texts: [String]) {
    self.texts = texts.map(Self.dense)
    words = Set(texts.flatMap(\.words))
  }

  /// Returns a part of an expression as it may be named; `nil` if it may not.
  func told(_ source: String) -> String? {
    guard !source.contains("np."), let expression = Expression.single(source) else { return nil }
    switch expression.kind {
    case .name("np"), .integer, .float: return nil
    case .name(let name): return words.contains(name) ? source : nil
    case .subscripted(let base, let index) where base.isName && index.isWrittenIndex:
      return words.contains(base.sourceText) ? source : nil
    default:
      let dense = Self.dense(source)
      let isShort = expression.leaves <= Self.most
      return isShort && texts.contains { Self.stands(dense, in: $0) } ? source : nil
    }
  }

  /// A text without the blanks that part nothing.
  private static func dense(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.reduce(into: "") { dense, word in
      let parts = dense.last?.isPartOfName == true && word.first?.isPartOfName == true
      dense += (parts ? " " : "") + word
    }
  }

  /// Whether a text stands in another, and doesn't begin or end inside a name.
  private static func stands(_ part: String, in text: String) -> Bool {
    text.ranges(of: part).contains { range in
      let before = text[..<range.lowerBound].last?.isPartOfName ?? false
      let behind = text[range.upperBound...].first?.isPartOfName ?? false
      return !(before && part.first?.isPartOfName == true)
        && !(behind && part.last?.isPartOfName == true)
    }
  }
}

extension Expression {
  /// Whether this is a name and nothing else.
  var isName: Bool { if case .name = kind { true } else { false } }

  /// Whether this is an index in written numbers.
  fileprivate var isWrittenIndex: Bool {
    switch kind {
    case .integer: true
    case .unary(.negative, let inner): inner.isWrittenIndex
    case .tuple(let items): items.allSatisfy(\.isWrittenIndex)
    default: false
    }
  }

  /// How many names and numbers this consists of.
  fileprivate var leaves: Int {
    let parts = parts
    return parts.isEmpty ? 1 : parts.reduce(0) { $0 + $1.leaves }
  }
}
