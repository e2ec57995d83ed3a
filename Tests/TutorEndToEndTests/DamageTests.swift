import Foundation
import TestSupport
import Testing

/// Files that are damaged, newer or can't be written: one clear message, and nothing lost.
@Suite struct DamageTests {
  private func home(progress: String) throws -> ScratchFolder {
    let home = try ScratchFolder()
    try home.write(progress, to: "state/tutor/progress.json")
    return home
  }

  @Test(arguments: ["{\"version\": 1, \"lessons\": [", "", "[]", "\u{0}\u{1}"])
  func damagedProgressIsSetAside(text: String) throws {
    let home = try home(progress: text)
    let result = try TutorProcess.run([], input: "lesson 4\nnext\n", home: home)
    #expect(result.status == 0)
    #expect(result.output.shows("progress.json was damaged. It is kept as"))
    #expect(try home.read("state/tutor/progress.json.damaged-1") == text)
    let again = try TutorProcess.run([], input: "1 + 1\n", home: home)
    #expect(!again.output.shows("damaged"))
    #expect(again.output.shows("step 2 of 16"))
  }

  @Test func newerProgressIsLeftAlone() throws {
    let text = "{\"version\": 99, \"lessons\": {\"one-light\": {\"stars\": 3}}}"
    let home = try home(progress: text)
    let result = try TutorProcess.run([], input: "lesson 4\nnext\n6 * 7\n", home: home)
    #expect(result.status == 0)
    #expect(result.output.shows("was written by a newer tutor"))
    #expect(result.output.hasSuffix("42\n"))
    #expect(try home.read("state/tutor/progress.json") == text)
  }

  @Test func progressThatCannotBeSavedIsSaidOnce() throws {
    let home = try ScratchFolder()
    try home.write("", to: "state/tutor")
    let result = try TutorProcess.run([], input: "lesson 4\nnext\nnext\nprint(6 * 7)\n", home: home)
    #expect(result.status == 0)
    #expect(result.output.components(separatedBy: "Progress can't be saved").count == 2)
    #expect(result.output.hasSuffix("42\n"))
  }

  @Test func aDamagedLessonIsNamedAndTheOthersOpen() throws {
    let folder = try ScratchFolder()
    try LessonCopy.make(
      in: folder,
      replacing: "kind: predict",
      by: "kind: guess",
      in: "lesson.yaml"
    )
    let result = try TutorProcess.run(
      ["--lessons", folder.path(of: "Lessons")],
      input: "lesson 5\nlesson 4\nwhere\n"
    )
    #expect(result.output.shows("Lesson 5 stays open."))
    #expect(result.status == 0)
    #expect(result.output.shows("04-one-light/lesson.yaml:"))
    #expect(result.output.shows("guess"))
    let start = try #require(result.output.range(of: "guess"))
    #expect(result.output[start.upperBound...].contains("5. The whole data set"))
  }

  @Test func aLessonIsOpenedInPlaceOfADamagedOne() throws {
    let folder = try ScratchFolder()
    try LessonCopy.make(
      in: folder,
      replacing: "kind: predict",
      by: "kind: guess",
      in: "lesson.yaml"
    )
    let lessons = ["--lessons", folder.path(of: "Lessons")]
    let result = try TutorProcess.run(["learn", "4"] + lessons)
    #expect(result.output.shows("Lesson 1 is opened instead. 1. At the corner"))
  }

  @Test func aDamagedCourseEndsTheProgramWithItsPlace() throws {
    let folder = try ScratchFolder()
    try folder.write("groups: [\n", to: "Lessons/course.yaml")
    let result = try TutorProcess.run(["--lessons", folder.path(of: "Lessons")])
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("tutor: "))
    #expect(result.errors.contains("course.yaml:"))
  }
}

extension String {
  /// Whether a text stands here, however its lines are wrapped.
  fileprivate func shows(_ text: String) -> Bool {
    filter { !$0.isWhitespace }.contains(text.filter { !$0.isWhitespace })
  }
}
