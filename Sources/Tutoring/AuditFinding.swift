import LessonContent
import NumericLanguage
import TimeTravel

/// Something wrong with a lesson, found by playing it.
public struct AuditFinding: Hashable, Sendable {
  /// The kinds of finding; words for them are the caller's.
  public enum Problem: Hashable, Sendable {
    /// The program doesn't parse, a place doesn't exist, or an expression fails.
    case broken(LessonError.Problem)
    /// The program ends with an error.
    case programFails(LanguageError)
    /// A question or something to do has fewer hints than it should.
    case tooFewHints(Int, wanted: Int)
    /// The right answer, written like this, is refused.
    case answerRefused(String)
    /// A mistake can't be computed.
    case mistakeFails(String, LanguageError)
    /// A mistake gives the right answer.
    case mistakeIsRight(String)
    /// A mistake is refused without its own message.
    case mistakeUnrecognised(String)
    /// Some mistakes give one value and can't be told apart.
    case mistakesAlike([String])
    /// A mistake holds before the learner did anything.
    case mistakeHoldsAtStart(String)
    /// What is to be done is done before the learner did anything.
    case startAccepted
    /// A line of the solution can't be carried out, or fails.
    case solutionFails(line: String, Refusal)
    /// The solution runs and doesn't pass.
    case solutionRefused
    /// The program that a step wants is none, or ends with an error.
    case referenceFails(LanguageError)
    /// The program that a step wants was stopped.
    case referenceInterrupted
    /// A name that counts holds no numbers at the reference's end.
    case judgedHoldsNoNumbers(String)
    /// A trial, counted from 1, changes what the reference has no place for, or breaks it.
    case trialIsImpossible(Int)
    /// A broken program has no such number at the end of an epoch that is shown.
    case nothingToShow(String)
    /// A line of a `show` step is no command.
    case unknownCommand(String)
    /// In a repetition with this number something is wrong.
    indirect case repetition(Int, Problem)
    /// Every repetition that was tried has the answer of the question itself.
    case repetitionsAlike
    /// A command of a `show` step can't be carried out.
    case commandFails(line: String, Refusal)
    /// A part of the text, by its heading, is written in another language and not in this one.
    case partMissing(String)
    /// An action doesn't lead where it should.
    case walkFails(LearnerAction)
  }

  /// The lesson's name.
  public let lesson: String
  /// The language in which it was played.
  public let language: Language
  /// The step's name; `nil` for the lesson as a whole.
  public let step: String?
  /// Where in the lesson's files.
  public let location: FileLocation
  /// What is wrong.
  public let problem: Problem
}
