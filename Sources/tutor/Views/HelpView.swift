/// The commands, or one of them in full.
enum HelpView {
  /// All commands under their headings.
  static func overview(_ screen: Screen) -> String {
    let groups = CommandTable.Group.allCases.map { group -> String in
      let entries = CommandTable.entries.filter { $0.group == group }
      return screen.sentence(screen.inWords(group.rawValue, group.chinese), as: .heading) + "\n"
        + screen.words(
          entries.map { .init($0.usage, screen.inWords($0.summary, $0.name.chinese.summary)) }
        )
    }
    let rest = screen.inWords(
      "Anything else is Python with NumPy, and at a question a plain value is the answer. "
        + "help COMMAND tells more. Commands may be shortened; Ctrl-C stops, Ctrl-D leaves.",
      "其余输入都当作 Python 加 NumPy；在提问处，单独一个值就是答案。help COMMAND 说得更详细。"
        + "命令可以缩短；Ctrl-C 停下，Ctrl-D 离开。"
    )
    return (groups + [screen.sentence(rest)]).joined(separator: "\n\n")
  }

  /// One command's page.
  static func page(_ name: CommandTable.Entry.Name, _ screen: Screen) -> String {
    let entry = CommandTable.entry(name)
    return """
      \(screen.sentence(entry.usage, as: .heading))
      \(screen.sentence(details(of: entry, screen)))

      \(screen.code(entry.examples.joined(separator: "\n"), as: .code))
      """
  }

  private static func details(of entry: CommandTable.Entry, _ screen: Screen) -> String {
    let chinese = entry.name.chinese
    return screen.inWords(
      capitalised(entry.summary) + ". " + entry.details,
      chinese.summary + "。" + chinese.details
    )
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
