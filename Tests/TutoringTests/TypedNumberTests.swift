import Testing

@testable import Tutoring

/// A number is right if the true value rounds to it.
@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("0.39", 0.391943), ("0.4", 0.391943), ("0.392", 0.391943), ("0.391943", 0.391943),
    (".39", 0.391943), ("+0.39", 0.391943), ("3.9e-1", 0.391943), ("39%", 0.391943),
    ("39.19 %", 0.391943), ("-0.2", -0.2), ("−0.2", -0.2), ("– 0.2", -0.2), ("-.2", -0.2),
    ("3/5", 0.6), ("-3/5", -0.6), ("3 / 5", 0.6), ("1.5e-05", 1.5055622665134859e-05),
    ("1.506E-5", 1.5055622665134859e-05), ("2.", 2.0), ("221", 221.0), ("0", 0.0), ("-0.0", 0.0),
    ("39", 39.0), ("39%", 39.0),
    // Halves: rounded up, or to even.
    ("0.12", 0.125), ("0.13", 0.125),
    // Digits cut off instead of rounded.
    ("0.08301", 0.0830183113303298), ("0.391", 0.391943),
    // What rounding leaves of a 0, on either side.
    ("0", -2.7755575615628914e-17), ("0", 1e-16),
  ])
  func agrees(text: String, truth: Double) throws {
    let number = try #require(TypedNumber(text))
    #expect(number.agreement(with: truth) == .agrees)
  }

  @Test(arguments: [
    ("0.38", 0.391943), ("0.40", 0.391943), ("-0.39", 0.391943), ("39", 0.391943),
    ("0.5", 0.0), ("220", 221.0), ("1.4e-05", 1.5055622665134859e-05), ("1", Double.infinity),
    ("1", Double.nan), ("3/5", 0.61), ("0.53", 0.52),
  ])
  func differs(text: String, truth: Double) throws {
    let number = try #require(TypedNumber(text))
    #expect(number.agreement(with: truth) == .differs)
  }

  /// The true value rounds to it, and so do values that are far from it.
  @Test(arguments: [("0", 0.391943), ("0.1", 0.12), ("1", 0.6), ("0.00", 0.0025), ("2e1", 24.0)])
  func saysTooLittle(text: String, truth: Double) throws {
    let number = try #require(TypedNumber(text))
    #expect(number.agreement(with: truth) == .isTooCoarse)
  }

  @Test(arguments: [
    "", "-", ".", "abc", "1/0", "1/2/3", "0,12", "1e999", "nan", "inf", "--1", "0x10", "e5", "1e",
    "weights[0]", "1 + 1", "%", "0.0.", "..5", "0 1 1", "6 3", "1 .5",
  ])
  func isNoNumber(text: String) {
    #expect(TypedNumber(text) == nil)
  }
}
