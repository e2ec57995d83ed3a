/// The signs beside words, in the script of the words.
enum Punctuation {
  /// The colon behind a label: a Chinese one behind Chinese.
  static func colon(behind label: String) -> String {
    isChinese(label.unicodeScalars.last) ? "：" : ": "
  }

  /// The comma before a note: a Chinese one before Chinese.
  static func comma(before note: String) -> String {
    isChinese(note.unicodeScalars.first) ? "，" : ", "
  }

  private static func isChinese(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isIdeographic ?? false
  }
}
