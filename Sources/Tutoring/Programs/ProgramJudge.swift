import LessonContent
import NumericLanguage
import TimeTravel

/// Judges a program by the values that it goes through.
///
/// A program is right if at its end the judged names hold what the reference's do, under whatever
/// names and in whatever order it got there, and if that stays so with other seeds and data.
/// Only one that is wrong is compared value by value, to find where it departs:
///
///     try ProgramJudge(task: task, budget: .standard).difference(of: [run]) { $0 }   // nil if it is right
struct ProgramJudge {
  /// What was asked for.
  let task: ProgramTask
  /// How much each program may use.
  let budget: Budget
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
    let reference = try run(task.reference)
    let wanted = try numbers(of: reference)
    var found: [Departure] = []
    for program in candidates {
      let comparison = ProgramComparison(
        reference: wanted,
        given: try numbers(of: program),
        judged: task.judged
      )
      guard comparison.isReached else {
        found.append(Departure(comparison: comparison, trial: nil))
        continue
      }
      guard let departure = try failedTrial(of: program, reference) else { return nil }
      return try explained(departure, message)
    }
    let longest = found.max { $0.finding.agreement < $1.finding.agreement } ?? found[0]
    return try explained(longest, message)
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

  // MARK: Running

  /// Reads a program.
  ///
  /// - Throws: Its error, with its text.
  func run(_ source: String) throws(Refusal) -> Run {
    do throws(LanguageError) {
      var run = try Run(source: source, budget: budget)
      run.isInterrupted = isInterrupted
      return run
    } catch {
      throw .language(error, source: source)
    }
  }

  private func numbers(of run: Run) throws(Refusal) -> NumericTape {
    do throws(RunError) {
      return try NumericTape(of: run)
    } catch {
      throw .run(error)
    }
  }

  /// Where a program ends.
  func end(of source: String) throws(Refusal) -> Moment {
    let run = try run(source)
    do throws(RunError) {
      return try run.moment(at: Target(.end))
    } catch {
      throw .run(error)
    }
  }

  // MARK: Trials

  /// Whether the reference itself has a place for what a trial changes, and then ends well.
  func isPossible(_ trial: ProgramTask.Trial) throws(Refusal) -> Bool {
    let reference = try run(task.reference)
    guard let (changed, _) = try variants(of: reference, reference, trial) else { return false }
    return try numbers(of: changed).end.error == nil
  }

  /// The first trial in which a program, right as it stands, departs from the reference.
  private func failedTrial(of program: Run, _ reference: Run) throws(Refusal) -> Departure? {
    for trial in task.trials {
      guard let (wanted, given) = try variants(of: reference, program, trial) else { continue }
      let comparison = ProgramComparison(
        reference: try numbers(of: wanted),
        given: try numbers(of: given),
        judged: task.judged
      )
      if !comparison.isReached { return Departure(comparison: comparison, trial: trial) }
    }
    return nil
  }

  /// Both programs with what a trial changes; `nil` if the learner's has no place for it.
  private func variants(
    of reference: Run,
    _ program: Run,
    _ trial: ProgramTask.Trial
  ) throws(Refusal) -> (Run, Run)? {
    var wanted: [Setting] = []
    var given: [Setting] = []
    do throws(RunError) {
      let mine = try program.tape()
      let theirs = try reference.tape()
      for (name, expression) in trial.settings.sorted(by: { $0.key < $1.key }) {
        guard
          let value = try? Workspace()
            .evaluate(expression, at: theirs.end, of: reference, world: .run),
          let own = ownName(of: name, in: program, mine, theirs)
        else { return nil }
        wanted.append(Setting(name: name, value: value))
        given.append(Setting(name: own, value: mine.shaped(value, as: own)))
      }
      let seed = trial.seed.map { [Literal.seed: $0] } ?? [:]
      guard let left = try reference.variant(seed, wanted),
        let right = try program.variant(seed, given)
      else { return nil }
      return (left, right)
    } catch {
      throw .run(error)
    }
  }

  /// The learner's name for something that the reference assigns outside its loops: the one
  /// that is spelled alike, or the only one that holds the same numbers.
  private func ownName(of name: String, in program: Run, _ mine: Tape, _ theirs: Tape) -> String? {
    let settable = program.settableNames
    if settable.contains(name) { return name }
    guard let wanted = theirs.firstNumbers(of: name) else { return nil }
    let alike = settable.filter { mine.firstNumbers(of: $0)?.isLike(wanted) ?? false }
    return alike.count == 1 ? alike[0] : nil
  }

  // MARK: Mistakes

  /// The first difference, with what the lesson says to mistakes that give the same numbers.
  private func explained(
    _ departure: Departure,
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
      guard let wrong = try tape(of: mistake, departure.trial) else { continue }
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
    _ trial: ProgramTask.Trial?
  ) throws(Refusal) -> NumericTape? {
    guard let source = mistake.program(from: task.reference), var program = try? run(source)
    else { return nil }
    if let trial {
      guard let (_, changed) = try variants(of: run(task.reference), program, trial) else {
        return nil
      }
      program = changed
    }
    return try numbers(of: program)
  }
}

extension NumericTape {
  /// Whether a value that differs from the reference is just the one that stands here.
  fileprivate func has(_ found: ProgramDifference.Divergence, at index: Int) -> Bool {
    guard let entries = track(of: found.reference)?.entries, entries.indices.contains(index)
    else { return false }
    return entries[index].value.str == found.given
  }
}

extension Tape {
  /// A value in the form that a name has: the same numbers in its shape, in lists if it has those.
  fileprivate func shaped(_ value: Value, as name: String) -> Value {
    guard let first = entries.first(where: { $0.name == name })?.value,
      let own = NumericContent(first), let new = NumericContent(value),
      own.numbers.count == new.numbers.count, own.shape != new.shape || first.isList
    else { return value }
    let shaped = NumericContent(new.numbers, own.shape)
    return first.isList ? shaped.nestedList : shaped.value
  }

  /// The numbers that a name was given first.
  fileprivate func firstNumbers(of name: String) -> NumericContent? {
    entries.first { $0.name == name }.flatMap { NumericContent($0.value) }
  }
}

extension Value {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
