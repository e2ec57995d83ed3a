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
  /// The run moved.
  case moved(Movement, verdict: Verdict?)
  /// A setting changed.
  case changed(Movement, verdict: Verdict?)
  /// Two places of the run were compared.
  case compared(Movement)
  /// What is watched changed.
  case watching
  /// Code ran.
  case evaluated(Evaluation, verdict: Verdict?)
  /// A number was explained.
  case explained(Explanation)
  /// A report was made.
  case reported(Report)
  /// A name of the learner's own is gone; whether the run has one of that name.
  case dropped(String, isRuns: Bool)
  /// The action can't be carried out.
  case refused(Refusal)
}

/// Why an action can't be carried out.
public enum Refusal: Error, Hashable, Sendable {
  /// There is no step before the first.
  case atFirstStep
  /// The lesson has no step of this number; how many it has.
  case noSuchStep(Int, count: Int)
  /// The step asks for nothing.
  case nothingAsked
  /// The step has no hints.
  case noHints
  /// The step has no solution.
  case noSolution
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
  }

  /// A choice with its words.
  public struct Choice: Hashable, Sendable {
    /// Its letter.
    public let letter: String
    /// Its words, as Markdown.
    public let text: String
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
  public let hidingNames: [String]
  /// What couldn't be computed for the text, for instance because of a setting.
  public let problems: [LessonError]
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
    /// At a step that asks for a value, something was computed that isn't it; no wrong answer.
    case anotherValue
    /// At a question, what was computed is the answer, but wasn't given as one.
    case unanswered
    /// Not an answer of the kind that is wanted.
    case unreadable(Wanted)
  }

  /// The kinds of answer.
  public enum Wanted: Hashable, Sendable {
    /// A number.
    case number
    /// A number with a point in place of its comma.
    case point
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
  public let reason: String?
  /// What was given, as it is compared.
  public let given: String
  /// What is true; only with a right answer or after the solution.
  public let expected: String
  /// Whether the run stands elsewhere than the question asks about.
  public let isElsewhere: Bool
  /// The learner's own names that hide the run's and make what was typed wrong; without
  /// them it would be right.
  public var hidingNames: [String] = []
  /// How the shape of a right answer differs from the one that was computed.
  public var shapes: Shapes?
}
