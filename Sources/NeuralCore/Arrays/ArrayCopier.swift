/// Copies arrays so that those which share memory share it in the copy too.
///
///     var copier = ArrayCopier()
///     let base = copier.copy(weights)
///     let row = copier.copy(rowOfWeights)   // a view of `base`
public struct ArrayCopier {
  private var copies: [ObjectIdentifier: (original: NDArray, copy: NDArray)] = [:]

  /// Creates a copier that has copied nothing yet.
  public init() {}

  /// Returns the copy of an array, the same one each time it is asked for.
  ///
  /// - Parameter array: The array.
  /// - Returns: An array with the same elements in memory of its own, which it shares with
  ///   the copies of those that share memory with the array.
  /// - Complexity: O(*n*) for the *n* elements of the memory, when it is seen first.
  public mutating func copy(_ array: NDArray) -> NDArray {
    if let known = copies[ObjectIdentifier(array)] { return known.copy }
    let result: NDArray
    let owner = array.memoryOwner
    if owner === array {
      result = array.copy()
    } else {
      let base = copy(owner)
      result = NDArray(
        viewing: base,
        offset: (array.cells - owner.cells) / 8,
        shape: array.shape,
        strides: array.strides
      )
    }
    copies[ObjectIdentifier(array)] = (array, result)
    return result
  }
}
