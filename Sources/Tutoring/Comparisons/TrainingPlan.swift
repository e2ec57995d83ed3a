import NeuralCore
import TimeTravel

/// All that is needed to train the run's network elsewhere, to the same numbers.
public struct TrainingPlan: Hashable, Sendable {
  /// A table of numbers, row by row.
  public typealias Table = [[Double]]

  /// The inputs.
  public let inputs: Table
  /// The targets.
  public let targets: Table
  /// The weights before the first epoch, layer by layer; a row for each node that they leave.
  public let startWeights: [Table]
  /// The weights where the run stands; `nil` if it has none there.
  public let currentWeights: [Table]?
  /// What hidden nodes do with their weighted sums.
  public let activation: Activation
  /// The learning rate.
  public let rate: Double
  /// How many examples an update sees.
  public let batchSize: Int
  /// How many epochs there are.
  public let epochs: Int
  /// The error of each epoch, as the core's trainer computes it.
  public let errors: [Double]

  /// How many numbers an export may hold.
  static let mostNumbers = 200_000
  private static let mostEpochs = 100_000

  init(_ setup: TrainingSetup, at moment: Moment) throws(ReportProblem) {
    guard let way = setup.way else { throw .trainsOtherwise }
    let (dataset, network) = (setup.dataset, setup.network)
    let numbers = dataset.inputs.count + dataset.targets.count
    guard numbers <= Self.mostNumbers else { throw .isTooLong(numbers: numbers) }
    rate = try setup.knownRate()
    epochs = min(try setup.epochCount(), Self.mostEpochs)
    inputs = dataset.inputs.table
    targets = dataset.targets.table
    startWeights = network.weights.map(\.table)
    let now = try? NetworkReading(at: moment, roles: setup.roles)
    currentWeights = now?.network.weights.map(\.table)
    activation = way.activation
    batchSize = way.batching.size(of: dataset.count)
    let trainer = Trainer(network, dataset, learningRate: rate, batching: way.batching)
    errors = trainer.train(epochs: epochs)
  }
}

extension LessonEngine {
  /// Returns what is needed to train the run's network elsewhere.
  ///
  /// - Returns: The plan.
  /// - Throws: ``ReportProblem``, also if the program trains in a way of its own.
  public func trainingPlan() throws(ReportProblem) -> TrainingPlan {
    try TrainingPlan(try setup(), at: run.moment)
  }
}
