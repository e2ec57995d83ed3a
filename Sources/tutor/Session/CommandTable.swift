/// The commands of the prompt: the one table behind reading, completing and helping.
enum CommandTable {
  /// A heading in `help`.
  enum Group: String, CaseIterable {
    case course = "Course"
    case run = "Run"
    case look = "Look"
    case compare = "Compare"
    case tutor = "Tutor"
  }

  /// One command.
  struct Entry {
    /// The commands' names; the raw value is what is typed.
    enum Name: String, CaseIterable {
      case lessons, lesson, next, prev, `where`, hint, solution, again, skip, restart, answer
      case check, test, progress, notes, lang
      case list, step, back, goto, until, run, reset, set, edit, adopt, undo
      case vars, show, why, watch, unwatch, diff, drop
      case role, pressure, correlate, collapse, gradcheck, story
      case plot, heat, network, landscape
      case race, sweep, cliff, recode
      case load, save, export, transcript, help, quit

      /// Whether the argument is a file's name.
      var takesFile: Bool { [.check, .load, .save, .transcript, .notes].contains(self) }
    }

    /// What is typed.
    let name: Name
    /// Under which heading it stands.
    let group: Group
    /// Its arguments, as `help` shows them.
    let arguments: String
    /// One line on what it does.
    let summary: String
    /// The rest of its help page.
    let details: String
    /// Lines to try.
    let examples: [String]

    /// The command with its arguments.
    var usage: String { arguments.isEmpty ? name.rawValue : "\(name.rawValue) \(arguments)" }
  }

  /// Short names that are more than a prefix, or that win over other prefixes.
  static let aliases: [String: Entry.Name] = [
    "a": .answer, "s": .step, "b": .back, "n": .next, "p": .prev, "exit": .quit, "q": .quit,
    "previous": .prev, "h": .hint, "?": .help, "variables": .vars, "l": .list, "r": .run,
  ]

  /// Finds the command that a word names.
  ///
  /// - Parameters:
  ///   - word: The first word of a line.
  ///   - isVariable: Whether a name exists as a variable; such a name is never read as a
  ///     shortened command.
  /// - Returns: The command, or `nil` if the word names none.
  /// - Throws: ``CommandProblem/ambiguous(_:_:)`` if it begins several.
  static func command(
    named word: String,
    isVariable: (String) -> Bool
  ) throws(CommandProblem) -> Entry.Name? {
    if let name = Entry.Name(rawValue: word) { return name }
    guard !isVariable(word) else { return nil }
    if let name = aliases[word] { return name }
    // `not` begins an expression.
    guard word != "not" else { return nil }
    let matches = Entry.Name.allCases.filter { $0.rawValue.hasPrefix(word) }
    guard matches.count < 2 else { throw .ambiguous(word, matches.map(\.rawValue)) }
    return matches.first
  }

  /// Returns the command that a word was probably meant to be.
  static func nearest(to word: String) -> String? {
    nearest(to: word, among: Entry.Name.allCases.map(\.rawValue))
  }

  /// Returns the name, of several, that a word was probably meant to be.
  static func nearest(to word: String, among names: [String]) -> String? {
    let scored = names.map { ($0, distance(word, $0)) }
    guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= max(1, word.count / 3) else {
      return nil
    }
    return best.0
  }

  /// How many letters must be inserted, deleted, replaced or swapped with their neighbour.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left), Array(right))
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var rows = [Array(0...b.count)]
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, replaced)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
