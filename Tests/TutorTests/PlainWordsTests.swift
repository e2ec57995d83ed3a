import LessonContent
import Testing

@testable import tutor

/// Sensible words that are no commands.
@Suite struct PlainWordsTests {
  private func line(for text: String, variables: Set<String> = []) -> String? {
    PlainWords.meaning(of: text) { variables.contains($0) }
      .flatMap { $0.line ?? $0.command?.rawValue }
  }

  @Test(arguments: [
    ("continue", "next"), ("forward", "next"), ("go on", "next"), ("start", "next"),
    ("bye", "quit"), ("stop", "quit"), ("menu", "lessons"), ("ls", "lessons"),
    ("answer please", "solution"), ("help me", "help"), ("man step", "help step"),
    ("man nothing", "help"), ("i don't know", "hint"), ("I don’t know.", "hint"),
    ("hint please", "hint"), ("please hint", "hint"), ("hint?", "hint"), ("HINT", "hint"),
    ("Next", "next"), ("show program", "list"), ("repeat", "where"), ("undo that", "undo"),
    ("start over", "restart"), ("go back", "back"), ("go to e3 r1", "goto e3 r1"),
    ("jump to e3", "goto e3"), ("jump high", "goto"), ("run until a > 3", "until a > 3"),
    ("explain error", "why error"), ("once more", "again"), ("换一题", "again"), ("quiz", "test"),
    ("测验", "test"), ("检查", "check"), ("笔记", "notes"),
    ("open lesson 5", "lesson 5"), ("english", "lang en"), ("what is", "show"),
    ("下一步", "next"), ("下一步。", "next"), ("继续", "next"), ("继续吧", "next"),
    ("上一步", "prev"), ("返回", "prev"), ("退出", "quit"), ("帮助", "help"), ("提示", "hint"),
    ("请 提示", "hint"), ("答案", "solution"), ("解答", "solution"), ("跳过", "skip"),
    ("重来", "restart"), ("单步", "step"), ("单步 3", "step 3"), ("单步3", "step 3"),
    ("单步 row", "step row"), ("运行", "run"), ("运行程序", "run"), ("变量", "vars"),
    ("为什么", "why"), ("为什么 error", "why error"), ("为什么error[0]", "why error[0]"),
    ("课程", "lessons"), ("课程 5", "lesson 5"), ("中文", "lang zh"), ("英文", "lang en"),
    ("跳到 e3", "goto e3"), ("设置 alpha 0.5", "set alpha 0.5"), ("撤销", "undo"),
    ("程序", "list"), ("比较 e1", "diff e1"), ("直到 error < 1", "until error < 1"),
  ])
  func wordsMeanACommand(text: String, command: String) {
    #expect(line(for: text) == command)
  }

  /// What follows is a variable's name, or no argument at all.
  @Test(arguments: [
    ("what is alpha", "show alpha"), ("What's alpha?", "show alpha"), ("print alpha", "show alpha"),
    ("显示 alpha", "show alpha"), ("变量 alpha", "show alpha"), ("变量 学习率", "show 学习率"),
  ])
  func namesAreShown(text: String, command: String) {
    #expect(line(for: text, variables: ["alpha", "学习率"]) == command)
  }

  @Test(arguments: [
    "weights", "alpha * 2", "hint", "step row", "what is a gradient", "print nothing", "stopping",
    "继 续", "提示 = 3", "提示 + 1", "程序(3)", "a\ncontinue", "", "  ", "?", "please", "0.5",
  ])
  func otherLinesMeanNothing(text: String) {
    #expect(line(for: text) == nil)
  }

  @Test(arguments: ["stop", "提示", "提示 3", "names", "stop it", "提示 = 3"])
  func aNameMeansItself(text: String) {
    #expect(line(for: text, variables: ["stop", "program", "提示", "names"]) == nil)
  }

  /// A variable among the words leaves a line the command that it is, but makes no code of a
  /// sentence.
  @Test func namesInSentencesDoNoHarm() throws {
    let sitting = try Sitting()
    #expect(sitting.shown(by: "program = 3", "show program").contains("program"))
    #expect(sitting.shown(by: "show program").contains("3"))
    #expect(sitting.shown(by: "i = 1", "i don't know").hasPrefix("The command is hint"))
  }

  @Test(arguments: ["clear", "cls", "清屏"])
  func clearingIsAKey(text: String) throws {
    let meaning = try #require(PlainWords.meaning(of: text) { _ in false })
    #expect(meaning.command == nil && meaning.line == nil)
    let sitting = try Sitting()
    #expect(sitting.shown(by: text) == "Ctrl-L clears the screen.\n")
  }

  // MARK: At the prompt

  @Test(arguments: [
    (Language.english, "go on", "The command is next: go to the next step of the lesson.\n"),
    (.english, "man step", "The command is help step: show the commands, or one in full.\n"),
    (.english, "explain", "The command is why NAME[INDEX] [deep]: explain a number of the run.\n"),
    (.english, "stop", "The command is quit: leave; you resume here next time.\n"),
    (.english, "help me", "The command is help: show the commands, or one in full.\n"),
    (.english, "单步 3", "The command is step 3: go on in the program.\n"),
    (.chinese, "下一步", "命令是 next：去下一步。\n"), (.chinese, "hint please", "命令是 hint：给下一条提示。\n"),
    (.chinese, "清屏", "按 Ctrl-L 清屏。\n"),
  ])
  func theCommandIsTold(language: Language, line: String, screen: String) throws {
    #expect(try Sitting(language: language).shown(by: line) == screen)
  }

  /// Code that runs, answers, and commands stay what they are.
  @Test func whatMeansSomethingElseIsDone() throws {
    let sitting = try Sitting()
    #expect(sitting.shown(by: "stop = 3", "stop") == "3\n")
    #expect(sitting.shown(by: "print") == "<built-in function print>\n")
    #expect(sitting.shown(by: "drop stop", "stop").hasPrefix("The command is quit"))
    #expect(sitting.shown(by: "previous").hasPrefix("This is the first step."))
    let small = try Sitting(lesson: 1, source: ContinueLesson())
    #expect(small.shown(by: "stop").hasPrefix("Not yet."))
    #expect(small.shown(by: "continue").hasPrefix("Right."))
    #expect(small.shown(by: "menu").hasPrefix("The command is lessons"))
  }

  // MARK: Full-width signs

  @Test(arguments: [
    ("ｈｉｎｔ", SessionCommand.hint), ("？", .help(nil)), ("ｓｔｅｐ　ｒｏｗ　２", .step(.row, times: 2)),
    ("：ｌｉｓｔ", .list(.fitting)), ("goto ｅ１２", .goTo("e12")),
    ("set alpha ＝ ０．５", .set(name: "alpha", expression: "0.5")),
    ("set 名 ‘，’", .set(name: "名", expression: "','")),
    ("set 名 '，'", .set(name: "名", expression: "'，'")),
    ("save 图（一）.py", .save("图（一）.py")), ("why ｗ［０］", .why("w[0]", isDeep: false)),
    ("answer －０．２", .answer("-0.2")), ("lesson ．７", .lesson(".7")), ("lesson ５．７", .lesson("5.7")),
    ("lesson .7", .lesson(".7")),
  ])
  func fullWidthCommandsAreRead(line: String, command: SessionCommand) throws {
    #expect(try InputLine(line) { _ in false } == .command(command))
  }

  @Test(arguments: ["ｓｔｅｐ ＝ 2", "０．５", "打印（３）", "lesson .x", "lesson .shape", "list．x"])
  func otherFullWidthLinesStay(line: String) throws {
    #expect(try InputLine(line) { _ in false } == .text(line))
  }

  @Test func aFullWidthNameWins() throws {
    #expect(try InputLine("ｈｉｎｔ") { $0 == "ｈｉｎｔ" } == .text("ｈｉｎｔ"))
  }
}

/// A lesson whose question is answered with a word of the table.
private struct ContinueLesson: FilesInMemory {
  static let files = [
    "course.yaml": """
    groups:
      - title: {en: One group}
        lessons:
          - {folder: 01-small, title: {en: A small lesson}}
    """,
    "01-small/program.py": "w = 1\n",
    "01-small/lesson.yaml": """
    program: program.py
    steps:
      - {id: how, kind: predict, form: choice, choices: [stop, continue], answer: "'continue'"}
    """,
    "01-small/en.md": """
    ## how
    Which?
    ### choice stop
    It ends.
    ### choice continue
    It goes on.
    """,
  ]
}
