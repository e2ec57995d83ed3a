import Testing

@testable import LessonContent

struct LessonLibraryTests {
  /// The lesson with a name, from the small course.
  private func lesson(_ name: String = "1") throws -> Lesson {
    let library = try LessonLibrary(source: MemorySource.small())
    return try library.lesson(library.entry(name))
  }

  @Test("the course lists every lesson and knows which are written")
  func courseListsEveryLessonAndKnowsWhichAreWritten() throws {
    let course = try LessonLibrary(source: MemorySource.small()).course
    #expect(course.entries.map(\.number) == [1, 2, 7])
    #expect(course.entries.map(\.id) == ["small", "later", "other"])
    #expect(course.entries.map(\.isWritten) == [true, false, true])
    #expect(course.groups.map { $0.title.text(.chinese) } == ["第一", "Second"])
  }

  @Test(
    "a lesson is found by number, name and folder",
    arguments: ["7", "07", "other", "07-other"]
  )
  func lessonIsFoundByNumberNameAndFolder(name: String) throws {
    let library = try LessonLibrary(source: MemorySource.small())
    #expect(try library.entry(name).folder == "07-other")
  }

  @Test("a lesson brings its program, roles and words")
  func lessonBringsItsProgramRolesAndWords() throws {
    let lesson = try lesson()
    #expect(lesson.id == "small")
    #expect(lesson.title.text(.chinese) == "小")
    #expect(lesson.program == "alpha = 1\n")
    #expect(lesson.roles.rate == "alpha")
    #expect(lesson.roles.weights == ["w", "v"])
    #expect(lesson.roles.input == nil)
    #expect(lesson.vocabulary == [Localized([.english: "weight", .chinese: "权重"])])
  }

  @Test("steps come in order, with places in the run and in the file")
  func stepsComeInOrderWithPlacesInRunAndInFile() throws {
    let steps = try lesson().steps
    #expect(steps.map(\.id) == ["read", "look", "guess", "value", "state"])
    #expect(steps.map(\.at) == [nil, "e1", nil, nil, nil])
    #expect(steps[1].location.description == "Lessons/01-small/lesson.yaml:10:5")
    #expect(steps[1].kind == .show(["list", "vars"]))
  }

  @Test("a question brings its choices and mistakes")
  func questionBringsItsChoicesAndMistakes() throws {
    let place = FileLocation(file: "Lessons/01-small/lesson.yaml", line: 20, column: 7)
    let question = Question(
      form: .choice,
      answer: "'up'",
      choices: ["up", "down"],
      mistakes: [Mistake(id: "lost", expression: "'down'", location: place)]
    )
    #expect(try lesson().steps[2].kind == .predict(question))
  }

  @Test("a task brings its goal and solution")
  func taskBringsItsGoalAndSolution() throws {
    let steps = try lesson().steps
    guard case .perform(let value) = steps[3].kind, case .perform(let state) = steps[4].kind
    else { return #expect(Bool(false), "Both steps are tasks.") }
    #expect(value.goal == .value("w * 2"))
    #expect(value.mistakes.map(\.id) == ["half"])
    #expect(state.goal == .condition("alpha > 1", isOverRun: true))
    #expect(state.solution == ["set alpha 2"])
  }

  @Test("prose is cut into parts and expressions")
  func proseIsCutIntoPartsAndExpressions() throws {
    let steps = try lesson().steps
    let file = "Lessons/01-small/en.md"
    #expect(
      steps[0].prose(.english).body == [
        .text("Alpha is "),
        .expression(
          source: "alpha",
          spec: "",
          location: FileLocation(file: file, line: 4, column: 10)
        ),
        .text("."),
      ]
    )
    let guess = steps[2].prose(.english)
    #expect(guess.hints.count == 2)
    #expect(
      guess.hints[1].first
        == .expression(
          source: "w",
          spec: ".2f",
          location: FileLocation(file: file, line: 16, column: 1)
        )
    )
    #expect(guess.right == [.text("Since it is.")])
    #expect(guess.choices == ["up": [.text("Up.")], "down": [.text("Down.")]])
    #expect(guess.mistakes == ["lost": [.text("No.")]])
    #expect(guess.solution == [.text("`up`")])
  }

  @Test("a language that isn't written falls back to English")
  func languageThatIsntWrittenFallsBackToEnglish() throws {
    let step = try lesson().steps[1]
    #expect(step.prose[.chinese] == nil)
    #expect(step.prose(.chinese) == step.prose(.english))
  }

  @Test("a second language is loaded when it is there")
  func secondLanguageIsLoadedWhenItIsThere() throws {
    var source = try MemorySource.small()
    source.files["07-other/zh-Hans.md"] = "## a\n文字。"
    let library = try LessonLibrary(source: source)
    let step = try library.lesson(library.entry("7")).steps[0]
    #expect(step.prose(.chinese).body == [.text("文字。")])
    #expect(step.prose(.english).body == [.text("Text.")])
  }

  @Test("a block is one input of a solution")
  func blockIsOneInputOfSolution() throws {
    let source = try MemorySource.small(
      "01-small/lesson.yaml",
      "solution: [w * 2]",
      "solution:\n      - |\n        for i in range(2):\n            w = w + 1\n      - w"
    )
    let library = try LessonLibrary(source: source)
    guard case .perform(let task) = try library.lesson(library.entry("1")).steps[3].kind
    else { return #expect(Bool(false), "The step is a task.") }
    #expect(task.solution == ["for i in range(2):\n    w = w + 1", "w"])
  }

  @Test("headings inside fenced code are code")
  func headingsInsideFencedCodeAreCode() throws {
    let source = try MemorySource.small("07-other/en.md", "Text.", "```\n## no\n### no\n```")
    let library = try LessonLibrary(source: source)
    let step = try library.lesson(library.entry("7")).steps[0]
    #expect(step.prose(.english).body == [.text("```\n## no\n### no\n```")])
  }

  @Test("Windows line ends are line ends")
  func windowsLineEndsAreLineEnds() throws {
    let source = try MemorySource.small("07-other/en.md", "\n", "\r\n")
    let library = try LessonLibrary(source: source)
    #expect(
      try library.lesson(library.entry("7")).steps[0].prose(.english).body == [.text("Text.")]
    )
  }

  @Test("a damaged lesson doesn't keep others from opening")
  func damagedLessonDoesntKeepOthersFromOpening() throws {
    let library = try LessonLibrary(
      source: MemorySource.small("01-small/lesson.yaml", "kind: say", "kind: sing")
    )
    #expect(throws: LessonFileError.self) { try library.lesson(library.entry("1")) }
    #expect(try library.lesson(library.entry("7")).id == "other")
  }
}
