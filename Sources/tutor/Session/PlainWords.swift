import TimeTravel
import Tutoring

/// Sensible words that are no commands, with the commands that they mean.
enum PlainWords {
  /// What a line in plain words means.
  struct Meaning: Equatable {
    /// The command; `nil` for a key of the keyboard that clears the screen.
    let command: CommandTable.Entry.Name?
    /// What to type; `nil` if the command needs more than was said.
    let line: String?
    /// Whether several words say it that name no variable, or words in Chinese, so that it can't be
    /// a shortened command.
    let isPhrase: Bool
  }

  /// The words for each command in both languages; what follows them is its argument.
  private static let table: [(line: String, words: [String])] = [
    (
      "next",
      ["continue", "forward", "go on", "go ahead", "proceed", "next step", "start", "begin"]
    ),
    ("next", ["下一步", "下一个", "继续", "往下走", "往后走", "开始"]),
    ("prev", ["previous step", "last step", "上一步", "上一个", "返回", "回到上一步"]),
    ("quit", ["bye", "goodbye", "good bye", "leave", "stop", "close", "退出", "离开", "再见", "结束"]),
    ("lessons", ["menu", "contents", "ls", "dir", "open lesson", "go to lesson"]),
    ("lessons", ["目录", "菜单", "课程", "课程列表", "打开课程"]),
    ("help", ["man", "commands", "帮助", "命令", "怎么用"]),
    ("hint", ["i don't know", "i dont know", "i do not know", "don't know", "dunno", "no idea"]),
    ("hint", ["stuck", "i'm stuck", "i am stuck", "clue", "提示", "我不知道", "不知道", "不会", "不懂"]),
    ("solution", ["answer please", "the answer", "show answer", "show the answer"]),
    ("solution", ["show me the answer", "show solution", "give up", "i give up", "tell me"]),
    ("solution", ["答案", "解答", "看答案", "给我答案"]),
    ("skip", ["leave out", "跳过", "略过"]),
    ("restart", ["start over", "start again", "begin again", "重来", "重新开始", "从头开始"]),
    ("where", ["repeat", "show step", "show the step", "重复", "再说一遍", "再看一遍"]),
    ("progress", ["score", "进度"]),
    ("again", ["once more", "another one", "new numbers", "再来一题", "再问一次", "换一题"]),
    ("check", ["judge", "check program", "检查", "检查程序"]),
    ("test", ["quiz", "exam", "测验", "测试"]),
    ("notes", ["my notes", "my answers", "笔记"]),
    ("lang zh", ["chinese", "in chinese", "switch to chinese", "中文", "汉语", "用中文"]),
    ("lang en", ["english", "in english", "switch to english", "英文", "英语", "用英文"]),
    ("list", ["show program", "show the program", "show code", "show the code", "source"]),
    ("list", ["程序", "代码", "看程序", "看代码"]),
    ("step", ["单步", "走一步", "步进"]),
    ("back", ["go back", "step back", "后退", "退回"]),
    ("goto", ["go to", "jump to", "jump", "跳到", "转到"]),
    ("until", ["run until", "直到", "一直到"]),
    ("run", ["execute", "play", "运行", "执行"]),
    ("reset", ["rewind", "重置"]),
    ("set", ["change", "设置", "设为", "改成"]),
    ("edit", ["修改", "编辑"]),
    ("undo", ["take back", "撤销", "撤回"]),
    ("vars", ["show variables", "show vars", "show all", "names", "变量", "所有变量"]),
    ("show", ["what is", "what's", "print", "display", "inspect", "显示", "看看"]),
    ("why", ["explain", "为什么", "解释"]),
    ("watch", ["盯着"]),
    ("diff", ["compare", "比较"]),
    ("plot", ["draw", "画图"]),
    ("save", ["保存"]),
    ("load", ["打开"]),
    ("", ["clear", "cls", "clear screen", "清屏"]),
  ]

  /// The commands that take the argument which these don't.
  private static let withArgument: [CommandTable.Entry.Name: String] = [
    .lessons: "lesson", .vars: "show",
  ]

  /// Words that may stand before or behind a command out of politeness.
  private static let fillers: Set<String> = [
    "please", "now", "me", "that", "this", "it", "pls", "请", "吧", "一下",
  ]

  /// Finds the command that a line in plain words means.
  ///
  /// - Parameters:
  ///   - line: What was typed.
  ///   - isVariable: Whether a name exists as a variable; such a name means itself.
  /// - Returns: The command, or `nil` if there is none for these words.
  static func meaning(of line: String, isVariable: (String) -> Bool) -> Meaning? {
    guard !line.contains("\n") else { return nil }
    var text = line.halfWidth.replacing("’", with: "'").trimmed
    while let last = text.last, ".!?~".contains(last), text.count > 1 { text.removeLast() }
    let words = text.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return nil }
    return inTable(words, isVariable) ?? amongFillers(words, line.halfWidth.trimmed, isVariable)
  }

  /// The longest words of the table that a line begins with.
  private static func inTable(_ words: [String], _ isVariable: (String) -> Bool) -> Meaning? {
    let text = words.joined(separator: " ")
    let lower = text.lowercased()
    var best: (line: String, words: String)?
    for (line, phrases) in table {
      for phrase in phrases where phrase.count > best?.words.count ?? 0 {
        let isBegun = lower.hasPrefix(phrase) && (!phrase.isASCII || lower.isWord(phrase.count))
        if isBegun { best = (line, phrase) }
      }
    }
    guard let best, !isVariable(best.words) else { return nil }
    let rest = text.dropFirst(best.words.count).trimmed
    let named = best.words.split(separator: " ").map(String.init).contains(where: isVariable)
    let isPhrase = best.words.contains(" ") && !named || !best.words.isASCII
    guard !best.line.isEmpty else {
      return rest.isEmpty ? Meaning(command: nil, line: nil, isPhrase: isPhrase) : nil
    }
    return meaning(best.line, rest, isPhrase, isVariable)
  }

  /// A command with the rest of the words as its argument, if that can be one.
  private static func meaning(
    _ line: String,
    _ rest: String,
    _ isPhrase: Bool,
    _ isVariable: (String) -> Bool
  ) -> Meaning? {
    let word = String(line.prefix { $0 != " " })
    guard let name = CommandTable.Entry.Name(rawValue: word), !rest.beginsWithOperator else {
      return nil
    }
    if name == .show, !rest.isEmpty, !isVariable(rest) { return nil }
    var lines = [line]
    if !rest.isEmpty, rest.isASCII || isVariable(rest) {
      lines.insert("\(withArgument[name] ?? line) \(rest)", at: 0)
    }
    let fitting = lines.first { isCommand($0) }
    let fittingName = fitting.flatMap { line in
      CommandTable.Entry.Name(rawValue: String(line.prefix { $0 != " " }))
    }
    return Meaning(command: fittingName ?? name, line: fitting, isPhrase: isPhrase)
  }

  /// Whether a line can be carried out: a command with arguments that it takes.
  private static func isCommand(_ line: String) -> Bool {
    switch try? InputLine(":" + line, isVariable: { _ in false }) {
    case .command(.help(let word?)): CommandTable.Entry.Name(rawValue: word) != nil
    case .command(.goTo(let place)): (try? Target(parsing: place)) != nil
    case .command: true
    default: false
    }
  }

  /// A command, or words of the table, among words of politeness, with marks behind it or in
  /// capitals.
  private static func amongFillers(
    _ words: [String],
    _ line: String,
    _ isVariable: (String) -> Bool
  ) -> Meaning? {
    let kept = words.filter { !fillers.contains($0.lowercased()) }
    guard let first = kept.first, !isVariable(first) else { return nil }
    if kept.count < words.count, let meaning = inTable(kept, isVariable) {
      return Meaning(command: meaning.command, line: meaning.line, isPhrase: true)
    }
    guard kept.count == 1, line != first.lowercased(),
      let name = CommandTable.Entry.Name(rawValue: first.lowercased())
    else { return nil }
    return meaning(name.rawValue, "", true, isVariable)
  }
}

extension String {
  /// Whether this text is in ASCII.
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 128 } }

  /// Whether this text goes on as code does behind a name.
  fileprivate var beginsWithOperator: Bool { first.map { "=+-*/%<>.,([{".contains($0) } ?? false }

  /// Whether a word ends behind so many characters.
  fileprivate func isWord(_ count: Int) -> Bool {
    guard let next = dropFirst(count).first else { return true }
    return next.isWhitespace
  }
}
