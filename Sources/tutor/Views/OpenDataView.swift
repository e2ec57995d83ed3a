import Tutoring

/// Says which data of the learner's a run uses.
struct OpenDataView {
  let open: OpenData
  let screen: Screen

  /// The sentences.
  var text: String {
    let sentences = [columns] + edits + [constants, size].compactMap(\.self)
    let end = screen.inWords(
      "load default and undo put the program's own data back.",
      "load default 和 undo 恢复程序自己的数据。"
    )
    return (sentences + [end]).map { screen.sentence($0) }.joined(separator: "\n")
  }

  private var columns: String {
    let data = open.data
    return screen.inWords(
      "\(data.name): \(data.rowCount) rows. \(open.inputsName) holds "
        + "\(data.columns.joined(separator: ", ")); \(open.targetsName) holds \(data.target).",
      "\(data.name)：\(data.rowCount) 行。\(open.inputsName) 里是 "
        + "\(data.columns.joined(separator: "、"))；\(open.targetsName) 里是 \(data.target)。"
    )
  }

  private var edits: [String] {
    open.edits.map { edit in
      screen.inWords(
        "Line \(edit.line) of the program: \(edit.after) instead of \(edit.before).",
        "程序第 \(edit.line) 行：\(edit.before) 换成 \(edit.after)。"
      )
    }
  }

  private var constants: String? {
    let names = open.data.constantColumns
    guard !names.isEmpty else { return nil }
    let isOne = names.count == 1
    return screen.inWords(
      "\(names.joined(separator: ", ")) \(isOne ? "has" : "have") the same value in every row"
        + ", which acts as a bias. --columns without \(isOne ? "it" : "them") leaves "
        + "\(isOne ? "it" : "them") out.",
      "\(names.joined(separator: "、")) 在每一行上都一样，作用相当于偏置。不想要，就用 --columns 只取别的列。"
    )
  }

  private var size: String? {
    guard !open.isKept else { return nil }
    return screen.inWords(
      "These data are too many to be kept when you leave; load them again then.",
      "这些数据太多，离开之后不会保留；下次请重新 load。"
    )
  }
}
