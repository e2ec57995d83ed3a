import LessonContent
import TerminalRendering
import TestSupport
import Testing
import TimeTravel

@testable import tutor

/// What must still be on a screen of 24 lines when a command has printed much.
@Suite struct ScreenfulTests {
  private func long(_ language: Language = .english) throws -> Sitting {
    try Sitting(lesson: 1, language: language, source: LongLesson())
  }

  // MARK: Steps

  @Test func aShowStepsTextStandsBelowWhatItsCommandsPrint() throws {
    let lines = try long().shown(by: "where").split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    #expect(lines[0] == "1. A lesson  step 1 of 5")
    #expect(lines[1...3] == ["", "1.1> list", "->  1  w = 0.5"])
    let end = try #require(lines.firstIndex(of: "   at the start"))
    #expect(
      lines[(end + 1)...] == [
        "", "This is the program.", "", "Enter goes on.",
        "test: skip this lesson by answering 2 questions.", "The run stands here: at the start.",
        "",
      ]
    )
  }

  @Test func anOwnNameIsToldOfOnce() throws {
    let sitting = try long()
    let remark = "w here is your own, not the run's."
    #expect(sitting.shown(by: "goto e1", "w = 3", "next").contains(remark))
    #expect(!sitting.shown(by: "next").contains(remark))
    #expect(sitting.shown(by: "where").contains(remark))
    #expect(!sitting.shown(by: "prev").contains(remark))
    #expect(sitting.shown(by: "drop w", "next", "w = 4", "prev").contains(remark))
    #expect(sitting.shown(by: "vars").contains("behind yours"))
  }

  // MARK: Output

  @Test func ofLongOutputTheEndIsShown() throws {
    let shown = try long().shown(by: "run").split(separator: "\n")
    #expect(shown.prefix(2) == ["... 28 lines left out", "28"])
    #expect(shown[12] == "39")
    let chinese = try long(.chinese).shown(by: "run")
    #expect(chinese.hasPrefix("... 省略了 28 行\n28\n"))
  }

  @Test func shortOutputIsShownWhole() throws {
    #expect(try long().shown(by: "step epoch 12").hasPrefix("0\n1\n2\n"))
    #expect(try long().shown(by: "step epoch 13").hasPrefix("... 1 line left out\n1\n2\n"))
  }

  @Test func aChangeShowsWhatChangedAndNoMore() throws {
    #expect(
      try long().shown(by: "goto e2", "set w 2") == """
        w = 2
        epoch 2 done
          w  4
        Also changed: table. show NAME shows one.

        """
    )
    #expect(
      try long().shown(by: "goto e2", "set w 2", "undo") == """
        The program's own settings.
        epoch 2 done
          w  2.5
        Also changed: table. show NAME shows one.

        """
    )
  }

  // MARK: list

  @Test(arguments: [
    ("", Listing.fitting), ("all", .whole), ("20", .around(20)), ("20-30", .lines(20...30)),
    ("3 - 4", .lines(3...4)),
  ])
  func aPartOfTheProgramIsAskedFor(text: String, part: Listing) {
    #expect(Listing(text) == part)
  }

  @Test(arguments: ["x", "0", "3-2", "-3", "3-", "1-2-3", "all 3"])
  func otherPartsAreRefused(text: String) {
    #expect(Listing(text) == nil)
  }

  @Test func aPartIsListed() throws {
    let sitting = try long()
    #expect(
      sitting.shown(by: "list 2-3") == """
            2  table = [[w] * 30] * 4
            3
           at the start
        Lines 2 to 3 of 30. list all shows the whole program, list 1-20 a part.

        """
    )
    let around = sitting.shown(by: "list 20").split(separator: "\n")
    #expect(around.count == 18 && around[0].hasPrefix("   12") && around[15].hasPrefix("   27"))
    #expect(sitting.shown(by: "list 28").split(separator: "\n")[15].hasPrefix("   30"))
    #expect(sitting.shown(by: "list 99-100").contains("The program has 30 lines."))
  }

  @Test func theListingFitsTheScreenOnceTheRunIsUnderWay() throws {
    let run = try LongLesson.run()
    var screen = Screen(width: 80, style: .uncoloured)
    screen.fit(columns: 80, rows: 24)
    let lines = ProgramView(run: run, screen: screen).text(.fitting).split(separator: "\n")
    #expect(lines.count == 19)
    #expect(lines.contains { $0.hasPrefix("-> 28  for epoch") })
    #expect(lines.last?.hasPrefix("Lines 14 to 30 of 30.") == true)
    let whole = ProgramView(run: run, screen: screen).text(.whole).split(separator: "\n")
    #expect(whole.count == 31)
    screen.fit(columns: 80, rows: 40)
    let fitting = ProgramView(run: run, screen: screen).text(.fitting)
    #expect(fitting.split(separator: "\n") == whole)
  }

  // MARK: why

  @Test func anExplanationOfMoreThanAScreenIsCutToItsFirstLevel() throws {
    let sitting = try Sitting(lesson: 16)
    let shown = sitting.shown(by: "goto e1 r2", "why weights_1_2[1]").split(separator: "\n")
    #expect(shown.count < 15)
    #expect(shown.last?.hasSuffix(", or all: why weights_1_2[1,0] deep") == true)
    let deep = sitting.shown(by: "why weights_1_2[1] deep").split(separator: "\n")
    #expect(deep.count > 24)
  }

  // MARK: Questions

  @Test func anEmptyLineAsksForWhatIsWanted() throws {
    let sitting = try long()
    #expect(sitting.shown(by: "lesson .2", "").hasPrefix("Answer first. hint helps"))
    #expect(sitting.shown(by: "lesson .3", "").hasPrefix("This step asks you to do something."))
    let chinese = try long(.chinese)
    #expect(chinese.shown(by: "lesson .2", "").hasPrefix("请先回答。"))
  }

  @Test func afterTheLastHintTheSolutionIsNamed() throws {
    let sitting = try long()
    #expect(sitting.shown(by: "lesson .2", "hint").hasPrefix("Hint 1 of 1."))
    #expect(
      sitting.shown(by: "hint").hasPrefix("There are no more hints. solution shows how it is done")
    )
    #expect(sitting.shown(by: "hint").hasPrefix("Hint 1 of 1."))
  }

  @Test func aSolutionIsPrintedOnce() throws {
    let sitting = try long()
    #expect(sitting.shown(by: "lesson .3", "solution") == "Solution. `set w 2`\n")
    #expect(
      sitting.shown(by: "lesson .4", "solution") == "Solution. Twice as much:\n  w = 1.0\n"
    )
  }

  @Test func severalThingsMayBeWrong() throws {
    let shown = try long().shown(by: "lesson .4", "w = 7")
    #expect(shown == "Several things are in the way:\n\n- Too large.\n- It is odd.\n")
  }

  @Test func whatIsNoLongerWatchedIsNamed() throws {
    let sitting = try long()
    #expect(sitting.shown(by: "unwatch") == "Nothing was watched.\n")
    #expect(sitting.shown(by: "watch w", "unwatch").hasPrefix("No longer watched: w.\n"))
    #expect(
      sitting.shown(by: "goto e1", "watch w", "watch w + 1", "unwatch w")
        == "No longer watched: w.\n  w + 1  2.5  watched\n"
    )
  }

  @Test func anAnsweredChoiceIsNoCommand() throws {
    let sitting = try long()
    #expect(sitting.shown(by: "lesson .5", "goto e3", "b").hasPrefix("Right."))
    #expect(sitting.shown(by: "b") == "This question is answered. Enter goes on.\n")
    #expect(sitting.shown(by: "b = 2", "b") == "2\n")
    #expect(sitting.shown(by: "back").hasPrefix("at the start"))
  }

  /// What was done before a step isn't taken back in it.
  @Test func backStopsWhereAStepBegan() throws {
    let sitting = try long()
    #expect(sitting.shown(by: "run", "lesson .2", "back").hasPrefix("epoch 2, next line 30"))
    #expect(sitting.shown(by: "lesson .2", "run", "back").hasPrefix("epoch 2 done"))
  }

  // MARK: Lessons at fault

  @Test func theLessonThatStaysOpenIsNamed() throws {
    let shown = try long().shown(by: "lesson 2")
    #expect(shown.hasSuffix("Lesson 1 stays open.\n"))
    #expect(try !long().shown(by: "lesson 9").contains("stays open"))
  }
}

/// A lesson with a program of 30 lines that prints 40, and a second lesson with a fault.
private struct LongLesson: FilesInMemory {
  /// The program's run in its second epoch.
  static func run() throws -> Run {
    var run = try Run(source: program)
    try run.go(to: Target(parsing: "e2"))
    return run
  }

  private static let program =
    "w = 0.5\ntable = [[w] * 30] * 4\n" + String(repeating: "\n", count: 25)
    + "for epoch in range(40):\n    w = w + 1; table = [[w] * 30] * 4\n    print(epoch)\n"

  static let files = [
    "course.yaml": """
    groups:
      - title: {en: One group, zh-Hans: 一个部分}
        lessons:
          - {folder: 01-long, title: {en: A lesson, zh-Hans: 一课}}
          - {folder: 02-faulty, title: {en: Another, zh-Hans: 又一课}}
    """,
    "02-faulty/lesson.yaml": "program: none.py\nsteps: []\n",
    "02-faulty/en.md": "# Another\n",
    "01-long/program.py": program,
    "01-long/lesson.yaml": """
    program: program.py
    steps:
      - id: program
        kind: show
        commands: [list]
      - id: what
        kind: predict
        at: e2
        form: number
        answer: w
      - id: change
        kind: do
        at: e2
        condition: w == 4
        over: run
        solution: ["set w 2"]
      - id: both
        kind: do
        at: start
        condition: w == 1
        solution: ["w = 1.0"]
        mistakes:
          large: w > 1
          odd: w % 2 == 1 and w > 1
      - id: choose
        kind: predict
        at: start
        form: choice
        choices: [left, right]
        answer: "'right'"
    """,
    "01-long/en.md": """
    # A lesson

    ## program
    This is the program.
    ## what
    **What is w?**
    ### hint 1
    Look at w.
    ## change
    Set it.
    ### solution
    `set w 2`
    ## both
    Do it.
    ### mistake large
    Too large.
    ### mistake odd
    It is odd.
    ### solution
    Twice as much:
    ## choose
    **Which?**
    ### choice left
    Left.
    ### choice right
    Right.
    """,
    "01-long/zh-Hans.md": """
    # 一课

    ## program
    这就是程序。
    ## what
    **w 是多少？**
    ### hint 1
    看看 w。
    ## change
    改一改。
    ## both
    做一做。
    ### mistake large
    太大。
    ### mistake odd
    是奇数。
    ### solution
    两倍：
    ## choose
    **哪个？**
    ### choice left
    左。
    ### choice right
    右。
    """,
  ]
}
