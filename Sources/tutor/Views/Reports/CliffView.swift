import TerminalRendering
import Tutoring

/// Shows the largest learning rate that settles, beside what theory says.
struct CliffView: ReportVoices {
  let report: CliffReport
  let screen: Screen

  var picture: String { sentences }

  var sentences: String {
    let title = screen.sentence("Cliff of \(report.rateName), \(report.batching)", as: .heading)
    return
      ([title] + [found, theory].map { screen.sentence($0) }
      + [screen.guesses(report.guesses)].compactMap(\.self)).joined(separator: "\n")
  }

  private var found: String {
    let name = report.rateName
    let trials =
      "\(report.tried) rates tried from the program's start weights, "
      + "\(report.epochs) epochs each"
    switch (report.settles, report.fails) {
    case (let good?, let bad?):
      return "\(name) \(ReportNumber.text(good)) settles, \(ReportNumber.text(bad)) doesn't "
        + "(\(trials)). The program has \(ReportNumber.text(report.rate))."
    case (nil, _): return "No \(name) settles (\(trials))."
    case (let good?, nil):
      return "Every \(name) up to \(ReportNumber.text(good)) settles (\(trials))."
    }
  }

  private var theory: String {
    guard let theory = report.theory else {
      return "Behind a hidden layer the error bends differently at every point, so the theory of a "
        + "single layer doesn't apply here."
    }
    let rows = theory.rows == 1 ? "one row" : "\(theory.rows) rows"
    let steepest = ReportNumber.short(theory.steepest, digits: 7)
    let line = "Theory: 2 / \(steepest) = \(ReportNumber.short(theory.limit, digits: 5))."
    if theory.updates == 1 {
      return line + " \(steepest) is the largest eigenvalue of X.T.dot(X) / \(theory.rows), the "
        + "mean products of the inputs X of all \(rows): how much the error bends in its steepest "
        + "direction. A step beyond that lands farther away than it began."
    }
    let matrix =
      theory.rows == 1
      ? "the largest sum of squares of a row's inputs"
      : "the largest eigenvalue of "
        + "X.T.dot(X) / \(theory.rows) over the batches, X being the inputs of \(rows)"
    return line + " \(steepest) is \(matrix). Below that no update overshoots. A whole epoch of "
      + "\(theory.updates) updates may still settle beyond it, since the updates help each other."
  }
}
