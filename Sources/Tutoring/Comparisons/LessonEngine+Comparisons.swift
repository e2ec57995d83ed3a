import NeuralCore
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// What comparisons of the run train.
  func setup() throws(ReportProblem) -> TrainingSetup {
    try TrainingSetup(run, roles)
  }

  private var patience: Patience {
    var patience = Patience()
    patience.progress = progress
    patience.isInterrupted = run.isInterrupted
    return patience
  }

  /// Trains in several ways, side by side.
  func race(_ request: RaceRequest) throws(ReportProblem) -> RaceReport {
    let setup = try setup()
    var entries: [Race.Entry] = []
    for contestant in request.contestants {
      var literals: [Literal: Int] = [:]
      var settings: [Setting] = []
      for wanted in contestant.settings {
        let (knob, name) = try knob(wanted.name, setup)
        let value = try value(of: wanted.expression)
        if knob == .seed, name == nil {
          literals[.seed] = try Self.seed(value, wanted.expression)
        } else {
          settings.append(Setting(name: name ?? wanted.name, value: value))
        }
      }
      entries.append((contestant, literals, settings))
    }
    return try Race(setup: setup, goal: request.goal, patience: patience).report(entries)
  }

  /// Gives a setting one value after the other.
  func sweep(_ request: SweepRequest) throws(ReportProblem) -> SweepReport {
    let setup = try setup()
    let (knob, name) = try knob(request.name, setup)
    if request.seeds != nil, setup.run.value(of: .seed) == nil {
      throw .isNotWrittenOut(.seed)
    }
    var trials: [Sweep.Trial] = []
    for expression in request.values {
      let value = try value(of: expression)
      if knob == .seed, name == nil {
        guard setup.run.value(of: .seed) != nil else { throw .isNotWrittenOut(.seed) }
        let seed = try Self.seed(value, expression)
        let first = request.values[0]
        let last = request.values[request.values.count - 1]
        let row = request.values.count > 1 ? "\(first)..\(last)" : first
        trials.append(Sweep.Trial(row: row, literals: [.seed: seed], settings: []))
        continue
      }
      let setting = Setting(name: name ?? request.name, value: value)
      let seeds: [[Literal: Int]] = request.seeds.map { (0..<$0).map { [.seed: $0] } } ?? [[:]]
      trials += seeds.map { Sweep.Trial(row: expression, literals: $0, settings: [setting]) }
    }
    let sweep = Sweep(
      setup: setup,
      patience: patience,
      name: name ?? request.name,
      epochs: request.epochs,
      knob: knob
    )
    return try sweep.report(trials, seeds: knob == .seed ? trials.count : request.seeds ?? 1)
  }

  /// Looks for the largest learning rate that settles.
  func cliff(_ batching: Batching?) throws(ReportProblem) -> CliffReport {
    let setup = try setup()
    let cliff = Cliff(setup: setup, patience: patience)
    return try cliff.report(batching ?? setup.way?.batching ?? .stochastic)
  }

  /// Writes the pattern of the data in other numbers.
  func recode(_ recoding: Recoding) throws(ReportProblem) -> RecodeReport {
    try Recode(setup: try setup(), patience: patience).report(recoding)
  }

  // MARK: Settings by name

  /// What a word turns, and the name that is set for it; no name if a number is written out.
  private func knob(
    _ word: String,
    _ setup: TrainingSetup
  ) throws(ReportProblem) -> (Knob, name: String?) {
    let names = run.settableNames
    let isRate = word == setup.roles.rateName || (word == "alpha" && !names.contains(word))
    if isRate, let rate = setup.roles.rateName {
      guard names.contains(rate) else { throw .run(.notASetting(rate, settable: names)) }
      return (.rate, rate)
    }
    if names.contains(word) { return (word.hasPrefix("hidden") ? .hiddenSize : .other, word) }
    if word == "hidden" {
      let sizes = names.filter { $0.hasPrefix("hidden") }
      guard sizes.count == 1 else { throw .run(.notASetting(word, settable: names)) }
      return (.hiddenSize, sizes[0])
    }
    if word == "seed" { return (.seed, nil) }
    throw .run(.notASetting(word, settable: names))
  }

  /// What an expression of the learner's gives where the run stands.
  func value(of expression: String) throws(ReportProblem) -> Value {
    do throws(LanguageError) {
      return try workspace.evaluate(expression, at: run.moment, of: run, world: .learner)
    } catch {
      throw .code(error, source: expression)
    }
  }

  private static func seed(_ value: Value, _ expression: String) throws(ReportProblem) -> Int {
    guard case .int(let number) = value, 0...4_294_967_295 ~= number else {
      throw .isNoSeed(expression)
    }
    return number
  }
}
