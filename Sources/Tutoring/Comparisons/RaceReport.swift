import NeuralCore
import TimeTravel

/// Several ways of training, side by side: same data, same weights at the start.
///
/// The error is that of the weights as they stand at the end of an epoch, over all rows, so that
/// ways with few updates and with many can be compared. What the chapter's programs print is
/// another number: there the weights move from row to row while the sum is made.
///
///     // lesson 5: race sgd full
///     report.contestants.map(\.epochsToGoal)   // [34, 221]
///     report.contestants.map(\.updatesToGoal)  // [204, 221]
public struct RaceReport: Hashable, Sendable, Encodable {
  /// The roles that this relies on without being sure of them.
  public let guesses: [RoleGuess]

  /// One way of training.
  public struct Contestant: Hashable, Sendable, Encodable {
    /// The words that asked for it.
    public let name: String
    /// How many updates an epoch has; `nil` if the program itself was run.
    public let updatesPerEpoch: Int?
    /// After how many epochs the error was below the goal; `nil` if it never was.
    public let epochsToGoal: Int?
    /// The error at the end of each epoch.
    public let errors: [Double]
    /// The epoch at whose end the error had begun to grow without bound.
    public let blewUpAfter: Int?

    /// How many updates that took.
    public var updatesToGoal: Int? {
      guard let epochsToGoal, let updatesPerEpoch else { return nil }
      return epochsToGoal * updatesPerEpoch
    }

    /// The error at the end of an epoch, counted from 1.
    public func error(after epoch: Int) -> Double? {
      errors.indices.contains(epoch - 1) ? errors[epoch - 1] : nil
    }

    private enum CodingKeys: String, CodingKey {
      case name, updatesPerEpoch, epochsToGoal, updatesToGoal, errors, blewUpAfter
    }

    /// Writes the contestant with its number of updates.
    ///
    /// - Parameter encoder: Where to.
    /// - Throws: The encoder's errors.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try container.encode(updatesPerEpoch, forKey: .updatesPerEpoch)
      try container.encode(epochsToGoal, forKey: .epochsToGoal)
      try container.encode(updatesToGoal, forKey: .updatesToGoal)
      try container.encode(errors, forKey: .errors)
      try container.encode(blewUpAfter, forKey: .blewUpAfter)
    }
  }

  /// What the errors are errors of.
  public enum Measure: String, Hashable, Sendable, Encodable {
    /// The weights at the end of each epoch, over all rows.
    case endOfEpoch = "end_of_epoch"
    /// What the program itself reports.
    case reported
  }

  /// The contestants, as they were asked for.
  public let contestants: [Contestant]
  /// The error that was to be reached; `nil` if so many epochs were asked for.
  public let goal: Double?
  /// How many epochs a contestant had at most.
  public let bound: Int
  /// The epoch whose error is shown as the last: the program's own number, if that is less.
  public let lastEpoch: Int
  /// What the errors are.
  public let measure: Measure
  /// Whether the program itself trains as none of the three ways does.
  public let isProgramDifferent: Bool
  /// Whether someone interrupted it.
  public let isPartial: Bool
}

/// Runs a race.
struct Race {
  let setup: TrainingSetup
  let goal: RaceRequest.Goal
  let patience: Patience

  /// How many epochs a contestant has at most, if nothing else is asked for.
  static let usualBound = 1000

  /// A contestant whose settings have values.
  typealias Entry = (request: RaceRequest.Contestant, literals: [Literal: Int], settings: [Setting])

  private var bound: Int {
    switch goal {
    case .error: Self.usualBound
    case .epochs(let count): count
    }
  }

  private var threshold: Double? {
    if case .error(let below) = goal { below } else { nil }
  }

  /// Trains the contestants one after the other.
  func report(_ entries: [Entry]) throws(ReportProblem) -> RaceReport {
    let own = try setup.epochCount()
    let last = max(1, min(own, bound))
    if entries.contains(where: { $0.request.batching != nil }) { try setup.requirePlain() }
    let isTrained = setup.way != nil || entries.contains { $0.request.batching != nil }
    var contestants: [RaceReport.Contestant] = []
    var isPartial = false
    for (number, entry) in entries.enumerated() {
      patience.progress?(number, entries.count)
      let contestant =
        isTrained ? try train(entry, atLeast: max(last, 10)) : try drive(entry)
      guard let contestant else {
        isPartial = true
        break
      }
      contestants.append(contestant)
    }
    return RaceReport(
      guesses: setup.reading.guesses,
      contestants: contestants,
      goal: threshold,
      bound: bound,
      lastEpoch: last,
      measure: isTrained ? .endOfEpoch : .reported,
      isProgramDifferent: setup.way == nil && isTrained,
      isPartial: isPartial
    )
  }

  /// Trains a contestant; `nil` if someone interrupts.
  private func train(
    _ entry: Entry,
    atLeast least: Int
  ) throws(ReportProblem) -> RaceReport.Contestant? {
    let setup = try setup.variant(entry.literals, entry.settings)
    let batching = entry.request.batching ?? setup.way?.batching ?? .stochastic
    let trainer = Trainer(
      setup.network,
      setup.dataset,
      learningRate: try setup.knownRate(),
      batching: batching
    )
    var watch = GrowthWatch()
    var found: Int?
    while watch.errors.count < bound {
      if patience.isInterrupted?() == true { return nil }
      trainer.trainEpoch()
      let isBeyond = watch.isBeyond(adding: trainer.currentError())
      let (count, error) = (watch.errors.count, watch.errors.last ?? .nan)
      if isBeyond { return contestant(entry, batching, setup, watch, nil, blewUp: true) }
      if found == nil, let threshold, error < threshold { found = count }
      if found != nil, count >= least { break }
    }
    return contestant(entry, batching, setup, watch, found, blewUp: false)
  }

  private func contestant(
    _ entry: Entry,
    _ batching: Batching?,
    _ setup: TrainingSetup,
    _ watch: GrowthWatch,
    _ found: Int?,
    blewUp: Bool
  ) -> RaceReport.Contestant {
    RaceReport.Contestant(
      name: entry.request.name,
      updatesPerEpoch: batching.map { $0.updates(of: setup.dataset.count) },
      epochsToGoal: found,
      errors: watch.errors,
      blewUpAfter: blewUp ? watch.errors.count : nil
    )
  }

  /// Runs the program itself for a contestant; `nil` if someone interrupts.
  private func drive(_ entry: Entry) throws(ReportProblem) -> RaceReport.Contestant? {
    guard let name = setup.roles.errorName else { throw .lacksRole(.error) }
    var literals = entry.literals
    if setup.run.value(of: .epochs) != nil { literals[.epochs] = bound }
    let run = try setup.variantRun(literals, entry.settings)
    var watch = GrowthWatch()
    do throws(RunError) {
      for error in try run.numbers(of: name) where watch.isBeyond(adding: error) {
        return contestant(entry, nil, setup, watch, nil, blewUp: true)
      }
    } catch {
      if error == .interrupted { return nil }
      throw .run(error)
    }
    let found = threshold.flatMap { below in watch.errors.firstIndex { $0 < below } }
    return contestant(entry, nil, setup, watch, found.map { $0 + 1 }, blewUp: false)
  }
}
