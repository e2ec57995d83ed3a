import NumericLanguage
import TimeTravel

/// What came of a learner's action, as data; the words are the caller's.
public enum Outcome {
  /// A step begins, or is shown again.
  case arrived(StepPresentation)
  /// The lesson has no further step; the names are those of steps that are still open.
  case finished(open: [String])
  /// An answer was judged.
  case judged(Verdict)
  /// A hint, as Markdown.
  case hinted(number: Int, count: Int, text: String)
  /// The solution, as Markdown, with the lines that do it.
  case solved(text: String, lines: [String])
  /// A test begins, goes on, or ends.
  case tested(TestOutcome)
  /// The run moved.
  case moved(Movement, verdict: Verdict?)
  /// A setting changed.
  case changed(Movement, verdict: Verdict?)
  /// Two places of the run were compared.
  case compared(Movement)
  /// What is watched changed.
  case watching
  /// These expressions are no longer watched; none if nothing was.
  case unwatched([String])
  /// Code ran.
  case evaluated(Evaluation, verdict: Verdict?)
  /// A number was explained.
  case explained(Explanation)
  /// A report was made.
  case reported(Report)
  /// A name of the learner's own is gone; whether the run has one of that name.
  case dropped(String, isRuns: Bool, verdict: Verdict?)
  /// The action can't be carried out.
  case refused(Refusal)
}

extension Outcome {
  /// What an answer or deed was worth, if one was judged.
  var verdict: Verdict? {
    switch self {
    case .judged(let verdict): verdict
    case .moved(_, let verdict), .changed(_, let verdict), .evaluated(_, let verdict),
      .dropped(_, _, let verdict):
      verdict
    default: nil
    }
  }

  /// Why an action wasn't carried out, or code failed; `nil` if all went well.
  var refusal: Refusal? {
    switch self {
    case .refused(let refusal): refusal
    case .evaluated(let evaluation, _):
      evaluation.error.map { .language($0, source: evaluation.source) }
    default: nil
    }
  }
}

/// Why an action can't be carried out.
public enum Refusal: Error, Hashable, Sendable {
  /// There is no step before the first.
  case atFirstStep
  /// The lesson has no step of this number; how many it has.
  case noSuchStep(Int, count: Int)
  /// The step asks for nothing.
  case nothingAsked
  /// The step asks for no program.
  case noProgramAsked
  /// The step has no hints.
  case noHints
  /// All hints of the step were given.
  case noMoreHints
  /// The step has no solution.
  case noSolution
  /// The step's question has no other numbers; whether settings give it some.
  case onlyNumbers(isSettable: Bool)
  /// The lesson has nothing to ask in a test.
  case noTest
  /// A test has no hints and no solutions.
  case noHelpInTest
  /// It isn't possible in a test.
  case inTest
  /// It isn't possible while a question is asked again.
  case inRepetition
  /// The expression isn't watched.
  case notWatched(String)
  /// The learner has no such name.
  case noOwnName(String)
  /// The learner has no names of their own that hide the run's.
  case nothingToAdopt
  /// The run has no such name, or one that holds no data.
  case notAdoptable(String)
  /// The report can't be made.
  case report(ReportProblem)
  /// The run can't.
  case run(RunError)
  /// The code doesn't parse, leaves the subset, or failed; with its text.
  case language(LanguageError, source: String)
}

extension Refusal {
  /// Does something with a run; what the run can't do is refused.
  static func running<Result>(
    _ body: () throws(RunError) -> Result
  ) throws(Refusal) -> Result {
    do throws(RunError) {
      return try body()
    } catch {
      throw .run(error)
    }
  }
}

/// A step as it is shown.
public struct StepPresentation: Hashable, Sendable {
  /// What the step wants of the learner.
  public enum Wanted: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// An answer.
    case answer
    /// Something done at the prompt.
    case deed
    /// A program.
    case program
  }

  /// A choice with its words.
  public struct Choice: Hashable, Sendable {
    /// Its letter.
    public let letter: String
    /// Its words, as Markdown.
    public let text: String
  }

  /// The fresh numbers that a question is asked again with.
  public struct FreshNumbers: Hashable, Sendable {
    /// A name with its new value.
    public struct Setting: Hashable, Sendable {
      /// The name.
      public let name: String
      /// Its value, as it is shown.
      public let value: String
    }

    /// The repetition's number, counted from 1.
    public let number: Int
    /// What was set; nothing where the text tells it.
    public let settings: [Setting]
    /// Where the run stands, if that is elsewhere and the text doesn't tell it.
    public let place: Place?
  }

  /// What is shown of a broken program.
  public struct Exhibit: Hashable, Sendable {
    /// Its number, counted from 1.
    public let number: Int
    /// How many there are.
    public let count: Int
    /// The name whose values are shown.
    public let name: String
    /// At the end of which epochs.
    public let epochs: [Int]
    /// Its values there.
    public let values: [Double]
    /// Those of the right program.
    public let right: [Double]
  }

  /// Where a question stands in a test.
  public struct TestPlace: Hashable, Sendable {
    /// Its number, counted from 1.
    public let number: Int
    /// How many questions there are.
    public let count: Int
  }

  /// The step's name.
  public let id: String
  /// Its number, counted from 1.
  public let number: Int
  /// How many steps the lesson has.
  public let count: Int
  /// Its text, as Markdown with the numbers filled in.
  public let text: String
  /// What it wants.
  public let wanted: Wanted
  /// The choices, if it has any.
  public let choices: [Choice]
  /// How far it is.
  public let state: Progress.StepState
  /// Commands that the session carries out for the learner.
  public let commands: [String]
  /// The learner's own names that hide names of the run.
  public var hidingNames: [String]
  /// What couldn't be computed for the text, for instance because of a setting.
  public let problems: [LessonError]
  /// The broken program that is to be recognised.
  public var exhibit: Exhibit?
  /// The numbers it is asked again with; `nil` for the lesson's own.
  public var fresh: FreshNumbers?
  /// Whether it can be asked again with fresh numbers.
  public var isRepeatable = false
  /// Where it stands in the test that is under way.
  public var test: TestPlace?
  /// Whether what it asks to be done was so before the learner came.
  public var isMet = false
  /// How many questions the lesson's test would ask; `nil` unless the lesson just begins.
  public var testOffer: Int?
}

/// What an answer or deed was worth.
public struct Verdict: Hashable, Sendable {
  /// The kinds of verdict.
  public enum Kind: Hashable, Sendable {
    /// Right.
    case right
    /// Wrong in a way that has a message, as Markdown; several if they can't be told apart.
    case mistaken([String])
    /// Wrong as one of these slips has it.
    case decoded([Slip])
    /// Right but for the sign.
    case signFlipped
    /// The rounded value fits, but says too little.
    case tooCoarse
    /// Wrong.
    case wrong
    /// Another broken program than this one, which it would be.
    case otherCage(StepPresentation.Exhibit)
    /// A program that isn't what was asked for.
    case departs(ProgramDifference)
    /// At a step that asks for a value, something was computed that isn't it; no wrong answer.
    case anotherValue
    /// At a question, what was computed is the answer, but wasn't given as one.
    case unanswered
    /// Not an answer of the kind that is wanted.
    case unreadable(Wanted)
    /// The condition can't be computed, for this reason, with these settings of the run.
    case uncomputable(LanguageError, settings: [String])
  }

  /// The kinds of answer.
  public enum Wanted: Hashable, Sendable {
    /// A number.
    case number
    /// A number with a point in place of its comma.
    case point
    /// One number, and not several.
    case oneNumber
    /// A direction.
    case sign
    /// One of some letters.
    case choice([String])
    /// A shape.
    case shape
    /// Numbers.
    case array
  }

  /// Two shapes of the same numbers.
  public struct Shapes: Hashable, Sendable {
    /// The shape of what was given.
    public let given: [Int]
    /// The shape of what is true.
    public let wanted: [Int]
  }

  /// What it was worth.
  public let kind: Kind
  /// The reason why the right answer is right, as Markdown; only with a right answer.
  public internal(set) var reason: String?
  /// What was given, as it is compared.
  public let given: String
  /// What is true; only with a right answer or after the solution.
  public let expected: String
  /// Whether the run stands elsewhere than the question asks about.
  public let isElsewhere: Bool
  /// The learner's own names that hide the run's and make what was typed wrong; without
  /// them it would be right.
  public var hidingNames: [String] = []
  /// Whether the question was asked again with fresh numbers.
  public var isRepeated = false
  /// Whether the learner just looked at something that the step's text speaks of: what is known
  /// about it is said, and it counts as nothing.
  public var isLook = false
  /// Whether what is judged is a state, and not a value.
  public var isOnState = false
  /// How the shape of a right answer differs from the one that was computed.
  public var shapes: Shapes?
}
