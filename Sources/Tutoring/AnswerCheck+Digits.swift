import NeuralCore
import NumericLanguage

/// Answers that are worked out by hand from the digits that the learner sees.
extension AnswerCheck {
  /// To how many digits an answer in written numbers has to agree, unless fewer are shown.
  static let leastDigits = 5

  /// Whether an answer in written numbers agrees with a value to the digits that the learner sees:
  /// it is off by one in the last of them at most.
  ///
  /// The digits are five, or as many as the step's text shows of a number that it rounds, whichever
  /// is less. What a program or an expression with names computes has all digits, so this isn't for
  /// it; nor is it for counts.
  func isNear(_ answer: AnswerReading, to value: Value) -> Bool {
    guard answer.isWritten, !isCount, !value.isInteger else { return false }
    return isNear(answer, to: value, digits: shownDigits(), units: 1)
  }

  /// Whether an answer in written numbers is the true one to the digits that the learner sees, and
  /// no known mistake is as near to the truth as that.
  func isTruthToShownDigits(_ answer: AnswerReading) -> Bool {
    guard form != .shape, isNear(answer, to: truth) else { return false }
    let digits = shownDigits()
    return !mistakes.contains { mistake in
      !isSame(mistake.value, truth)
        && isNear(.value(mistake.value), to: truth, digits: digits, units: 2)
    }
  }

  /// Whether a computed value is the true one but for a number that was rounded before.
  func isRoundedOnTheWay(_ answer: AnswerReading) -> Bool {
    guard case .value = answer, form == nil, !isCount, !truth.isInteger else { return false }
    return isNear(answer, to: truth, digits: 3, units: 0.5)
  }

  private func isNear(
    _ answer: AnswerReading,
    to value: Value,
    digits: Int,
    units: Double
  ) -> Bool {
    guard let given = NumericContent(answer.value), let wanted = NumericContent(value),
      given.numbers.count == wanted.numbers.count,
      answer.isFlat || given.squeezed == wanted.squeezed
    else { return false }
    return zip(given.numbers, wanted.numbers).allSatisfy { given, wanted in
      Closeness.areClose(given, wanted)
        || abs(given - wanted) <= units * Self.unit(ofDigit: digits, in: wanted) * (1 + 1e-9)
    }
  }

  /// What a digit of a number is worth, the first other than 0 being digit 1.
  private static func unit(ofDigit digit: Int, in number: Double) -> Double {
    guard number != 0, number.isFinite else { return 0 }
    var unit = 1.0
    while abs(number) >= unit * 10 { unit *= 10 }
    while abs(number) < unit { unit /= 10 }
    for _ in 1..<digit { unit /= 10 }
    return unit
  }

  /// Whether a single typed number is one that the learner just sees.
  func isShownNumber(_ answer: AnswerReading) -> Bool {
    guard case .number(let number) = answer else { return false }
    return shownNumbers().contains { Closeness.areClose(number.value, $0) }
  }

  /// Whether all numbers of an answer have so few digits that too many slips give them.
  func isShort(_ answer: AnswerReading) -> Bool {
    guard let content = NumericContent(answer.value) else { return false }
    return content.numbers.allSatisfy { number in
      let digits = NumberText.general(number, digits: 12).prefix { $0 != "e" }.filter(\.isNumber)
      return digits.drop { $0 == "0" }.reversed().drop { $0 == "0" }.count < 3
    }
  }

  /// Whether an answer is one number where several are wanted.
  func isSingleOfSeveral(_ answer: AnswerReading) -> Bool {
    NumericContent(answer.value)?.single != nil && NumericContent(truth)?.single == nil
  }

  /// Whether an answer is a value itself, and not what it rounds to.
  func isExact(_ answer: AnswerReading, _ value: Value) -> Bool {
    guard let given = NumericContent(answer.value), let wanted = NumericContent(value) else {
      return false
    }
    return given.holdsNumbers(of: wanted)
  }
}

extension AnswerReading {
  /// The numbers with the precision they were typed in; `nil` for anything that was computed.
  var typedNumbers: [TypedNumber]? {
    switch self {
    case .number(let number): [number]
    case .array(let array): array.numbers
    default: nil
    }
  }

  /// Whether the answer consists of written numbers, or is computed from them alone.
  var isWritten: Bool {
    switch self {
    case .number, .array, .written: true
    default: false
    }
  }

  /// Whether an answer was typed as numbers in one row, whose shape says nothing.
  var isFlat: Bool {
    switch self {
    case .number: true
    case .array(let array): array.shape == nil
    default: false
    }
  }
}
