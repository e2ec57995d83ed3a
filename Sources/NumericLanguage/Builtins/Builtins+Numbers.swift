import NeuralCore

extension Builtins {
  /// Functions of numbers.
  static let numbers: [NativeFunction] = [
    NativeFunction("abs(x, /)") { call in try absolute(call[0]) },
    NativeFunction("round(number, ndigits=)") { call in
      try rounded(call[0], digits: try call.optionalIndex(1))
    },
    NativeFunction("divmod(x, y, /)") { call in
      if let (left, right) = floats(call), right == 0, !left.isNaN {
        throw LanguageError(.zeroDivision, "float divmod()")
      }
      return .tuple(
        TupleObject([
          try Operations.binary(.floorDivide, call[0], call[1]),
          try Operations.binary(.remainder, call[0], call[1]),
        ])
      )
    },
    NativeFunction("pow(base, exp, mod=)") { call in
      guard call.optional(2) != nil else {
        return try Operations.binary(.power, call[0], call[1])
      }
      for value in call.values where value?.wholeNumber == nil {
        throw LanguageError(
          .type,
          "pow() 3rd argument not allowed unless all arguments are integers"
        )
      }
      return .int(try power(try call.index(0), try call.index(1), modulo: try call.index(2)))
    },
    NativeFunction("bin(number, /)") { call in try inBase(call, 2, "0b") },
    NativeFunction("hex(number, /)") { call in try inBase(call, 16, "0x") },
    NativeFunction("oct(number, /)") { call in try inBase(call, 8, "0o") },
  ]

  /// Two of Python's own numbers, at least one of them a float.
  private static func floats(_ call: Call) -> (Double, Double)? {
    switch (call[0], call[1]) {
    case (.float(let left), .float(let right)): (left, right)
    case (.float(let left), .int(let right)): (left, Double(right))
    case (.int(let left), .float(let right)): (Double(left), right)
    default: nil
    }
  }

  private static func inBase(_ call: Call, _ radix: Int, _ prefix: String) throws -> Value {
    if case .long(let number) = call[0] {
      return .string((number.isNegative ? "-" : "") + prefix + number.magnitude(radix: radix))
    }
    let number = try call.index(0)
    return .string((number < 0 ? "-" : "") + prefix + String(number.magnitude, radix: radix))
  }

  private static func absolute(_ value: Value) throws -> Value {
    switch value {
    case .bool(let truth): return .int(truth ? 1 : 0)
    case .int(let number):
      return number < 0 ? try Operations.unary(.negative, value) : value
    case .long(let number): return .long(number.isNegative ? -number : number)
    case .float(let number): return .float(number.magnitude)
    case .numpy(let scalar): return .numpy(try NDArray.mapped(.absolute, scalar))
    case .array(let array): return ArrayConversion.value(try array.mapped(.absolute))
    default:
      throw LanguageError(.type, "bad operand type for abs(): '\(value.typeName)'")
    }
  }

  /// `round`: halves to even; without digits the result is an integer.
  private static func rounded(_ value: Value, digits: Int?) throws -> Value {
    switch value {
    case .long(let number):
      guard let digits, digits < 0 else { return value }
      return .integer(try rounded(number, toPower: Int(clamping: digits.magnitude)))
    case .int, .bool:
      let number = try Numbers.index(value)
      guard let digits, digits < 0 else { return .int(number) }
      return .int(rounded(number, toPower: Int(clamping: digits.magnitude)))
    case .float(let number):
      guard let digits else {
        return try Numbers.whole(number.rounded(.toNearestOrEven))
      }
      return .float(try DecimalRounding.rounded(number, digits: digits))
    case .numpy(.int64(let number)) where digits == nil: return .int(Int(number))
    case .numpy(let scalar):
      guard let digits else {
        return try Numbers.whole(scalar.double.rounded(.toNearestOrEven))
      }
      return ArrayConversion.value(NDArray(scalar).rounded(decimals: digits))
    default:
      throw LanguageError(.type, "type \(value.typeName) doesn't define __round__ method")
    }
  }

  private static func rounded(
    _ number: BigInteger,
    toPower power: Int
  ) throws(LanguageError) -> BigInteger {
    let unit = try Operations.power(BigInteger(10), power)
    let (low, rest) = number.divided(by: unit)
    let isHalfOrMore = rest + rest
    let isOdd = low.digits.first.map { $0 & 1 == 1 } ?? false
    let isUp = unit < isHalfOrMore || unit == isHalfOrMore && isOdd
    return (isUp ? low + BigInteger(1) : low) * unit
  }

  private static func rounded(_ number: Int, toPower power: Int) -> Int {
    guard power < 19 else { return 0 }
    let unit = (0..<power).reduce(1) { unit, _ in unit * 10 }
    let rest = number.floorRemainder(unit)
    let low = number - rest
    let isUp = rest > unit - rest || rest == unit - rest && !(low / unit).isMultiple(of: 2)
    return isUp ? low &+ unit : low
  }

  private static func power(_ base: Int, _ exponent: Int, modulo: Int) throws(LanguageError) -> Int
  {
    guard modulo != 0 else { throw LanguageError(.value, "pow() 3rd argument cannot be 0") }
    guard exponent >= 0 else {
      throw LanguageError(
        .notSupported,
        "pow() with a negative exponent and a modulus is not part of this course"
      )
    }
    let size = modulo.magnitude
    func product(_ left: UInt, _ right: UInt) -> UInt {
      size.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder
    }
    var (result, factor) = (1 % size, UInt(bitPattern: base.floorRemainder(Int(clamping: size))))
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, factor) }
      factor = product(factor, factor)
      rest >>= 1
    }
    let remainder = Int(result)
    return modulo < 0 && remainder != 0 ? remainder + modulo : remainder
  }
}

/// Rounds floats to decimals as Python's `round` does: the exact binary value,
/// halves to even.
enum DecimalRounding {
  /// Returns the float nearest to `number` rounded to so many decimals.
  static func rounded(_ number: Double, digits: Int) throws(LanguageError) -> Double {
    guard number.isFinite, number != 0, digits < 324 else { return number }
    guard digits > -400 else { return Double(signOf: number, magnitudeOf: 0) }
    if digits >= 0 {
      // Every finite float has at most 1074 decimals, and this many settle it.
      return Double(NumberText.fixed(number, decimals: digits)) ?? number
    }
    let scientific = NumberText.scientific(number, decimals: 0)
    let exponent =
      scientific.split(separator: "e").last.flatMap { Int($0.drop { $0 == "+" }) } ?? 0
    // The first digit may have been carried over: take the exponent of the value itself.
    let ownExponent = number.magnitude < power(exponent) ? exponent - 1 : exponent
    let kept = ownExponent + digits
    if kept >= 0 {
      return Double(NumberText.scientific(number, decimals: kept)) ?? number
    }
    let unit = power(-digits)
    let isUp = kept == -1 && number.magnitude > unit / 2
    return Double(signOf: number, magnitudeOf: isUp ? unit : 0)
  }

  private static func power(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? .infinity
  }
}
