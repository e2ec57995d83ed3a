import NumericLanguage
import TimeTravel

/// Numbers over a whole run: what expressions give at every stop of a grain.
///
/// The run is followed from its start to its end, wherever it stands now:
///
///     // plot error_for_all_lights, lesson 5
///     report.series[0].lowest   // value 0.0053…, number 40
public struct PlotReport: Hashable, Sendable, Encodable {
  /// What is counted along the run.
  public enum Unit: String, Hashable, Sendable, CaseIterable, Encodable {
    /// Passes over all rows.
    case epochs
    /// Rows.
    case rows
    /// Single operations.
    case steps
  }

  /// A number and where in the run it was.
  public struct Extreme: Hashable, Sendable, Encodable {
    /// The number.
    public let value: Double
    /// How many steps of the grain lay behind it.
    public let number: Int
  }

  /// Which way a series goes.
  public enum Trend: String, Hashable, Sendable, Encodable {
    /// It never rises.
    case falls
    /// It never falls.
    case rises
    /// It stays.
    case constant
    /// It does both.
    case mixed
  }

  /// What one expression gave.
  public struct Series: Hashable, Sendable, Encodable {
    /// The expression as it was typed.
    public let expression: String
    /// Its values at ``PlotReport/numbers``; `nil` where a name held nothing yet.
    public let values: [Double?]
    /// The first value.
    public let first: Extreme?
    /// The last value.
    public let last: Extreme?
    /// The lowest finite value, where it comes first.
    public let lowest: Extreme?
    /// The highest finite value, where it comes first.
    public let highest: Extreme?
    /// Which way it goes; `nil` for fewer than two finite values.
    public let trend: Trend?
    /// How many values are `nan`.
    public let notNumbers: Int
    /// How many values are infinite.
    public let infinities: Int
    /// How many finite values aren't above 0, so that a logarithmic axis can't hold them.
    public let notAboveZero: Int
  }

  /// What is counted along the run.
  public let unit: Unit
  /// Whether equal heights are equal factors.
  public let isLogarithmic: Bool
  /// Where the run stands.
  public let place: Place
  /// How many steps of the grain lie behind the run's place.
  public let here: Int
  /// The numbers of the stops.
  public let numbers: [Int]
  /// Every how many stops a value was taken; 1 unless there were very many.
  public let stride: Int
  /// The last line of the error that ended the program, if one did.
  public let error: String?
  /// What the expressions gave.
  public let series: [Series]

  init(
    _ sampling: Sampling,
    of expressions: [String],
    isLogarithmic: Bool,
    place: Place
  ) throws(ReportProblem) {
    let unit = Unit(sampling.grain)
    self.unit = unit
    self.isLogarithmic = isLogarithmic
    self.place = place
    here = sampling.here
    numbers = sampling.samples.map(\.number)
    stride = sampling.stride
    error = sampling.error?.lastLine
    var all: [Series] = []
    for (index, expression) in expressions.enumerated() {
      var values: [Double?] = []
      for sample in sampling.samples {
        guard let value = sample.values[index] else {
          values.append(nil)
          continue
        }
        guard let scalar = value.scalar else {
          throw .notOneNumber(expression, NumberlessValue(value), sample.place)
        }
        values.append(scalar.double)
      }
      all.append(Series(expression, values, numbers))
    }
    series = all
  }
}

extension PlotReport.Unit {
  init(_ grain: Grain) {
    self =
      switch grain {
      case .op: .steps
      case .row: .rows
      case .epoch: .epochs
      }
  }
}

extension PlotReport.Series {
  init(_ expression: String, _ values: [Double?], _ numbers: [Int]) {
    let known = zip(values, numbers).compactMap { value, number in
      value.map { PlotReport.Extreme(value: $0, number: number) }
    }
    let finite = known.filter(\.value.isFinite)
    self.expression = expression
    self.values = values
    first = known.first
    last = known.last
    lowest = finite.min { $0.value < $1.value }
    highest = finite.reduce(nil) { best, next in
      best.map { $0.value >= next.value ? $0 : next } ?? next
    }
    trend = PlotReport.Trend(finite.map(\.value))
    notNumbers = known.count { $0.value.isNaN }
    infinities = known.count { $0.value.isInfinite }
    notAboveZero = finite.count { $0.value <= 0 }
  }
}

extension PlotReport.Trend {
  /// Which way numbers go; `nil` for fewer than two.
  init?(_ values: [Double]) {
    guard values.count > 1 else { return nil }
    let pairs = zip(values, values.dropFirst())
    let (falls, rises) = (pairs.contains { $1 < $0 }, pairs.contains { $1 > $0 })
    self = falls ? (rises ? .mixed : .falls) : rises ? .rises : .constant
  }
}
