import NumericLanguage

/// Tells where the steps of a grain stop.
struct StopFinder {
  private let grain: Grain
  private let loop: LoopNest.Loop?
  private let statements: StatementIndex
  private let from: Int
  private var assigned = false
  private var printed = 0
  private var isUnderway = false

  /// Follows one replay and looks for stops behind a position.
  ///
  /// A program without the grain's loop is stepped by operations.
  init(replay: Replay, grain: Grain, from position: Int) {
    loop = replay.loops.loop(of: grain)
    self.grain = loop == nil ? .op : grain
    statements = replay.statements
    from = position
  }

  /// Takes note of every event in turn and tells whether a step ends before it.
  mutating func isStop(_ sight: Replay.Sight) -> Bool {
    let event = sight.event
    guard event.depth == 0 else { return false }
    if let loop {
      return event.count > from && event.statement == loop.statement && event.turn != nil
    }
    let hasActed = isUnderway && (assigned || sight.printed > printed)
    isUnderway = event.count >= from
    assigned = event.turn == nil && statements[event.statement].assignsValue
    printed = sight.printed
    return hasActed
  }
}

/// Tells when a replay comes to a target.
struct TargetFinder {
  private let target: Target
  private let loops: LoopNest
  private let statements: StatementIndex
  private var isAtBase: Bool

  init(_ target: Target, replay: Replay) {
    self.target = target
    loops = replay.loops
    statements = replay.statements
    isAtBase = target.base == .start
  }

  /// Takes note of every event in turn and tells whether the target is reached before it.
  mutating func isReached(_ sight: Replay.Sight) -> Bool {
    guard sight.event.depth == 0 else { return false }
    isAtBase = isAtBase || isBase(sight)
    guard isAtBase else { return false }
    let statement = statements[sight.event.statement]
    switch target.mark {
    case nil: return true
    case .line(let line): return statement.range.start.line == line
    case .assignment(let name): return statement.namesWritten.contains(name)
    }
  }

  private func isBase(_ sight: Replay.Sight) -> Bool {
    let event = sight.event
    let place = sight.tracker.place
    switch target.base {
    case .start: return true
    case .end: return false
    case .epoch(let epoch):
      return event.statement == loops.epoch?.statement && (event.turn ?? 0) == epoch
    case .row(let epoch, let row):
      return event.statement == loops.row?.statement && place.epoch == epoch
        && (event.turn ?? 0) == row
    }
  }
}

extension Statement {
  /// The names that this statement alone assigns or changes in place.
  var namesWritten: [String] {
    switch kind {
    case .assignment(let targets, _): targets.flatMap(\.namesWritten)
    case .augmentedAssignment(let target, _, _): target.namesWritten
    case .forLoop(let target, _, _, _): target.namesWritten
    default: []
    }
  }
}

extension Expression {
  /// The names that an assignment to this target writes: `a[0], b` writes to `a` and `b`.
  fileprivate var namesWritten: [String] {
    switch kind {
    case .subscripted(let base, _): base.namesWritten
    case .tuple(let items), .list(let items): items.flatMap(\.namesWritten)
    case .starred(let inner): inner.namesWritten
    default: boundNames
    }
  }
}
