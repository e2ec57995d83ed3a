import Testing

@testable import LessonContent

/// Steps that ask for a program, and zoos: how files describe them, and what can be wrong there.
struct ProgramTaskTests {
  private static let lesson = """
    program: program.py
    helpers: helpers.py
    steps:
      - id: write
        kind: code
        reference: right.py
        page: page.py
        judged: [w, v]
        trials:
          - {seed: 7, alpha: "0.5 * 2"}
        mistakes:
          halved: {replace: "w * 2", with: "w / 2"}
          emptied:
            - {replace: "w = 1", with: "w = 0"}
            - {replace: "v = w * 2", with: ""}
      - id: zoo
        kind: zoo
        of: write
        shows: v
        epochs: [1, 10]
    """

  private static let prose = """
    ## write
    Write it.
    ### mistake halved
    Half.
    ### mistake emptied
    Nothing.
    ## zoo
    Which?
    ### choice halved
    half
    ### choice emptied
    nothing
    """

  private func lesson(_ old: String = "", _ new: String = "") throws -> Lesson {
    var source = MemorySource(files: LessonFixture.small)
    source.files["01-small/lesson.yaml"] =
      old.isEmpty ? Self.lesson : Self.lesson.replacing(old, with: new)
    source.files["01-small/en.md"] = Self.prose
    source.files["01-small/right.py"] = "w = 1\nv = w * 2\n"
    source.files["01-small/page.py"] = "w = 1\n"
    source.files["01-small/helpers.py"] = "def f(x):\n    return x\n"
    let library = try LessonLibrary(source: source)
    return try library.lesson(library.entry("1"))
  }

  @Test("a program to write is read with its files")
  func programIsReadWithItsFiles() throws {
    let lesson = try lesson()
    #expect(lesson.helpers == "def f(x):\n    return x\n")
    guard case .code(let task) = lesson.steps[0].kind else {
      Issue.record("It is no program to write.")
      return
    }
    #expect(task.reference == "w = 1\nv = w * 2\n")
    #expect(task.page == "w = 1\n")
    #expect(task.judged == ["w", "v"])
    #expect(task.trials == [.init(seed: 7, settings: ["alpha": "0.5 * 2"])])
    #expect(task.mistakes.map(\.id) == ["halved", "emptied"])
    #expect(task.mistakes[0].program(from: task.reference) == "w = 1\nv = w / 2\n")
    #expect(task.mistakes[1].program(from: task.reference) == "w = 0\n\n")
  }

  @Test("a page may be the reference up to a line")
  func pageIsTheReferenceUpToALine() throws {
    guard case .code(let task) = try lesson("page: page.py", "until: v =").steps[0].kind else {
      Issue.record("It is no program to write.")
      return
    }
    #expect(task.page == "w = 1\n")
  }

  @Test("a zoo shows the mistakes of an earlier step")
  func zooShowsTheMistakesOfAnEarlierStep() throws {
    guard case .zoo(let zoo) = try lesson().steps[1].kind else {
      Issue.record("It is no zoo.")
      return
    }
    #expect(zoo.source == "write")
    #expect(zoo.task.mistakes.count == 2)
    #expect((zoo.shown, zoo.epochs) == ("v", [1, 10]))
  }

  @Test(
    "damage says where and what to do",
    arguments: [
      (
        "reference: right.py", "reference: none.py", "Lessons/01-small/none.py: the file is missing"
      ),
      (
        "    judged: [w, v]\n", "",
        "Lessons/01-small/lesson.yaml:4:5: the key 'judged' is missing; add it here"
      ),
      (
        "\"w * 2\", with", "\"w * 3\", with",
        "Lessons/01-small/lesson.yaml:12:7: what 'halved' replaces doesn't stand in the reference"
      ),
      (
        "seed: 7", "seed: -7",
        "Lessons/01-small/lesson.yaml:10:10: 'seed' must be a whole number from 0 on"
      ),
      (
        ", with: \"w / 2\"", ", by: \"w / 2\"",
        "Lessons/01-small/lesson.yaml:12:34: the key 'by' means nothing here"
      ),
      (
        "page: page.py", "until: for i",
        "Lessons/01-small/lesson.yaml:7:12: no line of the reference program begins with 'for i'"
      ),
      (
        "of: write", "of: read",
        "Lessons/01-small/lesson.yaml:18:9: 'of' can't be 'read'; it is one of write"
      ),
      (
        "epochs: [1, 10]", "epochs: [1, 0]",
        "Lessons/01-small/lesson.yaml:20:17: 'epochs' must be whole numbers from 1 on"
      ),
      (
        "halved:", "hlaved:",
        "Lessons/01-small/en.md:3:1: the step 'write' has no mistake 'halved'"
      ),
    ]
  )
  func damageSaysWhereAndWhatToDo(old: String, new: String, message: String) throws {
    let error = try #require(throws: LessonFileError.self) { _ = try lesson(old, new) }
    #expect(error.message().hasPrefix(message), "\(error.message())")
  }
}
