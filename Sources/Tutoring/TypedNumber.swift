/// A number that a learner typed, with the precision it was typed in.
///
/// An answer is right if the true value rounds to it, so `0.39` answers a
/// question whose answer is 0.391943, as do `0.392`, `0.391943` and `39.19%`:
///
///     TypedNumber("0.39")?.agreement(with: 0.391943)   // .agrees
///     TypedNumber("0.38")?.agreement(with: 0.391943)   // .differs
///     TypedNumber("0")?.agreement(with: 0.391943)      // .isTooCoarse
struct TypedNumber: Hashable, Sendable {
  /// How a typed number agrees with a computed one.
  enum Agreement: Hashable, Sendable {
    /// It is the number, in the precision that was chosen.
    case agrees
    /// The number rounds to it, but to others as well that are far away.
    case isTooCoarse
    /// It is another number.
    case differs
  }

  /// The number, as a fraction of 1 if a percent sign stood behind it.
  let value: Double
  /// What the last typed digit is worth; 0 for a fraction such as `3/5`.
  let unit: Double
  /// How many digits were typed, zeros in front not counted.
  let significantDigits: Int
  /// Whether a percent sign stood behind it.
  let isPercent: Bool

  /// Reads a number: `0.12`, `-.5`, `1.5e-5`, `3/5`, `12 %`, with a minus of any kind.
  ///
  /// - Parameter text: What was typed.
  init?(_ text: some StringProtocol) {
    guard !Self.isSeveral(text) else { return nil }
    var text = Self.plain(text)
    isPercent = text.hasSuffix("%")
    if isPercent { text.removeLast() }
    let scale = isPercent ? 0.01 : 1
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let top = Self.decimal(parts[0]), let bottom = Self.decimal(parts[1]), bottom != 0
      else { return nil }
      value = top / bottom * scale
      unit = 0
      significantDigits = 17
      return
    }
    guard let number = Self.decimal(text[...]) else { return nil }
    value = number * scale
    unit = Self.unit(of: text) * scale
    significantDigits =
      text.prefix { $0 != "e" && $0 != "E" }.filter(\.isNumber)
      .drop { $0 == "0" }.count
  }

  /// Compares with a computed number.
  ///
  /// - Parameter truth: The computed number.
  /// - Returns: Whether the learner means it.
  func agreement(with truth: Double) -> Agreement {
    for candidate in candidates where Closeness.areClose(candidate.value, truth) { return .agrees }
    guard truth.isFinite else { return .differs }
    let rounds = candidates.contains { candidate in
      abs(candidate.value - truth) <= candidate.unit * 0.5 * (1 + 1e-9) + abs(truth) * 1e-12
        || isCutOff(candidate, truth)
    }
    guard rounds else { return .differs }
    let isFine = candidates.contains {
      $0.value != 0 && abs($0.value - truth) <= abs(truth) * 0.05
    }
    return isFine ? .agrees : .isTooCoarse
  }

  /// The number as it may be meant: `39 %` is 0.39, or 39 where the answer counts in percent.
  private var candidates: [(value: Double, unit: Double)] {
    isPercent ? [(value, unit), (value * 100, unit * 100)] : [(value, unit)]
  }

  /// Whether digits were cut off instead of rounded, from three digits on.
  private func isCutOff(_ candidate: (value: Double, unit: Double), _ truth: Double) -> Bool {
    significantDigits >= 3 && abs(candidate.value) <= abs(truth)
      && abs(candidate.value - truth) < candidate.unit
  }

  // MARK: Reading

  /// Whether digits stand on both sides of a blank, so that a text is more than one number.
  private static func isSeveral(_ text: some StringProtocol) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst()).contains { left, right in
      left.last?.isNumber == true && (right.first?.isNumber == true || right.first == ".")
    }
  }

  /// The text in ASCII and without blanks.
  private static func plain(_ text: some StringProtocol) -> String {
    text.halfWidth.filter { !$0.isWhitespace }
  }

  private static func decimal(_ text: Substring) -> Double? {
    let digits = text.first == "+" || text.first == "-" ? text.dropFirst() : text
    guard let first = digits.first, first == "." || ("0"..."9").contains(first),
      digits.allSatisfy({ "0123456789.eE+-".contains($0) }), digits != "."
    else { return nil }
    let mantissa = digits.prefix { $0 != "e" && $0 != "E" }
    let exponent = digits.dropFirst(mantissa.count)
    var number = mantissa.hasPrefix(".") ? "0" + mantissa : String(mantissa)
    if number.hasSuffix("."), number.count(where: { $0 == "." }) == 1 { number.removeLast() }
    guard let value = Double(number + exponent), value.isFinite else { return nil }
    return text.first == "-" ? -value : value
  }

  /// What the last digit of a decimal number is worth.
  private static func unit(of text: String) -> Double {
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    let exponent = Int(text.dropFirst(mantissa.count + 1)) ?? 0
    let decimals = mantissa.contains(".") ? mantissa.reversed().prefix { $0 != "." }.count : 0
    return Double("1e\(max(-400, min(400, exponent)) - decimals)") ?? 0
  }
}

/// When two numbers count as the same.
enum Closeness {
  /// Whether two numbers are the same but for rounding.
  ///
  /// The relative tolerance is 1e-9. Where one side is exactly 0, the other may be what rounding
  /// leaves of a 0: up to 1e-12 if the true value is 0, up to 1e-15 if the answer is.
  ///
  /// - Parameters:
  ///   - given: The learner's number.
  ///   - truth: The computed one.
  ///   - scale: The size of the numbers that both belong to, if that is larger.
  /// - Returns: Whether no learner would tell them apart.
  static func areClose(_ given: Double, _ truth: Double, scale: Double = 0) -> Bool {
    if given == truth { return true }
    guard given.isFinite, truth.isFinite else { return given.isNaN && truth.isNaN }
    let difference = abs(given - truth)
    if truth == 0 { return difference <= 1e-12 * max(1, scale) }
    if given == 0 { return difference <= 1e-15 * max(1, scale) }
    return difference <= max(1e-9 * max(abs(given), abs(truth)), 1e-15 * scale)
  }
}
