import LessonContent
import Testing
import Tutoring

/// Changes of the run that come from the learner's own names or program.
@Suite struct ChangeTests {
  private static let program = """
    w = 2
    alpha = 0.5
    for turn in range(4):
        w = w + alpha
    """

  private func lesson() throws -> Lesson {
    try MemorySource(
      steps: "- {id: hello, kind: say}",
      prose: "## hello\n\nHello.",
      program: Self.program
    ).lesson()
  }

  @Test func adoptedNamesAreTheRunsAndComeBackWithUndo() throws {
    var engine = try LessonEngine(lesson: lesson(), language: .english)
    _ = try engine.perform(.goTo("e2"))
    _ = try engine.perform(.type("w = 10\nnote = 'mine'"))
    _ = try engine.perform(.adopt([]))
    #expect(engine.workspace.names.map(\.name) == ["note"])
    #expect(engine.run.moment.value(of: "w")?.repr == "10")
    _ = try engine.perform(.step(.epoch, times: 1))
    #expect(engine.run.moment.value(of: "w")?.repr == "10.5")
    _ = try engine.perform(.undo)
    #expect(engine.run.moment.value(of: "w")?.repr == "3.5")
    #expect(engine.workspace.names.map(\.name) == ["note", "w"])
  }

  @Test(arguments: [
    ([], Refusal.nothingToAdopt), (["none"], .noOwnName("none")), (["note"], .notAdoptable("note")),
  ])
  func whatCannotBeAdoptedIsRefused(names: [String], refusal: Refusal) throws {
    var engine = try LessonEngine(lesson: lesson(), language: .english)
    _ = try engine.perform(.goTo("e2"))
    _ = try engine.perform(.type("note = 'mine'"))
    guard case .refused(let reason) = try engine.perform(.adopt(names)) else {
      Issue.record("it should be refused")
      return
    }
    #expect(reason == refusal)
  }

  @Test func changesAreResumed() throws {
    var engine = try LessonEngine(lesson: lesson(), language: .english)
    _ = try engine.perform(.edit(Self.program.replacing("w + alpha", with: "w * alpha")))
    _ = try engine.perform(.goTo("e2"))
    _ = try engine.perform(.type("w = 100"))
    _ = try engine.perform(.adopt(["w"]))
    _ = try engine.perform(.type("seen = w + 1"))
    _ = try engine.perform(.goTo("e3"))
    var record = engine.record
    record.checkpoint = engine.checkpoint
    let again = try LessonEngine(lesson: lesson(), language: .english, record: record)
    #expect(again.isEdited)
    #expect(again.run.moment.isIdentical(to: engine.run.moment))
    #expect(again.run.moment.value(of: "w")?.repr == "50.0")
    #expect(again.workspace.names.map(\.value.repr) == ["101"])
  }
}
