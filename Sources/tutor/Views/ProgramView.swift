import TerminalRendering
import TimeTravel

/// Shows the program with an arrow at the line that runs next.
struct ProgramView {
  let run: Run
  let screen: Screen

  /// The listing, and where the run stands or what it failed with.
  var text: String {
    let listing = SourceListing.render(
      run.program.syntax.source,
      current: run.moment.place.line,
      width: screen.width,
      style: screen.style
    )
    let place = screen.code(screen.words(run.moment), indent: 3, as: .muted)
    return [listing, place, run.moment.error.map { screen.sentence($0.lastLine, as: .bad) }]
      .compactMap(\.self).joined(separator: "\n")
  }
}
