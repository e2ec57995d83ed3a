import NeuralCore

/// Refuses strings and lists that would take more memory than a program may use, and takes
/// note of large ones.
enum Affordability {
  /// The longest string, in bytes.
  private static let longestText = 1 << 27
  /// The longest list or tuple.
  private static let mostItems = (1 << 30) / MemoryLayout<Value>.stride

  /// Makes sure that a string isn't too long.
  ///
  /// - Parameters:
  ///   - bytes: How long a part is.
  ///   - count: How many parts there are.
  /// - Throws: `MemoryError`.
  static func checkText(_ bytes: Int, times count: Int = 1) throws(LanguageError) {
    let total = try check(bytes, count, longestText, "a string of more than \(longestText) bytes")
    AllocationMeter.note(total)
  }

  /// Makes sure that a list or tuple isn't too long.
  ///
  /// - Parameters:
  ///   - items: How long a part is.
  ///   - count: How many parts there are.
  /// - Throws: `MemoryError`.
  static func checkItems(_ items: Int, times count: Int = 1) throws(LanguageError) {
    let total = try check(items, count, mostItems, "a list of more than \(mostItems) items")
    AllocationMeter.note(total * MemoryLayout<Value>.stride)
  }

  /// Returns the size in all.
  private static func check(
    _ size: Int,
    _ count: Int,
    _ limit: Int,
    _ what: @autoclosure () -> String
  ) throws(LanguageError) -> Int {
    let (total, isTooLarge) = size.multipliedReportingOverflow(by: count)
    guard isTooLarge || total > limit else { return total }
    throw LanguageError(.memory, "\(what()) is larger than a program may use")
  }
}
