extension NDArray: CustomStringConvertible, CustomDebugStringConvertible {
  /// The text of NumPy's `str`, with NumPy's rounding, wrapping and dots.
  ///
  ///     let weights = NDArray([1, 22.5, 333.125])
  ///     weights.description   // "[  1.     22.5   333.125]"
  public var description: String {
    if rank == 0 { return read(at: 0).description }
    if count == 0 { return "[]" }
    return ArrayLayout(self, separator: " ").text(indent: 1, width: ArrayLayout.lineWidth)
  }

  /// The text of NumPy's `repr`, such as `array([1, 2, 3])`.
  public var debugDescription: String {
    var text = "array(" + elementsText
    var extras: [String] = []
    if count == 0 && shape != [0] || ArrayLayout.isSummarised(self) {
      extras.append("shape=\(shape)")
    }
    if count == 0 { extras.append("dtype=\(elementType.name)") }
    if extras.isEmpty { return text + ")" }
    let tail = extras.joined(separator: ", ") + ")"
    let lastLine = text.utf8.suffix(while: { $0 != UInt8(ascii: "\n") }).count
    let isTooLong = lastLine + 1 + tail.utf8.count + 1 > ArrayLayout.lineWidth
    text += isTooLong ? ",\n      " : ", "
    return text + tail
  }

  private var elementsText: String {
    if count == 0 { return "[]" }
    let layout = ArrayLayout(self, separator: ", ")
    let text = layout.text(indent: 7, width: ArrayLayout.lineWidth - 1)
    return rank == 0 ? text.trimmingBlanks.trimmingLeadingBlanks : text
  }
}

extension BidirectionalCollection {
  /// The longest end of the collection whose elements all pass a test.
  fileprivate func suffix(while passes: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, passes(self[index(before: start)]) { formIndex(before: &start) }
    return self[start...]
  }
}
