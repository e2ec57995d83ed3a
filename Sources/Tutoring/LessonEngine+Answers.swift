import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// Takes typed text: an answer where a bare one fits, else code.
  mutating func type(_ text: String) throws(LessonError) -> Outcome {
    guard isAsking else { return evaluate(text) }
    if let outcome = try bareAnswer(text) { return outcome }
    return offeringAnswer(evaluate(text), to: text)
  }

  /// Takes an answer: a bare one, or an expression in the moment that is asked about.
  mutating func answer(_ text: String) throws(LessonError) -> Outcome {
    guard question != nil else {
      return step.isAsking ? evaluate(text) : .refused(.nothingAsked)
    }
    if let outcome = try bareAnswer(text) { return outcome }
    let moment = try asked.get()
    let value: Value
    do throws(LanguageError) {
      value = try workspace.evaluate(
        typedExpression(text),
        at: moment,
        of: run,
        world: .learner
      )
    } catch {
      return .refused(.language(error, source: text))
    }
    let check = try answerCheck()
    guard let reading = check.read(value) else {
      var verdict = verdict(.unreadable(wanted), of: check, given: value.str)
      verdict.hidingNames = namesAtFault(in: text, at: moment, check)
      return .judged(verdict)
    }
    let judgement = check.judge(reading)
    var verdict = settle(judgement, of: check, given: value.str, reading)
    if judgement != .right { verdict.hidingNames = namesAtFault(in: text, at: moment, check) }
    return .judged(verdict)
  }

  /// Judges a bare answer.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: The verdict; `nil` if the text is likely to be code.
  /// - Throws: ``LessonError`` if the right answer can't be computed.
  private mutating func bareAnswer(_ text: String) throws(LessonError) -> Outcome? {
    guard let question else { return nil }
    let typed = text.withoutBlanks.withoutFullStop
    let reader = AnswerCheck(form: question.form, truth: .none, choices: choices)
    if let reading = reader.read(typed) {
      let check = try answerCheck()
      guard !check.isOnlyLength(typed, reading) else { return unreadable(typed, reader) }
      let judgement = check.judge(check.spread(reading, typed))
      return .judged(settle(judgement, of: check, given: typed))
    }
    if question.form == .number, let value = literalArithmetic(typed), reader.read(value) != nil {
      let check = try answerCheck()
      return .judged(settle(check.judge(.written(value)), of: check, given: value.str))
    }
    if let reading = readWords(typed, reader) {
      let check = try answerCheck()
      return .judged(settle(check.judge(reading), of: check, given: typed))
    }
    if reader.hasDecimalComma(typed) {
      return .judged(verdict(.unreadable(.point), of: reader, given: typed.halfWidth))
    }
    if question.form == .number, TypedArray(typed.halfWidth)?.numbers.count ?? 0 > 1 {
      return .judged(verdict(.unreadable(.oneNumber), of: reader, given: typed))
    }
    return isFailedAnswer(typed, question.form) ? unreadable(typed, reader) : nil
  }

  private func unreadable(_ text: String, _ reader: AnswerCheck) -> Outcome {
    .judged(verdict(.unreadable(wanted), of: reader, given: text))
  }

  // MARK: Judging

  /// The computed answer of the current question, or the value that something to do must give,
  /// with the mistakes that the lesson knows.
  ///
  /// - Throws: The place and the error of an expression that fails. Of the mistakes, those
  ///   that can't be computed are left out; the audit finds them.
  func answerCheck() throws(LessonError) -> AnswerCheck {
    guard let (form, source, mistakes) = asking else {
      preconditionFailure("A step that asks for no value has no answer.")
    }
    var check = AnswerCheck(form: form, truth: try expected(source), choices: choices)
    guard check.read(check.truth) != nil else {
      throw LessonError(.notAnAnswer(source, value: check.truth.repr), at: step.location)
    }
    for mistake in mistakes {
      if let value = try? expected(mistake.expression) {
        check.mistakes.append((mistake.id, value))
      }
    }
    check.isAboutShape =
      Expression.single(source).map { $0.isAboutShape || $0.transposes } ?? false
    if form == .number || form == .array || form == nil, let moment = try? asked.get() {
      decode(source, at: moment, in: &check)
    }
    return check
  }

  /// Lets an answer's check know what is before the learner's eyes, and which slips there are.
  private func decode(_ source: String, at moment: Moment, in check: inout AnswerCheck) {
    let decoder = MistakeDecoder(
      run: run,
      workspace: workspace,
      moment: moment,
      place: askedPlace,
      roles: roles,
      shownText: { [self] in shownText }
    )
    let truth = check.truth
    check.isCount = decoder.isCount(source, truth: truth)
    check.slips = { decoder.candidates(of: source, truth: truth) }
    check.shownNumbers = { moment.shownNumbers }
    check.shownDigits = { [self] in min(AnswerCheck.leastDigits, shownDigits) }
  }

  /// Evaluates a lesson's own expression in the moment that the step asks about.
  func expected(_ expression: String) throws(LessonError) -> Value {
    let moment = try asked.get()
    do throws(LanguageError) {
      return try known.value(of: expression, at: moment, of: run, in: workspace)
    } catch {
      throw LessonError(.expression(expression, error), at: step.location)
    }
  }

  /// What the current step asks for, if that is a value: its kind, any for something to do, the
  /// expression that gives it, and wrong ones.
  private var asking: (form: Question.Form?, source: String, mistakes: [Mistake])? {
    if let question { return (question.form, question.answer, question.mistakes) }
    guard case .perform(let task) = step.kind, case .value(let goal) = task.goal else { return nil }
    return (nil, goal, task.mistakes)
  }

  /// The current question, if the step asks one.
  var question: Question? {
    switch step.kind {
    case .predict(let question): question
    case .zoo(let zoo): cageQuestion(zoo)
    default: nil
    }
  }

  /// Takes note of how an answer was judged.
  mutating func settle(
    _ judgement: AnswerCheck.Judgement,
    of check: AnswerCheck,
    given: String,
    _ reading: AnswerReading? = nil
  ) -> Verdict {
    if case .zoo(let zoo) = step.kind { return settle(judgement, of: check, given: given, in: zoo) }
    if judgement == .right { pass() } else { countWrongAnswer() }
    var verdict = verdict(kind(judgement), of: check, given: given)
    if judgement == .right { verdict.shapes = reading.flatMap(check.shapes(of:)) }
    return verdict
  }

  /// Takes note of which broken program was named.
  private mutating func settle(
    _ judgement: AnswerCheck.Judgement,
    of check: AnswerCheck,
    given: String,
    in zoo: Zoo
  ) -> Verdict {
    guard judgement == .right else {
      let named = AnswerChoice.find(given, in: choices)?.id
      let kind = named.flatMap { exhibit(zoo, of: $0) }.map(Verdict.Kind.otherCage)
      return verdict(kind ?? .wrong, of: check, given: given)
    }
    var verdict = verdict(.right, of: check, given: given)
    verdict.reason = cageReason(zoo)
    pass()
    settleCage()
    return verdict
  }

  /// Takes note of a wrong answer to the lesson's own question, while it is open.
  mutating func countWrongAnswer() {
    guard home == nil, state(of: step) < .done else { return }
    record.steps[step.id, default: Progress.Step()].wrongAnswers += 1
  }

  /// The current step was answered or done: by the learner, or with the solution seen.
  mutating func pass() {
    guard test == nil else { return }
    repetition?.isAnswered = true
    let isSolutionSeen = repetition?.isSolutionSeen ?? solutionsSeen.contains(step.id)
    mark(isSolutionSeen ? .shown : .done)
  }

  func verdict(_ kind: Verdict.Kind, of check: AnswerCheck, given: String) -> Verdict {
    let moment = try? asked.get()
    let right = kind == .right && home == nil ? step.prose(language).right : nil
    // What is to be done isn't told before it is.
    var isTold = true
    if case .perform = step.kind { isTold = kind == .right }
    return Verdict(
      kind: kind,
      reason: right.map { filled($0).text },
      given: given.shortened(toDigits: kind.digits),
      expected: isTold ? check.answerInWords.shortened(toDigits: kind.digits) : "",
      isElsewhere: page == nil && moment.map { $0.position != run.position } ?? false
        && dependsOnPlace(check),
      isRepeated: repetition != nil
    )
  }

  /// Whether the question has another answer where the run stands now.
  private func dependsOnPlace(_ check: AnswerCheck) -> Bool {
    guard let source = asking?.source,
      let now = try? known.value(of: source, at: run.moment, of: run, in: workspace)
    else { return true }
    return !check.isSame(now, check.truth)
  }

  func kind(_ judgement: AnswerCheck.Judgement) -> Verdict.Kind {
    switch judgement {
    case .right: .right
    case .mistaken(let ids): .mistaken(ids.map(message))
    case .decoded(let slips): .decoded(slips)
    case .signFlipped: .signFlipped
    case .isTooCoarse: .tooCoarse
    case .wrong: .wrong
    }
  }

  /// What the lesson says to a mistake.
  func message(_ id: String) -> String {
    filled(step.prose(language).mistakes[id] ?? [.text(id)]).text
  }

  /// The letters of the current question's choices; none at any other question.
  public var choiceLetters: [String] {
    (question?.choices ?? []).indices.map(AnswerChoice.letter)
  }

  /// What kind of answer the current question wants.
  private var wanted: Verdict.Wanted {
    guard let question else { return .number }
    return switch question.form {
    case .number: .number
    case .sign: .sign
    case .choice: .choice(choiceLetters)
    case .shape: .shape
    case .array: .array
    }
  }

  // MARK: Deeds

  /// Runs code, and judges it if the step asks for something to do.
  mutating func evaluate(_ source: String) -> Outcome {
    let outcome = execute(source)
    guard case .evaluated(let evaluation, _) = outcome else {
      return plainAttempt(source) ?? outcome
    }
    if let verdict = verdict(on: evaluation, source: source) {
      return .evaluated(evaluation, verdict: verdict)
    }
    if case .code = step.kind {
      do throws(Refusal) {
        return .evaluated(evaluation, verdict: try verdictOnTyped(evaluation))
      } catch {
        return .refused(error)
      }
    }
    return .evaluated(evaluation, verdict: verdictOnState(afterCode: evaluation))
  }

  /// The learner's own names in an expression that would be right with the run's.
  func namesAtFault(
    in source: String,
    at moment: Moment,
    _ check: AnswerCheck
  ) -> [String] {
    let words = source.words
    let names = workspace.names.map(\.name).filter {
      words.contains($0) && moment.value(of: $0) != nil
    }
    guard !names.isEmpty,
      let value = try? workspace.evaluate(source.withoutBlanks, at: moment, of: run, world: .run),
      let reading = check.read(value), check.judge(reading) == .right
    else { return [] }
    return names
  }
}

extension String {
  /// This text without blanks at its ends.
  var withoutBlanks: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Verdict.Kind {
  /// How many digits of a number stand beside a verdict of this kind.
  fileprivate var digits: Int { if case .decoded = self { 6 } else { 12 } }
}
