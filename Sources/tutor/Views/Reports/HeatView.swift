import TerminalRendering
import TimeTravel
import Tutoring

/// Shows a table of numbers by sign and size, and what moved in it.
struct HeatView: ReportVoices {
  let report: HeatReport
  let screen: Screen

  /// How many rows and columns are shown.
  private static let most = (rows: 40, columns: 60)

  var picture: String {
    let map = map
    var parts = [title, map.render(width: screen.pictureWidth, style: screen.style)]
    let largest = ReportNumber.text(map.largest)
    parts.append(
      screen.sentence(
        map.isCompact
          ? screen.inWords(
            "9 is \(largest), the largest size; . is 0, ? and !! are no finite numbers.",
            "9 是最大的 \(largest)；. 是 0，? 和 !! 不是有限的数。"
          )
          : screen.inWords(
            "+++ and --- are sizes up to \(largest), the largest, in thirds; . is 0.",
            "+++ 和 --- 表示大小，按最大的 \(largest) 分成三档；. 是 0。"
          ),
        as: .muted
      )
    )
    return (parts + [moved(mark: "* ")] + left).joined(separator: "\n")
  }

  var sentences: String {
    let rows = shown.enumerated().map { row, values in
      let numbers = screen.list(values.map(ReportNumber.text))
      let lead =
        report.shape.count == 2
        ? screen.inWords("Row \(row): ", "第 \(row) 行：") : screen.inWords("Numbers: ", "各数：")
      return screen.sentence(lead + numbers + screen.inWords(".", "。") + moves(ofRow: row))
    }
    return ([title] + rows + [moved(mark: "")] + left).joined(separator: "\n")
  }

  private var title: String {
    let shape = report.shape.map(String.init).joined(separator: " x ")
    return screen.sentence(
      screen.inWords(
        "\(report.expression) (\(shape)), \(screen.words(report.place))",
        "\(report.expression)（\(shape)），\(screen.words(report.place))"
      ),
      as: .heading
    )
  }

  private var map: HeatMap {
    let values = shown
    let columns = values.first?.count ?? 0
    return HeatMap(
      values: values,
      marked: (report.moves ?? []).map { $0.map { $0 != 0 } },
      rowNames: values.indices.map { report.shape.count == 2 ? "[\($0)]" : "" },
      columnNames: (0..<columns).map { report.shape.count == 2 ? "[:,\($0)]" : "[\($0)]" }
    )
  }

  private var shown: [[Double]] {
    report.values.prefix(Self.most.rows).map { Array($0.prefix(Self.most.columns)) }
  }

  private func moves(ofRow row: Int) -> String {
    guard let moves = report.moves, row < moves.count else { return "" }
    let moved = moves[row].prefix(Self.most.columns).enumerated().filter { $1 != 0 }
    guard !moved.isEmpty else { return "" }
    let list = moved.map { index, by in
      screen.inWords("[\(index)] by ", "[\(index)] 动了 ") + ReportNumber.signed(by)
    }
    return screen.inWords(" Moved: \(screen.list(list)).", "其中 \(screen.list(list))。")
  }

  private func moved(mark: String) -> String {
    screen.sentence(
      LastStep.sentence(
        moved: report.moves == nil ? nil : report.movedCount,
        of: report.values.joined().count,
        since: report.since,
        mark: mark,
        screen
      )
    )
  }

  /// What there was no room for.
  private var left: [String] {
    let (rows, columns) = (report.values.count, report.values.first?.count ?? 0)
    guard rows > Self.most.rows || columns > Self.most.columns else { return [] }
    let shown = (rows: min(rows, Self.most.rows), columns: min(columns, Self.most.columns))
    let name = report.expression
    let index = rows > Self.most.rows ? "[\(Self.most.rows):]" : "[:, \(Self.most.columns):]"
    return [
      screen.sentence(
        screen.inWords(
          "Shown are \(shown.rows) of \(rows) rows and \(shown.columns) of \(columns) columns; "
            + "heat \(name)\(index) goes on.",
          "这里显示 \(rows) 行里的 \(shown.rows) 行，\(columns) 列里的 \(shown.columns) 列；"
            + "heat \(name)\(index) 接着显示。"
        )
      )
    ]
  }
}

/// Says what the last step moved.
enum LastStep {
  /// The sentence.
  ///
  /// - Parameters:
  ///   - count: How many numbers moved; `nil` if nobody can tell.
  ///   - all: How many there are.
  ///   - since: Where the run stood before the step.
  ///   - mark: What stands before it if something moved.
  ///   - screen: Whose language the place is told in.
  /// - Returns: Words with a full stop.
  static func sentence(
    moved count: Int?,
    of all: Int,
    since: Place?,
    mark: String,
    _ screen: Screen
  ) -> String {
    guard let count, let since else {
      return screen.inWords(
        "Before the last step there were no such numbers, so nothing has moved yet.",
        "上一步之前还没有这些数，所以谈不上动了多少。"
      )
    }
    let place = screen.words(since)
    guard count > 0 else {
      return screen.inWords(
        "Nothing moved in the last step (since: \(place)).",
        "上一步什么也没有动（从\(place)算起）。"
      )
    }
    return screen.inWords(
      "\(mark)\(count) of \(all) moved in the last step (since: \(place)).",
      "\(mark)\(all) 个里有 \(count) 个在上一步动了（从\(place)算起）。"
    )
  }
}
