import Synchronization

/// Tells whoever bounds a program's memory when it is worth looking how much is in use.
///
/// To look takes microseconds, and most statements need little memory. So large blocks are
/// counted as they are made, and the look is due when they have come to 64 MiB.
public enum AllocationMeter {
  /// Blocks below this size aren't counted.
  private static let largeBlock = 1 << 16
  /// When to look.
  @usableFromInline static let enough = 1 << 26

  @usableFromInline static let unseen = Atomic<Int>(0)

  /// Takes note of a block that is made.
  ///
  /// - Parameter bytes: Its size.
  @inline(__always)
  public static func note(_ bytes: Int) {
    if bytes >= largeBlock { unseen.add(bytes, ordering: .relaxed) }
  }

  /// Whether much was allocated since the last ``reset()``.
  @inlinable public static var isDue: Bool { unseen.load(ordering: .relaxed) >= enough }

  /// Begins to count anew, after a look.
  public static func reset() {
    unseen.store(0, ordering: .relaxed)
  }
}
