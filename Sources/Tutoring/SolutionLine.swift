import TimeTravel

extension LearnerAction {
  /// Reads a line of a lesson's solution: a command about the run by its full name, else code.
  ///
  /// The commands are those that move or change the run and need no file: `step`, `back`, `goto`,
  /// `until`, `run`, `reset`, `set`, `adopt`, `undo`, `drop` and `load default`.
  ///
  ///     LearnerAction(solutionLine: "step row 2")     // .step(.row, times: 2)
  ///     LearnerAction(solutionLine: "set alpha 0.5")  // .set(name: "alpha", expression: "0.5")
  ///     LearnerAction(solutionLine: "until x > 0")    // .until("x > 0")
  ///     LearnerAction(solutionLine: "step = 2")       // .type("step = 2")
  ///
  /// - Parameter line: The line.
  public init(solutionLine line: String) {
    let words = line.split(separator: " ").map(String.init)
    self = Self.command(words) ?? .type(line)
  }

  private static func command(_ words: [String]) -> LearnerAction? {
    guard let name = words.first else { return nil }
    let rest = words.dropFirst()
    if let first = rest.first, first.allSatisfy({ "=+-*/%@<>!&|^".contains($0) }) { return nil }
    switch (name, rest.count) {
    case ("run", 0): return .runToEnd
    case ("reset", 0): return .reset
    case ("undo", 0): return .undo
    case ("adopt", _): return .adopt(Array(rest))
    case ("drop", 1): return .drop(words[1])
    case ("goto", 1...): return .goTo(rest.joined(separator: " "))
    case ("until", 1...): return .until(rest.joined(separator: " "))
    case ("load", 1) where words[1] == "default": return .closeData
    case ("set", 2...):
      let value = rest.dropFirst()
      let expression = value.first == "=" ? value.dropFirst() : value
      guard !expression.isEmpty else { return nil }
      return .set(name: words[1], expression: expression.joined(separator: " "))
    case ("step", 0...2), ("back", 0...2): return movement(name, rest)
    default: return nil
    }
  }

  private static func movement(_ name: String, _ rest: ArraySlice<String>) -> LearnerAction? {
    var rest = rest
    let grain = rest.first.flatMap(Grain.init(rawValue:))
    if grain != nil { rest.removeFirst() }
    let times = rest.isEmpty ? 1 : rest.count == 1 ? rest.first.flatMap { Int($0) } : nil
    guard let times, times > 0 else { return nil }
    return name == "step" ? .step(grain ?? .op, times: times) : .back(grain, times: times)
  }
}
