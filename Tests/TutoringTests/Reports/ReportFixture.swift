import Foundation
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
    var engine = try engine(lesson)
    _ = try engine.perform(.goTo(place))
    return try engine.perform(.report(request))
  }

  /// A shipped lesson.
  static func engine(_ lesson: String) throws -> LessonEngine {
    let library = try LessonLibrary(source: EmbeddedSource())
    return try LessonEngine(lesson: library.lesson(library.entry(lesson)), language: .english)
  }

  /// Asks for a report on a program of `Roles/Programs` at a place.
  static func outcome(
    _ request: ReportRequest,
    program name: String,
    at place: String
  ) throws -> Outcome {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Roles/Programs/\(name).py")
    var engine = try engine(program: String(contentsOf: path, encoding: .utf8))
    _ = try engine.perform(.goTo(place))
    return try engine.perform(.report(request))
  }

  /// A program as the only step of a lesson without roles.
  static func engine(program: String) throws -> LessonEngine {
    let step = Step(
      id: "program",
      kind: .say,
      prose: [:],
      location: FileLocation(file: "program.py")
    )
    let lesson = Lesson(
      number: 0,
      id: "program",
      title: Localized([.english: "program"]),
      programName: "program.py",
      program: program,
      steps: [step]
    )
    return try LessonEngine(lesson: lesson, language: .english)
  }

  /// The report of an outcome.
  static func report(_ outcome: Outcome) throws -> Report {
    guard case .reported(let report) = outcome else { throw NoReport(outcome: "\(outcome)") }
    return report
  }

  /// A number to six digits behind the point.
  static func six(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }
}
