import NumericLanguage

extension Run {
  /// Looks at the run at the end of every epoch up to where it stands, in one replay.
  ///
  /// - Parameter look: Called at each stop, the one before the first epoch included, with the
  ///   place and a way to the values; what it wants to keep of them it must copy, since they
  ///   change as the replay goes on.
  /// - Throws: ``RunError/interrupted``.
  /// - Complexity: O(*n*) for *n* statements so far, besides what `look` does.
  public func visitEpochs(
    _ look: @escaping (_ place: Place, _ value: (String) -> Value?) -> Void
  ) throws(RunError) {
    guard let loop = loops.epoch else { return }
    let here = position
    _ = try replay.run { sight in
      if sight.event.count > here { return true }
      if sight.event.depth == 0, sight.event.statement == loop.statement {
        look(sight.tracker.place) { sight.machine[global: $0] }
      }
      return false
    }
  }
}
