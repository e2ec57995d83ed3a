/// What a typed line is: a command, or something for the step or the language.
enum InputLine: Equatable {
  /// Nothing but blanks.
  case empty
  /// A command of the prompt.
  case command(SessionCommand)
  /// An answer or code; which of them, the step decides.
  case text(String)

  /// Reads a line.
  ///
  /// A line is a command if its first word names one and what follows isn't an
  /// operator, so `step = 2` and `list(w)` stay code. A leading colon forces a command.
  /// Commands may be typed with the full-width letters and signs of a Chinese input method.
  ///
  /// - Parameters:
  ///   - line: What was typed; several lines are always code.
  ///   - isVariable: Whether a name exists as a variable.
  /// - Throws: ``CommandProblem`` if it begins with a command and doesn't go on as one.
  init(_ line: String, isVariable: (String) -> Bool) throws(CommandProblem) {
    let text = line.trimmed
    guard !text.isEmpty else {
      self = .empty
      return
    }
    let typed = text.halfWidth
    guard typed.first != ":" else {
      self = .command(try Self.forced(text.dropFirst().trimmed))
      return
    }
    let word = String(typed.prefix { $0.isLetter || $0 == "?" })
    let rest = typed.dropFirst(word.count)
    guard !word.isEmpty, !text.contains("\n"), rest.first?.isWhitespace ?? true,
      !isVariable(String(text.prefix(word.count))) || text == typed,
      !Self.beginsLikeCode(rest.trimmed) || Self.beginsLikePath(rest.trimmed),
      let name = try CommandTable.command(named: word, isVariable: isVariable),
      !Self.beginsLikeCode(rest.trimmed) || name.takesFile || Self.isStep(rest.trimmed, name)
    else {
      self = .text(line)
      return
    }
    self = .command(try SessionCommand(name, Self.argument(text.dropFirst(word.count), of: name)))
  }

  /// What stands behind a command, with full-width signs exchanged where they can mean nothing else:
  /// not in files' names, and not where there are quotes.
  private static func argument(_ rest: Substring, of name: CommandTable.Entry.Name) -> String {
    let isLiteral = name.takesFile || name == .export || rest.contains { "\"'".contains($0) }
    return isLiteral ? rest.trimmed : rest.trimmed.halfWidth.trimmed
  }

  /// Whether an argument is a step of the open lesson, as in `lesson .7`.
  private static func isStep(_ rest: String, _ name: CommandTable.Entry.Name) -> Bool {
    name == .lesson && rest.first == "." && Int(rest.dropFirst()) != nil
  }

  /// Reads what stands behind a colon.
  private static func forced(_ text: String) throws(CommandProblem) -> SessionCommand {
    let word = String(text.halfWidth.prefix { !$0.isWhitespace })
    guard let name = try CommandTable.command(named: word, isVariable: { _ in false }) else {
      throw .unknown(word, near: CommandTable.nearest(to: word))
    }
    return try SessionCommand(name, argument(text.dropFirst(word.count), of: name))
  }

  /// Whether a text is a path from the root or from a folder, and no operator with its operand.
  private static func beginsLikePath(_ rest: String) -> Bool {
    guard let first = rest.first, "/.".contains(first) else { return false }
    return rest.dropFirst().first.map { !$0.isWhitespace && $0 != "=" } ?? false
  }

  /// Whether what follows a first word makes the line code: an operator, a bracket, a dot.
  ///
  /// A minus with no blank behind it may be a number: `answer -0.2`.
  private static func beginsLikeCode(_ rest: String) -> Bool {
    guard let first = rest.first else { return false }
    if first == "-" || first == "+" {
      return rest.dropFirst().first == " " || rest.dropFirst().first == "="
    }
    if "=.:*/%@<>&|^,;!".contains(first) { return true }
    let keyword = rest.prefix { $0.isLetter }
    return ["in", "is", "and", "or", "if"].contains(String(keyword))
  }
}

extension StringProtocol {
  /// This text without blanks at its ends.
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
