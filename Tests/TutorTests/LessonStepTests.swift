import LessonContent
import Testing

@testable import tutor

/// The way to a step of a lesson: `lesson 5.7`, `lesson .7`.
@Suite struct LessonStepTests {
  @Test(arguments: [
    (["lesson 5.7"], "5. The whole data set  step 7 of 16"),
    (["lesson whole-data-set.2"], "5. The whole data set  step 2 of 16"),
    (["lesson .7"], "4. One light, one network  step 7 of 16"),
    (["lesson 5.3", "lesson .1"], "5. The whole data set  step 1 of 16"),
    (["lesson .16"], "4. One light, one network  step 16 of 16"),
  ])
  func theStepIsShown(lines: [String], heading: String) throws {
    let sitting = try Sitting()
    for line in lines.dropLast() { _ = sitting.shown(by: line) }
    let shown = sitting.shown(by: try #require(lines.last))
    #expect(shown.contains(heading))
  }

  @Test(arguments: ["lesson .17", "lesson 5.17", "lesson .0", "lesson 5.0", "lesson .99999"])
  func aStepThatIsNotThereIsRefused(line: String) throws {
    let sitting = try Sitting()
    #expect(sitting.shown(by: line).hasPrefix("The lesson has 16 steps; there is no step "))
    #expect(sitting.shown(by: "where").contains("4. One light, one network  step 1 of 16"))
  }

  @Test func theRefusalIsChinese() throws {
    let sitting = try Sitting(language: .chinese)
    #expect(sitting.shown(by: "lesson .17") == "这一课有 16 步，没有第 17 步。\n")
  }

  /// Which lessons there are is told as before.
  @Test func aLessonThatIsNotThereIsRefused() throws {
    #expect(
      try Sitting().shown(by: "lesson 99.1") == "There is no lesson 99. lessons lists them.\n"
    )
  }

  @Test(arguments: [
    ("lesson ", ["4", "5"]), ("lesson .", [".1", ".2"]), ("lesson 4.", ["4.1", "4.2"]),
    ("lesson 4.2", ["4.2"]), ("lesson x", []),
  ])
  func stepsAreCompleted(text: String, candidates: [String]) {
    let completer = Completer(
      variables: [],
      settings: [],
      lessons: ["4", "5", ".1", "4.1", ".2", "4.2"]
    )
    let found = completer.complete(text, cursor: text.unicodeScalars.count).candidates
    #expect(found == candidates)
  }
}
