import NeuralCore

/// Which ways of training are to be compared, and how far.
public struct RaceRequest: Hashable, Sendable {
  /// One way of training.
  public struct Contestant: Hashable, Sendable {
    /// The words that ask for it.
    public let name: String
    /// How many examples are seen before the weights change; `nil` as the program does.
    public let batching: Batching?
    /// What is set, with the expressions of the values.
    public let settings: [SettingRequest]

    /// Creates a way of training.
    public init(name: String, batching: Batching?, settings: [SettingRequest]) {
      self.name = name
      self.batching = batching
      self.settings = settings
    }
  }

  /// When a contestant is done.
  public enum Goal: Hashable, Sendable {
    /// The error is below a number.
    case error(below: Double)
    /// So many epochs are over.
    case epochs(Int)
  }

  /// The contestants.
  public let contestants: [Contestant]
  /// When they are done.
  public let goal: Goal

  /// The error below which training counts as done, if nothing else is asked for.
  public static let usualGoal = Goal.error(below: 0.001)

  /// Creates a request.
  public init(_ contestants: [Contestant], goal: Goal = RaceRequest.usualGoal) {
    self.contestants = contestants
    self.goal = goal
  }
}

/// A name that is to be set, with the expression of its value.
public struct SettingRequest: Hashable, Sendable {
  /// The name, or a word for what it means: `alpha`, `hidden`, `seed`.
  public let name: String
  /// The expression.
  public let expression: String

  /// Creates a request.
  public init(name: String, expression: String) {
    self.name = name
    self.expression = expression
  }
}
