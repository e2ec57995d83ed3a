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
  /// The expressions that are shown after every move.
  public internal(set) var watches: [String] = []
  /// The roles that the learner has set by hand, in order.
  public internal(set) var roleChoices: [RoleChoice] = []
  /// What is done in this lesson.
  public internal(set) var record: Progress.Lesson

  /// Told how many parts of how many of a long comparison are done.
  public var progress: ((Int, Int) -> Void)?
  /// Why the last move was stopped, if it was: the error had begun to grow without bound.
  public internal(set) var growth: GrowthReport?
  /// Whether the learner knows that the error grows and goes on.
  var acceptsGrowth = false
  /// The learner's data that were opened, the latest last.
  var openings: [OpenData] = []

  var index = 0
  /// Where the run stood when the learner came to the current step.
  var arrival = 0
  /// The moment that the current step asks about, with the settings as they are.
  var asked: Result<Moment, LessonError>
  /// What the lesson's expressions are known to give.
  let known = KnownValues()
  var hintsShown: [String: Int] = [:]
  /// The steps whose solution was seen since the lesson was opened.
  var solutionsSeen: Set<String> = []
  /// The current step's mistakes that were true after the last action.
  var holding: Set<String> = []
  /// What was put aside for fresh numbers or a test; `nil` while the lesson takes its own way.
  var home: Whereabouts?
  /// The fresh numbers of the current question; `nil` for the lesson's own.
  var repetition: RepetitionState?
  /// How often each question was asked again since the lesson was opened.
  var repetitions: [String: Int] = [:]
  /// The test that is under way.
  public internal(set) var test: LessonTest?
  var entries: [Progress.Entry] = []
  /// The learner's page, at a step that asks for a program; it is the run then.
  public internal(set) var page: Page?
  /// Whether the broken program of the current step waits to be recognised.
  var isCageOpen = false
  /// What ``LearnerAction/undo`` takes back, the latest last.
  var undoable: [Undoable] = []
  /// The roles that the program itself shows.
  var inferredRoles: ProgramRoles
  /// The run before anything happened.
  let pristine: Run
  private var revision: Int

  /// Opens a lesson, where it was left if it was opened before.
  ///
  /// What can't be restored, because the lesson's files have changed since, is left out.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - language: The language of its prose.
  ///   - record: What is done in it.
  ///   - budget: How much the program may use on each way from its start, and typed code.
  ///   - isInterrupted: Asked now and then during long computations whether to stop.
  /// - Throws: ``LessonError`` for a program that doesn't parse or leaves the subset.
  public init(
    lesson: Lesson,
    language: Language,
    record: Progress.Lesson = .init(),
    budget: Budget = .standard,
    isInterrupted: (() -> Bool)? = nil
  ) throws(LessonError) {
    self.lesson = lesson
    self.language = language
    self.record = record
    do {
      pristine = try Run(source: lesson.program, budget: budget)
    } catch {
      throw LessonError(.program(error), at: lesson.location(lesson.programName, error))
    }
    if let helpers = lesson.helpers {
      do {
        workspace = try Workspace(helpers: helpers, over: pristine)
      } catch {
        throw LessonError(
          .program(error),
          at: lesson.location(lesson.helpersName ?? "helpers.py", error)
        )
      }
    }
    inferredRoles = ProgramRoles(inferredFrom: pristine.program)
    run = pristine
    run.isInterrupted = isInterrupted
    asked = .success(run.moment)
    revision = record.checkpoint?.revision ?? 0
    if let checkpoint = record.checkpoint {
      restore(checkpoint)
    } else {
      arrive(at: 0)
    }
  }

  /// The current step.
  public var step: Step { lesson.steps[index] }

  /// The current step's number, counted from 1.
  public var stepNumber: Int { index + 1 }

  /// Whether the current step is an open question, so that a bare value is its answer.
  public var isAsking: Bool { question != nil && isOpen }

  /// Whether the current step still waits for what it asks.
  var isOpen: Bool {
    if case .zoo = step.kind { return isCageOpen }
    return test != nil || repetition.map { !$0.isAnswered } ?? (state(of: step) != .done)
  }

  /// Whether an empty line goes on: nothing is asked, or it is done or holds already, or its
  /// solution was seen.
  public var canGoOn: Bool {
    if test != nil { return false }
    if let repetition { return repetition.isAnswered || repetition.isSolutionSeen }
    return switch step.kind {
    case .say, .show: true
    case .predict, .perform, .code, .zoo: state(of: step) >= .shown || isMet
    }
  }

  /// Where the learner is, for resuming later; fresh numbers and tests aren't resumed.
  public var checkpoint: Progress.Checkpoint { atHome.ownCheckpoint }

  private var ownCheckpoint: Progress.Checkpoint {
    var checkpoint = Progress.Checkpoint(step: step.id, index: index)
    let run = page?.lessonRun ?? run
    checkpoint.position = run.position
    checkpoint.arrival = page == nil ? arrival : run.position
    checkpoint.settings = settings(of: run)
    checkpoint.entries = entries
    checkpoint.adoptions = run.adoptions.isEmpty ? nil : run.adoptions.map(Progress.Adoption.init)
    let source = keptSource(of: run)
    checkpoint.program = source == pristine.program.syntax.source ? nil : source
    checkpoint.data = openData.flatMap { $0.isKept ? $0.origin : nil }
    checkpoint.watches = watches.isEmpty ? nil : watches
    checkpoint.roles = roleChoices.isEmpty ? nil : roleChoices
    checkpoint.revision = revision
    return checkpoint
  }

  /// Applies one action of the learner and says what happened.
  ///
  /// A wrong answer is an outcome, and so is code that doesn't run.
  ///
  /// - Parameter action: What the learner did at the prompt.
  /// - Returns: What came of it.
  /// - Throws: ``LessonError`` where an answer can't be computed, by a mistake in the lesson or
  ///   by a setting of the learner's. `tutor check` finds the former before learners do.
  ///   All is then as it was, and every way out of the step stays open.
  /// - Complexity: O(*n*) for the *n* statements that the run has to replay.
  public mutating func perform(_ action: LearnerAction) throws(LessonError) -> Outcome {
    revision += 1
    growth = nil
    if test != nil { return try performInTest(action) }
    return switch action {
    case .next, .previous, .visit, .look, .skip, .restart: try walk(action)
    case .hint: hint()
    case .solution: try solution()
    case .again: try again()
    case .test: try beginTest()
    case .answer(let text): noted(text, try answer(text))
    case .type(let text): noted(text, try type(text))
    case .why(let reference): explain(reference)
    case .report(let request): report(request)
    case .setRole(let choice): setRole(choice)
    case .drop(let name): drop(name)
    case .watch(let expression): watch(expression)
    case .unwatch(let expression): unwatch(expression)
    case .compare(let first, let second): compare(first, second)
    case .undo: takeBack()
    case .step, .back, .goTo, .until, .runToEnd, .reset: drive(action)
    case .set: change(action)
    case .adopt, .edit, .open, .closeData:
      refusalOfEdits.map(Outcome.refused) ?? change(action)
    case .check: check()
    }
  }

  /// Something that can be taken back.
  enum Undoable {
    /// A change of the run.
    case run
    /// The learner's roles, as they were.
    case roles([RoleChoice])
  }

  // MARK: State

  /// How far a step is.
  func state(of step: Step) -> Progress.StepState {
    record.steps[step.id]?.state ?? .open
  }

  /// Raises the state of the current step.
  mutating func mark(_ state: Progress.StepState) {
    record.steps[step.id, default: Progress.Step()].state = max(self.state(of: step), state)
  }

  /// Whether the learner has changed the lesson's program.
  public var isEdited: Bool { run.program.syntax.source != pristine.program.syntax.source }

  /// Counts on from an earlier number of changes.
  mutating func continueRevisions(from earlier: Int) {
    revision = max(revision, earlier)
  }

  /// The program as it is kept: where large data aren't, without the sizes that fit them.
  private func keptSource(of run: Run) -> String {
    guard let open = openData, !open.isKept, open.source == run.program.syntax.source else {
      return run.program.syntax.source
    }
    return open.earlierSource
  }

  /// What was set, in the form that is kept.
  var settings: [Progress.Setting] { settings(of: run) }

  private func settings(of run: Run) -> [Progress.Setting] {
    let open = openData
    let large = open.map { $0.isKept ? [] : [$0.inputsName, $0.targetsName] } ?? []
    return run.settings.filter { !large.contains($0.name) }.map {
      Progress.Setting(name: $0.name, literal: $0.literal)
    }
  }
}

extension Lesson {
  /// The place of an error in one of the lesson's programs.
  func location(_ name: String, _ error: LanguageError) -> FileLocation {
    let start = error.range?.start
    let step = steps.first?.location.file ?? ""
    let folder = step.lastIndex(of: "/").map { step[...$0] } ?? ""
    return FileLocation(file: folder + name, line: start?.line ?? 0, column: start?.column ?? 1)
  }
}
