import TerminalRendering
import Tutoring

/// Shows the numbers by which a broken program is recognised.
struct ExhibitView {
  let exhibit: StepPresentation.Exhibit
  /// Whether it is the one that the learner chose, and not the one to be recognised.
  var isChosen = false
  let screen: Screen

  /// The heading and the numbers.
  var text: String {
    let heading = screen.inWords(
      "Cage \(exhibit.number) of \(exhibit.count): \(exhibit.name)",
      "第 \(exhibit.number) 个，共 \(exhibit.count) 个：\(exhibit.name)"
    )
    return screen.sentence(heading, as: .heading) + "\n" + table
  }

  /// The numbers, in a row or, where that is too wide, in a column.
  var table: String {
    let heads = exhibit.epochs.map(String.init)
    let numbers = exhibit.values.map { ReportNumber.short($0, digits: 4) }
    let right = exhibit.right.map { ReportNumber.short($0, digits: 4) }
    let names = (
      screen.inWords("right", "正确的"),
      isChosen ? screen.inWords("chosen", "你选的") : screen.inWords("broken", "坏了的")
    )
    let epoch = screen.inWords("epoch", "遍")
    let row = TextTable(
      columns: [.init(epoch)] + heads.map { .init($0, align: .right) },
      rows: [[names.0] + right, [names.1] + numbers].map { $0.map { StyledText($0) } }
    )
    let column = TextTable(
      columns: [epoch, names.0, names.1].map { .init($0, align: .right) },
      rows: heads.indices.map { row in
        [heads[row], right[row], numbers[row]].map { StyledText($0) }
      }
    )
    return screen.tables([[row], [column]])
  }
}
