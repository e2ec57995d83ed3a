import TimeTravel

extension LessonEngine {
  /// Goes on in the run, unless its error begins to grow without bound on the way.
  ///
  /// The learner is told once; the same move then goes on anyway, until a setting changes.
  ///
  /// - Parameters:
  ///   - grain: How far each step goes; `nil` goes to the end.
  ///   - times: How many steps.
  ///   - isGuarded: Whether it may be stopped at all.
  /// - Returns: The way.
  /// - Throws: ``RunError``; the run then stays where it is.
  mutating func advance(
    _ grain: Grain?,
    times: Int = 1,
    isGuarded: Bool
  ) throws(RunError) -> Movement {
    guard isGuarded, !acceptsGrowth, run.loops.epoch != nil, let found = roles.findings[.error],
      found.isSure, let error = found.names.first
    else {
      if let grain { return try run.step(grain, times: times) }
      return try run.runToEnd()
    }
    let (movement, watch) = try run.advance(grain, times: times, watching: error)
    if let watch {
      acceptsGrowth = true
      growth = GrowthReport(watch, errorName: error, setup: try? setup())
    }
    return movement
  }
}
