import NeuralCore

/// The last arrays that a node made, to be overwritten when nobody else holds them.
///
/// A training loop makes arrays of the same shapes again and again. Most of them are
/// forgotten at once, and one that was assigned to a name is forgotten a turn later, when
/// the name gets the next; so two arrays per node are enough to make none anew. An array
/// that is held anywhere else, by a name, a list, a view of it or an observer, has another
/// reference and is left alone.
struct Recycler {
  private var newer: NDArray?
  private var older: NDArray?

  /// Larger arrays aren't kept: they would hold memory, and making them costs little
  /// compared with filling them.
  private static let largest = 4096

  /// Lends an array that only this node holds, if there is one.
  @inline(__always)
  mutating func spare() -> Unmanaged<NDArray>? {
    if !isKnownUniquelyReferenced(&newer) {
      guard isKnownUniquelyReferenced(&older) else { return nil }
      swap(&newer, &older)
    }
    return newer.map(Unmanaged.passUnretained)
  }

  /// Keeps a new result.
  ///
  /// - Returns: Whether it is kept, so that it can be lent.
  @inline(__always)
  mutating func keep(_ array: NDArray) -> Bool {
    guard array.count <= Self.largest else { return false }
    older = newer
    newer = array
    return true
  }
}
