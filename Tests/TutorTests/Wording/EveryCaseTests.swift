import LessonContent
import TestSupport
import Testing

@testable import tutor

/// Every case of every error and verdict has a sentence in both languages.
@Suite struct EveryCaseTests {
  /// A type whose cases are told in words.
  struct Kind: CustomTestStringConvertible, Sendable {
    let type: String
    /// Where it is declared, under `Sources`.
    let path: String
    /// One value or more of each case, with its words.
    let samples: [Sample]
    /// The cases whose words aren't the tutor's: Python's line, or another type's.
    var passedOn: Set<String> = []

    var testDescription: String { type }
  }

  /// A value with its words in a language.
  struct Sample: Sendable {
    let name: String
    let words: @Sendable (Screen) -> String

    init<Value: Sendable>(
      _ value: Value,
      _ words: @escaping @Sendable (Value, Screen) -> String
    ) {
      name = EnumSource.name(of: value)
      self.words = { words(value, $0) }
    }
  }

  private static func screen(_ language: Language) -> Screen {
    Screen(width: 2000, style: .plain, language: language)
  }

  @Test(arguments: Kind.all)
  func everyCaseHasASample(kind: Kind) throws {
    let cases = try EnumSource.cases(of: kind.type, in: kind.path)
    #expect(!cases.isEmpty)
    #expect(Set(kind.samples.map(\.name)).union(kind.passedOn) == cases)
  }

  @Test(arguments: Kind.all)
  func everySampleIsToldInChinese(kind: Kind) {
    let texts = kind.samples.map { $0.words(Self.screen(.chinese)) }
    #expect(texts.filter { !Self.isChinese($0) } == [])
    #expect(texts.flatMap { EnglishWords(known: ["role", "NAME"]).lines(in: $0) } == [])
  }

  @Test(arguments: Kind.all)
  func everySampleIsToldInEnglish(kind: Kind) {
    let texts = kind.samples.map { $0.words(Self.screen(.english)) }
    #expect(texts.filter { $0.isEmpty || Self.isChinese($0) } == [])
  }

  private static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isIdeographic }
  }
}
