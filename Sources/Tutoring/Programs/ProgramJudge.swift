import LessonContent
import NumericLanguage
import TimeTravel

/// Judges a program by the values that it goes through.
///
/// A program is right if at its end the judged names hold what the reference's do, under whatever
/// names and in whatever order it got there, and if that stays so with other seeds and data.
/// Only one that is wrong is compared value by value, to find where it departs:
///
///     let judge = ProgramJudge(task: task)
///     try judge.difference(of: [run]) { $0 }   // nil if the program is right
struct ProgramJudge {
  /// What was asked for.
  let task: ProgramTask
  /// Asked now and then whether to stop.
  var isInterrupted: (() -> Bool)?

  /// How a program departs from the reference.
  ///
  /// - Parameters:
  ///   - candidates: What may be the learner's program, at least one.
  ///   - message: What the lesson says to a mistake.
  /// - Returns: The first difference of the candidate that agrees longest; `nil` if one is right.
  /// - Throws: ``Refusal`` if someone interrupts, or if the reference is no program.
  func difference(
    of candidates: [Run],
    message: (String) -> String
  ) throws(Refusal) -> ProgramDifference? {
    precondition(!candidates.isEmpty, "There is a program to judge, be it an empty one.")
    let reference = try tape(of: run(task.reference))
    var found: [Departure] = []
    for program in candidates {
      let given = try tape(of: program)
      let comparison = compare(given, with: reference)
      guard comparison.isReached else {
        found.append(Departure(comparison: comparison, trial: nil))
        continue
      }
      guard let departure = try failedTrial(of: given, reference) else { return nil }
      return try explained(departure, reference, message)
    }
    let longest = found.max { $0.finding.agreement < $1.finding.agreement } ?? found[0]
    return try explained(longest, reference, message)
  }

  /// A comparison with a program that isn't right.
  private struct Departure {
    let comparison: ProgramComparison
    let trial: ProgramTask.Trial?
    let finding: ProgramComparison.Finding

    init(comparison: ProgramComparison, trial: ProgramTask.Trial?) {
      self.comparison = comparison
      self.trial = trial
      finding = comparison.finding()
    }
  }

  private func compare(_ given: NumericTape, with reference: NumericTape) -> ProgramComparison {
    ProgramComparison(reference: reference, given: given, judged: task.judged)
  }

  // MARK: Running

  /// Reads a program.
  ///
  /// - Throws: Its error, with its text.
  func run(_ source: String) throws(Refusal) -> Run {
    do throws(LanguageError) {
      var run = try Run(source: source, budget: .untilEndless)
      run.isInterrupted = isInterrupted
      return run
    } catch {
      throw .language(error, source: source)
    }
  }

  /// Carries out a program.
  ///
  /// - Throws: ``Refusal`` if someone interrupts.
  func tape(of run: Run) throws(Refusal) -> NumericTape {
    try Refusal.running { () throws(RunError) in try NumericTape(of: run) }
  }

  // MARK: Trials

  /// Whether the reference itself has a place for what a trial changes, and then ends well.
  func isPossible(_ trial: ProgramTask.Trial) throws(Refusal) -> Bool {
    let reference = try tape(of: run(task.reference))
    guard let changed = try variant(of: reference, in: trial, reference) else { return false }
    return changed.end.error == nil
  }

  /// The first trial in which a program, right as it stands, departs from the reference.
  private func failedTrial(
    of program: NumericTape,
    _ reference: NumericTape
  ) throws(Refusal) -> Departure? {
    for trial in task.trials {
      guard let given = try variant(of: program, in: trial, reference),
        let wanted = try variant(of: reference, in: trial, reference)
      else { continue }
      let comparison = compare(given, with: wanted)
      if !comparison.isReached { return Departure(comparison: comparison, trial: trial) }
    }
    return nil
  }

  /// What a program goes through with what a trial changes; `nil` if it has no place for it.
  private func variant(
    of program: NumericTape,
    in trial: ProgramTask.Trial,
    _ reference: NumericTape
  ) throws(Refusal) -> NumericTape? {
    var settings: [Setting] = []
    for (name, expression) in trial.settings.sorted(by: { $0.key < $1.key }) {
      guard
        let value = try? Workspace()
          .evaluate(expression, at: reference.end, of: reference.run, world: .run),
        let own = program.name(for: name, of: reference)
      else { return nil }
      settings.append(Setting(name: own, value: program.shaped(value, as: own)))
    }
    let seed = trial.seed.map { [Literal.seed: $0] } ?? [:]
    let changed = try Refusal.running { () throws(RunError) in
      try program.run.variant(seed, settings)
    }
    guard let changed else { return nil }
    return try tape(of: changed)
  }

  // MARK: Mistakes

  /// The first difference, with what the lesson says to mistakes that give the same numbers.
  private func explained(
    _ departure: Departure,
    _ reference: NumericTape,
    _ message: (String) -> String
  ) throws(Refusal) -> ProgramDifference {
    var difference = departure.finding.difference
    difference.trial = departure.trial
    switch difference.kind {
    case .isEmpty, .fails: return difference
    default: break
    }
    var atEnd: [String] = []
    var onTheWay: [String] = []
    for mistake in task.mistakes {
      guard let wrong = try tape(of: mistake, departure.trial, reference) else { continue }
      if departure.comparison.given.reaches(wrong, judged: task.judged) { atEnd.append(mistake.id) }
      if case .value(let found) = difference.kind, let index = departure.finding.index,
        wrong.has(found, at: index)
      {
        onTheWay.append(mistake.id)
      }
    }
    let both = atEnd.filter(onTheWay.contains)
    let named = both.isEmpty ? (atEnd.isEmpty ? onTheWay : atEnd) : both
    difference.messages = named.map(message)
    difference.isWhole = !atEnd.isEmpty
    return difference
  }

  /// What a wrong program goes through.
  private func tape(
    of mistake: ProgramMistake,
    _ trial: ProgramTask.Trial?,
    _ reference: NumericTape
  ) throws(Refusal) -> NumericTape? {
    guard let source = mistake.program(from: task.reference), let program = try? run(source)
    else { return nil }
    let wrong = try tape(of: program)
    guard let trial else { return wrong }
    return try variant(of: wrong, in: trial, reference)
  }
}

extension NumericTape {
  /// Whether a value that differs from the reference is just the one that stands here.
  fileprivate func has(_ found: ProgramDifference.Divergence, at index: Int) -> Bool {
    guard let entries = track(of: found.reference)?.entries, entries.indices.contains(index)
    else { return false }
    return entries[index].value.str == found.given
  }

  /// This program's name for something that another assigns outside its loops: the one that is
  /// spelled alike, or the only one that holds the same numbers at first.
  fileprivate func name(for name: String, of reference: NumericTape) -> String? {
    let settable = run.settableNames
    if settable.contains(name) { return name }
    guard let wanted = reference.track(of: name)?.entries[0].content else { return nil }
    let alike = settable.filter { track(of: $0)?.entries[0].content.isLike(wanted) ?? false }
    return alike.count == 1 ? alike[0] : nil
  }

  /// A value in the form that a name has: the same numbers in its shape, in lists if it has those.
  fileprivate func shaped(_ value: Value, as name: String) -> Value {
    guard let first = track(of: name)?.entries[0], let new = NumericContent(value),
      first.content.numbers.count == new.numbers.count,
      first.content.shape != new.shape || first.value.isList
    else { return value }
    let shaped = NumericContent(new.numbers, first.content.shape)
    return first.value.isList ? shaped.nestedList : shaped.value
  }
}

extension Value {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
