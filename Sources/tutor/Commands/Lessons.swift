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
    if let notice { StandardError.write(NoticeView.sentence(notice) + "\n") }
    guard json else {
      let view = CourseView(
        course: library.course,
        progress: progress,
        language: .english,
        screen: Terminal(options: screen).screen
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
    if let notice { StandardError.write(NoticeView.sentence(notice) + "\n") }
    if json { return try JSONOutput.write(progress) }
    if progress.lessons.isEmpty { return print("Nothing is done yet. tutor opens the course.") }
    for (id, lesson) in progress.lessons.sorted(by: { $0.key < $1.key }) {
      let counts = lesson.stateCounts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      let place = lesson.checkpoint.map { ", left at \($0.step)" } ?? ""
      print("\(id): \(counts.joined(separator: ", "))\(place)")
    }
    print("Kept in \(store.file)")
  }
}

extension Progress.Lesson {
  /// How many steps are in each state.
  fileprivate var stateCounts: [String: Int] {
    Dictionary(steps.values.map { ($0.state.rawValue, 1) }, uniquingKeysWith: +)
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
