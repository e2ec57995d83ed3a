import NumericLanguage

/// Follows a program's events and knows the epoch and row.
struct Tracker {
  /// The loops that count.
  let loops: LoopNest
  /// Where the program stands before the event that was followed last.
  private(set) var place = Place()
  /// The statement of the event followed last, outside any function.
  private(set) var statement: Int?

  init(loops: LoopNest) {
    self.loops = loops
  }

  /// Takes note of an event that is about to be carried out.
  ///
  /// Inside a function the place stays that of the call.
  mutating func follow(_ event: Machine.Event, line: Int) {
    guard event.depth == 0 else { return }
    place.isAtStart = event.count == 0
    place.line = line
    statement = event.statement
    if let loop = loops.epoch { followEpoch(event, loop) }
    if let loop = loops.row { followRow(event, loop) }
  }

  /// Takes note that the program is over.
  mutating func finish() {
    place.line = nil
    place.isAtStart = false
    place.isAtEnd = true
  }

  private mutating func followEpoch(_ event: Machine.Event, _ loop: LoopNest.Loop) {
    if event.statement == loop.statement {
      place.epoch = event.turn ?? 0
      place.isInEpoch = false
      place.row = nil
    } else if loop.body.contains(event.statement) {
      if !place.isInEpoch { place.epoch = (place.epoch ?? 0) + 1 }
      place.isInEpoch = true
    }
  }

  private mutating func followRow(_ event: Machine.Event, _ loop: LoopNest.Loop) {
    if event.statement == loop.statement {
      place.row = event.turn ?? 0
      place.isInRow = false
    } else if loop.body.contains(event.statement) {
      if !place.isInRow { place.row = (place.row ?? 0) + 1 }
      place.isInRow = true
    } else {
      place.isInRow = false
    }
  }
}
