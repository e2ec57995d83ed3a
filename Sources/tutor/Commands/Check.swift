import ArgumentParser
import LessonContent
import Tutoring

/// `tutor check`: plays lessons without a learner and tells what is wrong with them.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Audit lessons: their files, answers, mistakes and ways through.",
    discussion: """
      Plays every step in every language that a lesson is written in. Exit status 1 if \
      anything is wrong.
      """
  )

  @ArgumentParser.Argument(help: "Numbers or names of lessons; without any, all that are written.")
  var names: [String] = []

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var lessons: LessonOptions

  func run() throws {
    let library = try lessons.library()
    let entries = try chosen(from: library)
    let findings = entries.flatMap { Self.findings(in: $0, of: library) }
    if json {
      try JSONOutput.write(findings)
    } else {
      for finding in findings { print(finding.text) }
      print(Self.summary(lessons: entries.count, findings: findings.count))
    }
    guard findings.isEmpty else { throw ExitCode(1) }
  }

  /// The lessons that are named, or all that are written.
  private func chosen(from library: LessonLibrary) throws -> [Course.Entry] {
    guard !names.isEmpty else { return library.course.entries.filter(\.isWritten) }
    do throws(LessonFileError) {
      return try names.map { (name) throws(LessonFileError) in try library.entry(name) }
    } catch {
      StandardError.complain(error.message(in: .ofEnvironment))
      throw ExitCode(1)
    }
  }

  private static func findings(
    in entry: Course.Entry,
    of library: LessonLibrary
  ) -> [Report] {
    let lesson: Lesson
    do throws(LessonFileError) {
      lesson = try library.lesson(entry)
    } catch {
      return [Report(error, lesson: entry.id)]
    }
    return LessonAudit(lesson, read: read).findings().map { Report($0) }
  }

  /// What a line of a `show` step is as the prompt reads it.
  private static func read(_ line: String) -> LessonAudit.ShownLine {
    switch try? InputLine(line, isVariable: { _ in false }) {
    case .command(.show(let name)): .action(.type(name))
    case .command(.draw(let request, _)): .action(.report(request))
    case .command(let command): command.action.map { .action($0) } ?? .look
    default: .unknown
    }
  }

  private static func summary(lessons: Int, findings: Int) -> String {
    let language = Language.ofEnvironment
    let checked = language.inWords(
      lessons == 1 ? "1 lesson checked" : "\(lessons) lessons checked",
      "检查了 \(lessons) 课"
    )
    return switch findings {
    case 0: language.inWords("\(checked), nothing found.", "\(checked)，没有发现问题。")
    case 1: language.inWords("\(checked), 1 finding.", "\(checked)，发现 1 个问题。")
    default: language.inWords("\(checked), \(findings) findings.", "\(checked)，发现 \(findings) 个问题。")
    }
  }
}

/// A finding as `tutor check` reports it.
private struct Report: Encodable {
  let lesson: String
  let language: String?
  let step: String?
  let file: String
  let line: Int
  let column: Int
  let message: String

  init(_ finding: AuditFinding) {
    lesson = finding.lesson
    language = finding.language.rawValue
    step = finding.step
    file = finding.location.file
    line = finding.location.line
    column = finding.location.column
    message = FindingView.sentence(finding.problem, .outside)
  }

  init(_ error: LessonFileError, lesson: String) {
    self.lesson = lesson
    language = nil
    step = nil
    file = error.location.file
    line = error.location.line
    column = error.location.column
    message = error.problem.sentence(in: .ofEnvironment)
  }

  /// The finding on one line, its place first, as compilers write it.
  var text: String {
    let place = FileLocation(file: file, line: line, column: column)
    let step = [step, language].compactMap(\.self).joined(separator: ", ")
    return "\(place): \(step.isEmpty ? "" : "[\(step)] ")\(message)"
  }
}
