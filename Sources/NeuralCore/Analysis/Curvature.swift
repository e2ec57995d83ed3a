/// How steeply the error of a single layer bends, in the direction where it bends most.
///
/// One update of a batch multiplies the distance from the best weights by
/// `I - rate * H`, where `H = Xᵀ·X / b` holds the mean products of the batch's *b* rows of
/// inputs. In its steepest direction, that of the largest eigenvalue, a step beyond
/// `2 / eigenvalue` lands farther away than it began:
///
///     Curvature(six, batching: .full).steepest         // 1.559816..., in the chapter's six rows
///     Curvature(six, batching: .full).largestRate      // 1.282203...
///
/// With one batch per epoch this is exactly where training stops settling. With
/// several, an epoch is a product of such steps: below the limit none of them grows.
public struct Curvature: Hashable, Sendable {
  /// The largest eigenvalue of `Xᵀ·X / b`, over the batches of an epoch.
  public let steepest: Double
  /// The first batch that has it, counted from 0.
  public let batch: Int
  /// How many batches an epoch has.
  public let batchCount: Int

  /// The learning rate above which a step in the steepest direction overshoots.
  public var largestRate: Double { 2 / steepest }

  /// Measures the curvature of a single layer on a data set.
  ///
  /// > Source: R. von Mises and H. Pollaczek-Geiringer, "Praktische Verfahren der
  /// > Gleichungsauflösung", *ZAMM* 9 (1929), 58–77: repeated multiplication.
  ///
  /// - Parameters:
  ///   - dataset: The examples.
  ///   - batching: How many examples are seen before the weights change.
  /// - Complexity: O(*n* · *i*) for each multiplication, with *n* examples and *i* inputs; a few
  ///   dozen are usual, and 10,000 for each batch the most.
  public init(_ dataset: Dataset, batching: Batching) {
    let size = batching.size(of: dataset.count)
    let width = dataset.inputs.shape[1]
    let numbers = dataset.inputs.doubles
    var (steepest, found) = (0.0, 0)
    var (first, number) = (0, 0)
    while first < dataset.count {
      let end = min(first + size, dataset.count)
      let rows = (first..<end).map { Array(numbers[($0 * width)..<(($0 + 1) * width)]) }
      let value = Self.largestEigenvalue(of: rows)
      if value > steepest { (steepest, found) = (value, number) }
      first = end
      number += 1
    }
    self.steepest = steepest
    batch = found
    batchCount = number
  }

  /// The largest eigenvalue of the mean of products of some rows, by repeated multiplication.
  private static func largestEigenvalue(of rows: [[Double]]) -> Double {
    if rows.count == 1 { return product(rows[0], rows[0]) }
    let count = Double(rows.count)
    // The longest row begins: it can't be perpendicular to every steep direction.
    var direction = rows.max { product($0, $0) < product($1, $1) } ?? []
    // A direction that lies in none of the rows' symmetries starts the search everywhere.
    for place in direction.indices { direction[place] += 1e-3 * Double(place + 1) }
    var value = 0.0
    for _ in 0..<10_000 {
      let length = product(direction, direction).squareRoot()
      guard length > 0, length.isFinite else { return length }
      direction = direction.map { $0 / length }
      var next = [Double](repeating: 0, count: direction.count)
      for row in rows {
        let share = product(row, direction) / count
        for place in next.indices { next[place] += share * row[place] }
      }
      let before = value
      value = product(direction, next)
      direction = next
      if abs(value - before) <= 1e-15 * value { break }
    }
    return value
  }

  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
