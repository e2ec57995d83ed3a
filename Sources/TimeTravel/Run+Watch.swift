import NumericLanguage

extension Run {
  /// Goes on, statement by statement, until an expression is true.
  ///
  /// A name that doesn't exist yet doesn't make it true.
  ///
  /// - Parameter watch: The expression.
  /// - Returns: The way.
  /// - Throws: ``RunError/holdsAlready(_:)``, ``RunError/neverHolds(_:)`` if the program ends
  ///   first, the expression's own error, or ``RunError/interrupted``; the run then stays where
  ///   it is.
  @discardableResult
  public mutating func step(until watch: Watch) throws(RunError) -> Movement {
    if try Self.holds({ () throws(LanguageError) in try watch.value(at: moment) }) {
      throw .holdsAlready(watch.source)
    }
    guard !moment.isFinished else { throw .alreadyAtEnd }
    var stops = StopFinder(replay: replay, grain: .op, from: position)
    var failure: RunError?
    var isFound = false
    let goal = try replay.run { sight in
      guard stops.isStop(sight) else { return false }
      do throws(RunError) {
        isFound = try Self.holds { () throws(LanguageError) in
          try watch.value(in: sight.machine)
        }
      } catch {
        failure = error
      }
      return isFound || failure != nil
    }
    if let failure { throw failure }
    if goal.isFinished, !isFound {
      isFound = try Self.holds { () throws(LanguageError) in try watch.value(at: goal) }
    }
    guard isFound else { throw .neverHolds(watch.source) }
    return move(to: goal)
  }

  /// Whether an expression is true; one that lacks a name isn't.
  private static func holds(
    _ value: () throws(LanguageError) -> Value
  ) throws(RunError) -> Bool {
    do throws(LanguageError) {
      return try value().isTrue()
    } catch {
      if error.category == .name { return false }
      if error.category == .interrupted { throw .interrupted }
      throw .language(error)
    }
  }

  /// Compares two places of this run.
  ///
  /// - Parameters:
  ///   - first: One place.
  ///   - second: The other; where the run stands if `nil`.
  /// - Returns: The way from the first to the second.
  /// - Throws: ``RunError/noSuchPlace(_:reached:)`` or ``RunError/interrupted``.
  public func difference(
    from first: Target,
    to second: Target? = nil
  ) throws(RunError) -> Movement {
    let start = try moment(at: first)
    guard let second else { return Movement(from: start, to: moment) }
    return Movement(from: start, to: try moment(at: second))
  }
}
