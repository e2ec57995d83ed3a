/// Some numbers that a learner typed, with or without brackets and commas.
///
/// `[0.52, 0.48, -0.68]`, `0.52 0.48 -0.68` and `[[1 2] [3 4]]` are all fine, and so are the shapes
/// `(3, 4)`, `3x4` and `(3,)`.
struct TypedArray: Hashable, Sendable {
  /// The numbers in order.
  let numbers: [TypedNumber]
  /// The shape that brackets give to the numbers; `nil` if they stand in one row.
  let shape: [Int]?

  /// Reads numbers.
  ///
  /// - Parameter text: What was typed.
  init?(_ text: String) {
    var numbers: [TypedNumber] = []
    var rows: [Int] = []
    var (depth, deepest) = (0, 0)
    var word = ""
    func finishWord() -> Bool {
      defer { word = "" }
      guard !word.isEmpty else { return true }
      guard let number = Self.number(word) else { return false }
      numbers.append(number)
      return true
    }
    var rowStart = 0
    for character in text.halfWidth {
      switch character {
      case "[", "(":
        guard finishWord() else { return nil }
        depth += 1
        deepest = max(deepest, depth)
        rowStart = numbers.count
      case "]", ")":
        guard finishWord(), depth > 0 else { return nil }
        if numbers.count > rowStart { rows.append(numbers.count - rowStart) }
        rowStart = numbers.count
        depth -= 1
      case _ where ",;".contains(character) || character.isWhitespace:
        guard finishWord() else { return nil }
      default: word.append(character)
      }
    }
    guard finishWord(), depth == 0 else { return nil }
    self.numbers = numbers
    let isTable = deepest > 1 && Set(rows).count == 1 && rows.reduce(0, +) == numbers.count
    shape = isTable ? [rows.count, rows.first ?? 0] : nil
  }

  /// Reads a shape, such as `(3, 4)`, `3x4`, `3 by 4`, `3 rows, 4 columns`, `(3,)` or `()`.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: The lengths of its axes, or `nil` if the text is no shape.
  static func shape(_ text: String) -> [Int]? {
    var text = text.halfWidth.lowercased()
    guard let first = text.first, first.isNumber || "([".contains(first) else { return nil }
    for sign in shapeWords {
      text = text.split(separator: sign, omittingEmptySubsequences: false).joined(separator: " ")
    }
    guard let array = TypedArray(text), array.shape == nil,
      !array.numbers.isEmpty || text.contains("(")
    else { return nil }
    var lengths: [Int] = []
    for number in array.numbers {
      guard let length = Int(exactly: number.value), length >= 0 else { return nil }
      lengths.append(length)
    }
    return lengths
  }

  /// What may stand between and behind the lengths of a shape; longer words first.
  private static let shapeWords = [
    "columns", "column", "rows", "row", "and", "by", "x", "*", "乘", "行", "列",
  ]

  private static func number(_ word: String) -> TypedNumber? {
    switch word.lowercased() {
    case "true": TypedNumber("1")
    case "false": TypedNumber("0")
    default: TypedNumber(word)
    }
  }
}
