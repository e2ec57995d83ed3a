import Testing

@Suite("Modules")
struct ModulesTests {
  @Test(
    "math",
    arguments: [
      Expectation(
        "[math.sqrt(4), math.exp(0), math.log(1), math.pow(2, 3), math.hypot(3, 4), math.fabs(-1)]",
        "[2.0, 1.0, 0.0, 8.0, 5.0, 1.0]"
      ),
      Expectation(
        "[math.floor(1.7), math.ceil(1.2), math.floor(-1.5), math.trunc(-1.5), "
          + "math.floor(1e20), math.ceil(3)]",
        "[1, 2, -2, -1, 100000000000000000000, 3]"
      ),
      Expectation(
        "[math.pi, math.e, math.inf, math.isnan(math.nan), math.isinf(1), math.isfinite(1.0)]",
        "[3.141592653589793, 2.718281828459045, inf, True, False, True]"
      ),
      Expectation(
        "[math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.factorial(5), "
          + "math.factorial(25), math.factorial(0)]",
        "[True, False, 120, 15511210043330985984000000, 1]"
      ),
    ]
  )
  func mathModule(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: math",
    arguments: [
      Expectation("math.sqrt(-1)", "ValueError: math domain error"),
      Expectation("math.log(0)", "ValueError: math domain error"),
      Expectation("math.exp(1000)", "OverflowError: math range error"),
      Expectation("math.sqrt('a')", "TypeError: must be real number, not str"),
      Expectation("math.factorial(-1)", "ValueError: factorial() not defined for negative values"),
      Expectation("math.nosuch", "AttributeError: module 'math' has no attribute 'nosuch'"),
    ]
  )
  func mathModuleErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
