import NumericLanguage
import TerminalRendering
import TimeTravel
import Tutoring

/// Shows what came of a learner's action.
struct OutcomeView {
  let outcome: Outcome
  let engine: LessonEngine
  /// The lesson's number and title.
  let title: String
  /// Whether an explanation goes down to what is given.
  var isDeep = false
  let screen: Screen

  /// Whether the action could not be carried out.
  var isFailure: Bool {
    switch outcome {
    case .refused: true
    case .evaluated(let evaluation, _): evaluation.error != nil
    default: false
    }
  }

  /// The text; nil if there is nothing to say.
  var text: String? {
    switch outcome {
    case .arrived(let step):
      StepView(
        step: step,
        title: title,
        settings: engine.run.settings.map(\.name),
        screen: screen
      ).text
    case .finished(let open): finished(open)
    case .judged(let verdict): text(of: verdict)
    case .hinted(let number, let count, let hint):
      screen.prose(
        hint,
        lead: StyledText(
          screen.inWords("Hint \(number) of \(count).", "提示 \(number)/\(count)。"),
          as: .strong
        )
      )
    case .solved(let text, let lines): joined([solved(text, lines), offerOfMore])
    case .tested(let outcome):
      TestView(
        outcome: outcome,
        lesson: engine.lesson.number,
        title: title,
        settings: engine.run.settings.map(\.name),
        screen: screen
      ).text
    case .moved(let movement, let verdict): joined([moved(movement), self.text(of: verdict)])
    case .changed(let movement, let verdict) where engine.page != nil:
      joined([ran(movement.to), self.text(of: verdict, isErrorShown: movement.to.error != nil)])
    case .changed(let movement, let verdict):
      joined([settings, moved(movement, settings: engine.run.settings), self.text(of: verdict)])
    case .compared(let movement): DifferenceView(movement: movement, screen: screen).text
    case .watching: WatchView(watched: engine.watched, screen: screen).list
    case .unwatched(let sources):
      WatchView(watched: engine.watched, screen: screen).text(without: sources)
    case .evaluated(let evaluation, let verdict):
      joined(parts(of: evaluation) + [self.text(of: verdict)])
    case .explained(let explanation): explained(explanation)
    case .reported(let report): ReportView(report: report, screen: screen).text
    case .dropped(let name, let isRuns, let verdict):
      joined([dropped(name, isRuns), text(of: verdict)])
    case .refused(let refusal):
      joined([RefusalView(refusal: refusal, screen: screen).text, advice(on: refusal)])
    }
  }

  /// What the tutor adds to an error of typed code.
  private func advice(on refusal: Refusal) -> String? {
    guard case .language(let error, let source) = refusal else { return nil }
    return text(of: engine.advice(on: error, in: source))
  }

  private func text(of advice: Advice?) -> String? {
    advice.map { AdviceView(advice: $0, screen: screen).text }
  }

  private func joined(_ parts: [String?]) -> String? {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }

  private func text(of verdict: Verdict?, isErrorShown: Bool = false) -> String? {
    verdict.map { verdict in
      let view = VerdictView(verdict: verdict, isErrorShown: isErrorShown, screen: screen)
      let text = view.text
      let isHardWon = verdict.kind == .right && !verdict.isRepeated && engine.wasAnsweredWrongly
      return isHardWon ? joined([text, offerOfMore]) ?? text : text
    }
  }

  private func dropped(_ name: String, _ isRuns: Bool) -> String {
    screen.sentence(
      screen.inWords(
        "\(name) is gone." + (isRuns ? " You see the run's \(name) again." : ""),
        "\(name) 已去掉。" + (isRuns ? "现在看到的又是程序里的 \(name)。" : "")
      )
    )
  }

  private func finished(_ open: [String]) -> String {
    guard !open.isEmpty else {
      return screen.sentence(
        screen.inWords(
          "This lesson is done. lessons shows the course, lesson N opens one.",
          "这一课已学完。lessons 列出全部课程，lesson N 打开某一课。"
        )
      )
    }
    return screen.sentence(
      screen.inWords(
        "This was the last step. Still open: \(open.joined(separator: ", ")). prev goes back to "
          + "them; lessons shows the course.",
        "这是最后一步。还没做的有：\(open.joined(separator: "、"))。prev 可以退回去；lessons 列出全部课程。"
      )
    )
  }

  /// That the question can be asked with other numbers, where it wasn't easy.
  private var offerOfMore: String? {
    if case .zoo = engine.step.kind {
      let words = screen.inWords("again shows the next one.", "again 看下一个。")
      return screen.sentence(words, as: .muted)
    }
    guard engine.step.again != nil else { return nil }
    return screen.sentence(
      screen.inWords("again asks with other numbers.", "again 换一组数再问。"),
      as: .muted
    )
  }

  /// The solution's text, and the lines to type unless the text has them already.
  private func solved(_ text: String, _ lines: [String]) -> String? {
    let isTold = lines.allSatisfy { text.contains("`\($0)`") }
    return joined([
      screen.prose(text, lead: StyledText(screen.inWords("Solution.", "解答。"), as: .strong)),
      isTold ? nil : screen.code(lines.joined(separator: "\n"), as: .code),
    ])
  }

  /// What a program on the learner's page printed, and the error that ended it.
  private func ran(_ end: Moment) -> String? {
    let source = engine.run.program.syntax.source
    return joined([
      screen.lastPrinted(end.output),
      end.error.map { RefusalView.diagnostic($0, source, screen) },
      text(of: end.error.flatMap(engine.advice(onRun:))),
    ])
  }

  private func moved(_ movement: Movement, settings: [Setting]? = nil) -> String? {
    let view = MovementView(
      movement: movement,
      roles: engine.roles.asStated,
      source: engine.run.program.syntax.source,
      settings: settings,
      screen: screen
    )
    return joined([
      view.text, stop, text(of: movement.to.error.flatMap(engine.advice(onRun:))),
      WatchView(watched: engine.watched, screen: screen).text,
    ])
  }

  /// Why the run was stopped on its way.
  private var stop: String? {
    engine.growth.map { ReportView(report: .growth($0), screen: screen).text }
  }

  /// What is changed in the run.
  private var settings: String {
    let isYours = screen.inWords("The program is yours.", "程序是你自己写的。")
    var lines = engine.isEditedByHand ? [screen.sentence(isYours)] : []
    let open = engine.openData
    if let open { lines.append(OpenDataView(open: open, screen: screen).text) }
    let settings = engine.run.settings.filter { setting in
      setting.name != open?.inputsName && setting.name != open?.targetsName
    }
    lines += settings.map { setting in
      LabelledText.render(
        label: setting.name,
        text: setting.value.shown,
        width: screen.width,
        style: screen.style
      )
    }
    lines += engine.run.adoptions.map(adopted)
    return lines.isEmpty
      ? screen.sentence(screen.inWords("The program's own settings.", "设置都是程序自己的。"))
      : lines.joined(separator: "\n")
  }

  private func adopted(_ adoption: Adoption) -> String {
    let place = (try? engine.run.moment(at: adoption.position)).map(screen.words) ?? ""
    let names = adoption.values.map(\.name)
    return screen.sentence(
      screen.inWords(
        "Adopted, \(place): \(names.joined(separator: ", ")).",
        "从\(place)起，用你的值：\(names.joined(separator: "、"))。"
      )
    )
  }

  private func explained(_ explanation: Explanation) -> String {
    let view = ExplanationView(explanation: explanation, isDeep: isDeep, screen)
    return view.text(screen, meaning: engine.meaning(of: explanation)) { number in
      guard let now = try? engine.run.explain(number.reference.description) else { return false }
      return now.line == number.line && now.place == number.place
    }
  }

  /// What code printed and gave, and what the learner should know about it.
  private func parts(of evaluation: Evaluation) -> [String?] {
    var parts = [screen.printed(evaluation.output)]
    parts += evaluation.echoes.map { screen.code($0, indent: 0) }
    if let error = evaluation.error {
      parts.append(RefusalView.diagnostic(error, evaluation.source, screen))
      parts.append(text(of: engine.advice(on: error, in: evaluation.source)))
    }
    if evaluation.isInterrupted { parts.append(screen.inWords("Stopped.", "已停下。")) }
    parts += evaluation.taken.map { name in
      let isSettable = engine.run.settableNames.contains(name)
      let change = screen.inWords(
        " set \(name) VALUE changes the run's.",
        "要改程序里的，用 set \(name) 加上新值。"
      )
      return screen.sentence(
        screen.inWords(
          "\(name) is now your own; the run keeps its \(name). drop \(name) shows it again.",
          "\(name) 现在是你自己的，程序里的 \(name) 没有变。drop \(name) 让它重新可见。"
        ) + (isSettable ? change : ""),
        as: .muted
      )
    }
    return parts
  }
}
