import Tutoring

/// Says why a file holds no data to learn from, and what to do about it.
enum DataProblemView {
  /// The sentence.
  static func sentence(_ problem: DataProblem, file: String) -> String {
    switch problem {
    case .unreadable(let reason): "\(file) can't be read: \(reason)."
    case .empty: "\(file) is empty."
    case .isTooLarge(let megabytes):
      "\(file) has \(megabytes) million bytes; up to 20 are read. Take a part of it."
    case .hasTooManyRows(let count, let most):
      "\(file) has \(count) rows; up to \(most) are read, since every step here is run row by row. "
        + "Take the first of them: head -n \(most + 1) \(file)."
    case .quotation(nil): "In \(file) a quotation mark that opens is never closed."
    case .quotation(let line?):
      "Line \(line) of \(file): something stands behind a closing quotation mark. A quotation mark "
        + "inside a field is written twice."
    case .lacksHeader(let fields):
      "The first line of \(file) holds numbers (\(listed(fields))), and should hold the names of "
        + "the columns. Put a line with names in front."
    case .sameName(let name): "\(file) has two columns called \(shown(name)). Rename one of them."
    case .lacksRows: "\(file) has a header and no rows."
    case .ragged(let line, let fields, let columns):
      "Line \(line) of \(file) has \(fields) \(fields == 1 ? "field" : "fields"), and the header "
        + "has \(columns). Each row needs one for each column."
    default: choice(problem, file)
    }
  }

  /// The problems that another choice of columns may solve.
  private static func choice(_ problem: DataProblem, _ file: String) -> String {
    switch problem {
    case .lacksTarget(let columns):
      "Which column is the target? load \(file) --target NAME. The columns: \(listed(columns))."
    case .noColumn(let name, let near, let columns):
      "\(file) has no column \(shown(name))."
        + (near.map { " Did you mean \($0)?" } ?? "") + " The columns: \(listed(columns))."
    case .targetAmongInputs(let name):
      "\(name) is the target, so it can't be an input as well. Take it out of --columns."
    case .lacksInputs:
      "\(file) has no column besides the target, so there is nothing to learn from."
    case .missing(let line, let column, let others):
      "Line \(line) of \(file): \(column) has no value"
        + (others > 0 ? "; \(others) more values are missing" : "")
        + ". Fill them in or delete these rows, or leave the column out with --columns."
    case .text(_, let line, let example, _) where isDecimalComma(example):
      "Line \(line) of \(file) has \(shown(example)), a number with a decimal comma. Write a point "
        + "instead of the comma in all numbers."
    case .text(let columns, let line, let example, let usable):
      "A network takes numbers, and \(listed(columns)) \(columns.count == 1 ? "holds" : "hold") "
        + "text (line \(line): \(shown(example))). "
        + (usable.isEmpty
          ? "No other column is left."
          : "To leave \(columns.count == 1 ? "it" : "them") out, add --columns "
            + usable.prefix(20).joined(separator: ",") + ".")
    case .textTarget(let line, let column, let example):
      "The target must be a number, such as 1 for yes and 0 for no; line \(line) has "
        + "\(shown(example)) in \(column)."
    default: "\(file) can't be used."
    }
  }

  /// Whether a text is a number but for its comma.
  private static func isDecimalComma(_ text: String) -> Bool {
    text.contains(",") && Double(text.replacing(",", with: ".")) != nil
  }

  private static func listed(_ names: [String]) -> String {
    let most = 20
    let list = names.prefix(most).map(shown).joined(separator: ", ")
    return names.count > most ? "\(list) and \(names.count - most) more" : list
  }

  private static func shown(_ text: String) -> String {
    let short = text.prefix(40)
    return short.count < text.count ? "\(short)..." : text.isEmpty ? "an empty name" : text
  }
}
