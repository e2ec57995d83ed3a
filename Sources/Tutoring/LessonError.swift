import LessonContent
import NumericLanguage
import TimeTravel

/// A mistake in a lesson itself, found while it is played.
public struct LessonError: Error, Hashable, Sendable {
  /// The kinds of problem.
  public enum Problem: Hashable, Sendable {
    /// The program doesn't parse or leaves the subset.
    case program(LanguageError)
    /// A step's place doesn't exist in the run.
    case place(String, RunError)
    /// An expression fails.
    case expression(String, LanguageError)
    /// An expression gives a value that no answer can have; with both as texts.
    case notAnAnswer(String, value: String)
    /// The run can't be brought to where it is needed.
    case run(RunError)
  }

  /// Where in the lesson's files.
  public let location: FileLocation
  /// What is wrong.
  public let problem: Problem

  init(_ problem: Problem, at location: FileLocation) {
    self.problem = problem
    self.location = location
  }
}

extension LessonError {
  /// Whether someone asked to stop.
  var isInterruption: Bool {
    switch problem {
    case .run(.interrupted), .place(_, .interrupted): true
    case .expression(_, let error): error.category == .interrupted
    default: false
    }
  }
}
