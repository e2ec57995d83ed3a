import LessonContent
import TerminalRendering
import Tutoring

/// Shows the course, and how far the learner is in it.
struct CourseView {
  let course: Course
  let progress: Progress
  let language: Language
  let screen: Screen

  /// The fewest columns that the table looks well in.
  private static let narrowest = 72

  /// The lessons as a table, or in a narrow or plain terminal as sentences.
  var text: String {
    if screen.style.isPlain || screen.width < Self.narrowest { return sentences }
    let table = TextTable(
      columns: [
        .init(screen.inWords("part", "部分")), .init("", align: .right),
        .init(screen.inWords("lesson", "课")), .init(screen.inWords("state", "进度")),
      ],
      rows: course.groups.flatMap { group in
        group.lessons.enumerated().map { place, lesson in
          [
            StyledText(place == 0 ? group.title.text(language) : ""),
            StyledText(String(lesson.number)),
            StyledText(lesson.title.text(language)),
            StyledText(state(lesson), as: lesson.isWritten ? nil : .muted),
          ]
        }
      }
    )
    return table.render(width: screen.width, style: screen.style)
  }

  private var sentences: String {
    course.groups.map { group in
      let lines = group.lessons.map { lesson in
        let state = state(lesson)
        let text = "\(lesson.number). \(lesson.title.text(language))"
        return screen.code(state.isEmpty ? text : "\(text) (\(state))")
      }
      return ([screen.sentence(group.title.text(language), as: .heading)] + lines)
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func state(_ lesson: Course.Entry) -> String {
    guard lesson.isWritten else { return screen.inWords("planned", "待写") }
    let done = progress.lessons[lesson.id]?.steps.values.count { $0.state == .done } ?? 0
    return done == 0 ? "" : screen.inWords("\(done) done", "完成 \(done) 步")
  }
}
