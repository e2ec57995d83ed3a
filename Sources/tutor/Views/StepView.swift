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
    let isDone = step.state == .done && step.wanted != .nothing
    let place = screen.inWords(
      "step \(step.number) of \(step.count)" + (isDone ? "  done" : ""),
      "第 \(step.number) 步，共 \(step.count) 步" + (isDone ? "  已完成" : "")
    )
    return title + StyledText("  " + place, as: .muted)
  }

  /// What the learner should know about the text's numbers.
  private var remarks: [String] {
    var remarks: [String] = []
    if let problem = step.problems.first {
      remarks.append(
        screen.inWords("A ? stands for what can't be computed. ", "? 表示算不出来的数。")
          + LessonErrorView.cause(of: problem, settings: settings)
      )
    }
    if let first = step.hidingNames.first {
      let isOne = step.hidingNames.count == 1
      remarks.append(
        screen.inWords(
          "Your own \(step.hidingNames.inWords) \(isOne ? "hides" : "hide") the run's. "
            + "drop \(isOne ? first : "NAME") shows the run's again.",
          "你自己的 \(step.hidingNames.joined(separator: "、")) 遮住了程序里的同名变量。"
            + "drop \(isOne ? first : "NAME") 让程序的变量重新可见。"
        )
      )
    }
    return remarks
  }

  private var invitation: String? {
    switch step.wanted {
    case .nothing:
      step.number == step.count ? nil : screen.inWords("Enter goes on.", "按回车继续。")
    case .answer where step.state == .done:
      screen.inWords("Answered. Enter goes on.", "已答对。按回车继续。")
    case .answer:
      screen.inWords("Type your answer. hint helps.", "请输入答案。需要提示就输入 hint。")
    case .program where step.state == .done:
      screen.inWords(
        "Done. edit shows your program, Enter goes on.",
        "已完成。edit 显示你的程序，按回车继续。"
      )
    case .program:
      screen.inWords(
        "edit opens your page, check FILE takes a file; or type it here. hint helps.",
        "edit 打开你的程序，check FILE 读入一个文件；也可以直接在这里输入。需要提示就输入 hint。"
      )
    case .deed where step.state == .done:
      screen.inWords("Done. Enter goes on.", "已完成。按回车继续。")
    case .deed:
      screen.inWords("Do it at the prompt. hint helps.", "请在提示符后动手做。需要提示就输入 hint。")
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
