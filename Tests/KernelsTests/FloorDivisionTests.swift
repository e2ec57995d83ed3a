import Testing

@testable import Kernels

@Suite("Division that rounds down")
struct FloorDivisionTests {
  /// Expected values are NumPy's `np.float64(a) // b` and `% b`.
  @Test(
    "follows NumPy for doubles",
    arguments: [
      (7.0, 0.1, 69.0, 0.09999999999999962), (-7.5, 2, -4, 0.5), (4, -2, -2, -0.0),
      (-4, 2, -2, 0.0), (1, 3, 0, 1), (-1, 3, -1, 2), (5, -3, -2, -1), (0, 5, 0, 0),
    ]
  )
  func doubles(dividend: Double, divisor: Double, quotient: Double, remainder: Double) {
    #expect(flooredQuotient(dividend, divisor) == quotient)
    #expect(flooredRemainder(dividend, divisor) == remainder)
    #expect(flooredRemainder(dividend, divisor).sign == remainder.sign)
  }

  @Test("gives infinity and nan for a divisor of zero")
  func zeroDivisor() {
    #expect(flooredQuotient(1.0, 0.0) == .infinity)
    #expect(flooredQuotient(-1.0, 0.0) == -.infinity)
    #expect(flooredQuotient(0.0, 0.0).isNaN)
    #expect(flooredRemainder(1.0, 0.0).isNaN)
  }

  @Test(
    "follows NumPy for integers",
    arguments: [
      (-7, 2, -4, 1), (7, -2, -4, -1), (-7, 3, -3, 2), (6, 3, 2, 0), (5, 0, 0, 0),
      (Int64.min, -1, Int64.min, 0),
    ] as [(Int64, Int64, Int64, Int64)]
  )
  func integers(dividend: Int64, divisor: Int64, quotient: Int64, remainder: Int64) {
    #expect(flooredQuotient(dividend, divisor) == quotient)
    #expect(flooredRemainder(dividend, divisor) == remainder)
  }

  @Test(
    "raises integers and wraps around",
    arguments: [
      (2, 10, 1024), (-3, 3, -27), (0, 0, 1), (2, 64, 0), (3, 41, -420_491_770_248_316_829),
    ]
      as [(Int64, Int64, Int64)]
  )
  func powers(base: Int64, exponent: Int64, expected: Int64) {
    #expect(wrappingPower(base, exponent) == expected)
  }
}
