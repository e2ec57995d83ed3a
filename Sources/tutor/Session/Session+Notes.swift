import LineEditing
import Tutoring

extension Session {
  /// Writes the notes of all lessons to a file that isn't there yet.
  func writeNotes(to file: String) {
    leaveLesson()
    var lessons: [(title: String, notes: LessonNotes)] = []
    for entry in library.course.entries where entry.isWritten {
      guard let record = progress.lessons[entry.id], let lesson = try? library.lesson(entry),
        let engine = try? engine(for: lesson, record)
      else { continue }
      let notes = engine.notes
      if Signals.isInterruptPending() { return say(screen.inWords("Stopped.", "已停下。")) }
      guard !notes.isEmpty else { continue }
      lessons.append(("\(entry.number). \(lesson.title.text(language))", notes))
    }
    guard !lessons.isEmpty else {
      return fail(screen.inWords("There is nothing to note yet.", "还没有可记的。"))
    }
    write(
      NotesDocument(lessons: lessons, screen: screen).text,
      to: file,
      what: screen.inWords("The notes are in \(file).", "笔记写在 \(file) 里了。")
    )
  }
}
