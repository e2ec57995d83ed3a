/// Lets bold type begin and end beside Chinese punctuation, and drops the blanks that writers put
/// there.
///
/// By CommonMark's rules `**` behind a mark such as `？` ends nothing if a letter follows at once,
/// since Western text would have a blank there. Chinese has none. So a blank that isn't shown is put
/// where those rules want one, and a blank that was typed there isn't shown either:
///
///     **谁对？**输入 `a`    **谁对？** 输入 `a`     // both: 谁对？输入 a
enum WideMarks {
  /// The blank that isn't shown: white space to CommonMark, and in no text otherwise.
  static let joint: Unicode.Scalar = "\u{2006}"

  /// Whether a character is punctuation of full width.
  static func isWide(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    switch scalar.value {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301B, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
      0xFF3B...0xFF40, 0xFF5B...0xFF65, 0x2018...0x201D, 0x2026, 0x2014:
      return true
    default: return false
    }
  }

  /// Whether a character is of a Chinese word.
  static func isHan(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { 0x2E80...0x2FDF ~= $0.value || 0x3400...0x9FFF ~= $0.value } ?? false
  }
}

extension String {
  /// This Markdown with the invisible blanks that Chinese punctuation needs around bold type.
  ///
  /// Code is left alone: what stands between backquotes, and lines that are set in.
  var withWideMarksApart: String {
    guard unicodeScalars.contains(where: WideMarks.isWide) else { return self }
    var text = self
    text.unicodeScalars = .init()
    var pen = WideMarkPen()
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if !text.unicodeScalars.isEmpty || pen.hasLines { text.unicodeScalars.append("\n") }
      text.unicodeScalars.append(contentsOf: pen.line(Array(line.unicodeScalars)))
    }
    return text
  }
}

/// Goes through Markdown line by line.
private struct WideMarkPen {
  private(set) var hasLines = false
  private var isFenced = false
  /// How many backquotes opened the code that the line is in; 0 outside of code.
  private var fence = 0
  private var isBold = false

  mutating func line(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    hasLines = true
    let blanks = scalars.prefix { $0 == " " }.count
    let text = scalars.dropFirst(blanks)
    if text.starts(with: "```".unicodeScalars) || text.starts(with: "~~~".unicodeScalars) {
      isFenced.toggle()
      return scalars
    }
    if text.isEmpty { (isBold, fence) = (false, 0) }
    guard !isFenced, blanks < 4 || isBold, !text.isEmpty else { return scalars }
    return prose(scalars)
  }

  private mutating func prose(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var place = 0
    func at(_ place: Int) -> Unicode.Scalar? {
      scalars.indices.contains(place) ? scalars[place] : nil
    }
    while let scalar = at(place) {
      if scalar == "\\", fence == 0 {
        result += scalars[place...].prefix(2)
        place += 2
      } else if scalar == "`" {
        let run = scalars[place...].prefix { $0 == "`" }.count
        if fence == 0 { fence = run } else if fence == run { fence = 0 }
        result += Array(repeating: "`", count: run)
        place += run
      } else if fence == 0, scalar == "*", at(place + 1) == "*", at(place + 2) != "*" {
        result += marks(before: at(place - 1), after: at(place + 2))
        place += 2
      } else if fence == 0, scalar == " ",
        isNeedless(behind: result, before: scalars[(place + 1)...])
      {
        result.append(WideMarks.joint)
        place += 1
      } else {
        result.append(scalar)
        place += 1
      }
    }
    return result
  }

  /// The two stars that begin or end bold type, with a blank where CommonMark wants one.
  private mutating func marks(
    before: Unicode.Scalar?,
    after: Unicode.Scalar?
  ) -> [Unicode.Scalar] {
    isBold.toggle()
    let stars: [Unicode.Scalar] = ["*", "*"]
    if isBold { return WideMarks.isWide(after) ? [WideMarks.joint] + stars : stars }
    return WideMarks.isWide(before) && after != nil ? stars + [WideMarks.joint] : stars
  }

  /// Whether a blank stands between punctuation of full width, stars aside, and a Chinese word.
  private func isNeedless(
    behind text: [Unicode.Scalar],
    before rest: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let last = text.last { $0 != "*" && $0 != WideMarks.joint }
    let next = rest.first { $0 != "*" }
    return WideMarks.isWide(last) && (WideMarks.isHan(next) || WideMarks.isWide(next))
  }
}
