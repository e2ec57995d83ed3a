import Tutoring

/// Says which data of the learner's a run uses.
struct OpenDataView {
  let open: OpenData
  let screen: Screen

  /// The sentences.
  var text: String {
    let data = open.data
    let columns = data.columns.joined(separator: ", ")
    var sentences = [
      "\(data.name): \(data.rowCount) rows. \(open.inputsName) holds \(columns); "
        + "\(open.targetsName) holds \(data.target)."
    ]
    for edit in open.edits {
      sentences.append("Line \(edit.line) of the program: \(edit.after) instead of \(edit.before).")
    }
    let constant = data.constantColumns
    if !constant.isEmpty {
      let isOne = constant.count == 1
      sentences.append(
        "\(constant.joined(separator: ", ")) \(isOne ? "has" : "have") the same value in every row"
          + ", which acts as a bias. --columns without \(isOne ? "it" : "them") leaves "
          + "\(isOne ? "it" : "them") out."
      )
    }
    if !open.isKept {
      sentences.append("These data are too many to be kept when you leave; load them again then.")
    }
    sentences.append("load default and undo put the program's own data back.")
    return sentences.map { screen.sentence($0) }.joined(separator: "\n")
  }
}
