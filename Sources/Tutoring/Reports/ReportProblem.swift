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
  /// What the nodes behind some weights do with their weighted sums isn't recognised.
  case unknownActivation(weights: String)
  /// The program has no such name.
  case noSuchName(String)
  /// Only one name can have this role.
  case oneName(Role)
  /// There are fewer rows.
  case noRow(Int, count: Int)
  /// The network has no hidden layer.
  case noHiddenLayer
  /// Someone asked to stop.
  case interrupted
  /// There are fewer outputs.
  case noOutput(Int, count: Int)
}
