/// Watches an error from epoch to epoch, and tells when it grows without bound.
///
/// That is so when it has grown in each of the last five epochs, by more each time, to more than
/// ten times what it was at first; when it is a million times what it was; or when it is no
/// number any more. An error that rises for a while, or by the same amount each time since
/// nobody resets it, isn't meant.
///
///     var watch = GrowthWatch()
///     [4.1, 5.6, 9.5, 17, 30, 54].map { watch.isBeyond(adding: $0) }
///     // false, false, false, false, false, true
public struct GrowthWatch: Hashable, Sendable {
  /// The errors so far, one for each epoch.
  public private(set) var errors: [Double] = []

  private static let epochs = 5
  private static let factor = 10.0
  private static let suddenFactor = 1e6

  /// Begins to watch.
  public init() {}

  /// Takes note of the error of one more epoch.
  ///
  /// - Parameter error: The error.
  /// - Returns: Whether it grows without bound.
  public mutating func isBeyond(adding error: Double) -> Bool {
    errors.append(error)
    guard error.isFinite else { return true }
    guard let first else { return false }
    if error > Self.suddenFactor * first { return true }
    return error > Self.factor * first && isSpeedingUp
  }

  /// By what the error was multiplied in the last epoch; `nil` before the second.
  public var growthPerEpoch: Double? {
    guard errors.count > 1 else { return nil }
    return errors[errors.count - 1] / errors[errors.count - 2]
  }

  /// Whether the error is already so much larger than at first that it may overflow within an
  /// epoch.
  var isWary: Bool {
    guard let first, let last = errors.last else { return false }
    return last > Self.factor * first
  }

  private var first: Double? { errors.first { $0 > 0 } }

  private var isSpeedingUp: Bool {
    guard errors.count > Self.epochs else { return false }
    let last = errors.suffix(Self.epochs + 1)
    let steps = zip(last.dropFirst(), last).map { $0 - $1 }
    return steps.allSatisfy { $0 > 0 } && zip(steps.dropFirst(), steps).allSatisfy { $0 > $1 }
  }
}
