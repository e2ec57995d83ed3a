import NeuralCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One axis of a chart: from which number to which it goes, and where its round numbers stand.
///
///     let scale = AxisScale([0.2, 9.7])
///     scale.low                            // 0
///     scale.ticks(most: 6).map(\.label)    // ["0", "2", "4", "6", "8", "10"]
///
/// Numbers that an axis can't hold have no place on it: what isn't finite or is beyond
/// 1e300, and on a logarithmic axis what isn't above 0.
struct AxisScale: Hashable, Sendable {
  /// The number at the axis' start.
  private(set) var low: Double
  /// The number at its end.
  private(set) var high: Double
  /// Whether equal distances are equal factors.
  let isLogarithmic: Bool

  /// A round number on an axis.
  struct Tick: Hashable, Sendable {
    /// The number.
    let value: Double
    /// Where it stands, from 0 to 1.
    let place: Double
    /// The number as text.
    let label: String

    /// Whether the number is whole.
    var isWhole: Bool { value == value.rounded() }
  }

  /// Creates an axis for some numbers.
  ///
  /// - Parameters:
  ///   - values: The numbers; those that an axis can't hold don't count.
  ///   - isLogarithmic: Whether equal distances are to be equal factors.
  ///   - isRounded: Whether the axis begins and ends with a round number.
  init(_ values: some Sequence<Double>, isLogarithmic: Bool = false, isRounded: Bool = true) {
    self.isLogarithmic = isLogarithmic
    let held = values.filter { Self.holds($0, isLogarithmic) }
    low = held.min() ?? (isLogarithmic ? 0.1 : 0)
    high = held.max() ?? 1
    widen()
    if isRounded { round() }
  }

  private static func holds(_ value: Double, _ isLogarithmic: Bool) -> Bool {
    value.magnitude <= 1e300 && (!isLogarithmic || value > 0)
  }

  /// Makes room around a single number.
  private mutating func widen() {
    let isFlat = high - low <= high.magnitude * 1e-12
    guard isFlat else { return }
    if isLogarithmic {
      (low, high) = (max(low / 2, .leastNonzeroMagnitude), high * 2)
    } else {
      let room = high == 0 ? 1 : high.magnitude / 2
      (low, high) = (low - room, high + room)
    }
  }

  /// Lets the axis begin and end with round numbers.
  private mutating func round() {
    if isLogarithmic {
      low = Self.round(low, isUp: false)
      high = Self.round(high, isUp: true)
      return
    }
    if low > 0, low < high / 2 { low = 0 }
    if high < 0, high > low / 2 { high = 0 }
    let step = Self.step(high - low, most: 6)
    low = (low / step + 1e-9).rounded(.down) * step
    high = (high / step - 1e-9).rounded(.up) * step
  }

  /// The next of 1, 2 and 5 times a power of ten.
  private static func round(_ value: Double, isUp: Bool) -> Double {
    let unit = pow(10, log10(value).rounded(.down))
    guard unit > 0, unit.isFinite else { return value }
    let steps: [Double] = [1, 2, 5, 10]
    let near = value / unit
    let found =
      isUp ? steps.first { $0 >= near - 1e-9 } : steps.last { $0 <= near + 1e-9 }
    return (found ?? 1) * unit
  }

  /// The least round distance that divides a length into so many parts or fewer.
  private static func step(_ length: Double, most: Int) -> Double {
    let least = length / Double(max(1, most))
    guard least > 0, least.isFinite else { return 1 }
    return round(least, isUp: true)
  }

  /// Where a number stands, from 0 at the start to 1 at the end; `nil` if it has no place.
  func place(of value: Double) -> Double? {
    guard Self.holds(value, isLogarithmic) else { return nil }
    if isLogarithmic { return (log10(value) - log10(low)) / (log10(high) - log10(low)) }
    return (value - low) / (high - low)
  }

  /// The number at a place.
  func value(at place: Double) -> Double {
    if isLogarithmic { return pow(10, log10(low) + place * (log10(high) - log10(low))) }
    return low + place * (high - low)
  }

  /// The round numbers on the axis.
  ///
  /// - Parameter most: How many there is room for.
  /// - Returns: The numbers, rising; at least two unless the axis holds fewer.
  func ticks(most: Int) -> [Tick] {
    let values = isLogarithmic ? roundFactors(most: most) : roundSteps(most: most)
    return values.compactMap { value in
      guard let place = place(of: value), (-1e-9...1 + 1e-9).contains(place) else { return nil }
      return Tick(value: value, place: min(1, max(0, place)), label: Self.label(value))
    }
  }

  static func label(_ value: Double) -> String { NumberText.general(value + 0, digits: 6) }

  /// Multiples of the least round distance of which there is room, or of one that gives two.
  private func roundSteps(most: Int) -> [Double] {
    var step = Self.step(high - low, most: 3 * max(2, most))
    var values: [Double] = []
    while step < 2 * (high - low) {
      let first = (low / step - 1e-9).rounded(.up)
      let last = (high / step + 1e-9).rounded(.down)
      guard last > first else { break }
      values = (0...Int(last - first)).map { (first + Double($0)) * step }
      if values.count <= most { break }
      step = Self.round(step * 1.5, isUp: true)
    }
    return values
  }

  private func roundFactors(most: Int) -> [Double] {
    let decades = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))
    let (least, greatest) = (low * (1 - 1e-9), high * (1 + 1e-9))
    for factors in [[1.0, 2.0, 5.0], [1.0, 3.0]] {
      var found: [Double] = []
      for decade in decades {
        let unit: Double = pow(10, Double(decade))
        found += factors.map { $0 * unit }.filter { least...greatest ~= $0 }
      }
      if found.count <= most { return found }
    }
    let whole = decades.filter { least...greatest ~= pow(10, Double($0)) }
    let distance = [1, 2, 5, 10, 20, 50, 100].first { distance in
      whole.count { $0.isMultiple(of: distance) } <= max(1, most)
    }
    return whole.filter { $0.isMultiple(of: distance ?? 200) }.map { pow(10, Double($0)) }
  }
}
