import NumericLanguage

extension Run {
  /// What a name was assigned last.
  public struct AssignedExpression {
    /// The right side; `w - 1` for `w -= 1`.
    public let source: String
    /// The moment before the statement.
    public let moment: Moment
  }

  /// Finds the statement outside any function that assigned a whole variable last.
  ///
  /// - Parameters:
  ///   - name: The variable.
  ///   - position: The moment at which it is looked at.
  /// - Returns: Its right side; `nil` if there is none, or it assigned something else as well.
  /// - Throws: ``RunError/interrupted``.
  /// - Complexity: O(*n*) for *n* statements so far.
  public func lastAssignment(
    of name: String,
    before position: Int
  ) throws(RunError) -> AssignedExpression? {
    let search = Search()
    _ = try replay.run { [statements = replay.statements] sight in
      guard sight.event.count < position else { return true }
      let statement = statements[sight.event.statement]
      if sight.event.depth == 0, statement.namesWritten.contains(name) {
        search.found = (statement, sight.event.count)
      }
      return false
    }
    guard let (statement, before) = search.found else { return nil }
    let source: String
    switch statement.kind {
    case .assignment(let targets, let value) where targets.count == 1:
      guard case .name = targets[0].kind else { return nil }
      source = value.sourceText
    case .augmentedAssignment(let target, let sign, let value):
      guard case .name = target.kind else { return nil }
      source = "\(name) \(sign.rawValue) (\(value.sourceText))"
    default: return nil
    }
    return AssignedExpression(source: source, moment: try replay.moment(at: before))
  }

  /// What was found so far.
  private final class Search {
    var found: (statement: Statement, position: Int)?
  }
}
