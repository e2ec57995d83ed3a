import LessonContent
import Tutoring

/// Shows the course, and how far the learner is in it.
struct CourseView {
  let course: Course
  let progress: Progress
  let language: Language
  let screen: Screen

  /// The lessons under their groups' headings.
  var text: String {
    course.groups.map { group in
      let rows = group.lessons.map { lesson in
        (name: number(lesson), text: lesson.title.text(language), note: note(lesson))
      }
      return screen.style.paint(group.title.text(language), .heading) + "\n" + screen.table(rows)
    }.joined(separator: "\n\n")
  }

  private func number(_ lesson: Course.Entry) -> String {
    (lesson.number < 10 ? " " : "") + "\(lesson.number)"
  }

  private func note(_ lesson: Course.Entry) -> String {
    guard lesson.isWritten else { return "not written yet" }
    let steps = progress.lessons[lesson.id]?.steps.values.map(\.state) ?? []
    if steps.isEmpty { return "" }
    return "\(steps.count { $0 == .done }) done"
  }
}
