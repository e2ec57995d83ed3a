/// Why a report can't be made; the words are the caller's.
public enum ReportProblem: Error, Hashable, Sendable {
  /// No name of the program has a role that the report needs.
  case lacksRole(Role)
  /// The name that has a role holds nothing yet.
  case holdsNothingYet(Role, name: String)
  /// The name that has a role holds something that can't have it.
  case isNoTable(Role, name: String, type: String)
  /// Two of the program's values don't fit together.
  case doesNotFit(name: String, shape: String, beside: String, otherShape: String)
  /// There are fewer outputs.
  case noOutput(Int, count: Int)
}

/// What a name can mean to a report.
public enum Role: String, Hashable, Sendable, CaseIterable, Encodable {
  /// The inputs of all rows.
  case inputs
  /// The targets of all rows.
  case targets
  /// The current row's input.
  case input
  /// The current row's target.
  case target
  /// The weights, layer by layer.
  case weights
  /// The values of the layers.
  case layers
  /// The deltas, the output's last.
  case deltas
  /// The prediction.
  case prediction
  /// The error that is reported.
  case error
  /// The learning rate.
  case rate
}
