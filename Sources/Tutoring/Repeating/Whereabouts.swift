import LessonContent
import TimeTravel

/// What fresh numbers or a test put aside, as it was before.
struct Whereabouts {
  private let index: Int
  private let run: Run
  private let page: LessonEngine.Page?
  private let arrival: Int
  private let asked: Result<Moment, LessonError>
  private let holding: Set<String>
  private let hintsShown: [String: Int]
  private let undoable: [LessonEngine.Undoable]
  private let acceptsGrowth: Bool
  private let inferredRoles: ProgramRoles
  private let workspace: Workspace
  private let entries: [Progress.Entry]

  /// Keeps where a learner is.
  init(_ engine: LessonEngine) {
    index = engine.index
    run = engine.run
    page = engine.page
    arrival = engine.arrival
    asked = engine.asked
    holding = engine.holding
    hintsShown = engine.hintsShown
    undoable = engine.undoable
    acceptsGrowth = engine.acceptsGrowth
    inferredRoles = engine.inferredRoles
    workspace = engine.workspace
    entries = engine.entries
  }

  /// Puts everything back.
  ///
  /// - Parameters:
  ///   - engine: The lesson.
  ///   - withNames: Whether the learner's own names are put back as well.
  func restore(_ engine: inout LessonEngine, withNames: Bool) {
    engine.index = index
    engine.run = run
    engine.page = page
    engine.arrival = arrival
    engine.asked = asked
    engine.holding = holding
    engine.hintsShown = hintsShown
    engine.undoable = undoable
    engine.acceptsGrowth = acceptsGrowth
    engine.inferredRoles = inferredRoles
    guard withNames else { return }
    engine.workspace = workspace
    engine.entries = entries
  }
}

/// A question that is asked again.
struct RepetitionState {
  /// Its number, counted from 1.
  let number: Int
  /// Where the run stands; `nil` for the step's own place.
  let place: String?
  /// What was set for it.
  let settings: [Setting]
  /// Whether it was answered.
  var isAnswered = false
  /// Whether its solution was seen.
  var isSolutionSeen = false
}

extension LessonEngine {
  /// This lesson with everything put back that fresh numbers or a test put aside.
  var atHome: LessonEngine {
    var engine = self
    engine.goHome()
    return engine
  }

  /// Puts back what fresh numbers or a test put aside.
  mutating func goHome() {
    home?.restore(&self, withNames: test != nil)
    home = nil
    repetition = nil
    test = nil
  }

  /// Whether answers to the current question were wrong.
  public var wasAnsweredWrongly: Bool { (record.steps[step.id]?.wrongAnswers ?? 0) > 0 }

  /// Why the program can't be changed now; `nil` if it can.
  public var refusalOfEdits: Refusal? {
    if test != nil { return .inTest }
    return repetition == nil ? nil : .inRepetition
  }

  /// The place that the current question asks about; `nil` for where the learner arrived.
  var askedPlace: String? { repetition?.place ?? step.at }
}
