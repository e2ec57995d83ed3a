import TerminalRendering
import TimeTravel

/// Shows the program with an arrow at the line that runs next.
struct ProgramView {
  let run: Run
  let screen: Screen

  /// The listing, and what the run prints or fails with at its end.
  var text: String {
    let lines = run.program.syntax.source.split(separator: "\n", omittingEmptySubsequences: false)
    var numbered = lines.map(String.init)
    if numbered.last?.isEmpty == true { numbered.removeLast() }
    let digits = "\(numbered.count)".count
    let next = run.moment.place.line
    let rows = numbered.enumerated().map { index, line -> String in
      let number = String(repeating: " ", count: digits - "\(index + 1)".count) + "\(index + 1)"
      let isNext = index + 1 == next
      let arrow = isNext ? screen.style.paint("->", .arrow) : "  "
      return
        "\(arrow) \(screen.style.paint(number, .muted))  \(isNext ? screen.style.paint(line, .strong) : line)"
    }
    return (rows + [screen.style.paint("   \(run.moment.place.words)", .muted)])
      .joined(separator: "\n")
  }
}
