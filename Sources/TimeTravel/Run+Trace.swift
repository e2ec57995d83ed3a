import NumericLanguage

extension Run {
  /// Returns what a name holds at the end of each epoch, from the first on.
  ///
  /// - Parameter name: A name that holds a number, or an array of one.
  /// - Returns: The numbers; an epoch in which the name holds no number gives `nan`. If an error
  ///   ends the program, the epochs before it.
  /// - Throws: ``RunError/interrupted``.
  /// - Complexity: O(*n*) for the *n* statements of the whole run.
  public func numbers(of name: String) throws(RunError) -> [Double] {
    var numbers: [Double] = []
    let loop = loops.epoch?.statement
    _ = try replay.run { sight in
      if sight.event.depth == 0, sight.event.statement == loop, let turn = sight.event.turn,
        turn > numbers.count
      {
        numbers.append(sight.machine[global: name]?.scalar?.double ?? .nan)
      }
      return false
    }
    return numbers
  }
}
