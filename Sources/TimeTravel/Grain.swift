/// How far one step goes.
public enum Grain: String, Sendable, CaseIterable {
  /// To behind the next statement outside any function that assigned or printed something.
  case op
  /// To where the inner loop comes round: one training example.
  case row
  /// To where the outer loop comes round: every example once.
  case epoch
}
