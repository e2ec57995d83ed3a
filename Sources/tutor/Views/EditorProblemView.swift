/// Says why a program can't be changed in an editor, and what can be done.
enum EditorProblemView {
  /// The sentences.
  static func sentence(_ problem: TextEditor.Problem, _ screen: Screen) -> String {
    switch problem {
    case .notGiven(let problem):
      let reason = FileProblemView.words(problem, screen)
      return screen.inWords(
        "The program can't be given to an editor: \(reason).",
        "程序交不到编辑器手里：\(reason)。"
      )
    case .noEditor(let command):
      return screen.inWords(
        "There is no editor \(command) here. Set EDITOR before you start, as in "
          + "EDITOR=nano tutor; or save FILE, edit it elsewhere, and load FILE.",
        "这里没有编辑器 \(command)。启动之前请设好 EDITOR，如 EDITOR=nano tutor；"
          + "或者 save FILE，在别处改好，再 load FILE。"
      )
    case .failed(let command, let status):
      return screen.inWords(
        "\(command) ended with status \(status); the program is as it was.",
        "\(command) 以状态 \(status) 结束；程序没有改动。"
      )
    case .unreadable(let problem):
      let reason = FileProblemView.words(problem, screen)
      return screen.inWords(
        "What the editor left can't be read: \(reason).",
        "编辑器留下的文件读不了：\(reason)。"
      )
    }
  }
}
