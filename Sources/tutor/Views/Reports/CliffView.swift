import TerminalRendering
import Tutoring

/// Shows the largest learning rate that settles, beside what theory says.
struct CliffView: ReportVoices {
  let report: CliffReport
  let screen: Screen

  var picture: String { sentences }

  var sentences: String {
    let title = screen.inWords(
      "Cliff of \(report.rateName), \(report.batching)",
      "\(report.rateName) 的悬崖，\(report.batching)"
    )
    return
      ([screen.sentence(title, as: .heading)] + [found, theory].map { screen.sentence($0) }
      + [screen.guesses(report.guesses)].compactMap(\.self)).joined(separator: "\n")
  }

  private var trials: String {
    screen.inWords(
      "\(report.tried) rates tried from the program's start weights, \(report.epochs) epochs each",
      "从程序的起始权重试了 \(report.tried) 个学习率，每个 \(report.epochs) 遍"
    )
  }

  private var found: String {
    let name = report.rateName
    switch (report.settles, report.fails) {
    case (let good?, let bad?):
      let (good, bad) = (ReportNumber.text(good), ReportNumber.text(bad))
      let own = ReportNumber.text(report.rate)
      return screen.inWords(
        "\(name) \(good) settles, \(bad) doesn't (\(trials)). The program has \(own).",
        "\(name) 取 \(good) 收敛，取 \(bad) 不收敛（\(trials)）。程序里是 \(own)。"
      )
    case (nil, _):
      return screen.inWords("No \(name) settles (\(trials)).", "\(name) 取什么都不收敛（\(trials)）。")
    case (let good?, nil):
      let good = ReportNumber.text(good)
      return screen.inWords(
        "Every \(name) up to \(good) settles (\(trials)).",
        "\(name) 不超过 \(good) 都收敛（\(trials)）。"
      )
    }
  }

  private var theory: String {
    guard let theory = report.theory else {
      return screen.inWords(
        "Behind a hidden layer the error bends differently at every point, so the theory of a "
          + "single layer doesn't apply here.",
        "有了隐藏层，误差在每一处的弯曲都不一样，所以单层的理论在这里不适用。"
      )
    }
    let steepest = ReportNumber.short(theory.steepest, digits: 7)
    let limit = ReportNumber.short(theory.limit, digits: 5)
    return theory.updates == 1
      ? exact(theory, steepest, limit: "2 / \(steepest) = \(limit)")
      : safe(theory, steepest, limit: "2 / \(steepest) = \(limit)")
  }

  /// What is said where an epoch has one update, and the limit is exact.
  private func exact(_ theory: CliffReport.Theory, _ steepest: String, limit: String) -> String {
    screen.inWords(
      "In theory the edge is at \(limit): beyond it, each step lands farther from the lowest point "
        + "than it began. \(steepest) says how sharply the error bends where it bends most (it is the "
        + "largest eigenvalue of X.T.dot(X) / \(theory.rows), X being the inputs of all "
        + "\(rows(theory).english)).",
      "按理论，边缘在 \(limit)：超过它，每一步落下的地方都比出发时离最低点更远。\(steepest) 表示误差"
        + "在弯得最厉害的方向上有多弯（它是 X.T.dot(X) / \(theory.rows) 的最大特征值，"
        + "X 是全部\(rows(theory).chinese)的输入）。"
    )
  }

  /// What is said where an epoch has several updates, and the limit is on the safe side.
  private func safe(_ theory: CliffReport.Theory, _ steepest: String, limit: String) -> String {
    let (matrix, chinese) =
      theory.rows == 1
      ? ("the largest sum of squares of a row's inputs", "各行输入的平方和里最大的一个")
      : (
        "the largest eigenvalue of X.T.dot(X) / \(theory.rows) over the batches, X being the "
          + "inputs of \(rows(theory).english)",
        "各批的 X.T.dot(X) / \(theory.rows) 的特征值里最大的一个，X 是\(rows(theory).chinese)的输入"
      )
    return screen.inWords(
      "In theory every rate below \(limit) is safe: no update overshoots. \(steepest) says how "
        + "sharply the error of an update bends at most (it is \(matrix)). A whole epoch of "
        + "\(theory.updates) updates may still settle beyond it, since the updates help each other.",
      "按理论，低于 \(limit) 一定稳妥：每次更新都不会冲过头。\(steepest) 表示一次更新的误差最多有多弯"
        + "（它是\(chinese)）。高于它，一遍 \(theory.updates) 次更新仍可能收敛，因为更新之间互相帮忙。"
    )
  }

  private func rows(_ theory: CliffReport.Theory) -> (english: String, chinese: String) {
    theory.rows == 1 ? ("one row", "一行") : ("\(theory.rows) rows", " \(theory.rows) 行")
  }
}
