import Tutoring

/// Lists what is done in each lesson.
struct ProgressView {
  let progress: Progress
  /// Where the progress is kept.
  let file: String
  let screen: Screen

  /// One line for each lesson, and where all that is kept.
  var text: String {
    guard !progress.lessons.isEmpty else {
      return screen.inWords(
        "Nothing is done yet. tutor opens the course.",
        "还没有学过什么。tutor 打开课程。"
      )
    }
    let lessons = progress.lessons.sorted { $0.key < $1.key }.map(line)
    return (lessons + [screen.inWords("Kept in \(file)", "保存在 \(file)")]).joined(separator: "\n")
  }

  private func line(_ id: String, _ lesson: Progress.Lesson) -> String {
    let states = Progress.StepState.allCases.sorted { $0.rawValue < $1.rawValue }
    let counts = states.compactMap { state -> String? in
      let count = lesson.steps.values.count { $0.state == state }
      return count == 0 ? nil : words(state, count)
    }
    let left = lesson.checkpoint.map { screen.inWords("left at \($0.step)", "停在 \($0.step)") }
    let list = (counts + [left].compactMap(\.self)).joined(separator: screen.inWords(", ", "，"))
    return screen.inWords("\(id): \(list)", "\(id)：\(list)")
  }

  private func words(_ state: Progress.StepState, _ count: Int) -> String {
    switch state {
    case .open: screen.inWords("\(count) open", "\(count) 步没做")
    case .skipped: screen.inWords("\(count) skipped", "\(count) 步跳过")
    case .shown: screen.inWords("\(count) shown", "\(count) 步看过解答")
    case .done: screen.inWords("\(count) done", "完成 \(count) 步")
    }
  }
}
