extension BigInteger {
  /// Returns quotient and remainder, the quotient rounded down as Python's `//`.
  ///
  /// - Parameter divisor: What to divide by; not zero.
  /// - Returns: The quotient, and the remainder with the divisor's sign.
  /// - Complexity: O(*n* · *m*) for *n* and *m* digits.
  public func divided(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
    precondition(!divisor.digits.isEmpty, "Division by zero is refused before.")
    let (whole, rest) = quotientAndRemainder(ofMagnitudeBy: divisor)
    let quotient = isNegative != divisor.isNegative ? -whole : whole
    let remainder = isNegative ? -rest : rest
    guard !rest.digits.isEmpty, isNegative != divisor.isNegative else {
      return (quotient, remainder)
    }
    return (quotient - BigInteger(1), remainder + divisor)
  }

  /// Returns the number raised to a power.
  ///
  /// - Parameter exponent: How often to multiply; not negative.
  /// - Returns: The power; 1 for the exponent 0.
  public func power(_ exponent: Int) -> BigInteger {
    precondition(exponent >= 0, "A negative exponent gives a float.")
    var (result, factor, rest) = (BigInteger(1), self, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * factor }
      rest >>= 1
      if rest > 0 { factor = factor * factor }
    }
    return result
  }

  /// Returns the number times 2 to the power of `count`.
  func shiftedLeft(by count: Int) -> BigInteger {
    let (words, bits) = (count / 32, UInt64(count % 32))
    var result = [UInt32](repeating: 0, count: words)
    var carry: UInt64 = 0
    for digit in digits {
      carry |= UInt64(digit) << bits
      result.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return BigInteger(isNegative: isNegative, digits: result + [UInt32(carry)])
  }

  /// Divides magnitudes; both results are positive.
  func quotientAndRemainder(
    ofMagnitudeBy divisor: BigInteger
  )
    -> (quotient: BigInteger, remainder: BigInteger)
  {
    guard digits.count >= divisor.digits.count else {
      return (BigInteger(0), BigInteger(isNegative: false, digits: digits))
    }
    if divisor.digits.count == 1 {
      var quotient = digits
      let rest = BigInteger.divide(&quotient, by: divisor.digits[0])
      return (
        BigInteger(isNegative: false, digits: quotient),
        BigInteger(isNegative: false, digits: [rest])
      )
    }
    return longDivision(by: divisor.digits)
  }

  /// Knuth's algorithm D: guesses each digit of the quotient from the top digits.
  private func longDivision(by divisor: [UInt32]) -> (BigInteger, BigInteger) {
    let shift = divisor[divisor.count - 1].leadingZeroBitCount
    let lower = BigInteger(isNegative: false, digits: divisor).shiftedLeft(by: shift).digits
    var upper = BigInteger(isNegative: false, digits: digits).shiftedLeft(by: shift).digits
    while upper.count <= digits.count { upper.append(0) }
    let count = lower.count
    var quotient = [UInt32](repeating: 0, count: upper.count - count)
    for place in stride(from: quotient.count - 1, through: 0, by: -1) {
      let top = UInt64(upper[place + count]) << 32 | UInt64(upper[place + count - 1])
      var guess = top / UInt64(lower[count - 1])
      var rest = top % UInt64(lower[count - 1])
      while guess >> 32 != 0
        || guess * UInt64(lower[count - 2]) > rest << 32 | UInt64(upper[place + count - 2])
      {
        guess -= 1
        rest += UInt64(lower[count - 1])
        if rest >> 32 != 0 { break }
      }
      quotient[place] = BigInteger.subtract(lower, times: guess, from: &upper, at: place)
    }
    let remainder = BigInteger.shiftedRight(Array(upper.prefix(count)), by: shift)
    return (
      BigInteger(isNegative: false, digits: quotient),
      BigInteger(isNegative: false, digits: remainder)
    )
  }

  /// Takes the divisor off as often as guessed, once less if that was too much;
  /// returns how often.
  private static func subtract(
    _ lower: [UInt32],
    times guess: UInt64,
    from upper: inout [UInt32],
    at place: Int
  ) -> UInt32 {
    var (borrow, carry): (Int64, UInt64) = (0, 0)
    for (index, digit) in lower.enumerated() {
      carry += guess * UInt64(digit)
      let rest = Int64(upper[place + index]) - borrow - Int64(carry & 0xffff_ffff)
      upper[place + index] = UInt32(truncatingIfNeeded: rest)
      borrow = rest < 0 ? 1 : 0
      carry >>= 32
    }
    let rest = Int64(upper[place + lower.count]) - borrow - Int64(carry)
    upper[place + lower.count] = UInt32(truncatingIfNeeded: rest)
    guard rest < 0 else { return UInt32(guess) }
    carry = 0
    for (index, digit) in lower.enumerated() {
      carry += UInt64(upper[place + index]) + UInt64(digit)
      upper[place + index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    upper[place + lower.count] &+= UInt32(carry)
    return UInt32(guess - 1)
  }

  private static func shiftedRight(_ digits: [UInt32], by count: Int) -> [UInt32] {
    digits.indices.map { index in
      let high = index + 1 < digits.count ? UInt64(digits[index + 1]) << 32 : 0
      return UInt32(truncatingIfNeeded: (high | UInt64(digits[index])) >> UInt64(count))
    }
  }

  /// Multiplies digits where they are, and adds a number.
  static func multiply(_ digits: inout [UInt32], by factor: UInt32, adding summand: UInt32) {
    var carry = UInt64(summand)
    for index in digits.indices {
      carry += UInt64(digits[index]) * UInt64(factor)
      digits[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { digits.append(UInt32(carry)) }
  }

  /// Divides digits where they are, and returns the remainder.
  static func divide(_ digits: inout [UInt32], by divisor: UInt32) -> UInt32 {
    var rest: UInt64 = 0
    for index in digits.indices.reversed() {
      rest = rest << 32 | UInt64(digits[index])
      digits[index] = UInt32(rest / UInt64(divisor))
      rest %= UInt64(divisor)
    }
    return UInt32(rest)
  }
}

extension BigInteger: CustomStringConvertible {
  /// The decimal digits, with a minus sign if there is one.
  public var description: String { (isNegative ? "-" : "") + magnitude(radix: 10) }

  /// The digits of the magnitude.
  ///
  /// - Parameter radix: The base, up to 36.
  /// - Returns: The digits, highest first.
  /// - Complexity: O(*n*²) for *n* digits.
  public func magnitude(radix: Int) -> String {
    guard !digits.isEmpty else { return "0" }
    // As many digits of the radix at once as fit in 32 bits.
    var (chunk, width) = (radix, 1)
    while chunk * radix <= 1 << 31 { (chunk, width) = (chunk * radix, width + 1) }
    var (rest, parts): ([UInt32], [String]) = (digits, [])
    while !rest.isEmpty {
      let part = String(BigInteger.divide(&rest, by: UInt32(chunk)), radix: radix)
      while rest.last == 0 { rest.removeLast() }
      let zeros = rest.isEmpty ? 0 : width - part.utf8.count
      parts.append(String(repeating: "0", count: zeros) + part)
    }
    return parts.reversed().joined()
  }
}

extension Character {
  /// What the character stands for as a digit of a base up to 36.
  var digitValue: Int? {
    guard isASCII, let digit = Int(String(self), radix: 36) else { return nil }
    return digit
  }
}
