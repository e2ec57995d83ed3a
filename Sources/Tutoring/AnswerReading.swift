import NeuralCore
import NumericLanguage
import TimeTravel

/// A number that a learner typed, with the precision it was typed in.
struct TypedNumber: Hashable {
  /// The number.
  let value: Double
  /// Half of the last digit's worth; 0 for a fraction.
  let halfUnit: Double
  /// Whether a percent sign stood behind it.
  let isPercent: Bool

  /// Reads a number: `0.12`, `-.5`, `1.5e-5`, `3/5`, `12 %`, with a minus of any kind.
  ///
  /// - Parameter text: What was typed.
  init?(_ text: String) {
    var text = Self.normalised(text)
    isPercent = text.hasSuffix("%")
    if isPercent { text.removeLast() }
    let scale = isPercent ? 0.01 : 1
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let top = Self.decimal(parts[0]), let bottom = Self.decimal(parts[1]),
      bottom != 0
    {
      value = top / bottom * scale
      halfUnit = 0
      return
    }
    guard let number = Self.decimal(text[...]) else { return nil }
    value = number * scale
    halfUnit = Self.halfUnit(of: text) * scale
  }

  private static func normalised(_ text: String) -> String {
    String(
      text.compactMap { character -> Character? in
        switch character {
        case "−", "–", "－": "-"
        case "＋": "+"
        case "％": "%"
        case _ where character.isWhitespace: nil
        default: character
        }
      }
    )
  }

  private static func decimal(_ text: Substring) -> Double? {
    var digits = text.drop { $0 == "+" || $0 == "-" }
    guard text.count - digits.count <= 1, let first = digits.first,
      first.isNumber || first == ".",
      digits.allSatisfy({ "0123456789.eE+-".contains($0) })
    else { return nil }
    if first == "." { digits = "0" + digits }
    if digits.last == "." { digits.removeLast() }
    guard let value = Double(digits), value.isFinite else { return nil }
    return text.first == "-" ? -value : value
  }

  /// Half of what the last digit of a decimal number is worth.
  private static func halfUnit(of text: String) -> Double {
    let lower = text.lowercased()
    let mantissa = lower.prefix { $0 != "e" }
    let exponent = Int(lower.dropFirst(mantissa.count + 1)) ?? 0
    let decimals =
      mantissa.split(separator: ".", omittingEmptySubsequences: false)
      .dropFirst().first?.count ?? 0
    return (0..<abs(exponent - decimals)).reduce(0.5) { half, _ in
      exponent > decimals ? half * 10 : half / 10
    }
  }

  /// How this number agrees with another.
  enum Agreement {
    case agrees
    case tooCoarse
    case differs
  }

  /// Compares with the true value in the precision that the learner chose.
  func agreement(with truth: Double) -> Agreement {
    let candidates = isPercent ? [value, value * 100] : [value]
    for candidate in candidates {
      if AnswerCheck.areClose(candidate, truth) { return .agrees }
    }
    guard truth.isFinite, abs(value - truth) <= halfUnit * (1 + 1e-9) + abs(truth) * 1e-12 else {
      return .differs
    }
    return value != 0 && abs(value - truth) <= abs(truth) * 0.05 ? .agrees : .tooCoarse
  }
}

/// A direction that a learner typed.
enum TypedSign {
  private static let words: [(sign: Int, words: Set<String>)] = [
    (1, ["+", "up", "plus", "positive", "rise", "rises", "more", "上", "上升", "增大", "正", "＋"]),
    (
      -1,
      ["-", "down", "minus", "negative", "fall", "falls", "less", "下", "下降", "减小", "负", "−", "－"]
    ),
    (0, ["0", "none", "neither", "zero", "same", "stays", "不变", "零"]),
  ]

  /// Reads `+`, `down`, 上 and the like, or the sign of a number.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: 1, -1 or 0, or `nil` if it is no direction.
  static func read(_ text: String) -> Int? {
    let word = text.lowercased()
    if let found = words.first(where: { $0.words.contains(word) }) { return found.sign }
    guard let number = TypedNumber(text) else { return nil }
    return number.value == 0 ? 0 : number.value > 0 ? 1 : -1
  }
}
