/// Says why a file can't be read or written, as part of a sentence.
enum FileProblemView {
  /// Some words, to stand behind a colon or in brackets.
  static func words(_ problem: FileProblem, _ screen: Screen) -> String {
    switch problem {
    case .missing: screen.inWords("there is no such file", "没有这个文件")
    case .noFolder: screen.inWords("there is no such folder", "没有这个文件夹")
    case .exists: screen.inWords("it is there already", "已经有这个文件了")
    case .isFolder: screen.inWords("it is a folder", "它是一个文件夹")
    case .notPermitted: screen.inWords("you lack the permission", "没有权限")
    case .full: screen.inWords("the disk is full", "磁盘满了")
    case .tooLarge: screen.inWords("it is too large", "它太大了")
    case .notText: screen.inWords("it isn't UTF-8 text", "它不是 UTF-8 文本")
    case .system(let words): words
    }
  }

  /// A sentence on a file that can't be read.
  static func unread(_ file: String, _ problem: FileProblem, _ screen: Screen) -> String {
    let reason = words(problem, screen)
    return screen.inWords("\(file) can't be read: \(reason).", "读不了 \(file)：\(reason)。")
  }

  /// A sentence on a file that can't be written.
  static func unwritten(_ file: String, _ problem: FileProblem, _ screen: Screen) -> String {
    let reason = words(problem, screen)
    return screen.inWords("\(file) can't be written: \(reason).", "写不了 \(file)：\(reason)。")
  }
}
