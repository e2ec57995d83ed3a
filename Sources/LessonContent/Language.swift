/// The languages that lessons are written in; the raw value names their files.
public enum Language: String, Sendable, CaseIterable {
  /// English, which every lesson has.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh-Hans"
}

/// A short text in each language.
public struct Localized: Hashable, Sendable {
  private let texts: [Language: String]

  /// Creates a text.
  ///
  /// - Parameter texts: The text in each language; English must be among them.
  public init(_ texts: [Language: String]) {
    precondition(texts[.english] != nil, "Every text exists in English.")
    self.texts = texts
  }

  /// The text in a language, or `nil` if it isn't written yet.
  public subscript(language: Language) -> String? { texts[language] }

  /// Returns the text in a language, or in English where it isn't written yet.
  ///
  /// - Parameter language: The language.
  /// - Returns: The text.
  public func text(_ language: Language) -> String {
    texts[language] ?? texts[.english] ?? ""
  }
}
