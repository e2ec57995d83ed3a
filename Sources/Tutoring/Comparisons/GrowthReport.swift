import NeuralCore
import TimeTravel

/// Why a run was stopped: its error grows without bound.
public struct GrowthReport: Hashable, Sendable, Encodable {
  /// What theory says of a single layer whose weights are changed once per epoch.
  public struct Theory: Hashable, Sendable, Encodable {
    /// The steepest curvature: the largest eigenvalue of the mean products of inputs.
    public let steepest: Double
    /// The rate beyond which a step in that direction overshoots: 2 divided by it.
    public let limit: Double
    /// By what an update multiplies the error in that direction.
    public let expectedGrowth: Double
    /// How many rows an update sees.
    public let rows: Int
    /// The row that has it, counted from 1, if an update sees one row.
    public let row: Int?
    /// Whether an epoch has only one update.
    public let isWholeEpoch: Bool
  }

  /// How many epochs were complete.
  public let epoch: Int
  /// The name of the error.
  public let errorName: String
  /// The error of the first epoch.
  public let firstError: Double
  /// The last errors, that of the last epoch at the end.
  public let lastErrors: [Double]
  /// By what the error was multiplied in the last epoch; `nil` before the second.
  public let growth: Double?
  /// The name of the learning rate.
  public let rateName: String?
  /// The learning rate.
  public let rate: Double?
  /// What theory says; `nil` for networks with hidden layers and for other ways of training.
  public let theory: Theory?

  private static let mostErrors = 6

  init(_ watch: GrowthWatch, errorName: String, setup: TrainingSetup?) {
    epoch = watch.errors.count
    self.errorName = errorName
    firstError = watch.errors.first ?? .nan
    lastErrors = Array(watch.errors.suffix(Self.mostErrors))
    growth = watch.growthPerEpoch
    rateName = setup?.roles.rateName
    rate = setup?.rate
    theory = setup.flatMap(Self.theory)
  }

  private static func theory(_ setup: TrainingSetup) -> Theory? {
    guard let way = setup.way, let rate = setup.rate,
      let curvature = setup.curvature(way.batching)
    else { return nil }
    let factor = 1 - rate * curvature.steepest
    return Theory(
      steepest: curvature.steepest,
      limit: curvature.largestRate,
      expectedGrowth: factor * factor,
      rows: way.batching.size(of: setup.dataset.count),
      row: way.batching == .stochastic ? curvature.batch + 1 : nil,
      isWholeEpoch: curvature.batchCount == 1
    )
  }
}
