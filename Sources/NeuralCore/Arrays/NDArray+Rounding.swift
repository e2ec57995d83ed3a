#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension NDArray {
  /// Returns the elements rounded to a number of decimals: `np.round`.
  ///
  /// As NumPy does it, elements are scaled, rounded to whole numbers with halves
  /// going to the even one, and scaled back. That is not always the nearest
  /// decimal: 0.285 at two decimals gives 0.28.
  ///
  /// - Parameter decimals: How many digits follow the point; negative ones round
  ///   to tens, hundreds and so on.
  /// - Returns: A new array of the same type; truth values are kept as they are.
  public func rounded(decimals: Int = 0) -> NDArray {
    let result = copy()
    let scale = pow(10, Double(decimals.magnitude))
    switch elementType {
    case .bool: break
    case .int64:
      if decimals >= 0 { break }
      for i in 0..<count {
        let scaled = Double(result.integerCells[i]) / scale
        result.integerCells[i] = Int64(truncating: scaled.rounded(.toNearestOrEven) * scale)
      }
    case .float64:
      for i in 0..<count {
        let value = result.doubleCells[i]
        if decimals >= 0 {
          result.doubleCells[i] = (value * scale).rounded(.toNearestOrEven) / scale
        } else {
          result.doubleCells[i] = (value / scale).rounded(.toNearestOrEven) * scale
        }
      }
    }
    return result
  }

  /// Returns the elements held between two limits: `np.clip`.
  ///
  /// - Parameters:
  ///   - lower: The lower limit, if there is one.
  ///   - upper: The upper limit, if there is one; it wins over a larger lower limit.
  /// - Returns: A new array.
  /// - Throws: `ArrayError.notBroadcastable` if a limit doesn't fit.
  public func clipped(lower: Operand?, upper: Operand?) throws(ArrayError) -> NDArray {
    var result = self
    if let lower { result = try NDArray.elementwise(.maximum, .array(result), lower) }
    if let upper { result = try NDArray.elementwise(.minimum, .array(result), upper) }
    if result === self { return copy() }
    if let lower, let upper, lower.shape.elementCount == 1,
      upper.shape.elementCount == 1
    {
      keepEqualElements(in: result)
    }
    return result
  }

  /// Writes the elements that are equal to a result's over those: between two numbers NumPy
  /// keeps `-0.0` where a limit is `0.0`, while `np.maximum` takes the limit.
  private func keepEqualElements(in result: NDArray) {
    guard elementType == .float64, result.shape == shape else { return }
    let original = copy()
    for i in 0..<count where original.doubleCells[i] == result.doubleCells[i] {
      result.doubleCells[i] = original.doubleCells[i]
    }
  }
}
