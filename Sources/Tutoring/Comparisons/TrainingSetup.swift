import NeuralCore
import NumericLanguage
import TimeTravel

/// What a comparison trains: the program's data, its weights before the first epoch, its rate,
/// and the way in which it trains them.
///
/// That way isn't read from the text. The program is run for one epoch, and so is each trainer
/// that may be like it; the one that ends with the program's weights is it.
struct TrainingSetup {
  /// The run that the comparison is about.
  let run: Run
  /// What its names mean.
  let roles: ProgramRoles
  /// The data and the weights before the first epoch.
  let reading: NetworkReading
  /// The learning rate, if a name has that role and holds a number.
  let rate: Double?
  /// How the program trains; `nil` if no trainer does the same.
  let way: Way?

  /// How weights are trained.
  struct Way: Hashable {
    /// How many examples are seen before the weights change.
    let batching: Batching
    /// What hidden nodes do with their weighted sums.
    let activation: Activation
  }

  /// The data.
  var dataset: Dataset { reading.dataset }

  /// The network before the first epoch, as the program's way treats it.
  var network: Network {
    Network(weights: reading.network.weights, hiddenActivation: way?.activation ?? .relu)
  }

  /// Reads a run.
  ///
  /// - Parameters:
  ///   - run: The run; it stays where it is.
  ///   - roles: What its names mean.
  ///   - other: A setup that trains in the same way, where that is known.
  /// - Throws: ``ReportProblem``.
  init(_ run: Run, _ roles: ProgramRoles, like other: Self? = nil) throws(ReportProblem) {
    self.run = run
    self.roles = roles
    let start = try Self.start(of: run)
    reading = try NetworkReading(at: start, roles: roles)
    rate = roles.rateName.flatMap(start.value(of:))?.scalar?.double
    way = if let other { other.way } else { try Self.way(of: run, roles, reading, rate) }
  }

  /// Returns the setup of a variant of the program, which is taken to train in the same way.
  ///
  /// - Parameters:
  ///   - literals: Numbers that the program writes out, with others in their place.
  ///   - settings: What is set besides.
  /// - Returns: The setup.
  /// - Throws: ``ReportProblem``.
  func variant(_ literals: [Literal: Int], _ settings: [Setting]) throws(ReportProblem) -> Self {
    try Self(try variantRun(literals, settings), roles, like: self)
  }

  /// Returns a variant of the run.
  func variantRun(_ literals: [Literal: Int], _ settings: [Setting]) throws(ReportProblem) -> Run {
    do throws(RunError) {
      if let run = try run.variant(literals, settings) { return run }
    } catch {
      throw .run(error)
    }
    let missing = literals.keys.first { run.value(of: $0) == nil }
    throw .isNotWrittenOut(missing ?? .epochs)
  }

  /// Checks that the trainer can take the program's network.
  ///
  /// - Throws: ``ReportProblem/isNotPlain`` for a network with biases or other nodes.
  func requirePlain() throws(ReportProblem) {
    guard reading.network.isPlain else { throw .isNotPlain }
  }

  /// How steeply the error of a single layer bends; `nil` behind a hidden layer, and where that
  /// is no number to divide by.
  func curvature(_ batching: Batching) -> Curvature? {
    guard network.weights.count == 1 else { return nil }
    let curvature = Curvature(dataset, batching: batching)
    return curvature.steepest > 0 && curvature.steepest.isFinite ? curvature : nil
  }

  /// How many epochs the program has.
  ///
  /// - Throws: ``ReportProblem/run(_:)`` if someone interrupts.
  func epochCount() throws(ReportProblem) -> Int {
    if let count = run.value(of: .epochs) { return max(count, 0) }
    return try ReportProblem.running { () throws(RunError) in
      try run.numbers(of: roles.errorName ?? "").count
    }
  }

  /// The learning rate.
  ///
  /// - Throws: ``ReportProblem`` if there is none.
  func knownRate() throws(ReportProblem) -> Double {
    guard let name = roles.rateName else { throw .lacksRole(.rate) }
    guard let rate else { throw .holdsNothingYet(.rate, name: name) }
    return rate
  }

  /// The moment before the first epoch.
  private static func start(of run: Run) throws(ReportProblem) -> Moment {
    guard run.loops.epoch != nil else { throw .lacksEpochs }
    return try ReportProblem.running { () throws(RunError) in
      try run.moment(at: Target(parsing: "e0"))
    }
  }

  // MARK: The program's way

  /// Beyond so many rows only the first are compared.
  private static let mostRows = 2000
  private static let fewRows = 50
  private static let sizes = [2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 50, 64, 100, 128, 256]

  private static func way(
    of run: Run,
    _ roles: ProgramRoles,
    _ start: NetworkReading,
    _ rate: Double?
  ) throws(ReportProblem) -> Way? {
    guard let rate, start.network.isPlain else { return nil }
    let isLong = start.dataset.count > mostRows && run.loops.row != nil
    let after: Moment
    do throws(RunError) {
      after = try run.moment(at: Target(parsing: isLong ? "e1 r\(fewRows)" : "e1"))
    } catch {
      if error == .interrupted { throw .run(error) }
      return nil
    }
    guard let end = try? NetworkReading(at: after, roles: roles) else { return nil }
    let dataset = isLong ? start.dataset.first(fewRows) : start.dataset
    let sizes = sizes.filter { $0 < dataset.count && !isLong }
    let batchings = [.stochastic, .full] + sizes.map { Batching.mini(size: $0) }
    let activations: [Activation] = start.weightNames.count > 1 ? [.relu, .linear] : [.relu]
    for batching in batchings {
      for activation in activations {
        let network = Network(weights: start.network.weights, hiddenActivation: activation)
        let trainer = Trainer(network, dataset, learningRate: rate, batching: batching)
        trainer.trainEpoch()
        if trainer.network.isNear(end.network) {
          return Way(batching: batching, activation: activation)
        }
      }
    }
    return nil
  }
}

extension ProgramRoles {
  /// The name of the learning rate.
  var rateName: String? { names(.rate).first }
  /// The name of the error.
  var errorName: String? { names(.error).first }
}

extension Dataset {
  /// The first examples.
  fileprivate func first(_ count: Int) -> Dataset {
    Dataset(inputs: inputs.rows(0, count, 1), targets: targets.rows(0, count, 1))
  }
}

extension Network {
  /// Whether all weights are the same to nine digits.
  fileprivate func isNear(_ other: Network) -> Bool {
    layerSizes == other.layerSizes
      && zip(weights, other.weights).allSatisfy { mine, theirs in
        zip(mine.doubles, theirs.doubles).allSatisfy { one, two in
          one == two || (one - two).magnitude <= 1e-9 * max(one.magnitude, two.magnitude)
        }
      }
  }
}
