import TimeTravel

/// Which picture of the run is wanted.
public enum PictureRequest: Hashable, Sendable {
  /// Expressions over the whole run, at the stops of a grain.
  case plot([String], over: Grain, isLogarithmic: Bool)
  /// A table of numbers with what moved last.
  case heat(String)
  /// The network.
  case network
  /// The error as two weights would make it.
  case landscape(String, String)
}
