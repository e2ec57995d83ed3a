import Tutoring

/// Says what an answer was worth.
struct VerdictView {
  let verdict: Verdict
  let screen: Screen

  /// The text.
  var text: String {
    var lines = [sentence]
    if verdict.isElsewhere, isWrong {
      lines.append(
        screen.sentence(
          "The question is about the moment at which this step began; type where to go back there."
        )
      )
    }
    return lines.joined(separator: "\n")
  }

  private var isWrong: Bool {
    switch verdict.kind {
    case .right, .unreadable: false
    default: true
    }
  }

  private var sentence: String {
    switch verdict.kind {
    case .right:
      let word = screen.style.paint("Right.", .good)
      guard let reason = verdict.reason, !reason.isEmpty else { return word }
      return word + " " + screen.prose(reason)
    case .mistaken(let messages) where messages.count == 1:
      return screen.style.paint("Not yet.", .bad) + " " + screen.prose(messages[0])
    case .mistaken(let messages):
      let list = messages.map { "- " + $0 }.joined(separator: "\n")
      return screen.style.paint("Not yet.", .bad)
        + " Several mistakes give this value:\n" + screen.prose(list)
    case .signFlipped:
      return wrong("The size is right, the sign is not.")
    case .tooCoarse:
      return wrong("Rounded like this it can't be told; give more digits.")
    case .wrong:
      return wrong("\(verdict.given) is not it. Type hint for help, or try again.")
    case .unreadable(let wanted):
      return screen.sentence(Self.instruction(wanted))
    }
  }

  private func wrong(_ text: String) -> String {
    screen.style.paint("Not yet.", .bad) + " " + screen.sentence(text)
  }

  /// What kind of answer is wanted.
  static func instruction(_ wanted: Verdict.Wanted) -> String {
    switch wanted {
    case .number: "A number is wanted, such as 0.12 or 3/5; answer EXPR takes an expression."
    case .sign: "A direction is wanted: + (up), - (down) or 0 (neither)."
    case .choice(let letters): "A choice is wanted: \(letters.joined(separator: ", "))."
    case .shape: "A shape is wanted, such as (3,) or 1x4."
    case .array: "Numbers are wanted, such as 0.5 1 0.5."
    }
  }
}
