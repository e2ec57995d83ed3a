import TerminalRendering
import Tutoring

/// Shows a step of a lesson.
struct StepView {
  let step: StepPresentation
  /// The lesson's number and title.
  let title: String
  /// The names that the learner has set in the run.
  let settings: [String]
  let screen: Screen

  /// The text.
  var text: String {
    var parts = [screen.sentence(headline), screen.prose(step.text)]
    if !step.choices.isEmpty {
      parts.append(
        step.choices.map { screen.item("\($0.letter))", $0.text) }.joined(separator: "\n")
      )
    }
    if !remarks.isEmpty {
      parts.append(remarks.map { screen.sentence($0, as: .muted) }.joined(separator: "\n"))
    }
    if let invitation { parts.append(screen.sentence(invitation, as: .muted)) }
    return parts.joined(separator: "\n\n")
  }

  private var headline: StyledText {
    let title = StyledText(title, as: .heading)
    guard step.count > 1 else { return title }
    let state = step.state == .done && step.wanted != .nothing ? "  done" : ""
    return title
      + StyledText("  step \(step.number) of \(step.count)\(state)", as: .muted)
  }

  /// What the learner should know about the text's numbers.
  private var remarks: [String] {
    var remarks: [String] = []
    if let problem = step.problems.first {
      remarks.append(
        "A ? stands for what can't be computed. "
          + LessonErrorView.cause(of: problem, settings: settings)
      )
    }
    if let first = step.hidingNames.first {
      let isOne = step.hidingNames.count == 1
      remarks.append(
        "Your own \(step.hidingNames.inWords) \(isOne ? "hides" : "hide") the run's. "
          + "drop \(isOne ? first : "NAME") shows the run's again."
      )
    }
    return remarks
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

extension [String] {
  /// The names as a sentence has them: `a`, `a and b`, `a, b and c`.
  var inWords: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
