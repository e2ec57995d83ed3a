import LessonContent
import TerminalRendering
import TestSupport
import Testing

/// Fresh numbers, tests and notes, as a learner sees them.
@Suite struct RepeatingViewTests {
  private func small(
    _ width: Int = 60,
    _ style: Style = .uncoloured,
    language: Language = .english
  ) throws -> Sitting {
    try Sitting(
      lesson: 1,
      width: width,
      style: style,
      language: language,
      source: RepeatedLesson()
    )
  }

  // MARK: again

  @Test func aRepetitionShowsItsNumbersAndItsPlace() throws {
    #expect(
      try small().shown(by: "again") == """
        1. Small  step 1 of 2  again 1

        With other numbers in the program:
          w     1.42
          rate  0.29
        The run stands here: epoch 2 done.

        *What is the weight here?*

        Type your answer. hint helps.

        """
    )
  }

  @Test func aRepetitionInChinese() throws {
    #expect(
      try small(language: .chinese).shown(by: "again") == """
        1. 小  第 1 步，共 2 步  重做 1

        程序里换了这些数：
          w     1.42
          rate  0.29
        程序停在这里：第 2 遍完成。

        *这里的权重是多少？*

        请输入答案。需要提示就输入 hint。

        """
    )
  }

  @Test func aRightAnswerShowsWhatWasComputed() throws {
    let shown = try small(80).shown(by: "again", "a w")
    #expect(shown.hasPrefix("Right. Computed: 0.71582"))
    #expect(shown.hasSuffix("again gives other numbers; Enter goes on.\n"))
    #expect(
      try small(language: .chinese).shown(by: "again", "a w").hasSuffix("按回车继续。\n")
    )
  }

  @Test func aRightAnswerThatWasHardToFindOffersMore() throws {
    let sitting = try small()
    #expect(sitting.shown(by: "0.4") == "Right.\n")
    let other = try small()
    #expect(other.shown(by: "0.3", "0.4") == "Right.\nagain asks with other numbers.\n")
  }

  @Test func enterGoesOnAndTheRunIsTheLessonsAgain() throws {
    let sitting = try small()
    #expect(sitting.shown(by: "again", "").hasPrefix("Answer first."))
    #expect(sitting.shown(by: "a w", "").hasPrefix("1. Small  step 2 of 2\n"))
    #expect(!sitting.shown(by: "set").contains("1.42"))
    #expect(sitting.shown(by: "again").hasPrefix("These are the only numbers of this question."))
  }

  // MARK: test

  @Test func aTestGoesFromQuestionToQuestion() throws {
    let sitting = try small()
    let lines = ["test", "hint", "", "x", "a w", "b", "test", "skip", "a"]
    try Snapshot.expect(
      lines.map { "> \($0)\n" + sitting.shown(by: $0) }.joined(),
      named: "RepeatingView-test"
    )
  }

  @Test func aTestInChinese() throws {
    let sitting = try small(language: .chinese)
    let lines = ["test", "hint", "", "step", "0", "a", "test", "a w", "b", "test", "next"]
    try Snapshot.expect(
      lines.map { "> \($0)\n" + sitting.shown(by: $0) }.joined(),
      named: "RepeatingView-test-zh"
    )
  }

  @Test func anotherLanguageKeepsTheQuestion() throws {
    let sitting = try small()
    _ = sitting.shown(by: "test")
    #expect(sitting.shown(by: "lang zh").hasPrefix("1. 小  第 1 题，共 2 题\n"))
    #expect(sitting.shown(by: "where").hasPrefix("已离开测验；一切和测验之前一样。\n"))
  }

  // MARK: notes

  @Test(arguments: [Style.uncoloured, .plain], [Language.english, .chinese])
  func notesAreShown(style: Style, language: Language) throws {
    let sitting = try small(40, style, language: language)
    let nothing = sitting.shown(by: "notes")
    let shown = sitting.shown(by: "a w", "", "b", "v = [1, 2]", "set rate 0.25", "notes")
    let name = "\(style.isPlain ? "plain" : "columns")-\(language.rawValue)"
    try Snapshot.expect(nothing + "\n" + shown, named: "RepeatingView-notes-\(name)")
  }

  @Test func notesAreWrittenOnce() throws {
    let home = try ScratchFolder()
    let file = home.path(of: "notes.md")
    let sitting = try small()
    #expect(sitting.shown(by: "notes \(file)") == "There is nothing to note yet.\n")
    let said = sitting.shown(by: "a w", "v = np.array([[1, 2], [3, 4]])", "notes \(file)")
    #expect(said.hasPrefix("The notes are in"))
    #expect(
      try home.read("notes.md") == """
        # Notes

        ## 1. Small

        **Step 1.** What is the weight here?

            answered  w
            computed  0.4

        Your own variables:

            v  [[1 2]
                [3 4]]

        """
    )
    #expect(sitting.shown(by: "notes \(file)").contains("it is there already"))
  }

  @Test func notIsNoShortNameOfNotes() throws {
    #expect(try small().shown(by: "not True") == "False\n")
  }

  // MARK: Widths

  @Test(arguments: [20, 40, 80], [Language.english, .chinese])
  func everyLineFits(width: Int, language: Language) throws {
    for style in [Style.uncoloured, .plain] {
      let sitting = try small(width, style, language: language)
      let lines = [
        "again", "hint", "solution", "again", "a w", "test", "step", "hint", "", "a", "0", "test",
        "skip",
        "test", "a w", "b", "notes", "test", "next", "again",
      ]
      let shown = sitting.transcript(of: lines).split(separator: "\n")
      #expect(shown.filter { DisplayWidth.of($0) > width } == [])
    }
  }
}

/// A lesson that can be asked again, in English and Chinese.
private struct RepeatedLesson: FilesInMemory {
  static let files = [
    "course.yaml": """
    groups:
      - title: {en: One group, zh-Hans: 一个部分}
        lessons:
          - folder: 01-small
            title: {en: Small, zh-Hans: 小}
    """,
    "01-small/program.py": """
    import numpy as np

    w = 0.5
    rate = 0.2
    for epoch in range(3):
        w = w - rate * w

    """,
    "01-small/lesson.yaml": """
    program: program.py
    steps:
      - id: weight
        kind: predict
        form: number
        at: e1
        answer: w
        again:
          set:
            w: np.round(1 + np.random.random(), 2)
            rate: np.round(0.1 + np.random.random() * 0 + 0.19, 2)
          at: [e3, e2]
      - id: how
        kind: predict
        form: choice
        at: e1
        choices: [grows, shrinks]
        answer: "'shrinks'"
    """,
    "01-small/en.md": """
    # Small

    ## weight
    One epoch is done.

    **What is the weight here?**
    ### hint 1
    `w - rate * w`
    ## how
    **How does it go on?**
    ### choice grows
    It grows.
    ### choice shrinks
    It shrinks, by a *fifth*.
    """,
    "01-small/zh-Hans.md": """
    # 小

    ## weight
    一遍完成了。

    **这里的权重是多少？**
    ### hint 1
    `w - rate * w`
    ## how
    **往后怎样？**
    ### choice grows
    变大。
    ### choice shrinks
    变小，每次*五分之一*。
    """,
  ]
}
