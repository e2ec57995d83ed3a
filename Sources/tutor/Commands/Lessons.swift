import ArgumentParser
import Foundation
import LessonContent
import Tutoring

/// `tutor lessons`: the course with what is done.
struct Lessons: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the lessons with how far you are in each."
  )

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let library = try lessons.library()
    var store = ProgressStore()
    let (progress, notice) = store.load()
    let words = Screen.outside(for: progress)
    if let notice { StandardError.write(NoticeView.sentence(notice, words) + "\n") }
    guard json else {
      var screen = Terminal(options: screen).screen
      screen.language = words.language
      let view = CourseView(
        course: library.course,
        progress: progress,
        language: screen.language,
        screen: screen
      )
      return print(view.text)
    }
    try JSONOutput.write(
      library.course.entries.map { entry in
        Row(
          number: entry.number,
          id: entry.id,
          title: entry.title.text(.english),
          isWritten: entry.isWritten,
          steps: progress.lessons[entry.id]?.stateCounts ?? [:]
        )
      }
    )
  }

  private struct Row: Encodable {
    let number: Int
    let id: String
    let title: String
    let isWritten: Bool
    let steps: [String: Int]
  }
}

/// `tutor progress`: what is done.
struct ShowProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show what is done."
  )

  @Flag(help: "Write JSON: the progress file as it is kept.")
  var json = false

  func run() throws {
    var store = ProgressStore()
    let (progress, notice) = store.load()
    let screen = Screen.outside(for: progress)
    if let notice { StandardError.write(NoticeView.sentence(notice, screen) + "\n") }
    if json { return try JSONOutput.write(progress) }
    print(ProgressView(progress: progress, file: store.file, screen: screen).text)
  }
}

extension Progress.Lesson {
  /// How many steps are in each state.
  fileprivate var stateCounts: [String: Int] {
    Dictionary(steps.values.map { ($0.state.rawValue, 1) }, uniquingKeysWith: +)
  }
}

extension Screen {
  /// A screen for single sentences, in the language that the learner chose, or else the locale.
  fileprivate static func outside(for progress: Progress) -> Screen {
    var screen = outside
    if let chosen = progress.language.flatMap(Language.init(rawValue:)) { screen.language = chosen }
    return screen
  }
}

/// Writes values as JSON.
enum JSONOutput {
  /// Prints a report; its fields are in snake case, and what is no number is a word.
  static func write(_ report: Report) throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf",
      negativeInfinity: "-inf",
      nan: "nan"
    )
    try write(report, with: encoder)
  }

  /// Prints a value.
  static func write(_ value: some Encodable) throws {
    try write(value, with: JSONEncoder())
  }

  private static func write(_ value: some Encodable, with encoder: JSONEncoder) throws {
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
