import Foundation
import TestSupport
import Testing

/// `tutor check` on the shipped lessons, and on copies that were damaged in one place.
@Suite struct CheckTests {
  /// A change to a lesson's file, and what must be said about it.
  struct Damage: CustomTestStringConvertible {
    let name: String
    let file: String
    let old: String
    let new: String
    let message: String

    var testDescription: String { name }
  }

  static let damages = [
    Damage(
      name: "a key that is misspelt",
      file: "lesson.yaml",
      old: "answer:",
      new: "anwser:",
      message: "the key 'anwser' means nothing here"
    ),
    Damage(
      name: "a mistake that is right",
      file: "lesson.yaml",
      old: "added: (weights + alpha",
      new: "added: (weights - alpha",
      message: "[first-weight, en] the mistake added gives the right answer"
    ),
    Damage(
      name: "a solution with a wrong name",
      file: "lesson.yaml",
      old: "      - prediction - goal_prediction\n",
      new: "      - prediction - goal\n",
      message:
        "the solution's line 'prediction - goal' fails: NameError: name 'goal' is not defined"
    ),
    Damage(
      name: "a program that doesn't parse",
      file: "program.py",
      old: "import numpy as np",
      new: "import numpy as as",
      message: "04-one-light/program.py:1:17: [en] SyntaxError: invalid syntax"
    ),
    Damage(
      name: "fresh numbers that aren't fresh",
      file: "lesson.yaml",
      old: "weights: np.round(np.array([2, 2, -0.9])",
      new: "weights: weights + 0 * np.round(np.array([2, 2, -0.9])",
      message: "[first-prediction, en] asked again, it has the same answer every time"
    ),
    Damage(
      name: "a fresh number for a name of the loop",
      file: "lesson.yaml",
      old: "        goal_prediction: np.random",
      new: "        prediction: np.random",
      message: "[first-error, en] asked again (1): prediction can't be set"
    ),
    Damage(
      name: "a command that fails",
      file: "lesson.yaml",
      old: "commands: [list]",
      new: "commands: [list, 'why nothing[0]']",
      message: "the command 'why nothing[0]' fails: "
    ),
    Damage(
      name: "a part that isn't translated",
      file: "zh-Hans.md",
      old: "### right\n",
      new: "",
      message: "zh-Hans] '### right' is written in another language and missing in this one"
    ),
    Damage(
      name: "a step that isn't translated",
      file: "zh-Hans.md",
      old: "## one-row",
      new: "## first-row",
      message: "first-row"
    ),
    Damage(
      name: "a step without prose",
      file: "en.md",
      old: "## first-weight",
      new: "## frist-weight",
      message: "frist-weight"
    ),
  ]

  @Test func theShippedLessonsPass() throws {
    // All lessons in both languages, beside other tests: this takes its time.
    let result = try TutorProcess.run(["check"], timeout: 240)
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("lessons checked, nothing found.\n"))
  }

  @Test(arguments: damages)
  func damageIsFoundWithItsPlace(damage: Damage) throws {
    let folder = try ScratchFolder()
    try LessonCopy.make(in: folder, replacing: damage.old, by: damage.new, in: damage.file)
    let result = try TutorProcess.run(["check", "4", "--lessons", folder.path(of: "Lessons")])
    #expect(result.status == 1)
    #expect(result.output.contains(damage.message))
    let place = folder.path(of: "Lessons/04-one-light/") + damage.file
    #expect(result.output.contains(place + ":"))
  }

  @Test func aNewLessonPasses() throws {
    let folder = try ScratchFolder()
    let lessons = folder.path(of: "Lessons")
    try FileManager.default.copyItem(atPath: RepositoryFile.path("Lessons"), toPath: lessons)
    let made = try TutorProcess.run(["new-lesson", "19-halving", "--lessons", lessons])
    #expect(made.status == 0)
    let check = try TutorProcess.run(["check", "19", "--lessons", lessons])
    #expect(check == .init(output: "1 lesson checked, nothing found.\n"))
    for (name, message) in [
      ("19-halving", "is in the course already"), ("halving", "is no name for a lesson"),
      ("20-", "is no name for a lesson"), ("../20-x", "is no name for a lesson"),
    ] {
      let refused = try TutorProcess.run(["new-lesson", name, "--lessons", lessons])
      #expect(refused.status == 1)
      #expect(refused.errors.contains(message))
    }
  }

  @Test func findingsAreWrittenAsJSON() throws {
    let folder = try ScratchFolder()
    try LessonCopy.make(in: folder, replacing: "answer:", by: "anwser:", in: "lesson.yaml")
    let arguments = ["check", "4", "--json", "--lessons", folder.path(of: "Lessons")]
    let output = try TutorProcess.run(arguments).output
    let rows = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
    #expect(rows?.count == 1)
    #expect(rows?.first?["lesson"] as? String == "one-light")
    #expect((rows?.first?["line"] as? Int ?? 0) > 0)
  }
}

/// A copy of the shipped lessons with one change in lesson 4.
enum LessonCopy {
  /// Copies `Lessons` into a folder and replaces the first place where a text stands.
  static func make(
    in folder: ScratchFolder,
    replacing old: String,
    by new: String,
    in file: String
  ) throws {
    let lessons = folder.path(of: "Lessons")
    try FileManager.default.copyItem(atPath: RepositoryFile.path("Lessons"), toPath: lessons)
    let name = "Lessons/04-one-light/" + file
    var text = try folder.read(name)
    let range = try #require(text.range(of: old), "\(file) doesn't hold '\(old)'")
    text.replaceSubrange(range, with: new)
    try folder.write(text, to: name)
  }
}
