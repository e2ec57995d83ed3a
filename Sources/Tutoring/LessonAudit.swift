import LessonContent
import NumericLanguage
import TimeTravel

/// Plays a lesson without a learner, in every language it is written in, and tells
/// what is wrong with it.
///
/// Each step is tried twice: on the way of a learner who leaves every step open, and on the
/// way of one who skips them all, for whom the tutor has done what was to be done:
///
///     LessonAudit(lesson).findings()   // [] for a lesson that is fit to be shown
public struct LessonAudit {
  /// How many hints a question has: where to look, which idea, the formula, the numbers.
  public static let hintCount = 4

  private let lesson: Lesson
  private let isCommand: (String) -> Bool

  /// Prepares the audit of a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - isCommand: Tells whether a line of a `show` step is a command of the prompt.
  public init(_ lesson: Lesson, isCommand: @escaping (String) -> Bool = { _ in true }) {
    self.lesson = lesson
    self.isCommand = isCommand
  }

  /// Plays the lesson.
  ///
  /// - Returns: What is wrong, in the order of languages and steps, each finding once.
  public func findings() -> [AuditFinding] {
    let languages = Language.allCases.filter { language in
      lesson.steps.contains { $0.prose[language] != nil }
    }
    var seen: Set<AuditFinding> = []
    return languages.flatMap(findings).filter { seen.insert($0).inserted }
  }

  private func findings(in language: Language) -> [AuditFinding] {
    let start: LessonEngine
    do throws(LessonError) {
      start = try LessonEngine(lesson: lesson, language: language)
    } catch {
      return [
        AuditFinding(
          lesson: lesson.id,
          language: language,
          step: nil,
          location: error.location,
          problem: .broken(error.problem)
        )
      ]
    }
    var findings: [AuditFinding] = []
    if let error = programError(start.run) {
      findings.append(
        AuditFinding(
          lesson: lesson.id,
          language: language,
          step: nil,
          location: FileLocation(file: lesson.programName),
          problem: .programFails(error)
        )
      )
    }
    for way in [LearnerAction.next, .skip] {
      var engine = start
      for place in lesson.steps.indices {
        let audit = StepAudit(engine: engine, place: place, isCommand: isCommand)
        findings += audit.problems(isThorough: way == .skip).map { problem, location in
          AuditFinding(
            lesson: lesson.id,
            language: language,
            step: engine.step.id,
            location: location,
            problem: problem
          )
        }
        _ = try? engine.perform(way)
      }
    }
    return findings
  }

  private func programError(_ run: Run) -> LanguageError? {
    var run = run
    guard let movement = try? run.runToEnd() else { return nil }
    return movement.to.error
  }
}
