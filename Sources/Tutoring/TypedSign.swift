/// A direction that a learner typed: up, down or neither.
enum TypedSign {
  private static let words: [String: Int] = {
    let groups: [(Int, [String])] = [
      (
        1,
        [
          "+", "up", "plus", "positive", "rise", "rises", "more", "increase", "increases",
          "上", "向上", "上升", "增大", "增加", "正", "↑",
        ]
      ),
      (
        -1,
        [
          "-", "down", "minus", "negative", "fall", "falls", "less", "decrease",
          "decreases", "下", "向下", "下降", "减小", "减少", "负", "↓",
        ]
      ),
      (
        0,
        [
          "0", "none", "neither", "zero", "nothing", "same", "stay", "stays", "unchanged",
          "no change", "不变", "不动", "零",
        ]
      ),
    ]
    var table: [String: Int] = [:]
    for (sign, names) in groups {
      for name in names { table[name] = sign }
    }
    return table
  }()

  /// Reads a direction: `+`, `down`, `上` and the like.
  ///
  /// Of numbers only 0 is one: 0.3 says how far, and not where to.
  ///
  /// - Parameter text: What was typed, without blanks at its ends.
  /// - Returns: 1, -1 or 0, or `nil` if it is no direction.
  static func read(_ text: String) -> Int? {
    if let sign = words[text.halfWidth.lowercased()] { return sign }
    return TypedNumber(text)?.value == 0 ? 0 : nil
  }

  /// Returns the sign of a number.
  static func sign(of number: Double) -> Int {
    number == 0 ? 0 : number > 0 ? 1 : -1
  }
}
