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

  /// The answer as a value, to be shown.
  var value: Value {
    switch self {
    case .number(let number): .float(number.value)
    case .sign(let sign): .int(sign)
    case .choice(let id): .string(id)
    case .shape(let lengths): .tuple(TupleObject(lengths.map(Value.int)))
    case .array(let array): .array(Self.array(array))
    case .value(let value): value
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

  /// A text as it is compared: in small letters, without Markdown, marks or quotes at its ends.
  private static func bare(_ text: String) -> String {
    let kept = text.halfWidth.lowercased().filter { !"`*\"'".contains($0) }
    let words = kept.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.last.map { ".!,".contains($0) } == true ? String(words.dropLast()) : words
  }
}
