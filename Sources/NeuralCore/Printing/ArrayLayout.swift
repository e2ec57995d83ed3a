/// Lays the words of an array out in brackets and lines, as NumPy does.
///
/// Lines hold at most 75 characters. An array of more than 1000 elements shows
/// only the first and last three of every long axis.
struct ArrayLayout {
  /// The width of a line.
  static let lineWidth = 75
  private static let threshold = 1000
  private static let edge = 3

  private let array: NDArray
  private let separator: String
  private let isSummarised: Bool
  private let formatter: ElementFormatter

  /// Prepares the layout of an array, choosing the form of its words.
  init(_ array: NDArray, separator: String) {
    self.array = array
    self.separator = separator
    isSummarised = ArrayLayout.isSummarised(array)
    var shown: [Scalar] = []
    ArrayLayout.collect(array, 0, 0, isSummarised, &shown)
    formatter = ElementFormatter(shown, array.elementType)
  }

  /// Whether an array is too large to be shown whole.
  static func isSummarised(_ array: NDArray) -> Bool { array.count > threshold }

  /// Returns the text of the whole array.
  ///
  /// - Parameters:
  ///   - indent: How many blanks stand before a row, its own bracket included.
  ///   - width: How wide a line may be.
  /// - Returns: The words in brackets, on as many lines as they need.
  func text(indent: Int, width: Int) -> String {
    if array.rank == 0 { return formatter.word(array.read(at: 0)) }
    return render(axis: 0, offset: 0, indent: indent, width: width)
  }

  /// The positions shown along an axis; nil stands for the dots.
  private static func shownPositions(_ length: Int, _ isSummarised: Bool) -> [Int?] {
    guard isSummarised, length > 2 * edge else { return Array(0..<length) }
    return Array(0..<edge) + [nil] + Array((length - edge)..<length)
  }

  private static func collect(
    _ array: NDArray,
    _ axis: Int,
    _ offset: Int,
    _ isSummarised: Bool,
    _ shown: inout [Scalar]
  ) {
    if axis == array.rank {
      shown.append(array.read(at: offset))
      return
    }
    for case let position? in shownPositions(array.shape[axis], isSummarised) {
      let next = offset + position * array.strides[axis]
      collect(array, axis + 1, next, isSummarised, &shown)
    }
  }

  private func render(axis: Int, offset: Int, indent: Int, width: Int) -> String {
    let positions = ArrayLayout.shownPositions(array.shape[axis], isSummarised)
    let step = array.strides[axis]
    if axis == array.rank - 1 {
      let words = positions.map { position in
        position.map { formatter.word(array.read(at: offset + $0 * step)) } ?? "..."
      }
      return row(words, indent: indent, room: width - 1)
    }
    let parts = positions.map { position in
      position.map {
        render(axis: axis + 1, offset: offset + $0 * step, indent: indent + 1, width: width - 1)
      } ?? "..."
    }
    let lines = String(repeating: "\n", count: array.rank - axis - 1)
    let gap = separator.trimmingBlanks + lines + String(repeating: " ", count: indent)
    return "[" + parts.joined(separator: gap) + "]"
  }

  /// Fills lines with words; a word that alone is too long stays on its line.
  private func row(_ words: [String], indent: Int, room: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var text = ""
    var line = ""
    var length = indent
    for (number, word) in words.enumerated() {
      if length + word.utf8.count > room, length > indent {
        text += line.trimmingBlanks + "\n" + margin
        line = ""
        length = indent
      }
      line += word
      length += word.utf8.count
      if number < words.count - 1 {
        line += separator
        length += separator.utf8.count
      }
    }
    return "[" + text + line + "]"
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmingBlanks: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// The text without blanks at its beginning.
  var trimmingLeadingBlanks: String { String(drop { $0 == " " }) }
}
