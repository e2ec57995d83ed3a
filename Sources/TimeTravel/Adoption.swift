import NumericLanguage

/// Values of the learner's own that a run goes on from.
public struct Adoption {
  /// How many statements are carried out before.
  public let position: Int
  /// The names and what they hold from there on.
  public let values: [Variable]

  /// Creates an adoption.
  ///
  /// - Parameters:
  ///   - position: How many statements are carried out before.
  ///   - values: The names and what they hold from there on.
  public init(position: Int, values: [Variable]) {
    self.position = position
    self.values = values
  }

  /// Gives the names their values; what they share among themselves they share afterwards.
  func apply(to machine: Machine) {
    var memo = CopyMemo()
    for variable in values { machine[global: variable.name] = variable.value.deepCopy(&memo) }
  }
}
