import TimeTravel

extension Place {
  /// The place in words, such as `epoch 2 row 3 done` or `epoch 2, row 3, next line 27`.
  var words: String {
    if isAtStart { return "at the start" }
    if isAtEnd { return "at the end" }
    guard let epoch else { return "next line \(line ?? 0)" }
    guard isInEpoch else {
      return epoch == 0 ? "before epoch 1" : "epoch \(epoch) done"
    }
    guard let row else { return "epoch \(epoch), next line \(line ?? 0)" }
    if isInRow { return "epoch \(epoch), row \(row), next line \(line ?? 0)" }
    return row == 0 ? "epoch \(epoch), before row 1" : "epoch \(epoch), row \(row) done"
  }

  /// The place of a statement that ran from here, such as `epoch 2, row 3`.
  var span: String {
    guard let epoch else { return "before the first epoch" }
    guard isInEpoch else { return epoch == 0 ? "before the first epoch" : "after epoch \(epoch)" }
    guard isInRow, let row else { return "epoch \(epoch)" }
    return "epoch \(epoch), row \(row)"
  }
}

extension Moment {
  /// Where the run stands, in words.
  var words: String { error == nil ? place.words : "stopped by an error" }
}
