import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  // MARK: Questions

  /// The value of arithmetic with written numbers alone, which is an answer like a number.
  ///
  /// - Parameter text: What was typed, such as `0.1 * 2 * -0.6`.
  /// - Returns: The value; `nil` for anything else, and where it fails.
  func literalArithmetic(_ text: String) -> Value? {
    let source = text.halfWidth
    guard let expression = Expression.single(source), expression.isLiteralArithmetic else {
      return nil
    }
    return try? workspace.evaluate(source, at: run.moment, of: run, world: .run)
  }

  /// An expression as it was typed, but for full-width signs outside of any quotes.
  func typedExpression(_ text: String) -> String {
    let text = text.withoutBlanks
    return text.contains { "\"'".contains($0) } ? text : text.halfWidth
  }

  /// Adds to code that ran at a question that its value is the answer, if it is.
  ///
  /// Looking around is no answer; that it would be one is said for the numbers that a question
  /// asks for, and not for directions and choices, which any value may have by accident.
  func offeringAnswer(_ outcome: Outcome, to text: String) -> Outcome {
    guard case .predict(let question) = step.kind,
      [.number, .shape, .array].contains(question.form),
      case .evaluated(let evaluation, nil) = outcome, let value = evaluation.value,
      Expression.single(text) != nil, let moment = try? asked.get(), var check = try? answerCheck(),
      let then = try? workspace.evaluate(text.withoutBlanks, at: moment, of: run, world: .learner)
    else { return outcome }
    check.slips = { [] }
    let isRight = [value, then].allSatisfy { value in
      check.read(value).map(check.judge) == .right
    }
    guard isRight else { return outcome }
    let verdict = verdict(.unanswered, of: check, given: text.withoutBlanks)
    return .evaluated(evaluation, verdict: verdict)
  }

  // MARK: Deeds

  /// Judges numbers that were typed in a form that is no code, at a step that asks for a value.
  mutating func plainAttempt(_ source: String) -> Outcome? {
    guard let check = openValueCheck() else { return nil }
    return plainVerdict(source, check).map(Outcome.judged)
  }

  /// Judges a number or numbers as they were typed; `nil` for anything else.
  private mutating func plainVerdict(_ source: String, _ check: AnswerCheck) -> Verdict? {
    let typed = source.withoutBlanks
    if check.hasDecimalComma(typed) {
      return verdict(.unreadable(.point), of: check, given: typed.halfWidth)
    }
    let array = Expression.single(typed)?.arrayLiteral
    let numbers = array?.sourceText ?? typed
    guard let reading = check.read(numbers), array == nil || check.isComparable(reading.value)
    else {
      return nil
    }
    return settle(check.judge(reading), of: check, given: numbers)
  }

  /// What to judge by, if the step asks for a value and none was right yet.
  private func openValueCheck() -> AnswerCheck? {
    guard case .perform(let task) = step.kind, case .value = task.goal, isOpen
    else { return nil }
    return try? answerCheck()
  }

  /// Judges a typed value at a step that asks for one; `nil` if the learner just looks around,
  /// which costs nothing.
  mutating func verdict(on evaluation: Evaluation, source: String) -> Verdict? {
    guard evaluation.error == nil, !evaluation.isInterrupted, var check = openValueCheck() else {
      return nil
    }
    if let verdict = plainVerdict(source, check) { return verdict }
    let attempt = Attempt(source)
    if attempt == .look { check.slips = { [] } }
    let given = values(of: evaluation, attempt)
    let isWritten = Expression.single(source)?.isWritten ?? false
    let judged = given.map { value in
      (value: value, judgement: check.judge(isWritten ? .written(value) : .value(value)))
    }
    if isLookAtName(source) { return lookedAt(judged, check) }
    if let right = judged.first(where: { $0.judgement == .right }) {
      return settle(.right, of: check, given: right.value.str, .value(right.value))
    }
    if shows(source) { return lookedAt(judged, check) }
    let names = namesAtFault(in: source, at: run.moment, check)
    if let wrong = given.first, !names.isEmpty {
      var verdict = verdict(.wrong, of: check, given: wrong.str)
      verdict.hidingNames = names
      return verdict
    }
    return verdict(on: judged, attempt, check)
  }

  /// What is said to values that the learner just looks at: what the lesson has to say to them.
  private func lookedAt(
    _ judged: [(value: Value, judgement: AnswerCheck.Judgement)],
    _ check: AnswerCheck
  ) -> Verdict? {
    for (value, judgement) in judged {
      guard case .mistaken = judgement else { continue }
      var verdict = verdict(kind(judgement), of: check, given: value.str)
      verdict.isLook = true
      return verdict
    }
    return nil
  }

  /// What is said to values that aren't right: mistakes that the lesson knows count, and what was
  /// computed on the way to the goal doesn't.
  private mutating func verdict(
    on judged: [(value: Value, judgement: AnswerCheck.Judgement)],
    _ attempt: Attempt,
    _ check: AnswerCheck
  ) -> Verdict? {
    for (value, judgement) in judged {
      if case .mistaken = judgement { return settle(judgement, of: check, given: value.str) }
    }
    guard attempt != .look else { return nil }
    for (value, judgement) in judged where judgement != .wrong {
      guard case .decoded = judgement else {
        return settle(judgement, of: check, given: value.str)
      }
      return verdict(kind(judgement), of: check, given: value.str)
    }
    let other = judged.first { check.isComparable($0.value) }
    return other.map { verdict(.anotherValue, of: check, given: $0.value.str) }
  }

  /// What typed code may be meant to give: an expression's value, or what was assigned.
  private func values(of evaluation: Evaluation, _ attempt: Attempt) -> [Value] {
    if let value = evaluation.value { return [value] }
    var names = evaluation.written
    if case .assigned(let targets) = attempt {
      names = targets + names.filter { !targets.contains($0) }
    }
    return names.compactMap { name in
      workspace.names.first { $0.name == name }?.value ?? run.moment.value(of: name)
    }
  }
}
