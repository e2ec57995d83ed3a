import NeuralCore
import NumericLanguage

extension AnswerCheck {
  /// Ways in which a learner may write the right answer; all of them have to pass.
  var rewrites: [String] {
    switch form {
    case .number: NumericContent(truth)?.single.map(Self.rewrites) ?? []
    case .sign: Self.rewrites(ofSign: Self.sign(of: truth) ?? 0)
    case .choice:
      choices.enumerated().filter { $0.element.id == truth.str }.flatMap { place, choice in
        let letter = AnswerChoice.letter(place)
        return [choice.id, letter, letter.uppercased(), "\(letter))", "\(place + 1)", choice.words]
      }
    case .shape: Self.rewrites(ofShape: Self.lengths(truth) ?? [])
    case .array:
      NumericContent(truth).map { content in
        Self.rewrites(content.numbers.map(NumberText.repr))
          + Self.rewrites(content.numbers.map { Self.rounded($0, digits: 4) })
      } ?? []
    case nil: []
    }
  }

  private static func rewrites(of number: Double) -> [String] {
    let full = NumberText.repr(number)
    var texts = [
      full, "  \(full) ", rounded(number, digits: 12), rounded(number, digits: 4),
      NumberText.scientific(number, decimals: 15), full.replacing("-", with: "−"),
      fullWidth(full), "\(full) * 1",
    ]
    if let fraction = fraction(number) {
      texts += [fraction, fraction.replacing("/", with: " / ")]
    }
    return texts
  }

  /// A text as a Chinese input method may type it.
  private static func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { UnicodeScalar($0.value + 0xFEE0) ?? $0 }
      )
    )
  }

  /// A number with so many significant digits.
  private static func rounded(_ number: Double, digits: Int) -> String {
    NumberText.general(number, digits: digits)
  }

  /// A number as a fraction, if it is one with a small denominator.
  private static func fraction(_ number: Double) -> String? {
    guard abs(number) < 1e6 else { return nil }
    for bottom in 2...64 {
      let top = (number * Double(bottom)).rounded()
      if top != 0, Closeness.areClose(top / Double(bottom), number) {
        return "\(Int(top))/\(bottom)"
      }
    }
    return nil
  }

  private static func rewrites(ofSign sign: Int) -> [String] {
    switch sign {
    case 1: ["+", "up", "Up", " + ", "上"]
    case -1: ["-", "−", "down", "下"]
    default: ["0", "none", "不变"]
    }
  }

  private static func rewrites(ofShape lengths: [Int]) -> [String] {
    let items = lengths.map(String.init)
    let tuple = "(" + items.joined(separator: ", ") + (items.count == 1 ? ",)" : ")")
    guard !items.isEmpty else { return [tuple] }
    return [
      tuple, items.joined(separator: "x"), items.joined(separator: " × "),
      items.joined(separator: ","), "[\(items.joined(separator: ", "))]",
    ]
  }

  private static func rewrites(_ items: [String]) -> [String] {
    [
      items.joined(separator: " "), items.joined(separator: ", "),
      "[\(items.joined(separator: ", "))]", "[\(items.joined(separator: " "))]",
    ]
  }
}
