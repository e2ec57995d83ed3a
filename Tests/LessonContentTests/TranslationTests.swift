import Testing

@testable import LessonContent

/// A lesson whose Chinese text isn't complete.
struct TranslationTests {
  @Test(
    "a translation that lacks something is named",
    arguments: [
      (
        "## look\nLook.\n",
        "Lessons/01-small/lesson.yaml:10:5: the step 'look' has no text; add a section '## look' "
          + "to zh-Hans.md"
      ),
      (
        "### choice down\nDown.\n",
        "Lessons/01-small/lesson.yaml:14:5: the choice 'down' has no words; add "
          + "'### choice down' under '## guess' in zh-Hans.md"
      ),
      (
        "### mistake half\nThat is half.\n",
        "Lessons/01-small/lesson.yaml:26:7: the mistake 'half' has no words; add "
          + "'### mistake half' under '## value' in zh-Hans.md"
      ),
    ]
  )
  func translationThatLacksSomethingIsNamed(part: String, message: String) throws {
    var source = try MemorySource.small()
    try #require(LessonFixture.prose.contains(part))
    source.files["01-small/zh-Hans.md"] = LessonFixture.prose.replacing(part, with: "")
    let error = try #require(throws: LessonFileError.self) {
      let library = try LessonLibrary(source: source)
      _ = try library.lesson(library.entry("1"))
    }
    #expect(error.message(in: .english) == message)
  }
}
