import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// How many questions a test would ask, where the lesson just begins.
  var testOffer: Int? {
    guard index == 0, home == nil, record.steps.values.allSatisfy({ $0.state == .open }) else {
      return nil
    }
    let count = LessonTest(lesson, taken: record.tests ?? 0).count
    return count > 0 ? count : nil
  }

  /// Begins a test.
  mutating func beginTest() throws(LessonError) -> Outcome {
    let before = self
    goHome()
    let begun = LessonTest(lesson, taken: record.tests ?? 0)
    home = Whereabouts(self)
    test = begun
    workspace = workspace.cleared()
    page = nil
    if isEdited { inferredRoles = ProgramRoles(inferredFrom: pristine.program) }
    do throws(LessonError) {
      guard try askNext() else {
        self = before
        return .refused(.noTest)
      }
    } catch {
      self = before
      return .refused(.run(.interrupted))
    }
    record.tests = (record.tests ?? 0) + 1
    return .tested(TestOutcome(answer: nil, result: nil, step: presentation()))
  }

  /// Asks the next question that can be asked, and leaves out those that can't.
  ///
  /// - Returns: Whether there is one.
  /// - Throws: An error only if someone interrupts.
  private mutating func askNext() throws(LessonError) -> Bool {
    while let next = test?.step, let seed = test?.seed {
      do throws(LessonError) {
        try ask(next, number: seed + next)
        return true
      } catch {
        if error.isInterruption { throw error }
        test?.steps.removeAll { $0 == next }
      }
    }
    return false
  }

  /// Asks the question of a step, over the lesson's own program.
  private mutating func ask(_ place: Int, number: Int) throws(LessonError) {
    index = place
    repetition = nil
    (holding, undoable) = ([], [])
    let isInterrupted = run.isInterrupted
    run = pristine
    run.isInterrupted = isInterrupted
    let at = lesson.steps[...place].last { $0.isOverRun && $0.at != nil }?.at ?? "start"
    do throws(RunError) {
      run.stand(at: try run.moment(at: Target(parsing: at)))
    } catch {
      throw LessonError(.place(at, error), at: step.location)
    }
    arrival = run.position
    freeze()
    if let again = step.again { try pose(again, number: number) }
    _ = try answerCheck()
  }

  /// Carries out an action in a test.
  mutating func performInTest(_ action: LearnerAction) throws(LessonError) -> Outcome {
    switch action {
    case .type(let text), .answer(let text): return try answerInTest(action, text)
    case .skip: return try goOn(isRight: false, isGiven: false)
    case .next, .previous, .look:
      goHome()
      return .tested(TestOutcome(answer: nil, result: nil, step: presentation()))
    case .restart, .visit:
      goHome()
      return try walk(action)
    case .hint, .solution: return .refused(.noHelpInTest)
    case .drop(let name): return drop(name)
    default: return .refused(.inTest)
    }
  }

  /// Judges an answer; code that is tried out costs nothing.
  private mutating func answerInTest(
    _ action: LearnerAction,
    _ text: String
  ) throws(LessonError) -> Outcome {
    let isAnswer = action == .answer(text)
    let outcome = isAnswer ? try answer(text) : try type(text)
    switch outcome {
    case .judged(let verdict):
      if case .unreadable = verdict.kind { return outcome }
      return try goOn(isRight: verdict.kind == .right)
    case .evaluated(let evaluation, let verdict):
      guard case .perform = step.kind else { return outcome }
      if verdict?.kind == .right { return try goOn(isRight: true) }
      let isTry = evaluation.isResult && (isAnswer || !text.isReference)
      return isTry ? try goOn(isRight: false) : .evaluated(evaluation, verdict: nil)
    default: return outcome
    }
  }

  /// Counts an answer and asks the next question, or ends the test.
  private mutating func goOn(
    isRight: Bool,
    isGiven: Bool = true
  ) throws(LessonError) -> Outcome {
    let before = self
    let check = try answerCheck()
    let words = check.answerInWords
    let answer = TestOutcome.Answer(
      isRight: isRight,
      isGiven: isGiven,
      truth: check.form == .choice ? words : MarkdownWriter.escaped(words)
    )
    test?.results.append(isRight)
    do throws(LessonError) {
      let result = try askNext() ? nil : endTest()
      return .tested(TestOutcome(answer: answer, result: result, step: presentation()))
    } catch {
      self = before
      return .refused(.run(.interrupted))
    }
  }

  /// Ends the test: what was right counts as done, and the whole lesson if all was, but for
  /// programs, which questions don't stand in for.
  private mutating func endTest() -> TestOutcome.Result? {
    guard let test else { return nil }
    goHome()
    let answered = zip(test.steps, test.results)
    let wrong = answered.filter { !$0.1 }.map(\.0)
    let all = lesson.steps.indices.filter { lesson.steps[$0].isOverRun }
    let done = wrong.isEmpty ? all : answered.filter(\.1).map(\.0)
    for place in done { record.steps[lesson.steps[place].id, default: .init()].state = .done }
    return .init(
      right: test.results.filter(\.self).count,
      count: test.count,
      toRead: wrong.map { $0 + 1 },
      toWrite: lesson.steps.indices.filter {
        !lesson.steps[$0].isOverRun && state(of: lesson.steps[$0]) != .done
      }.map { $0 + 1 }
    )
  }
}

extension Evaluation {
  /// Whether the code gave a value, and not only names or an error.
  fileprivate var isResult: Bool {
    guard error == nil, !isInterrupted, let value else { return false }
    if case .none = value { return false }
    return true
  }
}

extension String {
  /// Whether this only looks at something: a name, its elements, or an attribute.
  fileprivate var isReference: Bool {
    guard var expression = Expression.single(self) else { return false }
    while true {
      switch expression.kind {
      case .name: return true
      case .subscripted(let base, _): expression = base
      case .attribute(let base, _): expression = base
      default: return false
      }
    }
  }
}
