import NeuralCore
import NumericLanguage

/// An answer in the form in which it is compared.
enum AnswerReading {
  /// A number with the precision it was typed in.
  case number(TypedNumber)
  /// A direction: 1, -1 or 0.
  case sign(Int)
  /// A choice's name.
  case choice(String)
  /// The lengths of the axes.
  case shape([Int])
  /// Numbers with the precision they were typed in.
  case array(TypedArray)
  /// A computed value.
  case value(Value)
  /// A value that is computed from written numbers alone.
  case written(Value)

  /// The answer as a value, to be shown.
  var value: Value {
    switch self {
    case .number(let number): .float(number.value)
    case .sign(let sign): .int(sign)
    case .choice(let id): .string(id)
    case .shape(let lengths): .tuple(TupleObject(lengths.map(Value.int)))
    case .array(let array): .array(Self.array(array))
    case .value(let value), .written(let value): value
    }
  }

  /// The value, of an answer that was computed.
  var computed: Value? {
    switch self {
    case .value(let value), .written(let value): value
    default: nil
    }
  }

  private static func array(_ typed: TypedArray) -> NDArray {
    let shape = Shape(typed.shape ?? [typed.numbers.count])
    return NDArray(typed.numbers.map(\.value), shape: shape)
  }
}

/// A choice of a question.
struct AnswerChoice: Hashable, Sendable {
  /// Its name in the lesson.
  let id: String
  /// Its words.
  let words: String
  /// Its words in the other languages.
  var otherWords: [String] = []

  /// The letter of the choice at a position.
  static func letter(_ position: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(position % 26)))
  }

  /// Finds the choice that a text means: by letter, number, name or words.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - choices: The choices in the order in which they are shown.
  /// - Returns: The choice, or `nil` if the text is none of them.
  static func find(_ text: String, in choices: [AnswerChoice]) -> AnswerChoice? {
    let word = bare(text)
    let named = choices.first { choice in
      ([choice.id, choice.words] + choice.otherWords).contains { bare($0) == word }
    }
    if let named { return named }
    let label = word.drop { "([".contains($0) }.prefix { !")].:".contains($0) }
    let position = choices.indices.first { letter($0) == label || "\($0 + 1)" == label }
    return position.map { choices[$0] }
  }

  /// Finds the only choice whose words hold a text, if it isn't too short to mean it.
  ///
  /// - Parameters:
  ///   - part: What was typed.
  ///   - choices: The choices.
  /// - Returns: The choice, or `nil` if none or several hold the text.
  static func find(part: String, in choices: [AnswerChoice]) -> AnswerChoice? {
    let part = bare(part)
    guard part.count >= (part.contains { $0.isLetter && !$0.isASCII } ? 2 : 4) else { return nil }
    let found = choices.filter { choice in
      ([choice.id, choice.words] + choice.otherWords).contains { holds(bare($0), part) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether words hold a part that begins and ends where a word does, in languages with blanks.
  private static func holds(_ words: String, _ part: String) -> Bool {
    func isASCIILetter(_ character: Character?) -> Bool {
      character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
    }
    return words.ranges(of: part).contains { range in
      !isASCIILetter(words[..<range.lowerBound].last)
        && !isASCIILetter(words[range.upperBound...].first)
    }
  }

  /// A text as it is compared: in small letters, without Markdown, marks or quotes at its ends,
  /// and with blanks for hyphens between letters.
  private static func bare(_ text: String) -> String {
    let kept = text.halfWidth.lowercased().filter { !"`*\"'".contains($0) }
      .replacing(#/([a-z])[-_](?=[a-z])/#) { "\($0.output.1) " }
    let words = kept.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.last.map { ".!,".contains($0) } == true ? String(words.dropLast()) : words
  }
}
