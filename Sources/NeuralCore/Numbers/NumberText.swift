#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Texts of numbers, digit for digit as Python and NumPy write them.
///
///     NumberText.repr(0.1 + 0.2)                     // "0.30000000000000004"
///     NumberText.fixed(2.675, decimals: 2)           // "2.67"
///     NumberText.scientific(12345.678, decimals: 3)  // "1.235e+04"
///     NumberText.general(1234567, digits: 6)         // "1.23457e+06"
///
/// Rounding always starts from the exact binary value, halves go to the even
/// digit: 2.675 is stored as a little less, hence `2.67`.
public enum NumberText {
  /// Returns Python's `repr` of a float: the shortest digits that read back as
  /// the same number.
  ///
  /// - Parameter value: The number.
  /// - Returns: Positional from 0.0001 up to 1e16, else with an exponent.
  public static func repr(_ value: Double) -> String {
    guard value.isFinite else { return nonFinite(value) }
    // In this range Swift lays the same digits out in the same way.
    if value.magnitude >= 0.0001, value.magnitude < 0x1p53 { return value.description }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return sign + "0.0" }
    let (digits, exponent) = shortestDigits(value)
    guard exponent > -4, exponent <= 16 else {
      let rest = digits.dropFirst()
      return sign + digits.prefix(1) + (rest.isEmpty ? "" : "." + rest)
        + exponentText(exponent - 1)
    }
    let (whole, fraction) = positional(digits, exponent)
    return sign + whole + "." + (fraction.isEmpty ? "0" : fraction)
  }

  /// Returns a number with a given number of decimals, as the spec `.3f` does.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - decimals: How many digits follow the point; with 0 there is no point.
  /// - Returns: The digits of the exact value, rounded.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    printed("%.*f", value, decimals)
  }

  /// Returns a number as one digit, decimals and an exponent, as the spec `.3e` does.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - decimals: How many digits follow the point; with 0 there is no point.
  /// - Returns: The digits of the exact value, rounded; the exponent has at least two digits.
  public static func scientific(_ value: Double, decimals: Int) -> String {
    printed("%.*e", value, decimals)
  }

  /// Returns a number with a given number of significant digits, as the spec `.3g` does.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - digits: How many digits count; 0 means 1.
  ///   - keepingZeros: Whether zeros at the end stay, as `#` in a spec asks.
  /// - Returns: Positional or with an exponent, whichever C's `%g` would take.
  public static func general(
    _ value: Double,
    digits: Int,
    keepingZeros: Bool = false
  ) -> String {
    printed(keepingZeros ? "%#.*g" : "%.*g", value, digits)
  }

  /// `nan`, `inf` or `-inf`, as Python writes them.
  static func nonFinite(_ value: Double) -> String {
    value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
  }

  /// Formats with the C library, whose rounding is exact.
  private static func printed(_ format: String, _ value: Double, _ precision: Int) -> String {
    guard value.isFinite else { return nonFinite(value) }
    let room = precision + 330
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: room) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      let length = withVaList([Int32(clamping: precision), value]) { arguments in
        vsnprintf(base, room, format, arguments)
      }
      let bytes = UnsafeRawBufferPointer(start: base, count: max(0, min(Int(length), room - 1)))
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

// MARK: - Digits

extension NumberText {
  /// Returns the shortest digits that read back as a number's absolute value.
  ///
  /// - Parameter value: A finite number other than zero.
  /// - Returns: The digits without zeros at either end, and the exponent *e* for
  ///   which the value is 0.*digits* × 10^*e*.
  public static func shortestDigits(_ value: Double) -> (digits: String, exponent: Int) {
    var digits: [UInt8] = []
    var point = 0
    var exponent = 0
    var text = value.magnitude.description.utf8[...]
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(Substring(text[text.index(after: mark)...])) ?? 0
      text = text[..<mark]
    }
    var isAfterPoint = false
    for byte in text {
      if byte == UInt8(ascii: ".") {
        isAfterPoint = true
      } else {
        digits.append(byte)
        if !isAfterPoint { point += 1 }
      }
    }
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeros)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (String(decoding: digits, as: UTF8.self), exponent + point - zeros)
  }

  /// Lays digits out around a point: the whole part and the decimals.
  static func positional(_ digits: String, _ exponent: Int) -> (whole: String, fraction: String) {
    if exponent <= 0 { return ("0", String(repeating: "0", count: -exponent) + digits) }
    let missing = exponent - digits.utf8.count
    if missing >= 0 { return (digits + String(repeating: "0", count: missing), "") }
    return (String(digits.prefix(exponent)), String(digits.dropFirst(exponent)))
  }

  /// An exponent with its sign and at least two digits, such as `e-05`.
  static func exponentText(_ exponent: Int, width: Int = 2) -> String {
    let digits = String(exponent.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (exponent < 0 ? "e-" : "e+") + zeros + digits
  }
}
