import NumericLanguage

/// A program with its settings, ready to be carried out from the start any number of times.
///
/// Programs of the language are deterministic, so a position is reached by
/// carrying out that many statements, and no moment needs to be kept.
struct Replay {
  /// The program.
  let program: Program
  /// How much each replay may use.
  let budget: Budget
  /// Its statements by number.
  let statements: StatementIndex
  /// Its loops.
  let loops: LoopNest
  /// What the learner set.
  var settings: [Setting] = []
  /// The learner's own values that the run takes over on its way.
  var adoptions: [Adoption] = []
  /// Asked now and then whether to stop.
  var isInterrupted: (() -> Bool)?

  init(program: Program, budget: Budget) {
    self.program = program
    self.budget = budget
    statements = StatementIndex(program.syntax)
    loops = LoopNest(program.syntax)
  }

  /// What a stop condition may look at: all as it is before the event is carried out.
  struct Sight {
    /// The event that is about to be carried out.
    let event: Machine.Event
    /// Where the program stands.
    let tracker: Tracker
    /// The machine in that state.
    let machine: Machine
    /// How many bytes were printed so far.
    let printed: Int
  }

  /// Carries out the program from the start until a condition holds.
  ///
  /// - Parameter condition: Asked before each event; `true` stops there.
  /// - Returns: The moment of the stop, or of the program's end.
  /// - Throws: ``RunError/interrupted`` if someone asked to stop.
  /// - Complexity: O(*n*) for *n* statements.
  func run(until condition: @escaping (Sight) -> Bool) throws(RunError) -> Moment {
    try carryOut(until: condition).moment
  }

  /// Carries out the program like ``run(until:)`` and gives the machine as well.
  func carryOut(
    until condition: @escaping (Sight) -> Bool
  ) throws(RunError) -> (moment: Moment, machine: Machine) {
    let log = Log(loops: loops)
    let machine = Machine(symbols: program.symbols, budget: budget) { log.output += $0 }
    let overrides = overridden
    let adoptions = Dictionary(grouping: adoptions, by: \.position)
    machine.isInterrupted = isInterrupted
    machine.observer = { [unowned machine, statements] event in
      if event.depth == 0 {
        log.last = log.tracker.statement
        if let last = log.last { Self.apply(overrides, after: last, in: machine, log) }
        for adoption in adoptions[event.count] ?? [] { adoption.apply(to: machine) }
      }
      log.tracker.follow(event, line: statements[event.statement].range.start.line)
      log.next = event.statement
      log.isBetweenTurns = event.turn != nil
      return condition(
        Sight(
          event: event,
          tracker: log.tracker,
          machine: machine,
          printed: log.output.utf8.count
        )
      )
    }
    let outcome = machine.run(program)
    machine.observer = nil
    var failure: LanguageError?
    switch outcome {
    case .stopped: break
    case .interrupted: throw .interrupted
    case .finished, .failed:
      if case .failed(let error) = outcome { failure = error }
      log.last = log.tracker.statement
      if let last = log.last, failure == nil {
        Self.apply(overrides, after: last, in: machine, log)
      }
      for adoption in adoptions[machine.statementCount] ?? [] { adoption.apply(to: machine) }
      log.tracker.finish()
      log.next = nil
    }
    let moment = Moment(
      position: machine.statementCount,
      place: log.tracker.place,
      names: Self.names(of: machine),
      output: log.output,
      error: failure,
      nextStatement: log.next,
      isBetweenTurns: log.next != nil && log.isBetweenTurns,
      lastStatement: log.last.map { statements[$0] }
    )
    return (moment, machine)
  }

  /// Carries out the first statements.
  ///
  /// - Parameter position: How many.
  /// - Returns: The moment behind them, or the program's end if that comes first.
  /// - Throws: ``RunError/interrupted`` if someone asked to stop.
  func moment(at position: Int) throws(RunError) -> Moment {
    try run { $0.event.count >= position }
  }

  /// The settings by the statement that they follow.
  private var overridden: [Int: [Setting]] {
    guard !settings.isEmpty else { return [:] }
    let settable = settable
    var result: [Int: [Setting]] = [:]
    for setting in settings {
      if let statement = settable[setting.name] { result[statement, default: []].append(setting) }
    }
    return result
  }

  /// For each name that can be set, the first statement outside any block that assigns it.
  var settable: [String: Int] {
    var result: [String: Int] = [:]
    for statement in program.syntax.statements {
      guard case .assignment(let targets, _) = statement.kind else { continue }
      for name in targets.flatMap(\.boundNames) where result[name] == nil {
        result[name] = statement.id
      }
    }
    return result
  }

  /// Puts the settings of a statement in place of what it assigned, once.
  private static func apply(
    _ overrides: [Int: [Setting]],
    after statement: Int,
    in machine: Machine,
    _ log: Log
  ) {
    guard let settings = overrides[statement], log.applied.insert(statement).inserted else {
      return
    }
    for setting in settings {
      var memo = CopyMemo()
      machine[global: setting.name] = setting.value.deepCopy(&memo)
    }
  }

  /// The names of a machine that hold something; modules are left out.
  private static func names(of machine: Machine) -> [Variable] {
    machine.globalNames.compactMap { name in
      guard let value = machine[global: name] else { return nil }
      if case .module = value { return nil }
      return Variable(name: name, value: value)
    }
  }

  /// What one replay gathers on its way.
  private final class Log {
    var output = ""
    var tracker: Tracker
    var next: Int?
    var isBetweenTurns = false
    /// The statement outside any function that was carried out last.
    var last: Int?
    var applied: Set<Int> = []

    init(loops: LoopNest) {
      tracker = Tracker(loops: loops)
    }
  }
}
