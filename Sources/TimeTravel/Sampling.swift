import NumericLanguage

/// What expressions gave at the stops of a grain, over a whole run.
public struct Sampling {
  /// What they gave at one stop.
  public struct Sample {
    /// How many statements were carried out.
    public let position: Int
    /// The stop's number: how many steps of the grain lie behind it.
    public let number: Int
    /// Where the run was.
    public let place: Place
    /// The values, one for each expression; `nil` where a name held nothing yet.
    public let values: [Value?]
  }

  /// The grain; operations, if the program has no loop of the wanted one.
  public let grain: Grain
  /// The stops in order, the start of the training among them.
  public let samples: [Sample]
  /// Every how many stops the expressions were evaluated; 1 unless there were very many.
  public let stride: Int
  /// The error that ended the program, if one did.
  public let error: LanguageError?
  /// How many steps of the grain lie behind the run's own place.
  public let here: Int
  /// For each expression, the error that it gave wherever a name held nothing yet.
  public let missing: [LanguageError?]
}

/// Why expressions can't be sampled; the other errors are the run's.
public struct SamplingError: Error {
  /// The expression, by its number among those that were asked for.
  public let expression: Int
  /// What it gave.
  public let error: LanguageError
  /// Where the run was.
  public let place: Place
}

extension Run {
  /// Evaluates expressions at every stop of a grain, in one replay from the start to the end.
  ///
  /// The first sample is taken where the grain's loop is about to begin, or at the first
  /// operation. Of more stops than `most`, only every second, fourth and so on is kept,
  /// besides the last.
  ///
  /// - Parameters:
  ///   - watches: The expressions.
  ///   - grain: The grain.
  ///   - most: How many samples there may be.
  /// - Returns: The samples; ``SamplingError`` if an expression fails for another reason than
  ///   a name that holds nothing yet.
  /// - Throws: ``RunError/interrupted``.
  /// - Complexity: O(*n* + *m*) for *n* statements, and *m* evaluations of the expressions.
  public func sample(
    _ watches: [Watch],
    over grain: Grain,
    most: Int = 4000
  ) throws(RunError) -> Result<Sampling, SamplingError> {
    var sampler = Sampler(watches, replay: replay, grain: grain, here: position, most: most)
    let end = try replay.run { sampler.isOver(before: $0) }
    if sampler.isInterrupted { throw .interrupted }
    return sampler.finished(at: end)
  }

  /// Returns the moment at which the last turn of the innermost loop began.
  ///
  /// Where the run stands behind a row, that is where the row began: what differs since is
  /// what the row has moved. Before the loop, and in a program without one, it is the last
  /// operation's beginning.
  ///
  /// - Returns: The moment; `nil` at the start.
  /// - Throws: ``RunError/interrupted``.
  public func momentBeforeLastTurn() throws(RunError) -> Moment? {
    guard position > 0 else { return nil }
    let here = position
    let loop = replay.loops.loop(of: .row) ?? replay.loops.loop(of: .epoch)
    var operations = StopFinder(replay: replay, grain: .op, from: 0)
    var (header, turn, operation) = (nil as Int?, nil as Int?, 0)
    _ = try replay.run { sight in
      let event = sight.event
      if event.count >= here { return true }
      guard event.depth == 0 else { return false }
      if operations.isStop(sight) { operation = event.count }
      if let loop, event.statement == loop.statement {
        header = event.count
      } else if let loop, loop.body.contains(event.statement), let start = header {
        (header, turn) = (nil, start)
      }
      return false
    }
    return try replay.moment(at: turn ?? operation)
  }
}

/// Takes samples while a program runs.
private struct Sampler {
  private let watches: [Watch]
  private let grain: Grain
  private let loop: LoopNest.Loop?
  private let here: Int
  private let most: Int
  private var stops: StopFinder
  private var samples: [Sampling.Sample] = []
  private var stride = 1
  private var number = -1
  private var hereNumber = 0
  /// Whether a turn of the loop has begun and not come round.
  private var isUnderway = false
  private var missing: [LanguageError?]
  private var failure: SamplingError?
  private(set) var isInterrupted = false

  init(_ watches: [Watch], replay: Replay, grain: Grain, here: Int, most: Int) {
    self.watches = watches
    loop = replay.loops.loop(of: grain)
    self.grain = loop == nil ? .op : grain == .row && replay.loops.row == nil ? .epoch : grain
    self.here = here
    self.most = max(2, most)
    stops = StopFinder(replay: replay, grain: grain, from: 0)
    missing = [LanguageError?](repeating: nil, count: watches.count)
  }

  /// Takes note of every event in turn; whether the replay is of no more use.
  mutating func isOver(before sight: Replay.Sight) -> Bool {
    let event = sight.event
    if let loop, event.depth == 0 {
      if event.statement == loop.statement {
        isUnderway = false
      } else if loop.body.contains(event.statement) {
        isUnderway = true
      }
    }
    var isStop = stops.isStop(sight)
    if number < 0, event.depth == 0 {
      isStop = loop.map { event.statement == $0.statement } ?? true
    }
    guard isStop else { return false }
    number += 1
    if event.count <= here { hereNumber = number }
    guard number.isMultiple(of: stride) else { return false }
    take(event.count, sight.tracker.place) { watch throws(LanguageError) in
      try watch.value(in: sight.machine)
    }
    return failure != nil || isInterrupted
  }

  private mutating func take(
    _ position: Int,
    _ place: Place,
    _ value: (Watch) throws(LanguageError) -> Value
  ) {
    var values: [Value?] = []
    for (index, watch) in watches.enumerated() {
      do throws(LanguageError) {
        values.append(try value(watch))
      } catch {
        values.append(nil)
        switch error.category {
        case .name: missing[index] = error
        case .interrupted: isInterrupted = true
        default:
          if failure == nil {
            failure = SamplingError(expression: index, error: error, place: place)
          }
        }
      }
    }
    samples.append(
      Sampling.Sample(position: position, number: number, place: place, values: values)
    )
    guard samples.count > most else { return }
    stride *= 2
    samples = samples.filter { $0.number.isMultiple(of: stride) }
  }

  /// What was taken, and at the program's end what no stop has shown: the last operation's
  /// work, or that of a turn that the program has left.
  mutating func finished(at end: Moment) -> Result<Sampling, SamplingError> {
    if failure == nil, end.isFinished {
      let isNew = loop == nil ? samples.last?.position != end.position : isUnderway
      if isNew || samples.isEmpty {
        number += 1
        if end.position <= here { hereNumber = number }
      }
      if samples.last?.number != number {
        take(end.position, end.place) { watch throws(LanguageError) in
          try watch.value(at: end)
        }
      }
    }
    if let failure { return .failure(failure) }
    return .success(
      Sampling(
        grain: grain,
        samples: samples,
        stride: stride,
        error: end.error,
        here: hereNumber,
        missing: missing
      )
    )
  }
}
