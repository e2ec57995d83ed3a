import NumericLanguage

/// All that a program assigned outside its functions, in order, and where it ended.
public struct Tape {
  /// A value that a statement gave a name.
  public struct Entry {
    /// The name.
    public let name: String
    /// The statement's line.
    public let line: Int
    /// The epoch and row.
    public let place: Place
    /// The name's value behind the statement; a copy.
    public let value: Value
  }

  /// What was assigned, in order; what holds no data, such as a function, is left out.
  public let entries: [Entry]
  /// Where the program ended.
  public let end: Moment
}

extension Run {
  /// Carries out the whole program and keeps every value that it assigns.
  ///
  /// - Parameter most: How many values are kept at most, the earliest ones.
  /// - Returns: The tape; its end tells of an error that ended the program.
  /// - Throws: ``RunError/interrupted``.
  /// - Complexity: O(*n*) for *n* statements, and as much memory as the values take.
  public func tape(most: Int = 20_000) throws(RunError) -> Tape {
    let recorder = TapeRecorder(most: most)
    let end = try replay.run { [statements = replay.statements] sight in
      guard sight.event.depth == 0 else { return false }
      recorder.take { sight.machine[global: $0] }
      if sight.event.turn == nil {
        let statement = statements[sight.event.statement]
        recorder.pending = statement.assignsValue ? statement : nil
        recorder.place = sight.tracker.place
      }
      return false
    }
    if end.error == nil { recorder.take { end.value(of: $0) } }
    return Tape(entries: recorder.entries, end: end)
  }
}

/// Writes down what a statement assigned once it was carried out.
private final class TapeRecorder {
  private(set) var entries: [Tape.Entry] = []
  /// The statement that runs now, if it assigns something.
  var pending: Statement?
  /// Where it stands.
  var place = Place()
  private let most: Int

  init(most: Int) {
    self.most = most
  }

  func take(_ value: (String) -> Value?) {
    guard let statement = pending else { return }
    pending = nil
    for name in statement.namesWritten where entries.count < most {
      guard let value = value(name), value.isData else { continue }
      var memo = CopyMemo()
      entries.append(
        Tape.Entry(
          name: name,
          line: statement.range.start.line,
          place: place,
          value: value.deepCopy(&memo)
        )
      )
    }
  }
}
