import NeuralCore

/// Numbers as reports show them.
enum ReportNumber {
  /// A number with six digits, as `0.391943` or `1.5e-05`.
  static func text(_ number: Double) -> String {
    NumberText.general(number == 0 ? 0 : number, digits: 6)
  }

  /// A number as `text` has it, and 0 for what is 0 but for rounding.
  static func tidy(_ number: Double) -> String { abs(number) < 1e-12 ? "0" : text(number) }

  /// A number with its sign, and 0 for what is 0 but for rounding.
  static func tidySigned(_ number: Double) -> String {
    abs(number) < 1e-12 ? "0" : signed(number)
  }

  /// A number with a few digits, as `1.79` or `5.2e+08`.
  static func short(_ number: Double, digits: Int = 3) -> String {
    NumberText.general(number == 0 ? 0 : number, digits: digits)
  }

  /// A number with so many digits behind the point.
  static func fixed(_ number: Double, decimals: Int) -> String {
    NumberText.fixed(number, decimals: decimals)
  }

  /// A number with its sign, and `0` without one.
  static func signed(_ number: Double) -> String {
    number > 0 ? "+" + text(number) : text(number)
  }

  /// Some numbers with blanks between, such as a row of inputs.
  static func row(_ numbers: [Double], digits: Int = 6) -> String {
    let shown = numbers.prefix(numbers.count > 16 ? 8 : 16)
    let text = shown.map { NumberText.general($0 + 0, digits: digits) }.joined(separator: " ")
    return shown.count < numbers.count ? "\(text) ... (\(numbers.count))" : text
  }
}
