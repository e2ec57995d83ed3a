import Testing

import struct Foundation.Data
import class Foundation.JSONDecoder
import class Foundation.JSONEncoder

@testable import Tutoring

@Suite struct ProgressTests {
  private func lesson(
    _ states: [String: Progress.StepState],
    revision: Int = 0,
    step: String = "one"
  ) -> Progress {
    var lesson = Progress.Lesson()
    for (id, state) in states { lesson.steps[id, default: .init()].state = state }
    var checkpoint = Progress.Checkpoint(step: step, index: 0)
    checkpoint.revision = revision
    lesson.checkpoint = checkpoint
    var progress = Progress()
    progress.lessons["one-light"] = lesson
    return progress
  }

  /// Of each step the further state is kept, whoever saves last.
  @Test func mergingLosesNothingDone() {
    let mine = lesson(["one": .done, "two": .skipped])
    let theirs = lesson(["two": .done, "three": .shown])
    let wanted: [String: Progress.StepState] = ["one": .done, "two": .done, "three": .shown]
    #expect(mine.merging(theirs).lessons["one-light"]?.steps.mapValues(\.state) == wanted)
    #expect(theirs.merging(mine).lessons["one-light"]?.steps.mapValues(\.state) == wanted)
  }

  /// A tutor that stood still doesn't take back where the other went.
  @Test func mergingKeepsTheLaterCheckpoint() {
    let old = lesson([:], revision: 3, step: "one")
    let new = lesson([:], revision: 9, step: "two")
    #expect(old.merging(new).lessons["one-light"]?.checkpoint?.step == "two")
    #expect(new.merging(old).lessons["one-light"]?.checkpoint?.step == "two")
  }

  @Test func mergingKeepsUnknownLessons() {
    var other = Progress()
    other.lessons["gone"] = Progress.Lesson()
    other.currentLesson = "gone"
    var mine = Progress()
    #expect(mine.merging(other).currentLesson == "gone")
    mine.currentLesson = "one-light"
    #expect(mine.merging(other).currentLesson == "one-light")
    #expect(mine.merging(other).lessons.keys.contains("gone"))
  }

  /// A file from before there were tests and notes loads as it is.
  @Test func olderFilesLoad() throws {
    let text = #"""
      {"version": 1, "lessons": {"one-light": {"steps": {"one": {"state": "done", "wrongAnswers": 2}}}}}
      """#
    let progress = try JSONDecoder().decode(Progress.self, from: Data(text.utf8))
    let lesson = try #require(progress.lessons["one-light"])
    #expect(lesson.tests == nil && lesson.steps["one"]?.answer == nil)
    #expect(lesson.steps["one"]?.state == .done)
  }

  @Test func mergingKeepsAnswersAndTests() {
    var mine = Progress.Lesson()
    mine.steps["one", default: .init()].answer = .init(typed: "1/2", computed: "0.5")
    mine.tests = 2
    var theirs = Progress.Lesson()
    theirs.steps["one"] = Progress.Step()
    theirs.steps["two", default: .init()].answer = .init(typed: "b", computed: "b) Up.")
    theirs.tests = 3
    let merged = theirs.merging(mine)
    #expect(merged.steps["one"]?.answer?.typed == "1/2")
    #expect(merged.steps["two"]?.answer?.computed == "b) Up.")
    #expect(merged.tests == 3)
    #expect(Progress.Lesson().merging(Progress.Lesson()).tests == nil)
  }

  @Test func survivesJSON() throws {
    var progress = lesson(["one": .done, "weg": .shown], revision: 2)
    progress.currentLesson = "one-light"
    progress.lessons["one-light"]?.tests = 4
    progress.lessons["one-light"]?.steps["one"]?.answer = .init(typed: "-0.2", computed: "-0.2")
    progress.lessons["one-light"]?.checkpoint?.settings = [.init(name: "alpha", literal: "0.5")]
    progress.lessons["one-light"]?.checkpoint?.entries = [.init(position: 7, source: "a = '层'\n")]
    let data = try JSONEncoder().encode(progress)
    #expect(try JSONDecoder().decode(Progress.self, from: data) == progress)
  }
}
