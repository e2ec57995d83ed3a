import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// Carries out the actions that walk through the lesson.
  mutating func walk(_ action: LearnerAction) throws(LessonError) -> Outcome {
    if action != .look { goHome() }
    switch action {
    case .previous:
      guard index > 0 else { return .refused(.atFirstStep) }
      return go(to: index - 1)
    case .visit(let number):
      guard lesson.steps.indices.contains(number - 1) else {
        return .refused(.noSuchStep(number, count: lesson.steps.count))
      }
      return go(to: number - 1)
    case .restart:
      let isInterrupted = run.isInterrupted
      var fresh = record
      fresh.checkpoint = nil
      let earlier = checkpoint.revision
      self = try LessonEngine(
        lesson: lesson,
        language: language,
        record: fresh,
        budget: run.budget,
        isInterrupted: isInterrupted
      )
      continueRevisions(from: earlier)
      return .arrived(presentation())
    case .next: return goOn()
    case .skip:
      if !canGoOn { skip() }
      return goOn()
    default: return .arrived(presentation())
    }
  }

  /// Goes to the next step, if there is one; what was only to be read then counts as done.
  private mutating func goOn() -> Outcome {
    if !step.isAsking || isMet { mark(.done) }
    guard index + 1 < lesson.steps.count else {
      return .finished(open: lesson.steps.filter { state(of: $0) < .shown }.map(\.id))
    }
    return go(to: index + 1)
  }

  /// Goes to a step, unless someone interrupts the run's way there.
  private mutating func go(to index: Int) -> Outcome {
    let before = self
    guard let error = arrive(at: index) else { return .arrived(presentation()) }
    self = before
    return .refused(.run(error))
  }

  /// Makes a step the current one and takes the run to its place.
  ///
  /// A place that doesn't exist, as a setting may have it, leaves the run where it is.
  ///
  /// - Parameter index: The step's place among the steps.
  /// - Returns: `interrupted` if someone stopped the run on its way; else `nil`.
  @discardableResult
  mutating func arrive(at index: Int) -> RunError? {
    closePage()
    self.index = index
    holding = []
    if !openPage(), let at = step.at {
      do throws(RunError) {
        run.stand(at: try run.moment(at: Target(parsing: at)))
      } catch {
        if error == .interrupted { return error }
      }
    }
    arrival = run.position
    freeze()
    return nil
  }

  /// Finds the moment that the current step asks about, with the settings as they are.
  mutating func freeze() {
    if let page {
      asked = page.asked
      return
    }
    do throws(RunError) {
      if let at = askedPlace {
        asked = .success(try run.moment(at: Target(parsing: at)))
      } else {
        asked = .success(
          arrival == run.position ? run.moment : try run.moment(at: arrival)
        )
      }
    } catch {
      asked = .failure(LessonError(.place(askedPlace ?? "\(arrival)", error), at: step.location))
    }
  }

  /// Leaves the current step out; what it asks to be done is done for the learner, since
  /// later steps may build on it.
  ///
  /// Names that would hide the run's are dropped again: nobody typed them.
  private mutating func skip() {
    mark(.skipped)
    guard case .perform(let task) = step.kind else { return }
    arrive(at: index)
    let before = hidingNames
    for line in task.solution { _ = carryOut(line) }
    for name in hidingNames where !before.contains(name) { _ = drop(name, isJudged: false) }
  }

  /// The learner's own names that hide names of the run.
  var hidingNames: [String] {
    workspace.names.map(\.name).filter { run.moment.value(of: $0) != nil }
  }

  /// Carries out a line of a solution without judging it.
  ///
  /// - Parameter line: A command about the run, or code.
  /// - Returns: What came of it.
  mutating func carryOut(_ line: String) -> Outcome {
    let action = LearnerAction(solutionLine: line)
    return switch action {
    case .type(let source): execute(source)
    case .drop(let name): drop(name, isJudged: false)
    case .set, .adopt, .undo, .closeData: change(action, isJudged: false)
    default: drive(action, isJudged: false)
    }
  }

  /// The current step as it is shown.
  public func presentation() -> StepPresentation {
    let prose = step.prose(language)
    let body = repetition == nil ? filled(prose.body) : repeatedText(prose)
    var wanted = StepPresentation.Wanted.nothing
    var commands: [String] = []
    switch step.kind {
    case .say: break
    case .show(let lines): commands = lines
    case .predict: wanted = .answer
    case .perform: wanted = .deed
    case .zoo: wanted = .answer
    case .code: wanted = .program
    }
    let choices = self.choices.enumerated().map { place, choice in
      StepPresentation.Choice(letter: AnswerChoice.letter(place), text: choice.words)
    }
    var presentation = StepPresentation(
      id: step.id,
      number: index + 1,
      count: lesson.steps.count,
      text: body.text,
      wanted: wanted,
      choices: choices,
      state: isOpen ? min(state(of: step), .shown) : .done,
      commands: commands,
      hidingNames: hidingNames,
      problems: body.problems
    )
    presentation.fresh = repetition.map { freshNumbers($0, isTold: prose.again != nil) }
    if case .zoo(let zoo) = step.kind { presentation.exhibit = exhibit(zoo) }
    presentation.isRepeatable = step.again != nil && test == nil
    presentation.test = test.map { .init(number: $0.number, count: $0.count) }
    presentation.isMet = isMet
    presentation.testOffer = testOffer
    return presentation
  }

  /// The choices of the current question with their words.
  var choices: [AnswerChoice] {
    guard let question else { return [] }
    let words = step.prose(language).choices
    let others = step.prose.filter { $0.key != language }.values
    return question.choices.map { id in
      AnswerChoice(
        id: id,
        words: words[id].map { filled($0).text } ?? id,
        otherWords: others.compactMap { $0.choices[id].map { filled($0).text } }
      )
    }
  }

  /// Fills the values of the moment that the current step asks about into some prose.
  func filled(_ segments: [Segment]) -> Prose.Filled { lessonProse.filled(segments) }

  /// What fills the values of the moment that the current step asks about into prose.
  var lessonProse: Prose {
    Prose(run: page?.reference ?? run, moment: asked, workspace: workspace, known: known)
  }

  // MARK: Help

  mutating func hint() -> Outcome {
    let hints = step.prose(language).hints
    guard !hints.isEmpty else { return .refused(.noHints) }
    let number = (hintsShown[step.id] ?? 0) + 1
    guard number <= hints.count else {
      hintsShown[step.id] = 0
      return .refused(.noMoreHints)
    }
    hintsShown[step.id] = number
    return .hinted(number: number, count: hints.count, text: filled(hints[number - 1]).text)
  }

  mutating func solution() throws(LessonError) -> Outcome {
    guard repetition == nil else { return try repeatedSolution() }
    let prose = step.prose(language)
    var text = prose.solution.map { filled($0).text } ?? ""
    var lines: [String] = []
    switch step.kind {
    case .say, .show: return .refused(.noSolution)
    case .zoo(let zoo):
      text = try [MarkdownWriter.escaped(answerCheck().answerInWords), cageReason(zoo)]
        .joined(separator: "\n\n")
    case .predict:
      let answer = try answerCheck().answerInWords
      let reason = prose.right.map { filled($0).text } ?? ""
      if text.isEmpty {
        text = [MarkdownWriter.escaped(answer), reason].filter { !$0.isEmpty }
          .joined(separator: "\n\n")
      }
    case .perform(let task): lines = task.solution
    case .code(let task): lines = task.newLines
    }
    solutionsSeen.insert(step.id)
    mark(.shown)
    return .solved(text: text, lines: lines)
  }
}

extension Step {
  /// Whether the step's place is one of the lesson's run, and not of a program to write.
  var isOverRun: Bool {
    switch kind {
    case .code, .zoo: false
    default: true
    }
  }

  /// Whether the step wants something of the learner.
  var isAsking: Bool {
    switch kind {
    case .say, .show: false
    case .predict, .perform, .code, .zoo: true
    }
  }
}
