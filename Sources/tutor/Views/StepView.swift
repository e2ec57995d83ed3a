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

  /// The step: its heading, and all that follows.
  var text: String { heading + "\n\n" + body }

  /// The lesson and the step's number.
  var heading: String { screen.sentence(headline) }

  /// The text, what is asked, and what to do next.
  var body: String {
    var parts: [String] = []
    if let numbers { parts.append(numbers) }
    parts.append(screen.prose(step.text))
    if let exhibit = step.exhibit {
      parts.append(ExhibitView(exhibit: exhibit, screen: screen).text)
    }
    if !step.choices.isEmpty {
      parts.append(
        step.choices.map { screen.item("\($0.letter))", $0.text) }.joined(separator: "\n")
      )
    }
    if !remarks.isEmpty {
      parts.append(remarks.map { screen.sentence($0, as: .muted) }.joined(separator: "\n"))
    }
    let invitations = [invitation, offerOfTest].compactMap(\.self)
    if !invitations.isEmpty {
      parts.append(invitations.map { screen.sentence($0, as: .muted) }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  /// The fresh numbers, where the text doesn't tell them.
  private var numbers: String? {
    guard let fresh = step.fresh, !fresh.settings.isEmpty || fresh.place != nil else { return nil }
    var parts = [screen.sentence(screen.inWords("With other numbers in the program:", "程序里换了这些数："))]
    if !fresh.settings.isEmpty {
      parts.append(screen.values(fresh.settings.map { .init($0.name, $0.value) }))
    }
    if let place = fresh.place {
      let place = screen.words(place)
      parts.append(
        screen.sentence(
          screen.inWords("The run stands here: \(place).", "程序停在这里：\(place)。")
        )
      )
    }
    return parts.joined(separator: "\n")
  }

  private var offerOfTest: String? {
    step.testOffer.map { count in
      screen.inWords(
        "test: skip this lesson by answering \(count) \(count == 1 ? "question" : "questions").",
        "test：答对 \(count) 道题，就可以跳过这一课。"
      )
    }
  }

  private var headline: StyledText {
    let title = StyledText(title, as: .heading)
    if let test = step.test {
      let place = screen.inWords(
        "question \(test.number) of \(test.count)",
        "第 \(test.number) 题，共 \(test.count) 题"
      )
      return title + StyledText("  " + place, as: .muted)
    }
    guard step.count > 1 else { return title }
    let isDone = step.state == .done && step.wanted != .nothing
    var place = screen.inWords(
      "step \(step.number) of \(step.count)" + (isDone ? "  done" : ""),
      "第 \(step.number) 步，共 \(step.count) 步" + (isDone ? "  已完成" : "")
    )
    if let fresh = step.fresh {
      place += screen.inWords("  again \(fresh.number)", "  重做 \(fresh.number)")
    }
    return title + StyledText("  " + place, as: .muted)
  }

  /// What the learner should know about the text's numbers.
  private var remarks: [String] {
    var remarks: [String] = []
    if let problem = step.problems.first {
      remarks.append(
        screen.inWords("A ? stands for what can't be computed. ", "? 表示算不出来的数。")
          + LessonErrorView(settings: settings, screen: screen).cause(of: problem)
      )
    }
    if let first = step.hidingNames.first {
      let isOne = step.hidingNames.count == 1
      remarks.append(
        screen.inWords(
          "\(step.hidingNames.inWords) here \(isOne ? "is" : "are") your own, not the run's. "
            + "drop \(isOne ? first : "NAME") shows the run's again.",
          "你自己的 \(step.hidingNames.joined(separator: "、")) 遮住了程序里的同名变量。"
            + "drop \(isOne ? first : "NAME") 让程序的变量重新可见。"
        )
      )
    }
    return remarks
  }

  private var invitation: String? {
    if step.test != nil { return invitationInTest }
    let again =
      step.isRepeatable ? screen.inWords(" again gives other numbers.", "again 换一组数。") : ""
    return switch step.wanted {
    case .nothing:
      step.number == step.count ? nil : screen.inWords("Enter goes on.", "按回车继续。")
    case .answer where step.state == .done:
      screen.inWords("Answered. Enter goes on.", "已答对。按回车继续。") + again
    case .answer:
      screen.inWords("Type your answer. hint helps.", "请输入答案。需要提示就输入 hint。")
    case .deed where step.isMet:
      screen.inWords(
        "What this step asks for holds already. Enter goes on.",
        "这一步要做的，现在已经满足了。按回车继续。"
      )
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
      screen.inWords("Done. Enter goes on.", "已完成。按回车继续。") + again
    case .deed:
      screen.inWords("Do it at the prompt. hint helps.", "请在提示符后动手做。需要提示就输入 hint。")
    }
  }

  private var invitationInTest: String {
    switch step.wanted {
    case .deed:
      screen.inWords(
        "Type an expression: the first one counts. A name alone only shows its value.",
        "请输入表达式：第一个就算数。单独一个变量名只显示它的值。"
      )
    default: screen.inWords("Type your answer: the first one counts.", "请输入答案：第一个就算数。")
    }
  }
}

extension String {
  /// This text on one line: its lines behind one another.
  var oneLine: String {
    split(whereSeparator: \.isNewline).map(\.trimmed).joined(separator: " ")
  }
}

extension [String] {
  /// The names as a sentence has them: `a`, `a and b`, `a, b and c`.
  var inWords: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
