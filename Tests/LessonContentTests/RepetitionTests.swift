import Testing

@testable import LessonContent

/// The key `again` of a step, and the part of the prose that goes with it.
@Suite struct RepetitionTests {
  private func lesson(_ changes: [(file: String, old: String, new: String)]) throws -> Lesson {
    var source = try MemorySource.small()
    for change in changes { source.files[change.file]?.replace(change.old, with: change.new) }
    let library = try LessonLibrary(source: source)
    return try library.lesson(library.entry("1"))
  }

  private static let yaml = "01-small/lesson.yaml"
  private static let choices = "    choices: [up, down]"

  @Test func settingsAndPlacesAreReadInOrder() throws {
    let again = "    again: {set: {w: 2 * w, alpha: '0.5'}, at: [e2, e3 before w, e4]}"
    let lesson = try lesson([(Self.yaml, Self.choices, Self.choices + "\n" + again)])
    let repetition = try #require(lesson.steps[2].again)
    #expect(repetition.settings.map(\.name) == ["w", "alpha"])
    #expect(repetition.settings.map(\.expression) == ["2 * w", "0.5"])
    #expect((1...4).map(repetition.place) == ["e3 before w", "e4", "e2", "e3 before w"])
    #expect(lesson.steps[0].again == nil)
  }

  @Test func theTextOfARepetitionIsAPartOfItsOwn() throws {
    let again = "    again: {at: [e2]}"
    let lesson = try lesson([
      (Self.yaml, Self.choices, Self.choices + "\n" + again),
      ("01-small/en.md", "### right", "### again\nAnd now?\n### right"),
    ])
    let prose = lesson.steps[2].prose(.english)
    #expect(prose.again == [.text("And now?")] || prose.again == [.text("And now?\n")])
  }

  @Test func theTextNeedsTheKey() throws {
    let error = try #require(throws: LessonFileError.self) {
      _ = try lesson([("01-small/en.md", "### right", "### again\nAnd now?\n### right")])
    }
    #expect(error.problem == .strayHeading("### again"))
  }

  @Test(arguments: damages)
  func damageSaysWhereAndWhatToDo(damage: Damage) throws {
    let error = try #require(throws: LessonFileError.self) {
      _ = try lesson([(damage.file, damage.old, damage.new)])
    }
    #expect(error.message(in: .english) == damage.message)
  }

  static let damages = [
    Damage(
      "again without anything new",
      yaml,
      "    choices: [up, down]",
      "    choices: [up, down]\n    again: {}",
      "Lessons/01-small/lesson.yaml:19:12: the key 'again' has no value; write one or remove the "
        + "key"
    ),
    Damage(
      "again for a condition",
      yaml,
      "    over: run",
      "    over: run\n    again: {at: [e2]}",
      "Lessons/01-small/lesson.yaml:31:12: the key 'again' means nothing here; known are "
        + "condition, over, solution, mistakes"
    ),
    Damage(
      "again with another key",
      yaml,
      "    choices: [up, down]",
      "    choices: [up, down]\n    again: {sets: {w: 1}}",
      "Lessons/01-small/lesson.yaml:19:13: the key 'sets' means nothing here; known are set, at"
    ),
  ]
}
