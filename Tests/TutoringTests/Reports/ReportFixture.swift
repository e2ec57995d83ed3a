import LessonContent

@testable import Tutoring

/// Reports on the shipped lessons.
enum ReportFixture {
  /// An outcome that isn't the report that a test wanted.
  struct NoReport: Error {
    let outcome: String
  }

  /// Asks for a report on a lesson's program at a place.
  static func outcome(
    _ request: ReportRequest,
    lesson: String,
    at place: String
  ) throws -> Outcome {
    let library = try LessonLibrary(source: EmbeddedSource())
    let lesson = try library.lesson(library.entry(lesson))
    var engine = try LessonEngine(lesson: lesson, language: .english)
    _ = try engine.perform(.goTo(place))
    return try engine.perform(.report(request))
  }
}
