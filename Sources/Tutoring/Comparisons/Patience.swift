/// How a long computation is watched from outside: it says how far it is, and asks whether to go
/// on.
public struct Patience {
  /// Told how many parts of how many are done.
  public var progress: ((Int, Int) -> Void)?
  /// Asked now and then whether to stop.
  public var isInterrupted: (() -> Bool)?

  /// Creates the patience of someone who doesn't watch.
  public init() {}
}
