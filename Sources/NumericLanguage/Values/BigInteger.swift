/// An integer of any length, for the programs whose numbers outgrow 64 bits.
///
/// The language computes with `Int` and turns to this type only where a result
/// doesn't fit, so clarity comes before speed here. The magnitude is a row of
/// 32-bit digits, lowest first and without leading zeros; zero has none.
///
///     BigInteger(2).power(100).description   // "1267650600228229401496703205376"
///
/// > Source: Division is algorithm D of D. E. Knuth, *The Art of Computer
/// > Programming*, volume 2, section 4.3.1.
public struct BigInteger: Hashable, Sendable {
  /// Whether the number is below zero.
  public private(set) var isNegative: Bool
  /// The digits of the magnitude in base 2³², lowest first.
  private(set) var digits: [UInt32]

  init(isNegative: Bool, digits: [UInt32]) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
  }

  /// Creates the number that an `Int` is.
  ///
  /// - Parameter value: The number.
  public init(_ value: Int) {
    let magnitude = UInt64(value.magnitude)
    self.init(
      isNegative: value < 0,
      digits: [UInt32(truncatingIfNeeded: magnitude), UInt32(magnitude >> 32)]
    )
  }

  /// Reads digits, or gives `nil` if there is anything else.
  ///
  /// - Parameters:
  ///   - text: The digits, without a sign.
  ///   - radix: The base, up to 36.
  public init?(_ text: String, radix: Int = 10) {
    guard !text.isEmpty else { return nil }
    var digits: [UInt32] = []
    for character in text {
      guard let digit = character.digitValue, digit < radix else { return nil }
      BigInteger.multiply(&digits, by: UInt32(radix), adding: UInt32(digit))
    }
    self.init(isNegative: false, digits: digits)
  }

  /// Creates the whole part of a finite float.
  ///
  /// - Parameter value: The float.
  public init(truncating value: Double) {
    precondition(value.isFinite, "Infinity and nan have no whole part.")
    guard value.magnitude >= 1 else {
      self.init(0)
      return
    }
    let shift = Int(value.exponent) - 52
    let significand = value.significandBitPattern | (1 << 52)
    let whole = BigInteger(Int(shift < 0 ? significand >> UInt64(-shift) : significand))
    self = shift > 0 ? whole.shiftedLeft(by: shift) : whole
    isNegative = value < 0
  }

  /// The number as an `Int`, or `nil` if it doesn't fit.
  public var int: Int? {
    guard digits.count <= 2 else { return nil }
    let magnitude = digits.reversed().reduce(UInt64(0)) { $0 << 32 | UInt64($1) }
    if isNegative { return magnitude <= 1 << 63 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil }
    return Int(exactly: magnitude)
  }

  /// How many bits the magnitude has.
  var bitWidth: Int {
    guard let top = digits.last else { return 0 }
    return digits.count * 32 - top.leadingZeroBitCount
  }

  /// The nearest float, halves to even; infinite if the number is too large.
  public var double: Double {
    let width = bitWidth
    guard width > 64 else {
      let magnitude = digits.reversed().reduce(UInt64(0)) { $0 << 32 | UInt64($1) }
      return isNegative ? -Double(magnitude) : Double(magnitude)
    }
    // The top 64 bits decide, with the last one standing for everything below.
    let shift = width - 64
    let (top, rest) = quotientAndRemainder(ofMagnitudeBy: BigInteger(1).shiftedLeft(by: shift))
    var bits = top.digits.reversed().reduce(UInt64(0)) { $0 << 32 | UInt64($1) }
    if !rest.digits.isEmpty { bits |= 1 }
    let scaled =
      shift > 2000
      ? Double.infinity
      : Double(sign: .plus, exponent: shift, significand: Double(bits))
    return isNegative ? -scaled : scaled
  }
}

extension BigInteger: Comparable {
  /// Compares by value.
  public static func < (left: BigInteger, right: BigInteger) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let order = compare(left.digits, right.digits)
    return left.isNegative ? order > 0 : order < 0
  }

  private static func compare(_ left: [UInt32], _ right: [UInt32]) -> Int {
    if left.count != right.count { return left.count < right.count ? -1 : 1 }
    for (first, second) in zip(left, right).reversed() where first != second {
      return first < second ? -1 : 1
    }
    return 0
  }

  /// Returns the sum.
  public static func + (left: BigInteger, right: BigInteger) -> BigInteger {
    if left.isNegative == right.isNegative {
      return BigInteger(isNegative: left.isNegative, digits: sum(left.digits, right.digits))
    }
    if compare(left.digits, right.digits) >= 0 {
      return BigInteger(
        isNegative: left.isNegative,
        digits: difference(left.digits, right.digits)
      )
    }
    return BigInteger(isNegative: right.isNegative, digits: difference(right.digits, left.digits))
  }

  /// Returns the number with the other sign.
  public static prefix func - (number: BigInteger) -> BigInteger {
    BigInteger(isNegative: !number.isNegative, digits: number.digits)
  }

  /// Returns the difference.
  public static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + -right }

  /// Returns the product.
  ///
  /// - Complexity: O(*n* · *m*) for *n* and *m* digits.
  public static func * (left: BigInteger, right: BigInteger) -> BigInteger {
    var result = [UInt32](repeating: 0, count: left.digits.count + right.digits.count)
    for (i, first) in left.digits.enumerated() {
      var carry: UInt64 = 0
      for (j, second) in right.digits.enumerated() {
        let sum = UInt64(first) * UInt64(second) + UInt64(result[i + j]) + carry
        result[i + j] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      result[i + right.digits.count] = UInt32(carry)
    }
    return BigInteger(isNegative: left.isNegative != right.isNegative, digits: result)
  }

  private static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(left.count, right.count) {
      carry += index < left.count ? UInt64(left[index]) : 0
      carry += index < right.count ? UInt64(right[index]) : 0
      result.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return result + [UInt32(carry)]
  }

  /// The difference of two magnitudes, the first of which is the larger.
  private static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result = left
    var borrow: Int64 = 0
    for index in left.indices {
      let rest = Int64(left[index]) - (index < right.count ? Int64(right[index]) : 0) - borrow
      borrow = rest < 0 ? 1 : 0
      result[index] = UInt32(truncatingIfNeeded: rest)
    }
    return result
  }
}
