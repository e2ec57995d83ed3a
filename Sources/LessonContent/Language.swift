/// The languages that lessons are written in; the raw value names their files.
public enum Language: String, Sendable, CaseIterable {
  /// English, which every lesson has.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh-Hans"

  /// Reads a language's name, as a learner types it or a locale has it: `en`, `zh`, `zh_CN.UTF-8`.
  ///
  /// - Parameter name: The name; `nil` comes of one that no lesson is written in.
  public init?(named name: String) {
    switch name.lowercased().prefix(while: \.isLetter) {
    case "en", "english": self = .english
    case "zh", "chinese", "中文": self = .chinese
    default: return nil
    }
  }

  /// The short name, as it is typed.
  public var shortName: String {
    switch self {
    case .english: "en"
    case .chinese: "zh"
    }
  }

  /// Chooses words in this language.
  ///
  /// - Parameters:
  ///   - english: The words in English.
  ///   - chinese: The same in Chinese.
  /// - Returns: One of them.
  public func inWords(_ english: String, _ chinese: String) -> String {
    switch self {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The language that the variables of a locale ask for, if lessons are written in it.
  ///
  /// - Parameter environment: The environment's variables.
  public init?(environment: [String: String]) {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    guard let first = named.first(where: { !$0.isEmpty }) else { return nil }
    self.init(named: first)
  }
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
