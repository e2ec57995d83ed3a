import NumericLanguage

/// A value that the learner put in place of what the program assigns.
public struct Setting {
  /// The name.
  public let name: String
  /// What it holds from its first assignment on.
  public let value: Value

  /// Creates a setting.
  ///
  /// - Parameters:
  ///   - name: A name that the program assigns outside any block.
  ///   - value: What it gets instead.
  public init(name: String, value: Value) {
    self.name = name
    self.value = value
  }

  /// Python source that evaluates to exactly this value, for keeping it in a file.
  public var literal: String { value.literal }
}

/// A program that can be stepped forward and back.
///
/// A run is a value: a program, the settings that the learner made, and a
/// position. Every move replays the program from its start, so going back gives the
/// very bits that were there before:
///
///     var run = try Run(source: "w = 1\nfor i in range(3):\n    w = w * 2\n")
///     try run.step(.epoch)                // i = 0, w = 2
///     try run.go(to: Target(parsing: "e3"))  // i = 2, w = 8
///     try run.back()                      // i = 0, w = 2
///
/// - Complexity: Each move is O(*n*) for the *n* statements up to its end.
public struct Run {
  /// Where the run stands, with all that is to see there.
  public private(set) var moment: Moment
  /// Asked now and then during a move whether to stop; the run then stays where it is.
  public var isInterrupted: (() -> Bool)? {
    get { replay.isInterrupted }
    set { replay.isInterrupted = newValue }
  }

  var replay: Replay
  private var visited: [Int] = []
  /// What the run was before each change, the latest last.
  private var earlier: [Replay] = []

  /// Opens a program at its start.
  ///
  /// - Parameters:
  ///   - source: The program's text.
  ///   - budget: How much each way from the start may use.
  ///   - symbols: The slots of names that it shares with other code, so that functions which
  ///     were defined there find their names here.
  /// - Throws: The program's error if it doesn't parse or leaves the subset.
  public init(
    source: String,
    budget: Budget = .standard,
    symbols: SymbolTable = SymbolTable()
  ) throws(LanguageError) {
    replay = Replay(program: try Program(source: source, symbols: symbols), budget: budget)
    do {
      moment = try replay.moment(at: 0)
    } catch {
      preconditionFailure("Nothing can interrupt a replay that carries out nothing: \(error)")
    }
  }

  /// The program.
  public var program: Program { replay.program }

  /// The loops that give the grains their names.
  public var loops: LoopNest { replay.loops }

  /// How much each way from the start may use.
  public var budget: Budget { replay.budget }

  /// How many statements were carried out.
  public var position: Int { moment.position }

  /// What the learner set, in order.
  public var settings: [Setting] { replay.settings }

  /// The learner's own values that the run took over, in order.
  public var adoptions: [Adoption] { replay.adoptions }

  /// The names that can be set, in order of first assignment.
  public var settableNames: [String] {
    replay.settable.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  /// Returns the line of the first statement, outside any function, that assigns a name.
  ///
  /// - Parameter name: The name.
  /// - Returns: The line, counted from 1; `nil` if the program never assigns the name.
  public func firstLine(assigning name: String) -> Int? {
    Self.firstStatement(writing: name, in: program.syntax.statements)?.range.start.line
  }

  private static func firstStatement(
    writing name: String,
    in block: [Statement]
  ) -> Statement? {
    for statement in block {
      if statement.namesWritten.contains(name) { return statement }
      for inner in statement.blocksInPlace {
        if let found = firstStatement(writing: name, in: inner) { return found }
      }
    }
    return nil
  }

  // MARK: Moving

  /// Goes on by some steps.
  ///
  /// - Parameters:
  ///   - grain: How far each step goes.
  ///   - times: How many steps.
  /// - Returns: The way; it ends at the program's end if that comes first.
  /// - Throws: ``RunError/alreadyAtEnd``, or ``RunError/interrupted``.
  @discardableResult
  public mutating func step(_ grain: Grain, times: Int = 1) throws(RunError) -> Movement {
    guard !moment.isFinished else { throw .alreadyAtEnd }
    var stops = StopFinder(replay: replay, grain: grain, from: position)
    var left = times
    return try move(
      to: replay.run { sight in
        if stops.isStop(sight) { left -= 1 }
        return left <= 0
      }
    )
  }

  /// Takes back the last moves, or goes back by single operations once none are left.
  ///
  /// - Parameter times: How many moves.
  /// - Returns: The way back.
  /// - Throws: ``RunError/alreadyAtStart``, or ``RunError/interrupted``.
  @discardableResult
  public mutating func back(times: Int = 1) throws(RunError) -> Movement {
    let undone = min(times, visited.count)
    guard undone > 0 else { return try back(.op, times: times) }
    let goal = try replay.moment(at: visited[visited.count - undone])
    let movement = Movement(from: moment, to: goal)
    visited.removeLast(undone)
    moment = goal
    return movement
  }

  /// Goes back to where steps of a grain would have stopped before.
  ///
  /// - Parameters:
  ///   - grain: The size of the steps.
  ///   - times: How many.
  /// - Returns: The way; it ends at the start if that comes first.
  /// - Throws: ``RunError/alreadyAtStart``, or ``RunError/interrupted``.
  @discardableResult
  public mutating func back(_ grain: Grain, times: Int = 1) throws(RunError) -> Movement {
    guard position > 0 else { throw .alreadyAtStart }
    var stops = StopFinder(replay: replay, grain: grain, from: 0)
    var found = [0]
    let here = position
    _ = try replay.run { sight in
      if sight.event.count >= here { return true }
      if stops.isStop(sight) { found.append(sight.event.count) }
      return false
    }
    return try move(to: replay.moment(at: found[max(0, found.count - times)]))
  }

  /// Goes to a place.
  ///
  /// - Parameter target: The place.
  /// - Returns: The way there, forward or back.
  /// - Throws: ``RunError/noSuchPlace(_:reached:)`` or ``RunError/interrupted``; the
  ///   run then stays where it is.
  @discardableResult
  public mutating func go(to target: Target) throws(RunError) -> Movement {
    try move(to: moment(at: target))
  }

  /// Goes to a position.
  ///
  /// - Parameter position: How many statements are to be carried out.
  /// - Returns: The way; it ends at the program's end if that comes first.
  /// - Throws: ``RunError/interrupted``.
  @discardableResult
  public mutating func go(toPosition position: Int) throws(RunError) -> Movement {
    try move(to: replay.moment(at: position))
  }

  /// Stands at a moment of this run as if the run had begun there: ``back(times:)`` has no move to
  /// take back.
  ///
  /// - Parameter goal: The moment, as ``moment(at:)`` gave it.
  public mutating func stand(at goal: Moment) {
    moment = goal
    visited = []
  }

  /// Stands at a position as if the run had begun there: ``back(times:)`` has no move to take
  /// back.
  ///
  /// - Parameter position: How many statements are to be carried out.
  /// - Throws: ``RunError/interrupted``.
  public mutating func resume(at position: Int) throws(RunError) {
    stand(at: try replay.moment(at: position))
  }

  /// Goes to the end.
  ///
  /// - Returns: The way there.
  /// - Throws: ``RunError/alreadyAtEnd``, or ``RunError/interrupted``.
  @discardableResult
  public mutating func runToEnd() throws(RunError) -> Movement {
    guard !moment.isFinished else { throw .alreadyAtEnd }
    return try move(to: replay.run { _ in false })
  }

  /// Goes to the start; settings stay.
  ///
  /// - Returns: The way back.
  /// - Throws: ``RunError/interrupted``.
  @discardableResult
  public mutating func reset() throws(RunError) -> Movement {
    try move(to: replay.moment(at: 0))
  }

  // MARK: Looking elsewhere

  /// Returns the moment of a place without going there.
  ///
  /// - Parameter target: The place.
  /// - Returns: The moment with this run's settings.
  /// - Throws: ``RunError/noSuchPlace(_:reached:)``, or ``RunError/interrupted``.
  public func moment(at target: Target) throws(RunError) -> Moment {
    var finder = TargetFinder(target, replay: replay)
    let found = try replay.run { finder.isReached($0) }
    guard !found.isFinished || target.base == .end else {
      throw .noSuchPlace(target, reached: found.place)
    }
    return found
  }

  /// Returns the moment at a position without going there.
  ///
  /// - Parameter position: How many statements are to be carried out.
  /// - Returns: The moment with this run's settings.
  /// - Throws: ``RunError/interrupted``.
  public func moment(at position: Int) throws(RunError) -> Moment {
    try replay.moment(at: position)
  }

  // MARK: Changing

  /// Puts a value in place of what the program assigns to a name, and goes to the same position;
  /// from the program's end to its end.
  ///
  /// The program's own right side is still evaluated, so random numbers drawn
  /// there stay drawn.
  ///
  /// - Parameters:
  ///   - name: A name that the program assigns outside any block.
  ///   - value: What it gets instead.
  /// - Returns: The way from the old moment to the new one.
  /// - Throws: ``RunError/notASetting(_:settable:)``, or ``RunError/interrupted``; the run
  ///   is then unchanged.
  @discardableResult
  public mutating func set(_ name: String, to value: Value) throws(RunError) -> Movement {
    var memo = CopyMemo()
    let setting = Setting(name: name, value: value.deepCopy(&memo))
    var changed = replay
    changed.settings = try settings(with: [setting])
    return try change(to: changed)
  }

  /// Goes on from other values: from here on the names hold these, whatever the program gave
  /// them before.
  ///
  /// - Parameter values: Names and values; an earlier change at this position is joined.
  /// - Returns: The way from the old moment to the new one.
  /// - Throws: ``RunError/interrupted``; the run is then unchanged.
  @discardableResult
  public mutating func adopt(_ values: [Variable]) throws(RunError) -> Movement {
    var memo = CopyMemo()
    let taken = values.map { Variable(name: $0.name, value: $0.value.deepCopy(&memo)) }
    var changed = replay
    changed.adoptions.append(Adoption(position: position, values: taken))
    return try change(to: changed)
  }

  /// Puts another program in place of this one, and goes to the same place if it is still there:
  /// the same row of the same epoch, and from there on to the line that runs next here.
  ///
  /// Settings of names that the new program can't set are dropped, and so is what was adopted:
  /// both come back with ``undo()``.
  ///
  /// - Parameter source: The other program's text.
  /// - Returns: The way from the old moment to the new one.
  /// - Throws: The program's error if it doesn't parse or leaves the subset, as
  ///   ``RunError/language(_:)``, or ``RunError/interrupted``; the run is then unchanged.
  @discardableResult
  public mutating func edit(_ source: String) throws(RunError) -> Movement {
    var changed = Replay(program: try program(source), budget: budget)
    changed.isInterrupted = isInterrupted
    let settable = changed.settable
    changed.settings = settings.filter { settable[$0.name] != nil }
    return try change(to: changed)
  }

  /// Takes back the last change: a setting, values that were adopted, or an edit.
  ///
  /// - Returns: The way from the old moment to the new one.
  /// - Throws: ``RunError/nothingToUndo``, or ``RunError/interrupted``.
  @discardableResult
  public mutating func undo() throws(RunError) -> Movement {
    guard var last = earlier.last else { throw .nothingToUndo }
    last.isInterrupted = isInterrupted
    let rest = earlier.dropLast()
    let movement = try change(to: last)
    earlier = Array(rest)
    return movement
  }

  /// Returns a run of the same program, at its start, with some more settings, nothing adopted
  /// and nothing to take back.
  ///
  /// - Parameter settings: What is set besides this run's settings, or instead of them.
  /// - Returns: The run.
  /// - Throws: ``RunError/notASetting(_:settable:)``, or ``RunError/interrupted``.
  public func fresh(_ settings: [Setting]) throws(RunError) -> Run {
    var run = self
    run.replay.settings = try self.settings(with: settings)
    run.replay.adoptions = []
    run.earlier = []
    try run.resume(at: 0)
    return run
  }

  /// The settings with some added, or put in place of those of the same names.
  ///
  /// - Throws: ``RunError/notASetting(_:settable:)``.
  func settings(with new: [Setting]) throws(RunError) -> [Setting] {
    for setting in new where replay.settable[setting.name] == nil {
      throw .notASetting(setting.name, settable: settableNames)
    }
    return settings.filter { kept in !new.contains { $0.name == kept.name } } + new
  }

  /// Parses a program that shares this one's names; its error is ``RunError/language(_:)``.
  func program(_ source: String) throws(RunError) -> Program {
    do throws(LanguageError) {
      return try Program(source: source, symbols: program.symbols)
    } catch {
      throw .language(error)
    }
  }

  /// Replays another program with other settings, and what was adopted, in one change.
  mutating func replace(
    with program: Program,
    settings: [Setting]
  ) throws(RunError) -> Movement {
    var changed = Replay(program: program, budget: budget)
    changed.isInterrupted = isInterrupted
    changed.settings = settings
    changed.adoptions = adoptions
    return try change(to: changed)
  }

  /// Replays with something changed, and keeps the change only if nobody interrupts.
  private mutating func change(to changed: Replay) throws(RunError) -> Movement {
    let isSameProgram = changed.program.syntax.source == program.syntax.source
    let isInPlace = isSameProgram && (!moment.isFinished || moment.error != nil)
    var goal =
      isInPlace ? try changed.moment(at: position) : try changed.moment(like: moment, of: self)
    if isInPlace, moment.isBetweenTurns, goal.error == nil, goal.place != moment.place {
      // The change makes rows longer or shorter; the end of a row stays the end of that row.
      let like = try changed.moment(like: moment, of: self)
      if like.place == moment.place { goal = like }
    }
    let movement = Movement(from: moment, to: goal)
    earlier.append(replay)
    if !isSameProgram { visited = [] }
    replay = changed
    moment = goal
    return movement
  }

  /// Stands at a moment and remembers where it came from.
  mutating func move(to goal: Moment) -> Movement {
    let movement = Movement(from: moment, to: goal)
    visited.append(position)
    moment = goal
    return movement
  }
}
