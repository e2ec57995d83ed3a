import TimeTravel
import Tutoring

/// What a learner can ask for at the prompt, read from its text.
enum SessionCommand: Equatable {
  case lessons
  case lesson(String)
  case next
  case previous
  case place
  case hint
  case solution
  case again
  case test
  case skip
  case restart
  case answer(String)
  case progress
  case notes
  case writeNotes(String)
  case list(Listing)
  case step(Grain, times: Int)
  case back(Grain?, times: Int)
  case goTo(String)
  case until(String)
  case run
  case reset
  case settings
  case set(name: String, expression: String)
  case adopt([String])
  case edit
  case check(file: String?)
  case undo
  case variables
  case show(String)
  case drop(String)
  case watches
  case watch(String)
  case unwatch(String?)
  case compare(String, with: String?)
  case why(String, isDeep: Bool)
  case report(ReportRequest)
  case draw(ReportRequest, file: String)
  case setRole(RoleChoice)
  case load(LoadRequest)
  case save(String)
  case export(ExportedProgram.Format, String)
  case transcript(String)
  case language(String?)
  case help(String?)
  case quit
}

/// Why a line that begins with a command can't be carried out.
enum CommandProblem: Error, Equatable {
  /// No command has this name.
  case unknown(String, near: String?)
  /// Several commands begin like this.
  case ambiguous(String, [String])
  /// No role has this name.
  case unknownRole(String)
  /// The rest of the line isn't what the command takes.
  case badArguments(CommandTable.Entry.Name, String)
}

extension SessionCommand {
  /// Reads a command's arguments.
  ///
  /// - Parameters:
  ///   - name: The command.
  ///   - rest: The line behind the command's name, without blanks at its ends.
  /// - Throws: ``CommandProblem/badArguments(_:_:)``.
  init(_ name: CommandTable.Entry.Name, _ rest: String) throws(CommandProblem) {
    if let drawing = try Self.drawing(name, rest) {
      self = drawing
      return
    }
    if let request = try ReportRequest(name, rest) {
      self = .report(request)
      return
    }
    let words = rest.split(separator: " ").map(String.init)
    switch name {
    case .step, .back: self = try Self.moving(name, words)
    case .adopt: self = .adopt(words)
    case .list:
      guard let part = Listing(rest) else { throw .badArguments(name, rest) }
      self = .list(part)
    case .set: self = try Self.setting(rest)
    case .watch: self = rest.isEmpty ? .watches : .watch(rest)
    case .check: self = .check(file: rest.isEmpty ? nil : rest)
    case .unwatch: self = .unwatch(rest.isEmpty ? nil : rest)
    case .diff: self = try Self.comparing(rest)
    case .role: self = try Self.givingRole(words)
    case .lesson, .answer, .goto, .until, .show, .drop, .why, .save, .transcript:
      guard !rest.isEmpty else { throw .badArguments(name, rest) }
      self = Self.withText(name, rest)
    case .load:
      guard !rest.isEmpty else { throw .badArguments(name, rest) }
      self = .load(try LoadRequest(rest))
    case .export:
      let format = words.first.flatMap { ExportedProgram.Format(rawValue: $0.lowercased()) }
      let file = rest.dropFirst(words.first?.count ?? 0).trimmed
      guard let format, !file.isEmpty else { throw .badArguments(name, rest) }
      self = .export(format, file)
    case .notes: self = rest.isEmpty ? .notes : .writeNotes(rest)
    case .lang:
      guard words.count < 2 else { throw .badArguments(name, rest) }
      self = .language(words.first)
    case .help:
      guard words.count < 2 else { throw .badArguments(name, rest) }
      self = .help(words.first)
    default:
      guard words.isEmpty else { throw .badArguments(name, rest) }
      self = Self.alone(name)
    }
  }

  /// The commands that take any text.
  private static func withText(_ name: CommandTable.Entry.Name, _ text: String) -> Self {
    switch name {
    case .lesson: .lesson(text)
    case .answer: .answer(text)
    case .goto: .goTo(text)
    case .until: .until(text)
    case .save: .save(text)
    case .transcript: .transcript(text)
    case .show: .show(text)
    case .drop: .drop(text)
    case .why: explaining(text)
    default: preconditionFailure("\(name) takes no text.")
    }
  }

  /// `why NAME[INDEX]`, with `deep` behind it or without.
  private static func explaining(_ text: String) -> Self {
    let words = text.split(separator: " ")
    guard words.count > 1, words.last == "deep" else { return .why(text, isDeep: false) }
    return .why(words.dropLast().joined(separator: " "), isDeep: true)
  }

  /// The commands that stand alone.
  private static func alone(_ name: CommandTable.Entry.Name) -> Self {
    switch name {
    case .lessons: .lessons
    case .next: .next
    case .prev: .previous
    case .where: .place
    case .hint: .hint
    case .solution: .solution
    case .again: .again
    case .test: .test
    case .skip: .skip
    case .restart: .restart
    case .progress: .progress
    case .run: .run
    case .reset: .reset
    case .edit: .edit
    case .undo: .undo
    case .vars: .variables
    case .quit: .quit
    default: preconditionFailure("\(name) takes arguments.")
    }
  }

  /// `step [op/row/epoch] [N]` and `back [op/row/epoch] [N]`.
  private static func moving(
    _ name: CommandTable.Entry.Name,
    _ words: [String]
  ) throws(CommandProblem) -> Self {
    var words = words
    let problem = CommandProblem.badArguments(name, words.joined(separator: " "))
    var grain: Grain?
    if let word = words.first, Int(word) == nil {
      guard let named = Grain.allCases.first(where: { $0.rawValue.hasPrefix(word.lowercased()) })
      else { throw problem }
      grain = named
      words.removeFirst()
    }
    var times = 1
    if let word = words.first {
      guard let number = Int(word), 1...1_000_000 ~= number else { throw problem }
      times = number
      words.removeFirst()
    }
    guard words.isEmpty else { throw problem }
    return name == .step ? .step(grain ?? .op, times: times) : .back(grain, times: times)
  }

  /// `set NAME VALUE`, `set NAME = VALUE`, or `set` alone.
  private static func setting(_ rest: String) throws(CommandProblem) -> Self {
    guard !rest.isEmpty else { return .settings }
    let name = rest.prefix(while: \.isPartOfName)
    var value = rest.dropFirst(name.count).drop { $0 == " " }
    if value.hasPrefix("="), !value.hasPrefix("==") { value = value.dropFirst().drop { $0 == " " } }
    guard !name.isEmpty, !value.isEmpty else { throw .badArguments(.set, rest) }
    return .set(name: String(name), expression: String(value))
  }

  /// `diff PLACE` or `diff PLACE to PLACE`.
  private static func comparing(_ rest: String) throws(CommandProblem) -> Self {
    let places = rest.split(separator: " to ", omittingEmptySubsequences: false).map(\.trimmed)
    guard 1...2 ~= places.count, !places.contains("") else { throw .badArguments(.diff, rest) }
    return .compare(places[0], with: places.count > 1 ? places[1] : nil)
  }
}
