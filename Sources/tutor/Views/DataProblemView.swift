import Tutoring

/// Says why a file holds no data to learn from, and what to do about it.
struct DataProblemView {
  let problem: DataProblem
  /// The file, as the learner typed it.
  let file: String
  let screen: Screen

  private typealias Words = (english: String, chinese: String)

  /// The sentence.
  var sentence: String {
    if case .unreadable(let problem) = problem {
      return FileProblemView.unread(file, problem, screen)
    }
    let (english, chinese) = fileWords ?? rowWords ?? choiceWords ?? valueWords
    return screen.inWords(english, chinese)
  }

  /// The words for a problem with the file as a whole.
  private var fileWords: Words? {
    switch problem {
    case .empty: ("\(file) is empty.", "\(file) 是空的。")
    case .isTooLarge(let megabytes):
      (
        "\(file) has \(megabytes) million bytes; up to 20 are read. Take a part of it.",
        "\(file) 有 \(megabytes) 兆字节，最多读 20 兆。请取其中一部分。"
      )
    case .hasTooManyRows(let count, let most):
      (
        "\(file) has \(count) rows; up to \(most) are read, since every step here is run row by "
          + "row. Take the first of them: head -n \(most + 1) \(file).",
        "\(file) 有 \(count) 行，最多读 \(most) 行，因为这里每一步都是一行一行地走。"
          + "请取前面的部分：head -n \(most + 1) \(file)。"
      )
    case .quotation(nil):
      (
        "In \(file) a quotation mark that opens is never closed.",
        "\(file) 里有一个引号只开不合。"
      )
    case .quotation(let line?):
      (
        "Line \(line) of \(file): something stands behind a closing quotation mark. A quotation "
          + "mark inside a field is written twice.",
        "\(file) 第 \(line) 行：右引号后面还有东西。字段里面的引号要写两次。"
      )
    default: nil
    }
  }

  /// The words for a problem with the header and the rows.
  private var rowWords: Words? {
    switch problem {
    case .lacksHeader(let fields):
      (
        "The first line of \(file) holds numbers (\(english(fields))), and should hold the names of "
          + "the columns. Put a line with names in front.",
        "\(file) 的第一行是数（\(chinese(fields))），本该是列名。请在前面加一行列名。"
      )
    case .sameName(let name):
      (
        "\(file) has two columns called \(english([name])). Rename one of them.",
        "\(file) 有两列都叫 \(chinese([name]))。请给其中一列改名。"
      )
    case .lacksRows: ("\(file) has a header and no rows.", "\(file) 只有列名，没有数据行。")
    case .ragged(let line, let fields, let columns):
      (
        "Line \(line) of \(file) has \(fields) \(fields == 1 ? "field" : "fields"), and the header "
          + "has \(columns). Each row needs one for each column.",
        "\(file) 第 \(line) 行有 \(fields) 个字段，而列名有 \(columns) 个。每一行都要和列名一样多。"
      )
    default: nil
    }
  }

  /// The words for a problem that another choice of columns may solve.
  private var choiceWords: Words? {
    switch problem {
    case .lacksTarget(let columns):
      (
        "Which column is the target? load \(file) --target NAME. The columns: \(english(columns)).",
        "哪一列是目标？load \(file) --target NAME。各列是：\(chinese(columns))。"
      )
    case .noColumn(let name, let near, let columns):
      (
        "\(file) has no column \(english([name]))." + (near.map { " Did you mean \($0)?" } ?? "")
          + " The columns: \(english(columns)).",
        "\(file) 没有 \(chinese([name])) 这一列。" + (near.map { "你是指 \($0) 吗？" } ?? "")
          + "各列是：\(chinese(columns))。"
      )
    case .targetAmongInputs(let name):
      (
        "\(name) is the target, so it can't be an input as well. Take it out of --columns.",
        "\(name) 是目标，不能同时是输入。请把它从 --columns 里去掉。"
      )
    case .lacksInputs:
      (
        "\(file) has no column besides the target, so there is nothing to learn from.",
        "\(file) 除了目标没有别的列，所以没有什么可学。"
      )
    default: nil
    }
  }

  /// The words for a problem with single values.
  private var valueWords: Words {
    switch problem {
    case .missing(let line, let column, let others):
      (
        "Line \(line) of \(file): \(column) has no value"
          + (others > 0 ? "; \(others) more values are missing" : "")
          + ". Fill them in or delete these rows, or leave the column out with --columns.",
        "\(file) 第 \(line) 行：\(column) 没有值" + (others > 0 ? "；另外还缺 \(others) 个值" : "")
          + "。请补上，或删去这些行，或用 --columns 不取这一列。"
      )
    case .text(_, let line, let example, _) where isDecimalComma(example):
      (
        "Line \(line) of \(file) has \(english([example])), a number with a decimal comma. Write a "
          + "point instead of the comma in all numbers.",
        "\(file) 第 \(line) 行有 \(chinese([example]))，小数点写成了逗号。请把所有数里的逗号改成点。"
      )
    case .text(let columns, let line, let example, let usable):
      words(ofText: columns, line, example, usable)
    case .textTarget(let line, let column, let example):
      (
        "The target must be a number, such as 1 for yes and 0 for no; line \(line) has "
          + "\(english([example])) in \(column).",
        "目标必须是数，如 1 表示是、0 表示否；第 \(line) 行的 \(column) 是 \(chinese([example]))。"
      )
    default: ("\(file) can't be used.", "\(file) 用不了。")
    }
  }

  private func words(
    ofText columns: [String],
    _ line: Int,
    _ example: String,
    _ usable: [String]
  ) -> Words {
    let usable = usable.prefix(20).joined(separator: ",")
    let isOne = columns.count == 1
    return (
      "A network takes numbers, and \(english(columns)) \(isOne ? "holds" : "hold") text "
        + "(line \(line): \(english([example]))). "
        + (usable.isEmpty
          ? "No other column is left."
          : "To leave \(isOne ? "it" : "them") out, add --columns \(usable)."),
      "网络要的是数，而 \(chinese(columns)) 里是文字（第 \(line) 行：\(chinese([example]))）。"
        + (usable.isEmpty ? "没有别的列可用。" : "要不取文字，请加上 --columns \(usable)。")
    )
  }

  /// Whether a text is a number but for its comma.
  private func isDecimalComma(_ text: String) -> Bool {
    text.contains(",") && Double(text.replacing(",", with: ".")) != nil
  }

  /// How many names are listed.
  private static let most = 20

  private func english(_ names: [String]) -> String { listed(names).english }

  private func chinese(_ names: [String]) -> String { listed(names).chinese }

  private func listed(_ names: [String]) -> Words {
    let shown = names.prefix(Self.most).map(short)
    let rest = names.count - shown.count
    return (
      shown.map(\.english).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""),
      shown.map(\.chinese).joined(separator: "、") + (rest > 0 ? "等，另有 \(rest) 个" : "")
    )
  }

  private func short(_ text: String) -> Words {
    guard !text.isEmpty else { return ("an empty name", "空的名字") }
    let short = text.count > 40 ? "\(text.prefix(40))..." : text
    return (short, short)
  }
}
