/// Says what is the matter with the progress file.
enum NoticeView {
  /// The sentence.
  static func sentence(_ notice: ProgressStore.Notice, _ screen: Screen) -> String {
    switch notice {
    case .damaged(let file, let kept):
      return screen.inWords(
        "The progress file \(file) was damaged. It is kept as \(kept), and a new one is begun.",
        "进度文件 \(file) 已损坏。它保留为 \(kept)，另开始一份新的。"
      )
    case .unreadable(let file, let problem):
      let reason = FileProblemView.words(problem, screen)
      return screen.inWords(
        "The progress file \(file) can't be read (\(reason)). It is left alone, and nothing is "
          + "saved.",
        "进度文件 \(file) 读不了（\(reason)）。它原样留着，进度不会保存。"
      )
    case .newer(let file):
      return screen.inWords(
        "The progress file \(file) was written by a newer tutor. It is left alone, and nothing is "
          + "saved.",
        "进度文件 \(file) 是较新的 tutor 写的。它原样留着，进度不会保存。"
      )
    case .notSaved(let file, let problem):
      let reason = FileProblemView.words(problem, screen)
      return screen.inWords(
        "Progress can't be saved to \(file) (\(reason)). You can go on, but it will be lost.",
        "进度存不进 \(file)（\(reason)）。可以继续学，但进度不会留下。"
      )
    }
  }
}
