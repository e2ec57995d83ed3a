import Tutoring

/// Shows a step of a lesson.
struct StepView {
  let step: StepPresentation
  let title: String
  let number: Int
  let screen: Screen

  /// The text.
  var text: String {
    var parts = [headline, screen.prose(step.text)]
    if !step.choices.isEmpty {
      parts.append(
        step.choices.map { "  \($0.letter)) " + screen.prose($0.text) }.joined(separator: "\n")
      )
    }
    if let invitation { parts.append(screen.style.paint(invitation, .muted)) }
    return parts.joined(separator: "\n\n")
  }

  private var headline: String {
    let state = step.state == .done && step.wanted != .nothing ? "  done" : ""
    return screen.style.paint("\(number). \(title)", .heading)
      + screen.style.paint("  step \(step.number) of \(step.count)\(state)", .muted)
  }

  private var invitation: String? {
    switch step.wanted {
    case .nothing: step.number == step.count ? nil : "Enter goes on."
    case .answer where step.state == .done: "Answered. Enter goes on."
    case .answer: "Type your answer. hint helps."
    case .deed where step.state == .done: "Done. Enter goes on."
    case .deed: "Do it at the prompt. hint helps."
    }
  }
}
