import TimeTravel
import Tutoring

extension PictureRequest {
  /// Reads the arguments of a command that draws; `nil` if it draws nothing.
  ///
  /// - Parameters:
  ///   - name: The command.
  ///   - rest: The line behind the command's name.
  /// - Throws: ``CommandProblem/badArguments(_:_:)``.
  init?(_ name: CommandTable.Entry.Name, _ rest: String) throws(CommandProblem) {
    let problem = CommandProblem.badArguments(name, rest)
    switch name {
    case .plot: self = try Self.plot(rest, problem)
    case .heat:
      guard !rest.isEmpty else { throw problem }
      self = .heat(rest)
    case .network:
      guard rest.isEmpty else { throw problem }
      self = .network
    case .landscape:
      let weights = ExpressionList(rest).expressions
      guard weights.count == 2 else { throw problem }
      self = .landscape(weights[0], weights[1])
    default: return nil
    }
  }

  /// `EXPR [EXPR ...] [over epochs/rows/steps] [log]`, the last two in any order.
  private static func plot(
    _ rest: String,
    _ problem: CommandProblem
  ) throws(CommandProblem) -> Self {
    var text = rest
    var grain: Grain?
    var isLogarithmic = false
    while true {
      let words = text.split(separator: " ")
      if words.count > 1, words.last == "log", !isLogarithmic {
        isLogarithmic = true
        text = text.trimmed.dropLast(3).trimmed
      } else if words.count > 2, words[words.count - 2] == "over", grain == nil {
        guard let named = Self.grain(String(words[words.count - 1])) else { throw problem }
        grain = named
        text = words.dropLast(2).joined(separator: " ")
      } else {
        break
      }
    }
    let expressions = ExpressionList(text).expressions
    guard 1...8 ~= expressions.count, !expressions.contains("over") else { throw problem }
    return .plot(expressions, over: grain ?? .epoch, isLogarithmic: isLogarithmic)
  }

  private static func grain(_ word: String) -> Grain? {
    switch word {
    case "epoch", "epochs": .epoch
    case "row", "rows": .row
    case "step", "steps", "op", "ops": .op
    default: nil
    }
  }
}

extension SessionCommand {
  /// `plot … --svg FILE`; `nil` for any other line.
  ///
  /// - Throws: ``CommandProblem/badArguments(_:_:)``.
  static func drawing(
    _ name: CommandTable.Entry.Name,
    _ rest: String
  ) throws(CommandProblem) -> SessionCommand? {
    guard name == .plot, let mark = rest.range(of: "--svg") else { return nil }
    let file = rest[mark.upperBound...].trimmed
    guard let request = try ReportRequest(name, rest[..<mark.lowerBound].trimmed), !file.isEmpty
    else { throw .badArguments(name, rest) }
    return .draw(request, file: file)
  }
}
