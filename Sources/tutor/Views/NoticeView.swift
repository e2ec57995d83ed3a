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

/// Says what is wrong with a lesson.
enum LessonErrorView {
  /// The sentence, with the place in the lesson's files.
  static func sentence(_ error: LessonError) -> String {
    "This lesson has a mistake. \(error.location): \(reason(error.problem))"
  }

  /// What is wrong, without the place.
  static func reason(_ problem: LessonError.Problem) -> String {
    switch problem {
    case .program(let error): error.lastLine
    case .place(let place, _): "the run has no place '\(place)'"
    case .expression(let source, let error): "{\(source)} fails: \(error.lastLine)"
    case .run(let error): RefusalView.sentence(error)
    }
  }
}
