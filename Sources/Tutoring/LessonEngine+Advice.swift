import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// What to tell the learner about an error in code that they typed.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - source: The code.
  /// - Returns: The advice; `nil` if Python's last line says it all.
  public func advice(on error: LanguageError, in source: String) -> Advice? {
    if error.category == .name, let name = error.undefinedName,
      let line = run.firstLine(assigning: name)
    {
      return .notYetAssigned(name, line: line)
    }
    return coach(source, .learner).advice(on: error)
  }

  /// What to tell the learner about an error that ends the lesson's program, as a setting may
  /// have it.
  ///
  /// - Parameter error: The error, at the moment where the run stands.
  /// - Returns: The advice; `nil` if Python's last line says it all.
  public func advice(onRun error: LanguageError) -> Advice? {
    coach(run.program.syntax.source, .run).advice(on: error)
  }

  private func coach(_ source: String, _ world: Workspace.World) -> ErrorCoach {
    ErrorCoach(source: source) { expression in
      try? workspace.evaluate(expression, at: run.moment, of: run, world: world)
    }
  }
}

extension LanguageError {
  /// The name that isn't defined, of an error that is about one.
  fileprivate var undefinedName: String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count > 2 && parts[0] == "name " ? String(parts[1]) : nil
  }
}
