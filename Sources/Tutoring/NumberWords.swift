/// Numbers that a learner writes as a word, or with a word for what they count.
///
///     NumberWords.number("twelve")    // 12
///     NumberWords.number("3 rows")    // 3
///     NumberWords.number("第十九遍")   // 19
enum NumberWords {
  private static let english: [String: Int] = {
    let words = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen", "twenty",
    ]
    return Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
  }()

  private static let chinese: [String: Int] = {
    let ones = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var table = ["零": 0, "〇": 0, "两": 2, "十": 10, "二十": 20]
    for (place, word) in ones.enumerated() {
      table[word] = place + 1
      table["十" + word] = place + 11
    }
    return table
  }()

  /// Words beside a number that make it another number.
  private static let meaningful: Set<String> = [
    "not", "minus", "plus", "percent", "hundred", "thousand", "million", "half", "times", "or",
    "and", "in", "is", "if", "over", "about", "print", "return", "lambda", "半", "百", "千", "万",
    "亿", "分", "成", "负",
  ]

  /// Reads a number word up to twenty, or a number with one word for what it counts.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: The number as a plain text has it; `nil` for anything else.
  static func number(_ text: String) -> TypedNumber? {
    let text = text.halfWidth.lowercased()
    if text.contains(where: { $0.isLetter && !$0.isASCII }) {
      return inChinese(text.filter { !$0.isWhitespace })
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    switch words.count {
    case 1: return english[words[0]].flatMap { TypedNumber("\($0)") }
    case 2:
      let numbers = words.map { english[$0].map(String.init) ?? $0 }
      if isUnit(words[1]) { return TypedNumber(numbers[0]) }
      return isUnit(words[0]) ? TypedNumber(numbers[1]) : nil
    default: return nil
    }
  }

  /// Whether a word says what is counted.
  private static func isUnit(_ word: String) -> Bool {
    word.allSatisfy(\.isLetter) && english[word] == nil && !meaningful.contains(word)
  }

  private static func inChinese(_ text: String) -> TypedNumber? {
    let digits = Set("0123456789.+-零〇一二两三四五六七八九十")
    let lead = text.prefix { !digits.contains($0) }
    let number = text.dropFirst(lead.count).prefix { digits.contains($0) }
    let rest = text.dropFirst(lead.count + number.count)
    let units = lead.drop { $0 == "第" } + rest
    guard !number.isEmpty, units.count <= 4, lead.isEmpty || lead == "第" || rest.isEmpty,
      units.allSatisfy({
        $0.isLetter && !digits.contains($0) && !meaningful.contains(String($0))
      })
    else { return nil }
    return chinese[String(number)].map { TypedNumber("\($0)") } ?? TypedNumber(number)
  }
}
