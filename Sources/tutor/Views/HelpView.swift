/// The commands, or one of them in full.
enum HelpView {
  /// All commands under their headings.
  static func overview(_ screen: Screen) -> String {
    let groups = CommandTable.Group.allCases.map { group -> String in
      let entries = CommandTable.entries.filter { $0.group == group }
      return screen.sentence(group.rawValue, as: .heading) + "\n"
        + screen.words(entries.map { .init($0.usage, $0.summary) })
    }
    let rest =
      "Anything else is Python with NumPy, and at a question a plain value is the answer. "
      + "help COMMAND tells more. Commands may be shortened; Ctrl-C stops, Ctrl-D leaves."
    return (groups + [screen.sentence(rest)]).joined(separator: "\n\n")
  }

  /// One command's page.
  static func page(_ name: CommandTable.Entry.Name, _ screen: Screen) -> String {
    let entry = CommandTable.entry(name)
    return """
      \(screen.sentence(entry.usage, as: .heading))
      \(screen.sentence(capitalised(entry.summary) + ". " + entry.details))

      \(screen.code(entry.examples.joined(separator: "\n"), as: .code))
      """
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
