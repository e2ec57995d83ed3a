import NeuralCore
import TimeTravel

/// The largest learning rate with which training settles, found by trying, beside what theory
/// says.
///
///     // lesson 5: cliff full
///     report.settles          // 1.28
///     report.fails            // 1.29
///     report.theory?.limit    // 1.2822...
public struct CliffReport: Hashable, Sendable, Encodable {
  /// The roles that this relies on without being sure of them.
  public let guesses: [RoleGuess]

  /// What theory says of a single layer.
  public struct Theory: Hashable, Sendable, Encodable {
    /// The steepest curvature: the largest eigenvalue of the mean products of inputs.
    public let steepest: Double
    /// Two divided by that.
    public let limit: Double
    /// How many rows the matrix is the mean of.
    public let rows: Int
    /// How many updates an epoch has; with one, the limit is exact, with several it is on the
    /// safe side.
    public let updates: Int
  }

  /// How many examples are seen before the weights change.
  public let batching: String
  /// The name of the learning rate.
  public let rateName: String
  /// The program's own rate.
  public let rate: Double
  /// The largest rate, to three digits, with which training settles; `nil` if none does.
  public let settles: Double?
  /// The smallest rate, to three digits, with which it doesn't; `nil` if all do.
  public let fails: Double?
  /// How many epochs each rate was tried for.
  public let epochs: Int
  /// How many rates were tried.
  public let tried: Int
  /// What theory says; `nil` for a network with hidden layers, for which it says nothing.
  public let theory: Theory?
}

/// Looks for the cliff.
struct Cliff {
  let setup: TrainingSetup
  let patience: Patience

  /// How many epochs each rate is tried for.
  static let epochs = 2000

  func report(_ batching: Batching) throws(ReportProblem) -> CliffReport {
    guard let name = setup.roles.rateName else { throw .lacksRole(.rate) }
    try setup.requirePlain()
    let own = try setup.knownRate()
    var tried = 0
    func settles(_ rate: Double) throws(ReportProblem) -> Bool {
      tried += 1
      patience.progress?(min(tried, 30), 31)
      return try self.settles(rate, batching)
    }
    // The largest rate that settles lies between low and high, once both are found.
    var low: Double?
    var high: Double?
    var rate = own > 0 && own.isFinite ? own : 0.1
    while low == nil || high == nil, 1e-9...1e9 ~= rate {
      if try settles(rate) {
        low = rate
        rate *= 2
      } else {
        high = rate
        rate /= 2
      }
      if let low, let high, low < high { break }
    }
    if let (bottom, top) = low.flatMap({ low in high.map { (low, $0) } }) {
      let unit = Self.unit(of: top)
      var (below, above) = (Int(bottom / unit), Int((top / unit).rounded(.up)))
      while above - below > 1 {
        let middle = (below + above) / 2
        if try settles(Double(middle) * unit) { below = middle } else { above = middle }
      }
      (low, high) = (Self.rounded(below, unit), Self.rounded(above, unit))
    }
    return CliffReport(
      guesses: setup.reading.guesses,
      batching: batching.name,
      rateName: name,
      rate: own,
      settles: low,
      fails: high,
      epochs: Self.epochs,
      tried: tried,
      theory: theory(batching)
    )
  }

  /// The size of the third digit of a number.
  private static func unit(of number: Double) -> Double {
    var unit = 1.0
    while number / unit >= 1000 { unit *= 10 }
    while number / unit < 100 { unit /= 10 }
    return unit
  }

  /// A number of units, with no digits behind the third.
  private static func rounded(_ count: Int, _ unit: Double) -> Double {
    unit < 1 ? Double(count) / (1 / unit).rounded() : Double(count) * unit
  }

  /// Whether training with a rate ends below where it began, and no longer grows.
  private func settles(_ rate: Double, _ batching: Batching) throws(ReportProblem) -> Bool {
    let trainer = Trainer(
      setup.network,
      setup.dataset,
      learningRate: rate,
      batching: batching
    )
    let start = trainer.currentError()
    var halfway = start
    for epoch in 0..<Self.epochs {
      if epoch % 16 == 0, patience.isInterrupted?() == true { throw .run(.interrupted) }
      if epoch == Self.epochs / 2 { halfway = trainer.currentError() }
      let error = trainer.trainEpoch()
      if !error.isFinite || error > 1e12 * max(start, 1e-300) { return false }
    }
    let end = trainer.currentError()
    return end < start && end <= halfway * (1 + 1e-9) + 1e-24
  }

  private func theory(_ batching: Batching) -> CliffReport.Theory? {
    setup.curvature(batching).map { curvature in
      CliffReport.Theory(
        steepest: curvature.steepest,
        limit: curvature.largestRate,
        rows: batching.size(of: setup.dataset.count),
        updates: curvature.batchCount
      )
    }
  }
}
