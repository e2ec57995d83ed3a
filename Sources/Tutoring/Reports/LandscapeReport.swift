import NeuralCore
import TimeTravel

/// The error over all rows as two weights would make it, the others being as they are where the
/// run stands; with the way that the run takes through these two.
///
/// The error is computed by the numeric core for every place of a grid, not by running the
/// program again.
public struct LandscapeReport: Hashable, Sendable, Encodable {
  /// A place of the map.
  public struct Point: Hashable, Sendable, Encodable {
    /// The first weight.
    public let first: Double
    /// The second weight.
    public let second: Double
    /// The error with these two.
    public let error: Double
  }

  /// The first weight, such as `weights[0]`.
  public let first: String
  /// The second weight.
  public let second: String
  /// Where the run stands.
  public let place: Place
  /// The grid's numbers for the first weight, rising.
  public let firstValues: [Double]
  /// The grid's numbers for the second weight, rising.
  public let secondValues: [Double]
  /// The error for each number of the second weight (rows) and of the first (columns).
  public let errors: [[Double]]
  /// The place of the run's own weights.
  public let here: Point
  /// The grid's place of the least error; `nil` if no error is a finite number.
  public let lowest: Point?
  /// Whether the least error lies at the grid's edge, so that it may be lower beyond.
  public let isAtEdge: Bool
  /// The way of the whole run, epoch by epoch; the errors are those with the other weights as
  /// they are now.
  public let path: [Point]
  /// Whether parts of the way are left out, since they are very far from where the run stands.
  public let isPathCut: Bool
  /// How many weights are kept as they are.
  public let otherCount: Int
  /// How many rows the error is summed over.
  public let rowCount: Int
  /// The roles that this relies on without being sure of them.
  public let guesses: [RoleGuess]

  /// One weight of a network.
  struct Weight: Hashable {
    /// Its name.
    let reference: Reference
    /// Its name as it was typed.
    let source: String
    /// The number of its layer's weights.
    let layer: Int
    /// Its number among these, row by row.
    let element: Int
  }

  /// The numbers of the grid along one side.
  private static func side(
    _ path: [Double],
    _ here: Double,
    _ other: Double,
    count: Int
  )
    -> [Double]
  {
    let all = path + [here]
    let (low, high) = (all.min() ?? here, all.max() ?? here)
    let room = max(0.4 * (high - low), 0.25 * other, 0.25 * here.magnitude, 0.1)
    let (start, end) = (low - room, high + room)
    return (0..<count).map { start + (end - start) * Double($0) / Double(count - 1) }
  }

  init(
    _ first: Weight,
    _ second: Weight,
    _ reading: NetworkReading,
    path way: [(first: Double, second: Double)],
    isInterrupted: (() -> Bool)?
  ) throws(ReportProblem) {
    let map = ErrorMap(first, second, reading)
    let here = map.here
    guard here.first.isFinite, here.second.isFinite else {
      throw .notFinite([first.reference.description, second.reference.description])
    }
    // Where a run blows up, only the part of its way counts that isn't far beyond its place.
    let known = [here.first, here.second] + (way.first.map { [$0.first, $0.second] } ?? [])
    let bound = 20 * (known.filter(\.isFinite).map(\.magnitude).max() ?? 1) + 20
    let finite = way.filter { $0.first.magnitude <= bound && $0.second.magnitude <= bound }
    let (firsts, seconds) = (finite.map(\.first), finite.map(\.second))
    let ranges = [firsts, seconds].map { ($0.max() ?? 0) - ($0.min() ?? 0) }
    let work = reading.dataset.count * reading.network.weights.reduce(0) { $0 + $1.count }
    let count = work > 20_000 ? 15 : 41
    let columns = Self.side(firsts, here.first, ranges[1], count: count)
    let rows = Self.side(seconds, here.second, ranges[0], count: count)
    var errors: [[Double]] = []
    for row in rows {
      if isInterrupted?() == true { throw .run(.interrupted) }
      errors.append(columns.map { map.error($0, row) })
    }
    var lowest: (row: Int, column: Int)?
    for row in rows.indices {
      for column in columns.indices where errors[row][column].isFinite {
        if let best = lowest, errors[best.row][best.column] <= errors[row][column] { continue }
        lowest = (row, column)
      }
    }
    self.first = first.reference.description
    self.second = second.reference.description
    place = reading.place
    firstValues = columns
    secondValues = rows
    self.errors = errors
    self.here = map.point(here.first, here.second)
    self.lowest = lowest.map {
      Point(first: columns[$0.column], second: rows[$0.row], error: errors[$0.row][$0.column])
    }
    isAtEdge =
      lowest.map {
        [0, count - 1].contains($0.row) || [0, count - 1].contains($0.column)
      } ?? false
    isPathCut = finite.count < way.count
    path = finite.map { map.point($0.first, $0.second) }
    otherCount = reading.network.weights.reduce(0) { $0 + $1.count } - 2
    rowCount = reading.dataset.count
    guesses = reading.guesses
  }
}

/// A network's error with two of its weights replaced.
private struct ErrorMap {
  private let reading: NetworkReading
  private let first: LandscapeReport.Weight
  private let second: LandscapeReport.Weight

  init(
    _ first: LandscapeReport.Weight,
    _ second: LandscapeReport.Weight,
    _ reading: NetworkReading
  ) {
    self.first = first
    self.second = second
    self.reading = reading
  }

  /// The two weights as they are.
  var here: (first: Double, second: Double) {
    let weights = reading.network.weights
    return (
      weights[first.layer].doubles[first.element], weights[second.layer].doubles[second.element]
    )
  }

  func error(_ firstValue: Double, _ secondValue: Double) -> Double {
    var tables = reading.network.weights.map(\.doubles)
    tables[first.layer][first.element] = firstValue
    tables[second.layer][second.element] = secondValue
    let network = Network(
      weights: zip(tables, reading.network.weights).map { NDArray($0, shape: $1.shape) },
      biases: reading.network.biases,
      activations: reading.network.activations
    )
    return network.totalError(on: reading.dataset)
  }

  func point(_ firstValue: Double, _ secondValue: Double) -> LandscapeReport.Point {
    LandscapeReport.Point(
      first: firstValue,
      second: secondValue,
      error: error(firstValue, secondValue)
    )
  }
}
