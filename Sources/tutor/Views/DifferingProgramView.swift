import LessonContent
import NeuralCore
import TerminalRendering
import Tutoring

/// Shows where a learner's program departs from what was asked for.
struct DifferingProgramView {
  let difference: ProgramDifference
  /// Whether the error that ended the program stands above already.
  var isErrorShown = false
  let screen: Screen

  /// The text.
  var text: String {
    var parts = [screen.sentence(lead + StyledText(screen.inWords(" ", "") + trial + sentence))]
    switch difference.kind {
    case .value(let found): parts += [line(found), numbers(found.given, found.wanted)]
    case .end(_, let given, let wanted): parts.append(numbers(given, wanted))
    default: break
    }
    if !difference.messages.isEmpty { parts.append(mistakes) }
    return parts.joined(separator: "\n")
  }

  private var lead: StyledText {
    StyledText(screen.inWords("Not yet.", "还不对。"), as: .bad)
  }

  /// What differs, in words.
  private var sentence: String {
    switch difference.kind {
    case .isEmpty:
      return screen.inWords(
        "There is no program yet. edit opens your page.",
        "还没有程序。edit 打开你的程序。"
      )
    case .fails(let error):
      let line = difference.isTyped ? nil : error.range?.start.line
      let place = line.map { screen.inWords(" in line \($0)", "在第 \($0) 行") } ?? ""
      let reason =
        isErrorShown ? screen.inWords(".", "。") : screen.inWords(": ", "：") + error.lastLine
      return screen.inWords(
        "No number was found to differ before an error ends the program\(place)\(reason)",
        "程序\(place)出错停下，在那之前没有发现不对的数\(reason)"
      )
    case .epochs(let given, let wanted) where given < wanted:
      return screen.inWords(
        "The numbers agree, and yours stop after epoch \(given); \(wanted) are wanted.",
        "数都对，但你的程序练完 \(given) 遍就停了，应该是 \(wanted) 遍。"
      )
    case .epochs(let given, let wanted):
      return screen.inWords(
        "The numbers agree, and yours go on for \(given) epochs where \(wanted) are wanted.",
        "数都对，但你的程序练了 \(given) 遍，应该是 \(wanted) 遍。"
      )
    case .value(let found):
      let place = screen.span(found.place)
      let goal =
        found.name == found.reference
        ? "" : screen.inWords(", which stands for \(found.reference),", "（相当于 \(found.reference)）")
      return screen.inWords(
        "The numbers agree up to this line; here, \(place), \(found.name)\(goal) differs.",
        "到这一行之前，数都对；在这里，\(place)，\(found.name)\(goal) 不一样了。"
      )
    case .end(let name, _, _):
      return screen.inWords(
        "On the way the numbers agree; at the end \(name) differs.",
        "一路上的数都对；到了末尾，\(name) 不一样了。"
      )
    case .shape(let name, let reference, let given, let wanted):
      return screen.inWords(
        "\(name) has shape \(Shape(given)); \(reference) should have \(Shape(wanted)).",
        "\(name) 的形状是 \(Shape(given))；\(reference) 的形状应是 \(Shape(wanted))。"
      )
    case .missing(let name):
      return screen.inWords(
        "What there is agrees; no variable holds what \(name) should hold at the end.",
        "已有的数都对；还没有一个变量的值是 \(name) 最后应有的值。"
      )
    }
  }

  /// Which trial it is, where the program is right as it stands.
  private var trial: String {
    guard let trial = difference.trial else { return "" }
    var changes = trial.seed.map { [screen.inWords("seed \($0)", "种子 \($0)")] } ?? []
    changes += trial.settings.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
    let all = screen.list(changes)
    return screen.inWords(
      "As it stands its numbers are right; with \(all) they are not. ",
      "照现在的样子，数都对；换成 \(all) 就不对了。"
    )
  }

  private func line(_ found: ProgramDifference.Divergence) -> String {
    screen.code((difference.isTyped ? "" : "\(found.line)  ") + found.source)
  }

  private func numbers(_ given: String, _ wanted: String) -> String {
    screen.values([
      LabelledList.Entry(screen.inWords("yours", "你的"), given),
      LabelledList.Entry(screen.inWords("wanted", "应为"), wanted),
    ])
  }

  private var mistakes: String {
    guard difference.messages.count > 1 || !difference.isWhole else {
      return screen.prose(difference.messages[0])
    }
    return screen.prose(
      (difference.isWhole
        ? screen.inWords("Several mistakes give this:", "有几种错误都会这样：")
        : screen.inWords("This number may come of:", "这个数可能是这样来的："))
        + "\n\n"
        + difference.messages.map { "- \($0)" }.joined(separator: "\n")
    )
  }
}
