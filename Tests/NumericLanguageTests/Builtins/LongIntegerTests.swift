import Testing

@Suite("Integers beyond 64 bits")
struct LongIntegerTests {
  @Test(
    "arithmetic",
    arguments: [
      Expectation(
        "[2 ** 64, -(2 ** 64), 2 ** 100, 10 ** 20, 99999999999 * 99999999999, "
          + "9223372036854775807 + 1]",
        "[18446744073709551616, -18446744073709551616, 1267650600228229401496703205376, "
          + "100000000000000000000, 9999999999800000000001, 9223372036854775808]"
      ),
      Expectation(
        "[2 ** 64 - 2 ** 64, 2 ** 64 - 1 - 2 ** 64, -9223372036854775808 - 1, "
          + "-(-9223372036854775808)]",
        "[0, -1, -9223372036854775809, 9223372036854775808]"
      ),
      Expectation(
        "[(10 ** 30) // 7, (10 ** 30) % 7, -(10 ** 30) // 7, -(10 ** 30) % 7, 10 ** 30 "
          + "// 10 ** 28, (10 ** 25 + 3) % 10 ** 20]",
        "[142857142857142857142857142857, 1, -142857142857142857142857142858, 6, 100, 3]"
      ),
      Expectation(
        "[-9223372036854775808 // -1, -9223372036854775808 % -1, "
          + "abs(-9223372036854775808), ~(2 ** 70), +(2 ** 70)]",
        "[9223372036854775808, 0, 9223372036854775808, -1180591620717411303425, "
          + "1180591620717411303424]"
      ),
      Expectation(
        "[10 ** 30 / 10 ** 29, 10 ** 400 / 10 ** 399, 9007199254740993 / 1, 2 ** 63 / 3, "
          + "1 / 10 ** 30, 0 / 10 ** 30]",
        "[10.0, 10.0, 9007199254740992.0, 3.0744573456182584e+18, 1e-30, 0.0]"
      ),
      Expectation("[0 << 10 ** 30, 0 << 2 ** 62]", "[0, 0]"),
      Expectation(
        "[1 << 70, (1 << 70) >> 68, -(1 << 70) >> 3, 5 << 62]",
        "[1180591620717411303424, 4, -147573952589676412928, 23058430092136939520]"
      ),
      Expectation(
        "[2 ** 64 * 0.5, 0.5 + 2 ** 64, 2.0 ** 3 * 10 ** 20, 10 ** 20 * np.float64(0.5)]",
        "[9.223372036854776e+18, 1.8446744073709552e+19, 8e+20, np.float64(5e+19)]"
      ),
      Expectation(
        "[12345678901234567890, -12345678901234567890, 0xFFFFFFFFFFFFFFFFFF]",
        "[12345678901234567890, -12345678901234567890, 4722366482869645213695]"
      ),
      Expectation("a = 2 ** 62; a *= 4; a += 1; a", "18446744073709551617"),
    ]
  )
  func arithmetic(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: arithmetic",
    arguments: [
      Expectation("10 ** 400 * 1.0", "OverflowError: int too large to convert to float"),
      Expectation("10 ** 400 / 3", "OverflowError: integer division result too large for a float"),
      Expectation("10 ** 20 // 0", "ZeroDivisionError: integer division or modulo by zero"),
      Expectation("10 ** 20 % 0", "ZeroDivisionError: integer modulo by zero"),
      Expectation("10 ** 20 / 0", "ZeroDivisionError: division by zero"),
    ]
  )
  func arithmeticErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "comparison and truth",
    arguments: [
      Expectation(
        "[2 ** 64 > 1, 2 ** 64 == 2.0 ** 64, 2 ** 64 + 1 == 2.0 ** 64, 2 ** 64 < "
          + "float('inf'), 2 ** 64 != 2 ** 64]",
        "[True, True, False, True, False]"
      ),
      Expectation(
        "[2 ** 64 < float('nan'), 2 ** 64 > -1.5, -(2 ** 64) < True, bool(2 ** 64), 10 ** 20 == 'a']",
        "[False, True, True, True, False]"
      ),
      Expectation(
        "[2 ** 64 in [2 ** 64], {2 ** 64: 'a'}[2 ** 64], {2.0 ** 64: 'a'}[2 ** 64], {2 "
          + "** 64 + 1: 'b'}[2 ** 64 + 1]]",
        "[True, 'a', 'a', 'b']"
      ),
      Expectation(
        "[max(2 ** 64, 1), min(2 ** 64, 1.5), sorted([2 ** 65, 3, 2 ** 64])]",
        "[18446744073709551616, 1.5, [3, 18446744073709551616, 36893488147419103232]]"
      ),
    ]
  )
  func comparison(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: comparison and truth",
    arguments: [
      Expectation(
        "2 ** 64 < 'a'",
        "TypeError: '<' not supported between instances of 'int' and 'str'"
      )
    ]
  )
  func comparisonErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "conversion and text",
    arguments: [
      Expectation(
        "[int('12345678901234567890123'), int(1e20), int('-9' * 1 + '9' * 20), "
          + "round(1e20), float(10 ** 20), int(2 ** 64), int('f' * 20, 16)]",
        "[12345678901234567890123, 100000000000000000000, -999999999999999999999, "
          + "100000000000000000000, 1e+20, 18446744073709551616, 1208925819614629174706175]"
      ),
      Expectation(
        #"[str(2 ** 64), f"{2 ** 64:,}", f"{2 ** 64:x}", f"{2 ** 64:.3e}", f"{2 ** "#
          + #"64:>25d}", "%d" % 2 ** 3, "%d" % (2 ** 64)]"#,
        "['18446744073709551616', '18,446,744,073,709,551,616', '10000000000000000', "
          + "'1.845e+19', '     18446744073709551616', '8', '18446744073709551616']"
      ),
      Expectation(
        "[type(2 ** 64), isinstance(2 ** 64, int), sum([2 ** 63, 2 ** 63]), sum([2 ** 63 "
          + "- 1, 1]), round(2 ** 64), abs(-2 ** 64)]",
        "[<class 'int'>, True, 18446744073709551616, 9223372036854775808, "
          + "18446744073709551616, 18446744073709551616]"
      ),
      Expectation(
        "[divmod(10 ** 20, 7), pow(3, 50), 0.1 + 10 ** 17]",
        "[(14285714285714285714, 2), 717897987691852588770249, 1e+17]"
      ),
      Expectation(
        "f = lambda n: 1 if n < 2 else n * f(n - 1); f(25)",
        "15511210043330985984000000"
      ),
      Expectation("len(range(-9223372036854775807, 5, 10 ** 17))", "93"),
    ]
  )
  func conversion(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: conversion and text",
    arguments: [
      Expectation("float(10 ** 400)", "OverflowError: int too large to convert to float"),
      Expectation("range(5)[10 ** 20]", "IndexError: range object index out of range"),
      Expectation("[1][10 ** 20]", "IndexError: cannot fit 'int' into an index-sized integer"),
    ]
  )
  func conversionErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
