/// The commands, or one of them in full.
enum HelpView {
  /// All commands under their headings.
  static func overview(_ screen: Screen) -> String {
    let groups = CommandTable.Group.allCases.map { group -> String in
      let rows = CommandTable.entries.filter { $0.group == group }.map {
        (name: $0.usage, text: $0.summary, note: "")
      }
      return screen.style.paint(group.rawValue, .heading) + "\n" + screen.table(rows)
    }
    let rest =
      "Anything else is Python with NumPy, and at a question a plain value is the answer. "
      + "help COMMAND tells more. Commands may be shortened; Ctrl-C stops, Ctrl-D leaves."
    return (groups + [screen.sentence(rest)]).joined(separator: "\n\n")
  }

  /// One command's page.
  static func page(_ name: CommandTable.Entry.Name, _ screen: Screen) -> String {
    let entry = CommandTable.entry(name)
    let examples = entry.examples.map { "  " + $0 }.joined(separator: "\n")
    return """
      \(screen.style.paint(entry.usage, .heading))
      \(screen.sentence(capitalised(entry.summary) + ". " + entry.details))

      \(examples)
      """
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
