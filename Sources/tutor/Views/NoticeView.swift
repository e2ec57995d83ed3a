import LessonContent
import Tutoring

/// Says what is the matter with the progress file.
enum NoticeView {
  /// The sentence.
  static func sentence(_ notice: ProgressStore.Notice) -> String {
    switch notice {
    case .damaged(let file, let kept):
      "The progress file \(file) was damaged. It is kept as \(kept), and a new one is begun."
    case .unreadable(let file, let reason):
      "The progress file \(file) can't be read (\(reason)). It is left alone, and nothing is saved."
    case .newer(let file):
      "The progress file \(file) was written by a newer tutor. It is left alone, and nothing is saved."
    case .notSaved(let file, let reason):
      "Progress can't be saved to \(file) (\(reason)). You can go on, but it will be lost."
    }
  }
}

/// Says what is wrong with a lesson, or with the learner's settings.
enum LessonErrorView {
  /// The sentences.
  ///
  /// - Parameters:
  ///   - error: What went wrong.
  ///   - settings: The names that the learner has set in the run.
  /// - Returns: What can't be done, and why.
  static func sentence(_ error: LessonError, settings: [String]) -> String {
    (settings.isEmpty ? "" : "This can't be computed. ") + cause(of: error, settings: settings)
  }

  /// Who may have caused an error, and the error: the learner's settings if there are any,
  /// else the lesson, with the place in its files.
  static func cause(of error: LessonError, settings: [String]) -> String {
    let reason = reason(error.problem)
    guard !settings.isEmpty else {
      return "This lesson has a mistake. \(error.location): \(reason)"
    }
    let isOne = settings.count == 1
    return "Your \(isOne ? "setting" : "settings") of \(settings.inWords) may be the cause "
      + "(undo takes \(isOne ? "it" : "them") back): \(reason)"
  }

  /// What is wrong, without the place.
  static func reason(_ problem: LessonError.Problem) -> String {
    switch problem {
    case .program(let error): error.lastLine
    case .place(let place, _): "the run has no place '\(place)'"
    case .expression(let source, let error): "{\(source)} fails: \(error.lastLine)"
    }
  }
}
