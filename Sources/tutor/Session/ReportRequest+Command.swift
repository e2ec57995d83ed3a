import Tutoring

extension ReportRequest {
  /// Reads the arguments of a command that makes a report; `nil` if it makes none.
  ///
  /// - Parameters:
  ///   - name: The command.
  ///   - rest: The line behind the command's name.
  /// - Throws: ``CommandProblem/badArguments(_:_:)``.
  init?(_ name: CommandTable.Entry.Name, _ rest: String) throws(CommandProblem) {
    let words = rest.split(separator: " ").map(String.init)
    let problem = CommandProblem.badArguments(name, rest)
    switch name {
    case .pressure: self = .pressure(output: try Self.number(words, problem) ?? 1)
    case .correlate: self = .correlate(output: try Self.number(words, problem) ?? 1)
    case .gradcheck:
      let row = words.first?.lowercased() == "row" && words.count > 1 ? [words[1]] : words
      guard words.count < 3, words.count < 2 || row.count == 1 else { throw problem }
      self = .gradcheck(row: try Self.number(row, problem))
    case .collapse, .story:
      guard words.isEmpty else { throw problem }
      self = name == .story ? .story : .collapse
    case .role where words.isEmpty: self = .roles
    case .race, .sweep, .cliff, .recode:
      guard let request = Self.comparison(name, words) else { throw problem }
      self = request
    default:
      guard let picture = try PictureRequest(name, rest) else { return nil }
      self = .picture(picture)
    }
  }

  /// One number from 1 up, or none.
  private static func number(
    _ words: [String],
    _ problem: CommandProblem
  ) throws(CommandProblem) -> Int? {
    guard let word = words.first else { return nil }
    guard words.count == 1, let number = Int(word), 1...1_000_000 ~= number else { throw problem }
    return number
  }
}

extension SessionCommand {
  /// `role NAME… ROLE` and `role NAME… none`.
  static func givingRole(_ words: [String]) throws(CommandProblem) -> Self {
    let names = words.dropLast().flatMap { $0.split(separator: ",") }.map(String.init)
    guard let word = words.last?.lowercased(), !names.isEmpty else {
      throw .badArguments(.role, words.joined(separator: " "))
    }
    if word == "none" { return .setRole(RoleChoice(names: names, role: nil)) }
    guard let role = Role(rawValue: word) else { throw .unknownRole(word) }
    return .setRole(RoleChoice(names: names, role: role))
  }
}
