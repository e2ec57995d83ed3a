import LessonContent
import NeuralCore
import NumericLanguage
import TimeTravel

/// Compares answers with computed values: by value, never by text.
enum AnswerCheck {
  /// How an answer compares with one value.
  enum Comparison {
    case agrees
    case tooCoarse
    case differs
    /// The text is no answer of this form.
    case unreadable
  }

  /// Whether two numbers are the same but for rounding: relative tolerance 1e-9.
  static func areClose(_ left: Double, _ right: Double) -> Bool {
    if left == right || (left.isNaN && right.isNaN) { return true }
    guard left.isFinite, right.isFinite else { return false }
    return abs(left - right) <= 1e-9 * max(abs(left), abs(right))
      || max(abs(left), abs(right)) < 1e-12
  }

  /// Compares typed text with a value.
  ///
  /// - Parameters:
  ///   - text: What was typed, without blanks at its ends.
  ///   - truth: The value.
  ///   - form: What kind of answer is wanted.
  ///   - choices: The names of the choices with their words.
  /// - Returns: Whether they agree.
  static func compare(
    _ text: String,
    with truth: Value,
    form: Question.Form,
    choices: [(id: String, words: String)]
  ) -> Comparison {
    switch form {
    case .number:
      guard let number = TypedNumber(text) else { return .unreadable }
      return compare(number, truth.scalar?.double)
    case .sign:
      guard let sign = TypedSign.read(text) else { return .unreadable }
      guard let value = truth.scalar?.double else { return .differs }
      return sign == (value == 0 ? 0 : value > 0 ? 1 : -1) ? .agrees : .differs
    case .choice:
      guard let choice = choice(text, choices) else { return .unreadable }
      return choice == truth.str ? .agrees : .differs
    case .shape, .array:
      let numbers = words(of: text).map { TypedNumber($0) }
      guard !numbers.isEmpty, !numbers.contains(nil) else { return .unreadable }
      guard let values = self.numbers(of: truth), values.count == numbers.count else {
        return .differs
      }
      let parts = zip(numbers, values).map { compare($0.0, $0.1) }
      return parts.first { $0 == .differs } ?? parts.first { $0 == .tooCoarse } ?? .agrees
    }
  }

  private static func compare(_ number: TypedNumber?, _ truth: Double?) -> Comparison {
    guard let number, let truth else { return .differs }
    return switch number.agreement(with: truth) {
    case .agrees: .agrees
    case .tooCoarse: .tooCoarse
    case .differs: .differs
    }
  }

  /// Finds the choice that a text means: by letter, number, name or words.
  static func choice(_ text: String, _ choices: [(id: String, words: String)]) -> String? {
    let word = text.lowercased().filter { $0 != ")" && $0 != "." }
    for (index, choice) in choices.enumerated() {
      let names = [
        letter(index), "\(index + 1)", choice.id.lowercased(), choice.words.lowercased(),
      ]
      if names.contains(word) || names.contains(text.lowercased()) { return choice.id }
    }
    return nil
  }

  /// The letter of a choice.
  static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { "()[], x×;，、".contains($0) || $0.isWhitespace }.map(String.init)
  }

  /// The numbers of a value in order; `nil` if it holds anything else.
  private static func numbers(of value: Value) -> [Double]? {
    switch value {
    case .array(let array): return array.scalars.map(\.double)
    case .tuple(let tuple): return numbers(of: tuple.items)
    case .list(let list): return numbers(of: list.items)
    default: return value.scalar.map { [$0.double] }
    }
  }

  private static func numbers(of items: [Value]) -> [Double]? {
    var result: [Double] = []
    for item in items {
      guard let inner = numbers(of: item) else { return nil }
      result += inner
    }
    return result
  }

  /// Whether two values hold the same numbers but for rounding, or are equal.
  static func areEqual(_ left: Value, _ right: Value) -> Bool {
    if case .string(let first) = left, case .string(let second) = right { return first == second }
    guard let first = numbers(of: left), let second = numbers(of: right),
      first.count == second.count
    else { return false }
    return zip(first, second).allSatisfy(areClose)
  }
}
