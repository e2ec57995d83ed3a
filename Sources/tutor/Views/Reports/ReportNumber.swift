import NeuralCore

/// Numbers as reports show them.
enum ReportNumber {
  /// A number with six digits, as `0.391943` or `1.5e-05`.
  static func text(_ number: Double) -> String {
    NumberText.general(number == 0 ? 0 : number, digits: 6)
  }

  /// A number with its sign, and `0` without one.
  static func signed(_ number: Double) -> String {
    number > 0 ? "+" + text(number) : text(number)
  }

  /// Some numbers with blanks between, such as a row of inputs.
  static func row(_ numbers: [Double], digits: Int = 6) -> String {
    numbers.map { NumberText.general($0 + 0, digits: digits) }.joined(separator: " ")
  }
}
