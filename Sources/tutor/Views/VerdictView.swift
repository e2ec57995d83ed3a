import TerminalRendering
import Tutoring

/// Says what an answer was worth.
struct VerdictView {
  let verdict: Verdict
  let screen: Screen

  /// The text.
  var text: String {
    ([sentence] + remarks.map { screen.sentence($0) }).joined(separator: "\n")
  }

  private var isWrong: Bool {
    switch verdict.kind {
    case .right, .unreadable: false
    default: true
    }
  }

  /// What may have led to an answer that isn't right, besides its arithmetic.
  private var remarks: [String] {
    var remarks: [String] = []
    let names = verdict.hidingNames
    if let first = names.first {
      let isOne = names.count == 1
      remarks.append(
        "With the run's \(names.inWords) it would be right; your own \(isOne ? "hides" : "hide") "
          + "\(isOne ? "it" : "them"). drop \(isOne ? first : "NAME") removes yours."
      )
    }
    if verdict.isElsewhere, isWrong {
      remarks.append(
        "The question is about the moment at which this step began; type where to go back there."
      )
    }
    return remarks
  }

  private var sentence: String {
    switch verdict.kind {
    case .right:
      screen.prose(verdict.reason ?? "", lead: StyledText("Right.", as: .good))
    case .mistaken(let messages) where messages.count == 1:
      screen.prose(messages[0], lead: Self.notYet)
    case .mistaken(let messages):
      screen.prose(
        "Several mistakes give this value:\n\n"
          + messages.map { "- \($0)" }.joined(separator: "\n"),
        lead: Self.notYet
      )
    case .decoded(let slips) where slips.count == 1:
      wrong(
        "\(SlipView.sentence(slips[0])) It gives \(verdict.given); computed: \(verdict.expected)."
      )
    case .decoded(let slips):
      screen.prose(
        "\(verdict.given) comes of several mistakes, which can't be told apart by it:\n\n"
          + slips.prefix(4).map { "- \(SlipView.sentence($0))" }.joined(separator: "\n")
          + "\n\nComputed: \(verdict.expected).",
        lead: Self.notYet
      )
    case .signFlipped:
      wrong("The size is right, the sign is not.")
    case .tooCoarse:
      wrong("Rounded like this it can't be told; give more digits.")
    case .wrong where !verdict.hidingNames.isEmpty:
      wrong("\(verdict.given) is not it.")
    case .wrong:
      wrong("\(verdict.given) is not it. Type hint for help, or try again.")
    case .unreadable(let wanted):
      screen.sentence(Self.instruction(wanted))
    }
  }

  private static let notYet = StyledText("Not yet.", as: .bad)

  private func wrong(_ text: String) -> String {
    screen.sentence(Self.notYet + StyledText(" " + text))
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
