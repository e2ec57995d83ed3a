import LessonContent
import NumericLanguage
import TimeTravel

/// Plays one lesson: takes the learner's actions, moves the run, judges answers.
///
/// The engine is a value without screen, clock or file; its outcomes are data. What a
/// question asks about is frozen when the learner arrives at it, so wherever the run
/// is taken meanwhile, the right answer stays the same:
///
///     var engine = try LessonEngine(lesson: lesson, language: .english)
///     try engine.perform(.type("0.52"))   // .judged(right)
///     try engine.perform(.next)           // .arrived(the next step)
public struct LessonEngine {
  /// The lesson.
  public let lesson: Lesson
  /// The language of its prose.
  public var language: Language
  /// The lesson's run.
  public internal(set) var run: Run
  /// The learner's own names.
  public internal(set) var workspace = Workspace()
  /// What is done in this lesson.
  public internal(set) var record: Progress.Lesson

  var index = 0
  /// The moment that the current step asks about.
  var frozen: Moment
  var hintsShown: [String: Int] = [:]
  var entries: [Progress.Entry] = []

  /// Opens a lesson, where it was left if it was opened before.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - language: The language of its prose.
  ///   - record: What is done in it.
  ///   - isInterrupted: Asked now and then during long computations whether to stop.
  /// - Throws: `LessonError` for a mistake in the lesson's files.
  public init(
    lesson: Lesson,
    language: Language,
    record: Progress.Lesson = .init(),
    isInterrupted: (() -> Bool)? = nil
  ) throws(LessonError) {
    self.lesson = lesson
    self.language = language
    self.record = record
    do {
      run = try Run(source: lesson.program)
    } catch {
      throw LessonError(.program(error), at: Self.programLocation(lesson, error))
    }
    run.isInterrupted = isInterrupted
    frozen = run.moment
    if let checkpoint = record.checkpoint {
      try restore(checkpoint)
    } else {
      try arrive(at: 0)
    }
  }

  /// The current step.
  public var step: Step { lesson.steps[index] }

  /// The current step's number, counted from 1.
  public var stepNumber: Int { index + 1 }

  /// Whether the current step is an open question, so that a bare value is its answer.
  public var isAsking: Bool {
    if case .predict = step.kind { return state(of: step) != .done }
    return false
  }

  /// Whether an empty line goes on: nothing is asked, or it is done.
  public var canGoOn: Bool {
    switch step.kind {
    case .say, .show: true
    case .predict, .perform: state(of: step) == .done
    }
  }

  /// Where the learner is, for resuming later.
  public var checkpoint: Progress.Checkpoint {
    Progress.Checkpoint(
      step: step.id,
      position: run.position,
      settings: run.settings.map { Progress.Setting(name: $0.name, literal: $0.literal) },
      entries: entries
    )
  }

  /// Applies one action of the learner and says what happened.
  ///
  /// A wrong answer is an outcome, and so is code that doesn't run.
  ///
  /// - Parameter action: What the learner did at the prompt.
  /// - Returns: What came of it.
  /// - Throws: `LessonError` for a mistake in the lesson itself; `tutor check` finds those
  ///   before learners do. The learner's work is then as it was.
  /// - Complexity: O(*n*) for the *n* statements that the run has to replay.
  public mutating func perform(_ action: LearnerAction) throws(LessonError) -> Outcome {
    switch action {
    case .next, .previous, .look, .skip, .restart: try walk(action)
    case .hint: try hint()
    case .solution: try solution()
    case .answer(let text): try answer(text)
    case .type(let text): try type(text)
    case .why(let reference): explain(reference)
    case .drop(let name): drop(name)
    default: try drive(action)
    }
  }

  // MARK: State

  func state(of step: Step) -> Progress.StepState {
    record.steps[step.id]?.state ?? .open
  }

  /// Raises the state of the current step.
  mutating func mark(_ state: Progress.StepState) {
    var known = record.steps[step.id] ?? Progress.Step()
    known.state = max(known.state, state)
    record.steps[step.id] = known
  }

  /// Prose of the current step with values of the moment that it is about.
  func markdown(_ segments: [Segment]) throws(LessonError) -> String {
    try Prose(run: run, moment: frozen, workspace: workspace).markdown(segments)
  }

  private static func programLocation(_ lesson: Lesson, _ error: LanguageError) -> FileLocation {
    let start = error.range?.start
    return FileLocation(
      file: "\(lesson.number)-\(lesson.id)/\(lesson.programName)",
      line: start?.line ?? 0,
      column: start?.column ?? 1
    )
  }

  /// Brings everything to where the learner left it.
  private mutating func restore(_ checkpoint: Progress.Checkpoint) throws(LessonError) {
    index = lesson.steps.firstIndex { $0.id == checkpoint.step } ?? 0
    do {
      for setting in checkpoint.settings {
        if let value = try? workspace.evaluate(
          setting.literal,
          at: run.moment,
          of: run,
          world: .run
        ) {
          try run.set(setting.name, to: value)
        }
      }
      for entry in checkpoint.entries {
        try run.go(toPosition: entry.position)
        _ = try? workspace.execute(entry.source, over: run)
      }
      entries = checkpoint.entries
      try run.go(toPosition: checkpoint.position)
      frozen = try momentAsked()
    } catch let error as LessonError {
      throw error
    } catch {
      throw LessonError(.run(error as? RunError ?? .interrupted), at: step.location)
    }
  }
}
