import Testing

@testable import LessonContent

/// The example in `Lessons/README.md` is a whole lesson, as it says.
struct LessonGuideTests {
  /// The example's files, with the course that lists it.
  private func example() throws -> MemorySource {
    let guide = try #require(EmbeddedSource().text(of: "README.md"))
    let files = guide.matches(of: /`Lessons\/(?<path>19-[^`]+)`\n\n```\w+\n(?<text>(?s:.*?))```/)
    var source = MemorySource(files: [
      "course.yaml":
        "groups: [{title: {en: T}, lessons: [{folder: 19-halving, title: {en: Halving}}]}]"
    ])
    for file in files { source.files[String(file.path)] = String(file.text) }
    return source
  }

  @Test("the example loads")
  func exampleLoads() throws {
    let library = try LessonLibrary(source: example())
    let lesson = try library.lesson(library.entry("19"))
    #expect(lesson.steps.map(\.id) == ["next-weight", "half"])
    #expect(lesson.steps[0].prose(.english).hints.count == 4)
    #expect(lesson.program.hasPrefix("alpha = 0.25\n"))
  }

  @Test("the example of a message is the message")
  func exampleOfMessage() throws {
    var source = try example()
    source.files["19-halving/lesson.yaml"]?.replace(
      "    answer: weight - alpha * weight\n",
      with: ""
    )
    let library = try LessonLibrary(source: source)
    let error = try #require(throws: LessonFileError.self) {
      _ = try library.lesson(library.entry("19"))
    }
    let guide = try #require(EmbeddedSource().text(of: "README.md"))
    #expect(guide.contains("    \(error.message())\n"))
  }
}
