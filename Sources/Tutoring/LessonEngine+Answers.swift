import LessonContent
import NeuralCore
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// Evaluates a lesson's own expression in the moment that the step asks about.
  func expected(_ expression: String) throws(LessonError) -> Value {
    do {
      return try workspace.evaluate(expression, at: frozen, of: run, world: .run)
    } catch {
      throw LessonError(.expression(expression, error), at: step.location)
    }
  }

  /// Takes typed text: an answer where a bare one fits, else code.
  mutating func type(_ text: String) throws(LessonError) -> Outcome {
    if isAsking, case .predict(let question) = step.kind {
      let verdict = try judge(text, question)
      if case .unreadable = verdict.kind {} else { return try settle(verdict) }
    }
    return try evaluate(text)
  }

  /// Takes an answer: a bare one, or an expression over the frozen moment.
  mutating func answer(_ text: String) throws(LessonError) -> Outcome {
    guard case .predict(let question) = step.kind else {
      if case .perform = step.kind { return try evaluate(text) }
      return .refused(.nothingAsked)
    }
    let verdict = try judge(text, question)
    guard case .unreadable = verdict.kind else { return try settle(verdict) }
    do {
      let value = try workspace.evaluate(text, at: frozen, of: run, world: .learner)
      return try settle(judge(value, question))
    } catch let error as LanguageError {
      return .refused(.language(error, source: text))
    } catch {
      throw error as? LessonError ?? LessonError(.run(.interrupted), at: step.location)
    }
  }

  /// Records a verdict on a question.
  private mutating func settle(_ verdict: Verdict) throws(LessonError) -> Outcome {
    switch verdict.kind {
    case .right: mark(.done)
    case .unreadable: break
    default:
      var known = record.steps[step.id] ?? Progress.Step()
      if known.state < .done { known.wrongAnswers += 1 }
      record.steps[step.id] = known
    }
    return .judged(verdict)
  }

  /// Judges typed text.
  private func judge(_ text: String, _ question: Question) throws(LessonError) -> Verdict {
    let choices = try choiceWords()
    let truth = try expected(question.answer)
    switch AnswerCheck.compare(text, with: truth, form: question.form, choices: choices) {
    case .agrees: return try verdict(.right, given: text, truth)
    case .tooCoarse: return try verdict(.tooCoarse, given: text, truth)
    case .unreadable: return try verdict(.unreadable(wanted(question)), given: text, truth)
    case .differs: break
    }
    let mistakes = try matching(question.mistakes, unlike: truth) { value in
      AnswerCheck.compare(text, with: value, form: question.form, choices: choices) == .agrees
    }
    if !mistakes.isEmpty { return try verdict(.mistaken(mistakes), given: text, truth) }
    if question.form == .number, let number = truth.scalar?.double,
      AnswerCheck.compare(
        text,
        with: .float(-number),
        form: .number,
        choices: []
      ) == .agrees
    {
      return try verdict(.signFlipped, given: text, truth)
    }
    return try verdict(.wrong, given: text, truth)
  }

  /// Judges the value of an expression.
  private func judge(_ value: Value, _ question: Question) throws(LessonError) -> Verdict {
    if question.form == .sign, let number = value.scalar?.double {
      return try judge(number == 0 ? "0" : number > 0 ? "+" : "-", question)
    }
    let truth = try expected(question.answer)
    if AnswerCheck.areEqual(value, truth) { return try verdict(.right, given: value.str, truth) }
    let mistakes = try matching(question.mistakes, unlike: truth) {
      AnswerCheck.areEqual(value, $0)
    }
    let kind: Verdict.Kind = mistakes.isEmpty ? .wrong : .mistaken(mistakes)
    return try verdict(kind, given: value.str, truth)
  }

  /// The messages of the mistakes whose value an answer has.
  private func matching(
    _ mistakes: [Mistake],
    unlike truth: Value,
    _ matches: (Value) -> Bool
  ) throws(LessonError) -> [String] {
    var messages: [String] = []
    let prose = step.prose(language)
    for mistake in mistakes {
      let value = try expected(mistake.expression)
      guard !AnswerCheck.areEqual(value, truth), matches(value) else { continue }
      messages.append(try markdown(prose.mistakes[mistake.id] ?? [.text(mistake.id)]))
    }
    return messages
  }

  private func verdict(
    _ kind: Verdict.Kind,
    given: String,
    _ truth: Value
  ) throws(LessonError) -> Verdict {
    var reason: String?
    if kind == .right, let prose = step.prose(language).right { reason = try markdown(prose) }
    return Verdict(
      kind: kind,
      reason: reason,
      given: given,
      expected: truth.str,
      isElsewhere: run.position != frozen.position
    )
  }

  private func wanted(_ question: Question) -> Verdict.Wanted {
    switch question.form {
    case .number: .number
    case .sign: .sign
    case .choice: .choice(question.choices.indices.map(AnswerCheck.letter))
    case .shape: .shape
    case .array: .array
    }
  }

  // MARK: Deeds

  /// Runs code, and judges it if the step asks for a value.
  mutating func evaluate(_ source: String) throws(LessonError) -> Outcome {
    let evaluation: Evaluation
    do {
      evaluation = try workspace.execute(source, over: run)
    } catch {
      return .refused(.language(error, source: source))
    }
    if !evaluation.written.isEmpty {
      entries.append(Progress.Entry(position: run.position, source: source))
    }
    if let verdict = try verdict(onValue: evaluation) {
      return .evaluated(evaluation, verdict: verdict)
    }
    return .evaluated(evaluation, verdict: try verdictOnCondition())
  }

  /// Judges a typed value at a step that asks for one; `nil` if it is neither right nor a
  /// known mistake, since looking around costs nothing.
  private mutating func verdict(onValue evaluation: Evaluation) throws(LessonError) -> Verdict? {
    guard case .perform(let task) = step.kind, case .value(let expression) = task.goal,
      state(of: step) != .done, evaluation.error == nil
    else { return nil }
    let assigned = evaluation.written.compactMap { name in
      workspace.names.first { $0.name == name }?.value
    }
    let given = [evaluation.value].compactMap(\.self) + assigned
    let truth = try expected(expression)
    for value in given {
      if AnswerCheck.areEqual(value, truth) {
        mark(.done)
        return try verdict(.right, given: value.str, truth)
      }
    }
    for value in given {
      let mistakes = try matching(task.mistakes, unlike: truth) { AnswerCheck.areEqual(value, $0) }
      if !mistakes.isEmpty { return try verdict(.mistaken(mistakes), given: value.str, truth) }
    }
    return nil
  }

  /// Judges the state at a step that asks for a condition; `nil` while it doesn't hold.
  mutating func verdictOnCondition() throws(LessonError) -> Verdict? {
    guard case .perform(let task) = step.kind,
      case .condition(let condition, let isOverRun) = task.goal,
      state(of: step) != .done
    else { return nil }
    let world: Workspace.World = isOverRun ? .run : .learner
    func holds(_ condition: String) -> Bool {
      let value = try? workspace.evaluate(condition, at: run.moment, of: run, world: world)
      return (try? value?.isTrue()) ?? false
    }
    if holds(condition) {
      mark(.done)
      let reason = try step.prose(language).right.map { (prose) throws(LessonError) in
        try Prose(run: run, moment: run.moment, workspace: workspace).markdown(prose)
      }
      return Verdict(kind: .right, reason: reason, given: "", expected: "", isElsewhere: false)
    }
    for mistake in task.mistakes where holds(mistake.expression) {
      let text = try Prose(run: run, moment: run.moment, workspace: workspace)
        .markdown(step.prose(language).mistakes[mistake.id] ?? [])
      return Verdict(
        kind: .mistaken([text]),
        reason: nil,
        given: "",
        expected: "",
        isElsewhere: false
      )
    }
    return nil
  }
}
