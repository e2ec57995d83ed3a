import TerminalRendering
import Tutoring

/// Shows the numbers by which a broken program is recognised.
struct ExhibitView {
  let exhibit: StepPresentation.Exhibit
  let screen: Screen

  /// The heading and the numbers.
  var text: String {
    let heading = screen.inWords(
      "Cage \(exhibit.number) of \(exhibit.count)",
      "第 \(exhibit.number) 个，共 \(exhibit.count) 个"
    )
    return screen.sentence(heading, as: .heading) + "\n" + table
  }

  /// The numbers, in a row or, where that is too wide, in a column.
  var table: String {
    let heads = exhibit.epochs.map(String.init)
    let numbers = exhibit.values.map { ReportNumber.short($0, digits: 4) }
    let epoch = screen.inWords("epoch", "轮")
    let row = TextTable(
      columns: [.init(epoch)] + heads.map { .init($0, align: .right) },
      rows: [([exhibit.name] + numbers).map { StyledText($0) }]
    )
    let column = TextTable(
      columns: [.init(epoch, align: .right), .init(exhibit.name, align: .right)],
      rows: zip(heads, numbers).map { [StyledText($0), StyledText($1)] }
    )
    return screen.tables([[row], [column]])
  }
}
