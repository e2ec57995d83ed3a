import LessonContent
import NumericLanguage

/// Compares answers with computed values: by value, never by text.
struct AnswerCheck {
  /// What an answer is worth.
  enum Judgement: Hashable {
    /// Right.
    case right
    /// What these mistakes give, and nothing else.
    case mistaken([String])
    /// What these slips in the reference expression give, and nothing else.
    case decoded([Slip])
    /// Right but for the sign.
    case signFlipped
    /// The true value rounds to it, but it says too little.
    case isTooCoarse
    /// Wrong.
    case wrong
  }

  /// What kind of answer is wanted; `nil` for any value.
  let form: Question.Form?
  /// The computed answer.
  let truth: Value
  /// The choices, in the order in which they are shown.
  var choices: [AnswerChoice] = []
  /// The wrong answers that have a message, computed as well.
  var mistakes: [(id: String, value: Value)] = []

  /// Whether the shape of an array is what is asked about.
  var isAboutShape = false
  /// Whether the answer counts or finds something: it has no sign, and nothing of it is rounded.
  var isCount = false
  /// How many digits of the numbers that an answer is computed from the learner sees; asked when
  /// they matter.
  var shownDigits: () -> Int = { Self.leastDigits }
  /// The numbers that the learner has before their eyes; asked when they matter.
  var shownNumbers: () -> [Double] = { [] }
  /// The slips that may be recognised, if nothing else is; made only when they are needed.
  var slips: () -> [MistakeDecoder.Candidate] = { [] }

  // MARK: Reading

  /// Reads a typed text as an answer.
  ///
  /// - Parameter text: What was typed, without blanks at its ends.
  /// - Returns: The answer, or `nil` if the text is no plain answer of the kind that is wanted.
  func read(_ text: String) -> AnswerReading? {
    let text = text.halfWidth
    switch form {
    case .number: return TypedNumber(text.withoutBrackets).map(AnswerReading.number)
    case .sign: return TypedSign.read(text).map(AnswerReading.sign)
    case .choice:
      return AnswerChoice.find(text, in: choices).map { AnswerReading.choice($0.id) }
    case .shape: return TypedArray.shape(text).map(AnswerReading.shape)
    case .array: return Self.array(text)
    case nil: return TypedNumber(text).map(AnswerReading.number) ?? Self.array(text)
    }
  }

  private static func array(_ text: String) -> AnswerReading? {
    guard let array = TypedArray(text), !array.numbers.isEmpty else { return nil }
    return .array(array)
  }

  /// Whether a text is a number with a comma where its point belongs, and one number is wanted.
  func hasDecimalComma(_ text: String) -> Bool {
    guard form == .number || form == nil && NumericContent(truth)?.single != nil else {
      return false
    }
    let parts = text.halfWidth.drop { "+-".contains($0) }
      .split(separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }

  /// Turns a computed value into an answer.
  ///
  /// - Parameter value: The value of an expression.
  /// - Returns: The answer, or `nil` if the value is none of the kind that is wanted, such as
  ///   an infinite number.
  func read(_ value: Value) -> AnswerReading? {
    let content = NumericContent(value)
    let isFinite = content?.numbers.allSatisfy(\.isFinite) ?? false
    switch form {
    case .number: return isFinite && content?.single != nil ? .value(value) : nil
    case .array: return isFinite ? .value(value) : nil
    case .sign: return Self.sign(of: value).map(AnswerReading.sign)
    case .choice:
      return AnswerChoice.find(value.str, in: choices).map { AnswerReading.choice($0.id) }
    case .shape: return Self.lengths(value).map(AnswerReading.shape)
    case nil: return .value(value)
    }
  }

  /// The letters of the choices.
  var letters: [String] { choices.indices.map(AnswerChoice.letter) }

  /// The computed answer as a learner would write it.
  var answerInWords: String {
    guard form == .choice, let place = choices.firstIndex(where: { $0.id == truth.str }) else {
      if form == .sign, let sign = Self.sign(of: truth) { return ["-", "0", "+"][sign + 1] }
      return truth.str
    }
    return "\(AnswerChoice.letter(place))) \(choices[place].words)"
  }

  // MARK: Judging

  /// Judges an answer.
  ///
  /// An answer that the true value rounds to is right, unless a known mistake is nearer to it, or
  /// it is a number that the learner just sees: where a weight went from 0.5 to 0.52, `0.5` says
  /// that it didn't move. An answer in written numbers may be off in the last digit that was shown,
  /// see ``isNear(_:to:)``.
  ///
  /// - Parameter answer: The answer.
  /// - Returns: Right, or what is known about it.
  func judge(_ answer: AnswerReading) -> Judgement {
    let isShown = isShownNumber(answer)
    func fits(_ value: Value) -> Bool {
      agreement(of: answer, with: value) == .agrees && (!isShown || isExact(answer, value))
    }
    let recognised = mistakes.filter {
      (fits($0.value) || isNear(answer, to: $0.value)) && !isSame($0.value, truth)
    }
    switch agreement(of: answer, with: truth) {
    case .agrees: return judge(rounded: answer, recognised, isShown && !isExact(answer, truth))
    case _ where isTruthToShownDigits(answer): return judge(rounded: answer, recognised, false)
    case _ where !recognised.isEmpty: return .mistaken(recognised.map(\.id))
    case .isTooCoarse: return .isTooCoarse
    case .differs where isSignFlipped(answer): return .signFlipped
    case .differs:
      let decoded = decode(answer) { fits($0) }
      guard decoded.isEmpty else { return .decoded(decoded) }
      if let slip = shapeSlip(of: answer) { return .decoded([slip]) }
      return isRoundedOnTheWay(answer) ? .isTooCoarse : .wrong
    }
  }

  /// The slips that give an answer; none where so short an answer may be anything.
  private func decode(_ answer: AnswerReading, _ fits: (Value) -> Bool) -> [Slip] {
    guard !isSingleOfSeveral(answer) else { return [] }
    let isShort = isShort(answer)
    let found = slips().filter { slip in
      (isShort ? isExact(answer, slip.value) : fits(slip.value)) && !isSame(slip.value, truth)
    }
    .map(\.slip).unique
    return isShort && found.allSatisfy(\.isVague) ? [] : found
  }

  /// Judges an answer that agrees with the true value.
  private func judge(
    rounded answer: AnswerReading,
    _ recognised: [(id: String, value: Value)],
    _ isAmbiguous: Bool
  ) -> Judgement {
    if isAboutShape, let slip = shapeSlip(of: answer) { return .decoded([slip]) }
    let own = distance(of: answer, from: truth)
    let nearer = recognised.filter { distance(of: answer, from: $0.value) < own }
    guard nearer.isEmpty else { return .mistaken(nearer.map(\.id)) }
    return isAmbiguous ? .isTooCoarse : .right
  }

  /// Whether two values are one and the same answer.
  func isSame(_ left: Value, _ right: Value) -> Bool {
    switch form {
    case .sign: Self.sign(of: left) == Self.sign(of: right)
    case .choice: left.str == right.str
    case .shape: Self.lengths(left) == Self.lengths(right)
    case .number, .array, nil: Self.agreement(left, right) == .agrees
    }
  }

  /// How an answer agrees with a value.
  private func agreement(of answer: AnswerReading, with value: Value) -> TypedNumber.Agreement {
    switch answer {
    case .number(let number):
      guard let single = NumericContent(value)?.single else { return .differs }
      return number.agreement(with: single)
    case .sign(let sign): return sign == Self.sign(of: value) ? .agrees : .differs
    case .choice(let id): return id == value.str ? .agrees : .differs
    case .shape(let lengths): return lengths == Self.lengths(value) ? .agrees : .differs
    case .array(let array): return Self.agreement(array, value)
    case .value(let given), .written(let given): return Self.agreement(given, value)
    }
  }

  private static func agreement(_ array: TypedArray, _ value: Value) -> TypedNumber.Agreement {
    guard let content = NumericContent(value), content.numbers.count == array.numbers.count,
      array.shape == nil || array.shape?.filter({ $0 != 1 }) == content.squeezed
    else { return .differs }
    let parts = zip(array.numbers, content.numbers).map { typed, truth in
      Closeness.areClose(typed.value, truth, scale: content.scale)
        ? .agrees : typed.agreement(with: truth)
    }
    if parts.contains(.differs) { return .differs }
    return parts.contains(.isTooCoarse) ? .isTooCoarse : .agrees
  }

  private static func agreement(_ given: Value, _ truth: Value) -> TypedNumber.Agreement {
    if let numbers = NumericContent(given), let wanted = NumericContent(truth) {
      return numbers.agrees(with: wanted) ? .agrees : .differs
    }
    if case .string(let left) = given, case .string(let right) = truth {
      return left == right ? .agrees : .differs
    }
    return given.isIdentical(to: truth) ? .agrees : .differs
  }

  private func isSignFlipped(_ answer: AnswerReading) -> Bool {
    if form == .sign, case .sign(let sign) = answer {
      return sign != 0 && Self.sign(of: truth) == -sign
    }
    guard form != .shape, !isCount, let content = NumericContent(truth), content.scale > 0,
      let given = NumericContent(answer.value), given.numbers.count == content.numbers.count
    else { return false }
    let flipped = content.negated
    guard let typed = answer.typedNumbers else { return given.agrees(with: flipped) }
    return zip(typed, flipped.numbers).allSatisfy { $0.agreement(with: $1) == .agrees }
  }

  /// How far an answer is from a value, over all numbers.
  private func distance(of answer: AnswerReading, from value: Value) -> Double {
    guard let given = NumericContent(answer.value), let content = NumericContent(value),
      given.numbers.count == content.numbers.count
    else { return 0 }
    return zip(given.numbers, content.numbers).reduce(0) { $0 + abs($1.0 - $1.1) }
  }

  /// The direction that a value stands for; a number's sign, or a word's meaning.
  static func sign(of value: Value) -> Int? {
    if case .string(let text) = value { return TypedSign.read(text) }
    guard let number = NumericContent(value)?.single, !number.isNaN else { return nil }
    return TypedSign.sign(of: number)
  }

  /// The axes' lengths that a value states.
  static func lengths(_ value: Value) -> [Int]? {
    guard let content = NumericContent(value), content.shape.count < 2 else { return nil }
    let lengths = content.numbers.compactMap { Int(exactly: $0) }
    return lengths.count == content.numbers.count ? lengths : nil
  }
}

extension [Slip] {
  /// Each slip once, in order; what merely describes another is left out.
  fileprivate var unique: [Slip] {
    var seen: Set<Slip> = []
    let isExplained = contains { if case .transposeForgotten = $0 { true } else { false } }
    return filter { seen.insert($0).inserted && !($0 == .transposed && isExplained) }
  }
}

extension String {
  /// This text without the brackets around all of it, as in `[0.39]` or `(0.39,)`.
  fileprivate var withoutBrackets: String {
    var text = Substring(self)
    while let first = text.first, let last = text.last,
      (first == "[" && last == "]") || (first == "(" && last == ")")
    {
      text = text.dropFirst().dropLast()
      if text.last == "," { text.removeLast() }
    }
    return String(text)
  }
}
