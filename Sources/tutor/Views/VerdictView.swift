import NumericLanguage
import TerminalRendering
import Tutoring

/// Says what an answer was worth.
struct VerdictView {
  let verdict: Verdict
  /// Whether the error that ended a program stands above already.
  var isErrorShown = false
  let screen: Screen

  /// The text.
  var text: String {
    ([sentence] + remarks.map { screen.sentence($0) }).joined(separator: "\n")
  }

  private var isWrong: Bool {
    switch verdict.kind {
    case .right, .unreadable, .unanswered: false
    default: !verdict.isLook
    }
  }

  /// What may have led to an answer that isn't right, besides its arithmetic.
  private var remarks: [String] {
    var remarks: [String] = []
    let names = verdict.hidingNames
    if let first = names.first {
      let isOne = names.count == 1
      remarks.append(
        screen.inWords(
          "With the run's \(names.inWords) it would be right; your own \(isOne ? "hides" : "hide") "
            + "\(isOne ? "it" : "them"). drop \(isOne ? first : "NAME") removes yours.",
          "用程序里的 \(names.joined(separator: "、")) 来算就对了；你自己的同名变量遮住了它。"
            + "drop \(isOne ? first : "NAME") 去掉你的。"
        )
      )
    }
    if let shapes = verdict.shapes {
      let (given, wanted) = (shapes.given.asShape, shapes.wanted.asShape)
      remarks.append(
        screen.inWords(
          "Yours has shape \(given), the one computed here \(wanted); the numbers are the same.",
          "你的形状是 \(given)，这里算出来的是 \(wanted)；数是一样的。"
        )
      )
    }
    if verdict.isElsewhere, isWrong {
      remarks.append(
        screen.inWords(
          "The question is about the moment at which this step began; type where to go back there.",
          "问的是这一步开始的那个时刻；输入 where 可以回到那里。"
        )
      )
    }
    return remarks
  }

  private var sentence: String {
    switch verdict.kind {
    case .right where verdict.isRepeated:
      screen.sentence(
        StyledText(screen.inWords("Right.", "对。"), as: .good)
          + StyledText(
            screen.inWords(
              " Computed: \(truth). again gives other numbers; Enter goes on.",
              "算出来是 \(truth)。again 再换一组数；按回车继续。"
            )
          )
      )
    case .right:
      screen.prose(
        verdict.reason ?? "",
        lead: StyledText(screen.inWords("Right.", "对。"), as: .good)
      )
    case .mistaken(let messages): mistaken(messages)
    case .decoded(let slips) where slips.count == 1:
      wrong(SlipView.sentence(slips[0], screen) + comparison)
    case .decoded(let slips):
      wrong(SlipView.sentence(of: slips, given: given, screen))
    case .signFlipped:
      wrong(screen.inWords("The size is right, the sign is not.", "大小对了，符号不对。"))
    case .tooCoarse:
      wrong(
        screen.inWords(
          "Rounded like this it can't be told; give more digits.",
          "舍入成这样看不出对错；请多写几位。"
        )
      )
    case .wrong where !verdict.hidingNames.isEmpty: wrong(notIt)
    case .wrong:
      wrong(
        notIt
          + screen.inWords(" Type hint for help, or try again.", "输入 hint 看提示，或者再试一次。")
      )
    case .otherCage(let exhibit):
      wrong(screen.inWords("That one would show:", "如果是它，显示的会是："))
        + "\n" + ExhibitView(exhibit: exhibit, isChosen: true, screen: screen).table
    case .departs(let difference):
      DifferingProgramView(
        difference: difference,
        isErrorShown: isErrorShown,
        screen: screen
      ).text
    case .unreadable(.point): screen.sentence(pointNeeded)
    case .unreadable(let wanted):
      screen.sentence(Self.instruction(wanted, screen))
    case .anotherValue: screen.sentence(another)
    case .uncomputable(let error, let settings): uncomputable(error, settings)
    case .unanswered:
      screen.sentence(
        screen.inWords(
          "To answer with it, type answer \(verdict.given).",
          "要用它作答，请输入 answer \(verdict.given)。"
        )
      )
    }
  }

  /// What the lesson says to mistakes.
  private func mistaken(_ messages: [String]) -> String {
    let lead = verdict.isLook ? StyledText() : notYet
    guard messages.count > 1 else { return screen.prose(messages.joined(), lead: lead) }
    let start =
      verdict.isOnState
      ? screen.inWords("Several things are in the way:", "有几处还不对：")
      : screen.inWords("Several mistakes give this value:", "有几种错误都会得到这个值：")
    let list = messages.map { "- \($0)" }.joined(separator: "\n")
    return screen.prose(start + "\n\n" + list, lead: verdict.isOnState ? StyledText() : lead)
  }

  /// That what a step asks for can't be judged.
  private func uncomputable(_ error: LanguageError, _ settings: [String]) -> String {
    let reason = screen.inWords(
      "What this step asks for can't be computed now: \(error.lastLine)",
      "这一步要看的东西现在算不出来：\(error.lastLine)"
    )
    let cause = screen.inWords(
      "Your \(settings.count == 1 ? "setting" : "settings") of \(settings.inWords) may be the "
        + "cause; undo takes \(settings.count == 1 ? "it" : "them") back.",
      "可能是因为你设了 \(settings.joined(separator: "、"))；undo 可以撤回。"
    )
    return ([reason] + (settings.isEmpty ? [] : [cause])).map { screen.sentence($0) }
      .joined(separator: "\n")
  }

  /// What is true, on one line.
  private var truth: String { verdict.expected.oneLine }

  /// That an answer isn't right, with the answer if it is short.
  private var notIt: String {
    given.map { screen.inWords("\($0) is not it.", "不是 \($0)。") }
      ?? screen.inWords("That is not it.", "不是这个。")
  }

  /// What was given, on one line; `nil` if it is too long to be repeated.
  private var given: String? {
    let given = verdict.given.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return given.count <= Self.longestValue ? given : nil
  }

  /// What a slip gives and what is right; empty where the latter isn't told yet.
  private var comparison: String {
    guard !verdict.expected.isEmpty, let given, given != truth else { return "" }
    return screen.inWords(
      " It gives \(given); computed: \(truth).",
      "这样得到 \(given)；算出来应是 \(truth)。"
    )
  }

  /// That a number's comma should be a point.
  private var pointNeeded: String {
    let fixed = verdict.given.replacing(",", with: ".")
    return screen.inWords(
      "A point stands before the decimals: \(fixed), not \(verdict.given).",
      "小数点用 . 来写：\(fixed)，不是 \(verdict.given)。"
    )
  }

  /// What was computed at a step that asks for something else.
  private var another: String {
    guard let given else {
      return screen.inWords(
        "This step asks for another value than that.",
        "这一步要的不是这个值。"
      )
    }
    return screen.inWords(
      "That gives \(given); this step asks for another value.",
      "这样得到 \(given)；这一步要的是另一个值。"
    )
  }

  /// How long a value may be to be repeated in a sentence.
  private static let longestValue = 60

  private var notYet: StyledText {
    StyledText(screen.inWords("Not yet.", "还不对。"), as: .bad)
  }

  private func wrong(_ text: String) -> String {
    screen.sentence(notYet + StyledText(screen.inWords(" ", "") + text))
  }

  /// What kind of answer is wanted.
  static func instruction(_ wanted: Verdict.Wanted, _ screen: Screen) -> String {
    switch wanted {
    case .number:
      screen.inWords(
        "A number is wanted, such as 0.12 or 3/5; answer EXPR takes an expression.",
        "这里要一个数，如 0.12 或 3/5；answer EXPR 可以用表达式作答。"
      )
    case .oneNumber:
      screen.inWords("One number is wanted, such as 0.12 or 3/5.", "这里只要一个数，如 0.12 或 3/5。")
    case .sign:
      screen.inWords(
        "A direction is wanted: + (up), - (down) or 0 (neither).",
        "这里要一个方向：+（上）、-（下）或 0（都不是）。"
      )
    case .choice(let letters):
      screen.inWords(
        "A choice is wanted: \(letters.joined(separator: ", ")).",
        "这里要选一项：\(letters.joined(separator: "、"))。"
      )
    case .point: preconditionFailure("A comma is told apart from other answers.")
    case .shape:
      screen.inWords("A shape is wanted, such as (3,) or 1x4.", "这里要一个形状，如 (3,) 或 1x4。")
    case .array:
      screen.inWords("Numbers are wanted, such as 0.5 1 0.5.", "这里要几个数，如 0.5 1 0.5。")
    }
  }
}
