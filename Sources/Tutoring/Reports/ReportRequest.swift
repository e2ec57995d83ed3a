/// Which report is wanted.
public enum ReportRequest: Hashable, Sendable {
  /// The pushes on the weights of one output, counted from 1.
  case pressure(output: Int)
  /// What the program's names mean.
  case roles
}
