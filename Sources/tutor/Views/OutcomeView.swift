import NumericLanguage
import TimeTravel
import Tutoring

/// Shows what came of a learner's action.
struct OutcomeView {
  let outcome: Outcome
  let engine: LessonEngine
  let title: String
  let screen: Screen

  /// Whether the action could not be carried out.
  var isFailure: Bool {
    switch outcome {
    case .refused: true
    case .evaluated(let evaluation, _): evaluation.error != nil
    default: false
    }
  }

  /// The text; empty if there is nothing to say.
  var text: String {
    switch outcome {
    case .arrived(let step):
      StepView(step: step, title: title, number: engine.lesson.number, screen: screen).text
    case .finished(let open): finished(open)
    case .judged(let verdict): VerdictView(verdict: verdict, screen: screen).text
    case .hinted(let number, let count, let hint):
      screen.style.paint("Hint \(number) of \(count).", .strong) + " " + screen.prose(hint)
    case .solved(let text, let lines): solved(text, lines)
    case .moved(let movement, let verdict): joined([moved(movement), self.text(of: verdict)])
    case .changed(let movement, let verdict):
      joined([settings, moved(movement), self.text(of: verdict)])
    case .evaluated(let evaluation, let verdict):
      joined([evaluated(evaluation), self.text(of: verdict)])
    case .explained(let explanation):
      ExplanationView(explanation: explanation).lines.joined(separator: "\n")
    case .dropped(let name, let isRuns):
      screen.sentence("\(name) is gone." + (isRuns ? " You see the run's \(name) again." : ""))
    case .refused(let refusal): RefusalView(refusal: refusal, screen: screen).text
    }
  }

  private func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func text(of verdict: Verdict?) -> String {
    guard let verdict else { return "" }
    return VerdictView(verdict: verdict, screen: screen).text
  }

  private func finished(_ open: [String]) -> String {
    guard !open.isEmpty else {
      return screen.sentence("This lesson is done. lessons shows the course, lesson N opens one.")
    }
    return screen.sentence(
      "This was the last step. Still open: \(open.joined(separator: ", ")). prev goes back to them; "
        + "lessons shows the course."
    )
  }

  private func solved(_ text: String, _ lines: [String]) -> String {
    let prose = text.isEmpty ? "" : screen.prose(text)
    return joined([
      screen.style.paint("Solution.", .strong) + (prose.isEmpty ? "" : " " + prose),
      lines.map { "  " + $0 }.joined(separator: "\n"),
    ])
  }

  private func moved(_ movement: Movement) -> String {
    MovementView(
      movement: movement,
      roles: engine.lesson.roles,
      source: engine.lesson.program.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init),
      screen: screen
    ).text
  }

  private var settings: String {
    guard !engine.run.settings.isEmpty else { return "The program's own settings." }
    return engine.run.settings.map { "\($0.name) = \($0.value.str)" }.joined(separator: "\n")
  }

  private func evaluated(_ evaluation: Evaluation) -> String {
    var parts: [String] = []
    let output = evaluation.output
    if !output.isEmpty { parts.append(output.hasSuffix("\n") ? String(output.dropLast()) : output) }
    parts += evaluation.echoes
    if let error = evaluation.error { parts.append(screen.style.paint(error.lastLine, .bad)) }
    if evaluation.isInterrupted { parts.append("Stopped.") }
    for name in evaluation.taken {
      parts.append(
        screen.style.paint(
          screen.sentence(
            "\(name) is now your own; the run keeps its \(name). drop \(name) shows it again."
          ),
          .muted
        )
      )
    }
    return joined(parts)
  }
}
