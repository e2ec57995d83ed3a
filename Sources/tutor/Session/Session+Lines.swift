import Tutoring

extension Session {
  /// An empty line: the next step, where nothing is asked.
  func goOn() {
    guard let engine else { return }
    if engine.canGoOn {
      act(.next)
    } else if engine.test != nil {
      say(
        screen.inWords(
          "The test waits for your answer. skip leaves the question out, next leaves the test.",
          "测验在等你的答案。skip 放弃这一题，next 离开测验。"
        )
      )
    } else {
      say(
        engine.isAsking
          ? screen.inWords(
            "Answer first. hint helps, next leaves the question open and goes on.",
            "请先回答。hint 给提示，next 先放下这个问题往后走。"
          )
          : screen.inWords(
            "This step asks you to do something. hint helps, next leaves it open and goes on.",
            "这一步要你动手做。hint 给提示，next 先放下它往后走。"
          )
      )
    }
  }

  /// Whether a line is the letter of a choice at a question that is answered, and no variable.
  func isAnswered(_ line: String) -> Bool {
    let typed = line.trimmed
    guard let engine, engine.canGoOn, !engine.isAsking, typed.count == 1, !isVariable(typed) else {
      return false
    }
    return engine.choiceLetters.contains(typed.halfWidth.lowercased())
  }

  /// Says that a question is answered, and how it is asked anew.
  func sayItIsAnswered() {
    var again = ""
    if case .zoo? = engine?.step.kind {
      again = screen.inWords(" again shows the next one.", "again 看下一个。")
    } else if engine?.step.again != nil {
      again = screen.inWords(" again asks it with other numbers.", "again 换一组数再问。")
    }
    say(
      screen.inWords("This question is answered. Enter goes on.", "这个问题已经答对了。按回车继续。")
        + again
    )
  }

  /// Whether a line is the letter of a choice at an open question, whatever command it may shorten.
  func isChoice(_ line: String) -> Bool {
    guard let engine, engine.isAsking, line.trimmed.count == 1 else { return false }
    return engine.choiceLetters.contains(line.trimmed.halfWidth.lowercased())
  }

  /// Offers the command that a line which is no code may have meant.
  func suggest(for typed: String) {
    let word = String(typed.prefix { $0.isLetter })
    guard word.count > 1, let near = CommandTable.nearest(to: word), near != word else { return }
    say(screen.inWords("Did you mean the command \(near)?", "你是想用命令 \(near) 吗？"))
  }

  // MARK: Words that are no commands

  /// What to say to a line in plain words that mean a command, where it is nothing else: no
  /// command, no answer, no code that runs.
  func wordsMeant(by line: String) -> String? {
    guard let meaning = PlainWords.meaning(of: line, isVariable: isVariable), !isChoice(line) else {
      return nil
    }
    switch try? InputLine(line, isVariable: isVariable) {
    case .command, .empty:
      if !meaning.isPhrase { return nil }
    case .text(let text):
      if makesSense(text) { return nil }
    case nil: break
    }
    return sentence(on: meaning)
  }

  /// Whether the lesson can do anything with a text.
  private func makesSense(_ text: String) -> Bool {
    guard var engine else { return false }
    guard let outcome = try? engine.perform(.type(text)) else { return true }
    switch outcome {
    case .refused: return false
    case .judged(let verdict):
      if case .unreadable = verdict.kind { return false }
      return true
    case .evaluated(let evaluation, _): return evaluation.error == nil
    default: return true
    }
  }

  private func sentence(on meaning: PlainWords.Meaning) -> String {
    guard let name = meaning.command else {
      return screen.inWords("Ctrl-L clears the screen.", "按 Ctrl-L 清屏。")
    }
    let entry = CommandTable.entry(name)
    let line = meaning.line ?? entry.usage
    return screen.inWords(
      "The command is \(line): \(entry.summary).",
      "命令是 \(line)：\(name.chinese.summary)。"
    )
  }
}
