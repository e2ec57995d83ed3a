import TerminalRendering
import Tutoring

/// Shows how a test goes on.
struct TestView {
  let outcome: TestOutcome
  /// The lesson's number.
  let lesson: Int
  /// The lesson's number and title.
  let title: String
  /// The names that are set in the run.
  let settings: [String]
  let screen: Screen

  /// The text.
  var text: String {
    var parts = [answer, result].compactMap(\.self)
    if outcome.result == nil {
      if outcome.step.test == nil { parts.append(screen.sentence(left)) }
      parts.append(
        StepView(step: outcome.step, title: title, settings: settings, screen: screen).text
      )
    }
    return parts.joined(separator: "\n\n")
  }

  private var answer: String? {
    outcome.answer.map { answer in
      if answer.isRight {
        return screen.sentence(screen.inWords("Right.", "对。"), as: .good)
      }
      let isSentence = answer.truth.last.map { ".。?？".contains($0) } ?? false
      return screen.prose(
        screen.inWords("It is ", "应是 ") + answer.truth
          + (isSentence ? "" : screen.inWords(".", "。")),
        lead: answer.isGiven
          ? StyledText(screen.inWords("Not right.", "不对。"), as: .bad)
          : StyledText(screen.inWords("Left out.", "没有作答。"))
      )
    }
  }

  private var left: String {
    screen.inWords(
      "You left the test; all is as it was before.",
      "已离开测验；一切和测验之前一样。"
    )
  }

  private var result: String? {
    guard let result = outcome.result else { return nil }
    let (right, count) = (result.right, result.count)
    if result.toRead.isEmpty, !result.toWrite.isEmpty {
      let steps = result.toWrite.map { "lesson \(lesson).\($0)" }
      return screen.sentence(
        screen.inWords(
          "All \(count) are right. Every step of this lesson counts as done, but for the programs "
            + "to write: \(steps.joined(separator: ", ")). You are back at step "
            + "\(outcome.step.number).",
          "\(count) 题全对。这一课的每一步都算完成，只有要写的程序除外："
            + "\(steps.joined(separator: "、"))。你回到了第 \(outcome.step.number) 步。"
        )
      )
    }
    guard !result.toRead.isEmpty else {
      return screen.sentence(
        screen.inWords(
          "All \(count) are right. Every step of this lesson counts as done; lessons shows the "
            + "course, and you are back at step \(outcome.step.number).",
          "\(count) 题全对。这一课的每一步都算完成；lessons 列出全部课程，你回到了第 "
            + "\(outcome.step.number) 步。"
        )
      )
    }
    let steps = result.toRead.map { "lesson \(lesson).\($0)" }
    return screen.sentence(
      screen.inWords(
        "\(right) of \(count) right\(right == 0 ? "" : "; what was right counts as done"). "
          + "To read: \(steps.joined(separator: ", ")). test asks with other numbers; you are "
          + "back at step \(outcome.step.number).",
        "\(count) 题对了 \(right) 题\(right == 0 ? "" : "，答对的算完成")。"
          + "请读：\(steps.joined(separator: "、"))。test 换一组数再测；你回到了第 "
          + "\(outcome.step.number) 步。"
      )
    )
  }
}
