import NeuralCore
import TimeTravel

/// How the numbers of a data set are to be written otherwise, so that they hold the same pattern.
public enum Recoding: Hashable, Sendable {
  /// Every input times a number.
  case inputsTimes(Double)
  /// The two targets exchanged.
  case swap
  /// The two inputs as a dim and a bright light: 0.2 and 0.9.
  case dimmers

  /// The dim and the bright light.
  static let brightness = (dim: 0.2, bright: 0.9)

  /// The words that ask for it.
  public var name: String {
    switch self {
    case .inputsTimes(let factor): "inputs*" + NumberText.general(factor, digits: 12)
    case .swap: "swap"
    case .dimmers: "dimmers"
    }
  }
}

/// The same pattern in other numbers, trained beside the original.
///
///     // lesson 5: recode inputs*10
///     report.runs[0].errors[0], report.runs[2].errors[0]   // 2.6561231104 and the same
///     report.largestDifference                             // 3e-14, relative
public struct RecodeReport: Hashable, Sendable, Encodable {
  /// The roles that this relies on without being sure of them.
  public let guesses: [RoleGuess]

  /// One training.
  public struct Training: Hashable, Sendable, Encodable {
    /// Which one.
    public enum Kind: String, Hashable, Sendable, Encodable {
      /// The data as they are.
      case original
      /// The recoded data at the same learning rate.
      case sameRate = "same_rate"
      /// The recoded data at the learning rate that keeps the run the same.
      case fittingRate = "fitting_rate"
    }

    /// Which one it is.
    public let kind: Kind
    /// The learning rate of each set of weights.
    public let rates: [Double]
    /// By what the first weights were divided at the start.
    public let weightDivisor: Double
    /// The error of each epoch, as the chapter's programs print it.
    public let errors: [Double]
    /// The first weights at the end, row by row.
    public let endWeights: [Double]
    /// Whether it was stopped since the error had begun to grow without bound.
    public let blewUp: Bool
  }

  /// One row before and after.
  public struct Row: Hashable, Sendable, Encodable {
    /// The inputs as they are.
    public let inputs: [Double]
    /// The targets as they are.
    public let targets: [Double]
    /// The inputs in other numbers.
    public let recodedInputs: [Double]
    /// The targets in other numbers.
    public let recodedTargets: [Double]
  }

  /// The words that asked for it.
  public let recoding: String
  /// The first rows.
  public let rows: [Row]
  /// How many rows there are.
  public let rowCount: Int
  /// How many epochs each training had.
  public let epochs: Int
  /// The name of the learning rate.
  public let rateName: String
  /// The name of the first weights.
  public let weightsName: String
  /// The trainings, the original first.
  public let runs: [Training]
  /// By how much the errors of the last training and of the original differ at most, relative to
  /// the larger; `nil` if no rate keeps the run the same.
  public let largestDifference: Double?
  /// Whether the program itself trains as none of the three ways does.
  public let isProgramDifferent: Bool
}

/// Carries out a recoding.
struct Recode {
  let setup: TrainingSetup
  let patience: Patience

  private static let mostRows = 8
  private static let mostEpochs = 10_000

  func report(_ recoding: Recoding) throws(ReportProblem) -> RecodeReport {
    try setup.requirePlain()
    let rate = try setup.knownRate()
    let recoded = try recode(setup.dataset, recoding)
    let epochs = min(try setup.epochCount(), Self.mostEpochs)
    let rates = [Double](repeating: rate, count: setup.network.weights.count)
    var runs = [try train(.original, setup.dataset, 1, rates, epochs)]
    var difference: Double?
    if case .inputsTimes(let factor) = recoding {
      var fitting = rates
      fitting[0] = rate / (factor * factor)
      runs.append(try train(.sameRate, recoded, factor, rates, epochs))
      runs.append(try train(.fittingRate, recoded, factor, fitting, epochs))
      difference = Self.difference(runs[0].errors, runs[2].errors)
    } else {
      runs.append(try train(.sameRate, recoded, 1, rates, epochs))
    }
    return RecodeReport(
      guesses: setup.reading.guesses,
      recoding: recoding.name,
      rows: rows(recoded),
      rowCount: setup.dataset.count,
      epochs: epochs,
      rateName: setup.roles.rateName ?? "",
      weightsName: setup.reading.weightNames[0],
      runs: runs,
      largestDifference: difference,
      isProgramDifferent: setup.way == nil
    )
  }

  private func train(
    _ kind: RecodeReport.Training.Kind,
    _ dataset: Dataset,
    _ divisor: Double,
    _ rates: [Double],
    _ epochs: Int
  ) throws(ReportProblem) -> RecodeReport.Training {
    var weights = setup.network.weights
    if divisor != 1 {
      weights[0] = NDArray(weights[0].doubles.map { $0 / divisor }, shape: weights[0].shape)
    }
    let trainer = Trainer(
      Network(weights: weights, hiddenActivation: setup.network.hiddenActivation),
      dataset,
      learningRate: rates[0],
      batching: setup.way?.batching ?? .stochastic,
      layerRates: rates
    )
    var watch = GrowthWatch()
    var blewUp = false
    while watch.errors.count < epochs, !blewUp {
      if patience.isInterrupted?() == true { throw .run(.interrupted) }
      blewUp = watch.isBeyond(adding: trainer.trainEpoch())
    }
    return RecodeReport.Training(
      kind: kind,
      rates: rates,
      weightDivisor: divisor,
      errors: watch.errors,
      endWeights: trainer.network.weights[0].doubles,
      blewUp: blewUp
    )
  }

  // MARK: Data

  private func recode(
    _ dataset: Dataset,
    _ recoding: Recoding
  ) throws(ReportProblem) -> Dataset {
    switch recoding {
    case .inputsTimes(let factor):
      return Dataset(inputs: dataset.inputs.mapped { $0 * factor }, targets: dataset.targets)
    case .swap:
      let two = try Self.pair(dataset.targets, setup.roles.names(.targets).first)
      let targets = dataset.targets.mapped { $0 == two.low ? two.high : two.low }
      return Dataset(inputs: dataset.inputs, targets: targets)
    case .dimmers:
      let two = try Self.pair(dataset.inputs, setup.roles.names(.inputs).first)
      let (dim, bright) = Recoding.brightness
      let inputs = dataset.inputs.mapped { $0 == two.low ? dim : bright }
      return Dataset(inputs: inputs, targets: dataset.targets)
    }
  }

  /// The two numbers that a table consists of.
  private static func pair(
    _ table: NDArray,
    _ name: String?
  ) throws(ReportProblem) -> (low: Double, high: Double) {
    let values = Set(table.doubles).sorted()
    guard values.count == 2 else { throw .isNotTwoValued(name ?? "", count: values.count) }
    return (values[0], values[1])
  }

  private func rows(_ recoded: Dataset) -> [RecodeReport.Row] {
    (0..<min(recoded.count, Self.mostRows)).map { row in
      RecodeReport.Row(
        inputs: setup.dataset.inputs.row(row).doubles,
        targets: setup.dataset.targets.row(row).doubles,
        recodedInputs: recoded.inputs.row(row).doubles,
        recodedTargets: recoded.targets.row(row).doubles
      )
    }
  }

  private static func difference(_ one: [Double], _ two: [Double]) -> Double {
    zip(one, two).map { first, second in
      let larger = max(first.magnitude, second.magnitude)
      return larger == 0 ? 0 : (first - second).magnitude / larger
    }.max() ?? 0
  }
}

extension NDArray {
  /// An array of the same shape with every number changed.
  fileprivate func mapped(_ change: (Double) -> Double) -> NDArray {
    NDArray(doubles.map(change), shape: shape)
  }
}
