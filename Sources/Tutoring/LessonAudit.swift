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

  /// What a line of a `show` step is at the prompt.
  public enum ShownLine: Sendable {
    /// No command.
    case unknown
    /// A command that asks something of the lesson, which may refuse it.
    case action(LearnerAction)
    /// A command that shows something which is always there.
    case look
  }

  private let lesson: Lesson
  private let read: (String) -> ShownLine

  /// Prepares the audit of a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - read: Tells what a line of a `show` step is at the prompt.
  public init(_ lesson: Lesson, read: @escaping (String) -> ShownLine = { _ in .look }) {
    self.lesson = lesson
    self.read = read
  }

  /// Plays the lesson.
  ///
  /// - Returns: What is wrong, in the order of languages and steps, each finding once. A lesson
  ///   whose program fails isn't played.
  public func findings() -> [AuditFinding] {
    if let error = programError() {
      return [
        finding(.programFails(error), in: .english, at: FileLocation(file: lesson.programName))
      ]
    }
    let languages = Language.allCases.filter { language in
      lesson.steps.contains { $0.prose[language] != nil }
    }
    // One engine for all languages: what expressions give is computed once.
    let start: LessonEngine
    do throws(LessonError) {
      start = try LessonEngine(lesson: lesson, language: .english, budget: .untilEndless)
    } catch {
      return [finding(.broken(error.problem), in: .english, at: error.location)]
    }
    var seen: Set<AuditFinding> = []
    return languages.flatMap { language in
      var engine = start
      engine.language = language
      return findings(from: engine, in: language)
    }
    .filter { seen.insert($0).inserted }
  }

  private func findings(from start: LessonEngine, in language: Language) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for way in [LearnerAction.next, .skip] {
      var engine = start
      for place in lesson.steps.indices {
        let audit = StepAudit(engine: engine, place: place, read: read)
        findings += audit.problems(isThorough: way == .skip).map { problem, location in
          finding(problem, in: language, at: location, step: engine.step.id)
        }
        engine = audit.shown().engine
        _ = try? engine.perform(way)
      }
    }
    return findings
  }

  private func finding(
    _ problem: AuditFinding.Problem,
    in language: Language,
    at location: FileLocation,
    step: String? = nil
  ) -> AuditFinding {
    AuditFinding(
      lesson: lesson.id,
      language: language,
      step: step,
      location: location,
      problem: problem
    )
  }

  /// The error that the program ends with, if it can be read at all.
  private func programError() -> LanguageError? {
    guard var run = try? Run(source: lesson.program, budget: .untilEndless) else { return nil }
    return (try? run.runToEnd())?.to.error
  }
}
