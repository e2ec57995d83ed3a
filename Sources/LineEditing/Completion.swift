/// The ways a half-typed word can go on.
///
/// Pure data: a delegate computes it from the text, the reader inserts or
/// lists it.
///
///     Completion(replaceFrom: 0, candidates: ["weights_0_1", "weights_1_2"])
///       .replacement(cursor: 2)   // (removed: 2, inserted: "weights_")
public struct Completion: Hashable, Sendable {
  /// Where the word begins, counted in Unicode scalars from the start.
  public var replaceFrom: Int
  /// The whole words that fit, in the order in which to list them.
  public var candidates: [String]
  /// What follows the word once only one candidate is left, as a blank.
  public var suffix: String

  /// Creates a completion.
  ///
  /// - Parameters:
  ///   - replaceFrom: Where the word begins, in Unicode scalars.
  ///   - candidates: The whole words that fit.
  ///   - suffix: What follows the word when it is the only one.
  public init(replaceFrom: Int, candidates: [String], suffix: String = "") {
    self.replaceFrom = replaceFrom
    self.candidates = candidates
    self.suffix = suffix
  }

  /// The text that all candidates begin with.
  public var commonPrefix: String {
    guard var prefix = candidates.first?.unicodeScalars[...] else { return "" }
    for candidate in candidates.dropFirst() {
      let shared = zip(prefix, candidate.unicodeScalars).prefix { $0 == $1 }.count
      prefix = prefix.prefix(shared)
    }
    return String(String.UnicodeScalarView(prefix))
  }

  /// What pressing Tab puts in place of the word, if anything.
  ///
  /// - Parameter cursor: The cursor's place, in Unicode scalars.
  /// - Returns: How many scalars before the cursor to take away and what to
  ///   insert instead, or `nil` if the candidates have to be listed.
  public func replacement(cursor: Int) -> (removed: Int, inserted: String)? {
    let typed = cursor - replaceFrom
    guard typed >= 0, !candidates.isEmpty else { return nil }
    if candidates.count == 1 { return (typed, candidates[0] + suffix) }
    let prefix = commonPrefix
    return prefix.unicodeScalars.count > typed ? (typed, prefix) : nil
  }

  /// The candidates in columns, as many as fit, filled from top to bottom.
  func listing(columns: Int, width: (Unicode.Scalar) -> Int) -> String {
    let widths = candidates.map { $0.unicodeScalars.reduce(0) { $0 + max(0, width($1)) } }
    let cell = (widths.max() ?? 0) + 2
    let across = max(1, (columns + 1) / cell)
    let down = (candidates.count + across - 1) / across
    return (0..<down).map { row in
      stride(from: row, to: candidates.count, by: down).map { index in
        let isLast = index + down >= candidates.count
        let blanks = isLast ? 0 : cell - widths[index]
        return candidates[index] + String(repeating: " ", count: blanks)
      }.joined() + "\r\n"
    }.joined()
  }
}
