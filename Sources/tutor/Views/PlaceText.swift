import TimeTravel

extension Screen {
  /// A place in words, such as `epoch 2, row 3 done` or `epoch 2, row 3, next line 27`.
  func words(_ place: Place) -> String {
    if place.isAtStart { return inWords("at the start", "开头") }
    if place.isAtEnd { return inWords("at the end", "结尾") }
    let line = place.line ?? 0
    let next = inWords("next line \(line)", "下一行是第 \(line) 行")
    guard let epoch = place.epoch else { return next }
    guard place.isInEpoch else {
      return epoch == 0
        ? inWords("before epoch 1", "第 1 遍之前") : inWords("epoch \(epoch) done", "第 \(epoch) 遍完成")
    }
    let round = inWords("epoch \(epoch), ", "第 \(epoch) 遍，")
    guard let row = place.row else { return round + next }
    if place.isInRow { return round + inWords("row \(row), ", "第 \(row) 行数据，") + next }
    return round
      + (row == 0
        ? inWords("before row 1", "第 1 行数据之前") : inWords("row \(row) done", "第 \(row) 行数据完成"))
  }

  /// Where a run stands, in words.
  func words(_ moment: Moment) -> String {
    moment.error == nil ? words(moment.place) : inWords("stopped by an error", "因出错而停下")
  }

  /// The place of a statement that ran from here, such as `epoch 2, row 3`.
  func span(_ place: Place) -> String {
    let before = inWords("before the first epoch", "第 1 遍之前")
    guard let epoch = place.epoch else { return before }
    guard place.isInEpoch else {
      return epoch == 0 ? before : inWords("after epoch \(epoch)", "第 \(epoch) 遍之后")
    }
    let round = inWords("epoch \(epoch)", "第 \(epoch) 遍")
    guard place.isInRow, let row = place.row else { return round }
    return round + inWords(", row \(row)", "第 \(row) 行数据")
  }
}
