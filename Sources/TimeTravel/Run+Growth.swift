import NumericLanguage

extension Run {
  /// Goes on like ``step(_:times:)`` or ``runToEnd()``, but not farther than to where an error
  /// has begun to grow without bound.
  ///
  /// - Parameters:
  ///   - grain: How far each step goes; `nil` goes to the end.
  ///   - times: How many steps.
  ///   - name: The name that holds the error at the end of each epoch.
  /// - Returns: The way, and the errors of all epochs up to there if it was stopped.
  /// - Throws: ``RunError/alreadyAtEnd``, or ``RunError/interrupted``.
  public mutating func advance(
    _ grain: Grain?,
    times: Int = 1,
    watching name: String
  ) throws(RunError) -> (movement: Movement, growth: GrowthWatch?) {
    guard !moment.isFinished else { throw .alreadyAtEnd }
    var stops = grain.map { StopFinder(replay: replay, grain: $0, from: position) }
    var left = times
    var watch = GrowthWatch()
    var isStopped = false
    let (loop, here) = (loops.epoch?.statement, position)
    let goal = try replay.run { sight in
      if sight.event.depth == 0 {
        let isTurn = sight.event.statement == loop && sight.event.turn == watch.errors.count + 1
        var isBeyond = false
        if isTurn {
          let error = sight.machine[global: name]?.scalar?.double ?? 0
          isBeyond = watch.isBeyond(adding: error)
        } else if watch.isWary, let error = sight.machine[global: name]?.scalar?.double,
          !error.isFinite
        {
          isBeyond = true
        }
        if isBeyond, sight.event.count > here {
          isStopped = true
          return true
        }
      }
      if stops?.isStop(sight) == true { left -= 1 }
      return stops != nil && left <= 0
    }
    return (move(to: goal), isStopped ? watch : nil)
  }
}
