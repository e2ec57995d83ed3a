import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// Carries out the actions that walk through the lesson.
  mutating func walk(_ action: LearnerAction) throws(LessonError) -> Outcome {
    switch action {
    case .previous:
      guard index > 0 else { return .refused(.atFirstStep) }
      try arrive(at: index - 1)
    case .restart:
      let isInterrupted = run.isInterrupted
      record.checkpoint = nil
      self = try LessonEngine(
        lesson: lesson,
        language: language,
        record: record,
        isInterrupted: isInterrupted
      )
    case .next, .skip:
      if action == .skip { mark(.skipped) }
      if canGoOn, state(of: step) == .open { mark(.done) }
      guard index + 1 < lesson.steps.count else {
        let open = lesson.steps.filter { state(of: $0) < .done }.map(\.id)
        return .finished(open: open)
      }
      try arrive(at: index + 1)
    default: break
    }
    return .arrived(try presentation())
  }

  /// Makes a step the current one and takes the run to its place.
  mutating func arrive(at index: Int) throws(LessonError) {
    self.index = index
    if record.steps[step.id] == nil { record.steps[step.id] = Progress.Step() }
    if let at = step.at {
      do {
        let target = try Target(parsing: at)
        let goal = try run.moment(at: target)
        if goal.position != run.position { try run.go(toPosition: goal.position) }
      } catch {
        throw LessonError(.place(at, error), at: step.location)
      }
    }
    frozen = run.moment
  }

  /// The moment that the current step asks about, when the run may stand elsewhere.
  func momentAsked() throws(LessonError) -> Moment {
    guard let at = step.at else { return run.moment }
    do {
      return try run.moment(at: Target(parsing: at))
    } catch {
      throw LessonError(.place(at, error), at: step.location)
    }
  }

  /// The current step as it is shown.
  public func presentation() throws(LessonError) -> StepPresentation {
    let prose = step.prose(language)
    var wanted = StepPresentation.Wanted.nothing
    var commands: [String] = []
    switch step.kind {
    case .say: break
    case .show(let lines): commands = lines
    case .predict: wanted = .answer
    case .perform: wanted = .deed
    }
    var choices: [StepPresentation.Choice] = []
    for (index, choice) in try choiceWords().enumerated() {
      choices.append(
        StepPresentation.Choice(letter: AnswerCheck.letter(index), text: choice.words)
      )
    }
    return StepPresentation(
      id: step.id,
      number: index + 1,
      count: lesson.steps.count,
      text: try markdown(prose.body),
      wanted: wanted,
      choices: choices,
      state: state(of: step),
      commands: commands
    )
  }

  /// The choices of the current question with their words.
  func choiceWords() throws(LessonError) -> [(id: String, words: String)] {
    guard case .predict(let question) = step.kind else { return [] }
    let prose = step.prose(language)
    var result: [(id: String, words: String)] = []
    for id in question.choices {
      result.append((id, try markdown(prose.choices[id] ?? [.text(id)])))
    }
    return result
  }

  // MARK: Help

  mutating func hint() throws(LessonError) -> Outcome {
    let hints = step.prose(language).hints
    guard !hints.isEmpty else { return .refused(.noHints) }
    let number = min((hintsShown[step.id] ?? 0) + 1, hints.count)
    hintsShown[step.id] = number
    return .hinted(
      number: number,
      count: hints.count,
      text: try markdown(hints[number - 1])
    )
  }

  mutating func solution() throws(LessonError) -> Outcome {
    let prose = step.prose(language)
    let text = try prose.solution.map { (segments) throws(LessonError) in try markdown(segments) }
    switch step.kind {
    case .say, .show: return .refused(.noSolution)
    case .predict(let question):
      mark(.shown)
      let answer = try expected(question.answer)
      let shown = text ?? ""
      return .solved(text: shown.isEmpty ? answer.str : shown, lines: [])
    case .perform(let task):
      mark(.shown)
      return .solved(text: text ?? "", lines: task.solution)
    }
  }
}
