import NeuralCore
import TimeTravel

/// Which values a setting is to be given.
public struct SweepRequest: Hashable, Sendable {
  /// The name, or a word for what it means: `alpha`, `hidden`, `seed`.
  public let name: String
  /// The expressions of the values.
  public let values: [String]
  /// With how many seeds each value is tried, from 0 up; `nil` with the program's own.
  public let seeds: Int?
  /// How many epochs each training has; `nil` as many as the program.
  public let epochs: Int?

  /// Creates a request.
  public init(name: String, values: [String], seeds: Int? = nil, epochs: Int? = nil) {
    self.name = name
    self.values = values
    self.seeds = seeds
    self.epochs = epochs
  }
}

/// How many trainings learn when a setting has other values.
///
/// A training learns if the error of its last epoch, as the chapter's programs print it, is
/// below ``bound``:
///
///     // lesson 16: sweep seed 0..99
///     report.rows[0].learned   // 49
public struct SweepReport: Hashable, Sendable, Encodable {
  /// The roles that this relies on without being sure of them.
  public let guesses: [RoleGuess]

  /// What came of one value; of a sweep of seeds, of all of them.
  public struct Row: Hashable, Sendable, Encodable {
    /// The value, as it was written.
    public let value: String
    /// How many trainings there were.
    public let trained: Int
    /// How many of them learned.
    public let learned: Int
    /// How many grew without bound.
    public let blewUp: Int
    /// The middle one of the last errors, or the mean of the two in the middle.
    public let medianError: Double
    /// The seeds that learned, if seeds were tried.
    public let learnedSeeds: [Int]
  }

  /// What carried the trainings out.
  public enum Carrier: String, Hashable, Sendable, Encodable {
    /// The core's trainer, which gives the program's bits.
    case trainer
    /// The program itself.
    case program
  }

  /// The name that was set.
  public let name: String
  /// The rows.
  public let rows: [Row]
  /// Below which last error a training has learned.
  public let bound: Double
  /// How many epochs each had.
  public let epochs: Int
  /// With how many seeds each value was tried; 1 with the program's own.
  public let seeds: Int
  /// What carried them out.
  public let carrier: Carrier
  /// How many trainings were asked for.
  public let wanted: Int
  /// Whether someone interrupted it; the rows then hold what was done.
  public let isPartial: Bool
}

/// Carries out a sweep.
struct Sweep {
  let setup: TrainingSetup
  let patience: Patience
  let name: String
  let epochs: Int?
  /// How the value of the name is changed.
  let knob: Knob

  /// Below this, the last error counts as learned.
  static let bound = 0.01

  /// One training.
  struct Trial {
    /// The row that it belongs to.
    let row: String
    let literals: [Literal: Int]
    let settings: [Setting]
  }

  /// Carries out trials.
  func report(_ trials: [Trial], seeds: Int) throws(ReportProblem) -> SweepReport {
    let own = try setup.epochCount()
    let isTrained = setup.way != nil && knob != .other
    if !isTrained, epochs != nil, setup.run.value(of: .epochs) == nil {
      throw .isNotWrittenOut(.epochs)
    }
    var results: [(trial: Trial, error: Double)] = []
    for (number, trial) in trials.enumerated() {
      patience.progress?(number, trials.count)
      if patience.isInterrupted?() == true { break }
      let error = isTrained ? try train(trial, epochs ?? own) : try drive(trial)
      guard let error else { break }
      results.append((trial, error))
    }
    return SweepReport(
      guesses: setup.reading.guesses,
      name: name,
      rows: Self.rows(results),
      bound: Self.bound,
      epochs: epochs ?? own,
      seeds: seeds,
      carrier: isTrained ? .trainer : .program,
      wanted: trials.count,
      isPartial: results.count < trials.count
    )
  }

  /// The last error of a training; `nil` if someone interrupts.
  private func train(_ trial: Trial, _ epochs: Int) throws(ReportProblem) -> Double? {
    let setup = try setup.variant(trial.literals, trial.settings)
    let trainer = Trainer(
      setup.network,
      setup.dataset,
      learningRate: try setup.knownRate(),
      batching: setup.way?.batching ?? .stochastic
    )
    var error = Double.nan
    for epoch in 0..<epochs {
      if epoch % 16 == 15, patience.isInterrupted?() == true { return nil }
      error = trainer.trainEpoch()
      if !error.isFinite { break }
    }
    return error
  }

  /// The last error of the program itself; `nil` if someone interrupts.
  private func drive(_ trial: Trial) throws(ReportProblem) -> Double? {
    guard let name = setup.roles.errorName else { throw .lacksRole(.error) }
    var literals = trial.literals
    if let epochs { literals[.epochs] = epochs }
    var run = try setup.variantRun(literals, trial.settings)
    do throws(RunError) {
      let end = try run.runToEnd().to
      if let error = end.error { throw .language(error) }
      return end.value(of: name)?.scalar?.double ?? .nan
    } catch {
      if error == .interrupted { return nil }
      throw .run(error)
    }
  }

  private static func rows(_ results: [(trial: Trial, error: Double)]) -> [SweepReport.Row] {
    var order: [String] = []
    var groups: [String: [(trial: Trial, error: Double)]] = [:]
    for result in results {
      if groups[result.trial.row] == nil { order.append(result.trial.row) }
      groups[result.trial.row, default: []].append(result)
    }
    return order.map { value in
      let group = groups[value] ?? []
      return SweepReport.Row(
        value: value,
        trained: group.count,
        learned: group.count { $0.error < bound },
        blewUp: group.count { !$0.error.isFinite },
        medianError: median(group.map(\.error)),
        learnedSeeds: group.compactMap { $0.error < bound ? $0.trial.literals[.seed] : nil }
      )
    }
  }

  /// The middle of some errors; those that are no number count as the largest.
  private static func median(_ errors: [Double]) -> Double {
    let sorted = errors.map { $0.isFinite ? $0 : .infinity }.sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

/// What a word for a setting turns.
enum Knob: Hashable {
  /// The learning rate.
  case rate
  /// How many nodes a hidden layer has.
  case hiddenSize
  /// The seed, which is written out.
  case seed
  /// Another setting.
  case other
}
