import LessonContent

@testable import Tutoring

/// Engines that play a shipped lesson, or a program of a test.
enum ComparisonFixture {
  /// Opens a shipped lesson.
  static func engine(lesson: String) throws -> LessonEngine {
    let library = try LessonLibrary(source: EmbeddedSource())
    return try LessonEngine(lesson: library.lesson(library.entry(lesson)), language: .english)
  }

  /// Opens a program whose names mean the same as in lesson 5.
  static func engine(program: String, error: String? = "error") throws -> LessonEngine {
    var roles = Roles()
    roles.inputs = "streetlights"
    roles.targets = "walk_vs_stop"
    roles.weights = ["weights"]
    roles.rate = "alpha"
    roles.error = error
    let step = Step(
      id: "program",
      kind: .say,
      prose: [.english: StepProse()],
      location: FileLocation(file: "test")
    )
    let lesson = Lesson(
      number: 0,
      id: "test",
      title: Localized([.english: "Test"]),
      program: program,
      roles: roles,
      steps: [step]
    )
    return try LessonEngine(lesson: lesson, language: .english)
  }

  /// The chapter's six rows, trained by the mean over all of them.
  static let fullGradient = """
    import numpy as np
    weights = np.array([0.5, 0.48, -0.7])
    alpha = 0.1
    scale = 1
    streetlights = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1], [0, 1, 1], [1, 0, 1]])
    walk_vs_stop = np.array([0, 1, 0, 1, 1, 0])
    for iteration in range(40):
        delta = streetlights.dot(weights) - walk_vs_stop
        error = (delta ** 2).sum()
        weights = weights - scale * alpha * (streetlights.T.dot(delta) / 6)
        print(error)

    """

  /// A report that a test wanted and didn't get.
  struct NoReport: Error {
    let outcome: String
  }
}

extension LessonEngine {
  /// Asks for a report.
  mutating func made(_ request: ReportRequest) throws -> Report {
    let outcome = try perform(.report(request))
    guard case .reported(let report) = outcome else {
      throw ComparisonFixture.NoReport(outcome: "\(outcome)")
    }
    return report
  }

  /// Asks for a report that can't be made.
  mutating func problem(_ request: ReportRequest) throws -> ReportProblem {
    let outcome = try perform(.report(request))
    guard case .refused(.report(let problem)) = outcome else {
      throw ComparisonFixture.NoReport(outcome: "\(outcome)")
    }
    return problem
  }

  mutating func race(
    _ contestants: [RaceRequest.Contestant],
    goal: RaceRequest.Goal = RaceRequest.usualGoal
  ) throws -> RaceReport {
    guard case .race(let report) = try made(.race(RaceRequest(contestants, goal: goal))) else {
      throw ComparisonFixture.NoReport(outcome: "another report")
    }
    return report
  }

  mutating func sweep(
    _ name: String,
    _ values: [String],
    seeds: Int? = nil,
    epochs: Int? = nil
  ) throws -> SweepReport {
    let request = SweepRequest(name: name, values: values, seeds: seeds, epochs: epochs)
    guard case .sweep(let report) = try made(.sweep(request)) else {
      throw ComparisonFixture.NoReport(outcome: "another report")
    }
    return report
  }
}
