import NeuralCore
import NumericLanguage
import TimeTravel

/// A matrix or vector where the run stands, with what the last step has moved in it.
///
/// The last step is the last row of training, or the last epoch of a program without rows.
public struct HeatReport: Hashable, Sendable, Encodable {
  /// The expression as it was typed.
  public let expression: String
  /// The array's shape.
  public let shape: [Int]
  /// The numbers, row by row; a vector is one row.
  public let values: [[Double]]
  /// By how much each number differs from what it was before the last step; `nil` if it had
  /// another shape or didn't exist.
  public let moves: [[Double]]?
  /// Where the run stands.
  public let place: Place
  /// Where it stood before the last step.
  public let since: Place?

  /// How many numbers moved.
  public var movedCount: Int { (moves ?? []).joined().count { $0 != 0 } }

  init(
    _ expression: String,
    now: Value,
    at moment: Moment,
    before: Value?,
    at earlier: Moment?
  ) throws(ReportProblem) {
    guard let array = NDArray(numbersOf: now), 1...2 ~= array.rank, array.count > 0 else {
      throw .notATable(expression, NumberlessValue(now))
    }
    self.expression = expression
    shape = Array(array.shape)
    values = array.table
    place = moment.place
    since = earlier?.place
    let old = before.flatMap { NDArray(numbersOf: $0) }
    moves = old.flatMap { $0.shape == array.shape ? array.table.changes(since: $0.table) : nil }
  }
}

extension NDArray {
  /// The numbers of an array of one or two axes, row by row; a vector is one row.
  var table: [[Double]] {
    let columns = max(1, shape.last ?? 1)
    let all = doubles
    return stride(from: 0, to: all.count, by: columns).map {
      Array(all[$0..<min(all.count, $0 + columns)])
    }
  }
}

extension [[Double]] {
  /// By how much each number differs from what it was; 0 where both are no number.
  func changes(since earlier: [[Double]]) -> [[Double]] {
    zip(self, earlier).map { new, old in
      zip(new, old).map { $0.0 == $0.1 || ($0.0.isNaN && $0.1.isNaN) ? 0 : $0.0 - $0.1 }
    }
  }
}
