import NumericLanguage
import TerminalRendering
import TimeTravel
import Tutoring

/// Shows what a learner answered in a lesson, and what else is theirs.
struct NotesView {
  let notes: LessonNotes
  let screen: Screen

  /// The text.
  var text: String {
    guard !notes.isEmpty else {
      return screen.sentence(
        screen.inWords(
          "There is nothing to note yet: you have answered no question of this lesson, and made no "
            + "variables or settings of your own.",
          "还没有可记的：这一课你还没有答对题，也没有自己的变量和设置。"
        )
      )
    }
    var parts = notes.entries.map(text)
    if !notes.names.isEmpty {
      parts.append(
        heading(screen.inWords("Your own variables", "你自己的变量")) + "\n"
          + screen.values(notes.names.map { .init($0.name, $0.value.shown) })
      )
    }
    if !notes.settings.isEmpty {
      parts.append(
        heading(screen.inWords("Set otherwise than in the lesson", "和课文不同的设置")) + "\n"
          + screen.values(notes.settings.map { .init($0.name, $0.value.shown) })
      )
    }
    return parts.joined(separator: "\n\n")
  }

  private func heading(_ text: String) -> String {
    screen.sentence(text, as: .heading)
  }

  /// A question with the answers to it.
  private func text(_ entry: LessonNotes.Entry) -> String {
    let question = screen.prose(
      entry.question,
      lead: StyledText(screen.inWords("Step \(entry.number).", "第 \(entry.number) 步。"), as: .strong)
    )
    let answers = screen.values([
      .init(screen.inWords("answered", "你的答案"), entry.typed),
      .init(screen.inWords("computed", "计算结果"), entry.computed),
    ])
    return question + "\n" + answers
  }
}

/// The notes of all lessons as a Markdown document.
struct NotesDocument {
  /// The lessons with their titles.
  let lessons: [(title: String, notes: LessonNotes)]
  /// Whose language the words are in.
  let screen: Screen

  /// The document.
  var text: String {
    let title = screen.inWords("# Notes", "# 笔记")
    return ([title] + lessons.map { section($0.title, $0.notes) }).joined(separator: "\n\n") + "\n"
  }

  private func section(_ title: String, _ notes: LessonNotes) -> String {
    var parts = ["## " + title]
    parts += notes.entries.map { entry in
      let step = screen.inWords("Step \(entry.number).", "第 \(entry.number) 步。")
      return "**\(step)** \(entry.question)\n\n"
        + code([
          (screen.inWords("answered", "你的答案"), entry.typed),
          (screen.inWords("computed", "计算结果"), entry.computed),
        ])
    }
    if !notes.names.isEmpty {
      parts.append(screen.inWords("Your own variables:", "你自己的变量："))
      parts.append(code(notes.names.map { ($0.name, $0.value.shown) }))
    }
    if !notes.settings.isEmpty {
      parts.append(screen.inWords("Set otherwise than in the lesson:", "和课文不同的设置："))
      parts.append(code(notes.settings.map { ($0.name, $0.value.shown) }))
    }
    return parts.joined(separator: "\n\n")
  }

  /// Names with their values in indented lines, which hold any text.
  private func code(_ rows: [(name: String, value: String)]) -> String {
    let width = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
    return rows.map { name, value in
      let lead = name + String(repeating: " ", count: width - DisplayWidth.of(name) + 2)
      let further = "\n    " + String(repeating: " ", count: width + 2)
      return "    " + lead
        + value.split(whereSeparator: \.isNewline).joined(separator: further)
    }.joined(separator: "\n")
  }
}
