import TerminalRendering
import TimeTravel

/// Shows the program with an arrow at the line that runs next.
struct ProgramView {
  let run: Run
  let screen: Screen

  /// How many lines are listed around one.
  private static let mostAround = 16
  /// How many rows the rest needs: the input and the prompt, and what stands below the listing.
  private static let rowsBeside = 5

  /// The listing, and where the run stands or what it failed with.
  func text(_ part: Listing) -> String {
    let shown = lines(part)
    let listing = SourceListing.render(
      run.program.syntax.source,
      current: run.moment.place.line,
      lines: shown,
      width: screen.width,
      style: screen.style
    )
    let place = screen.code(screen.words(run.moment), indent: 3, as: .muted)
    let error = run.moment.error.map { screen.sentence($0.lastLine, as: .bad) }
    return [listing, place, remark(on: shown), error].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var count: Int {
    let lines = run.program.syntax.source
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.last == "" ? lines.count - 1 : lines.count
  }

  /// The lines to list; `nil` for all.
  private func lines(_ part: Listing) -> ClosedRange<Int>? {
    switch part {
    case .whole: return nil
    case .fitting:
      guard let rows = screen.rows, count + Self.rowsBeside > rows, !run.moment.place.isAtStart,
        let line = run.moment.place.line
      else { return nil }
      return around(line, most: max(5, rows - Self.rowsBeside - 2))
    case .around(let line): return around(line, most: Self.mostAround)
    case .lines(let lines): return lines
    }
  }

  /// So many lines around one, as far as there are lines.
  private func around(_ line: Int, most: Int) -> ClosedRange<Int> {
    let first = max(1, min(line - most / 2, count - most + 1))
    return first...max(first, min(count, first + most - 1))
  }

  /// Which part of the program is listed.
  private func remark(on shown: ClosedRange<Int>?) -> String? {
    guard let shown, shown.lowerBound > 1 || shown.upperBound < count else { return nil }
    guard shown.lowerBound <= count else {
      return screen.sentence(
        screen.inWords("The program has \(count) lines.", "程序只有 \(count) 行。")
      )
    }
    let last = min(shown.upperBound, count)
    return screen.sentence(
      screen.inWords(
        "Lines \(shown.lowerBound) to \(last) of \(count). list all shows the whole program, "
          + "list 1-20 a part.",
        "第 \(shown.lowerBound) 到 \(last) 行，共 \(count) 行。list all 显示整个程序，list 1-20 显示一部分。"
      ),
      as: .muted
    )
  }
}
