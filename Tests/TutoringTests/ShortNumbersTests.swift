import Testing

@testable import Tutoring

@Suite struct ShortNumbersTests {
  @Test(arguments: [
    ("0.6000000000000001", "0.6"), ("-0.19999999999999996", "-0.2"), ("0.1234567", "0.123457"),
    ("0.00001234567", "1.23457e-05"), ("1.5055622665134859e-05", "1.50556e-05"), ("0.5", "0.5"),
    ("12345678", "12345678"), ("[0.5000000001 0.48]", "[0.5 0.48]"),
    ("[np.float64(0.6000000000000001), np.int64(3), np.True_]", "[0.6, 3, True]"),
    ("(3, 4)", "(3, 4)"),
    ("b) It grows.", "b) It grows."),
  ])
  func numbersGetShort(text: String, short: String) {
    #expect(text.shortened(toDigits: 6) == short)
  }
}
