import NeuralCore

/// Which report is wanted.
public enum ReportRequest: Hashable, Sendable {
  /// The pushes on the weights of one output, counted from 1.
  case pressure(output: Int)
  /// Correlations with the target of one output, counted from 1.
  case correlate(output: Int)
  /// The stack of weights multiplied into one set.
  case collapse
  /// Measured slopes beside computed ones, for a row counted from 1 or for all rows.
  case gradcheck(row: Int?)
  /// What each hidden node does.
  case story
  /// What the program's names mean.
  case roles
  /// A picture of the run or its network.
  case picture(PictureRequest)
  /// Several ways of training.
  case race(RaceRequest)
  /// Several values of a setting.
  case sweep(SweepRequest)
  /// The largest learning rate that settles; `nil` for the program's own batches.
  case cliff(Batching?)
  /// The same pattern in other numbers.
  case recode(Recoding)
}
