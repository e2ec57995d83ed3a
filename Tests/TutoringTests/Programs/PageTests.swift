import LessonContent
import NumericLanguage
import Testing
import TimeTravel

@testable import Tutoring

/// A learner's page: it is the run while its step is open, it is judged, and it is kept.
@Suite struct PageTests {
  private static let steps = """
    - {id: hello, kind: say, at: e1}
    - id: write
      kind: code
      at: e1
      reference: right.py
      page: page.py
      judged: [total]
      trials: [{start: 3}]
      mistakes: {added: {replace: "total * i", with: "total + i"}}
    - id: zoo
      kind: zoo
      of: write
      shows: total
      epochs: [1, 2]
    - {id: bye, kind: say, at: e2}
    """

  private static let prose = """
    ## hello
    It is {w:.2f}.
    ## write
    After one pass it is {total}.
    ### hint 1
    {total}
    ### hint 2
    b
    ### hint 3
    c
    ### hint 4
    d
    ### right
    A product of {total}.
    ### mistake added
    You added.
    ## zoo
    What is broken?
    ### hint 1
    a
    ### hint 2
    b
    ### hint 3
    c
    ### hint 4
    d
    ### choice added
    it adds
    ## bye
    Bye.
    """

  private static let page = "start = 2\n"
  private static let right = """
    start = 2
    total = start
    for i in range(1, 4):
        total = total * i

    """

  private static func lesson() throws -> Lesson {
    try MemorySource(
      steps: steps,
      prose: prose,
      more: ["right.py": right, "page.py": page]
    ).lesson()
  }

  private func engine(at step: Int = 1) throws -> LessonEngine {
    var engine = try LessonEngine(lesson: Self.lesson(), language: .english)
    for _ in 0..<step { _ = try engine.perform(.next) }
    return engine
  }

  private func kind(_ outcome: Outcome) -> Verdict.Kind? {
    switch outcome {
    case .judged(let verdict): verdict.kind
    case .changed(_, let verdict), .evaluated(_, let verdict): verdict?.kind
    default: nil
    }
  }

  @Test func thePageIsTheRunWhileItsStepIsOpen() throws {
    var engine = try engine(at: 0)
    _ = try engine.perform(.set(name: "rate", expression: "0.5"))
    _ = try engine.perform(.step(.op, times: 1))
    let before = engine.run
    guard case .arrived(let step) = try engine.perform(.next) else {
      Issue.record("The step doesn't open.")
      return
    }
    #expect(step.wanted == .program)
    #expect(step.text == "After one pass it is 2.")
    #expect(engine.run.program.syntax.source == Self.page)
    #expect(engine.run.moment.isFinished)
    _ = try engine.perform(.previous)
    #expect(engine.run.program.syntax.source == MemorySource.program)
    #expect(engine.run.settings.map(\.name) == ["rate"])
    #expect(engine.run.position != before.position)  // The first step has a place of its own.
  }

  @Test func anEditIsJudged() throws {
    var engine = try engine()
    let wrong = Self.right.replacing("total * i", with: "total + i")
    guard case .departs(let difference)? = try kind(engine.perform(.edit(wrong))) else {
      Issue.record("The wrong program isn't refused.")
      return
    }
    #expect(difference.messages == ["You added."])
    #expect(engine.record.steps["write"]?.wrongAnswers == 1)
    #expect(try kind(engine.perform(.edit(Self.right))) == .right)
    #expect(engine.record.steps["write"]?.state == .done)
    #expect(try kind(engine.perform(.check)) == .right)
  }

  @Test func anEditedPageStandsAtItsEnd() throws {
    var engine = try engine()
    _ = try engine.perform(.edit("start = 2\ntotal = nothing\n"))
    _ = try engine.perform(.reset)
    _ = try engine.perform(.edit(Self.right + "print(total)\n"))
    #expect(engine.run.moment.isFinished)
    #expect(engine.run.moment.output == "12\n")
  }

  @Test func typedLinesAreAProgramToo() throws {
    var engine = try engine()
    #expect(try kind(engine.perform(.type("total = start"))) == nil)
    let wrong = "for i in range(1, 4):\n    total = total + i"
    guard case .departs? = try kind(engine.perform(.type(wrong))) else {
      Issue.record("A loop is an attempt.")
      return
    }
    #expect(try kind(engine.perform(.type("total = start"))) == nil)
    let right = "for k in range(1, 4):\n    total = total * k"
    #expect(try kind(engine.perform(.type(right))) == .right)
  }

  @Test func aWrongLoopTypedAtARightPageIsWrong() throws {
    var engine = try engine()
    _ = try engine.perform(.edit(Self.right))
    let wrong = "total = start\nfor i in range(1, 4):\n    total = total + i"
    guard case .departs? = try kind(engine.perform(.type(wrong))) else {
      Issue.record("The page's own loop is judged in its place.")
      return
    }
  }

  @Test func aNameThatWasDroppedIsThePagesAgain() throws {
    var engine = try engine()
    _ = try engine.perform(.type("total = start"))
    _ = try engine.perform(.type("start = 7"))
    _ = try engine.perform(.drop("start"))
    #expect(
      try kind(engine.perform(.type("total = start\nfor i in [1, 2, 3]:\n    total = total * i")))
        == .right
    )
  }

  @Test func aPageCanBeHadFresh() throws {
    var engine = try engine()
    _ = try engine.perform(.edit(Self.right))
    _ = try engine.perform(.closeData)
    #expect(engine.run.program.syntax.source == Self.page)
    #expect(engine.record.steps["write"]?.page == nil)
  }

  @Test func whatWorksForOneStartOnlyIsRefused() throws {
    var engine = try engine()
    let cheat = Self.right.replacing("total = start", with: "total = 2")
    guard case .departs(let difference)? = try kind(engine.perform(.edit(cheat))) else {
      Issue.record("The cheat passes.")
      return
    }
    #expect(difference.trial == ProgramTask.Trial(settings: ["start": "3"]))
  }

  @Test func thePageIsKept() throws {
    var engine = try engine()
    _ = try engine.perform(.edit(Self.right))
    _ = try engine.perform(.next)
    _ = try engine.perform(.previous)
    #expect(engine.run.program.syntax.source == Self.right)
    var record = engine.record
    record.checkpoint = engine.checkpoint
    let resumed = try LessonEngine(lesson: Self.lesson(), language: .english, record: record)
    #expect(resumed.step.id == "write")
    #expect(resumed.run.program.syntax.source == Self.right)
    #expect(resumed.checkpoint.program == nil)
  }

  @Test func textThatDoesNotParseIsKeptForTheNextEdit() throws {
    var engine = try engine()
    let unread = "start = 2\nfor i in\n"
    guard case .refused(.language) = try engine.perform(.edit(unread)) else {
      Issue.record("It parses.")
      return
    }
    #expect(engine.pageText == unread)
    #expect(engine.run.program.syntax.source == Self.page)
    _ = try engine.perform(.next)
    _ = try engine.perform(.previous)
    #expect(engine.pageText == unread)
  }

  @Test func anEndlessProgramIsStoppedAndKept() throws {
    var engine = try engine()
    let endless = "start = 2\nwhile True:\n    start = 3\n"
    let outcome = try engine.perform(.edit(endless))
    guard case .departs(let difference)? = kind(outcome),
      case .fails(let error) = difference.kind
    else {
      Issue.record("It isn't judged: \(outcome)")
      return
    }
    #expect(error.lastLine.hasPrefix("RuntimeError: stopped after"))
    #expect(engine.pageText == endless)
  }

  @Test func whatWasTypedAtAPageIsTypedAgainOverIt() throws {
    var engine = try engine()
    _ = try engine.perform(.type("total = start"))
    var record = engine.record
    record.checkpoint = engine.checkpoint
    let resumed = try LessonEngine(lesson: Self.lesson(), language: .english, record: record)
    #expect(resumed.workspace.names.map(\.name) == ["total"])
  }

  @Test func undoTakesBackTheEditAndNoMore() throws {
    var engine = try engine(at: 0)
    _ = try engine.perform(.set(name: "rate", expression: "0.5"))
    _ = try engine.perform(.next)
    _ = try engine.perform(.edit(Self.right))
    _ = try engine.perform(.undo)
    #expect(engine.run.program.syntax.source == Self.page)
    guard case .refused(.run(.nothingToUndo)) = try engine.perform(.undo) else {
      Issue.record("The lesson's own setting is taken back.")
      return
    }
    _ = try engine.perform(.previous)
    #expect(engine.run.settings.map(\.name) == ["rate"])
  }

  @Test func theSolutionIsWhatThePageLacks() throws {
    var engine = try engine()
    guard case .solved(_, let lines) = try engine.perform(.solution) else {
      Issue.record("There is no solution.")
      return
    }
    #expect(lines.joined(separator: "\n").hasPrefix("total = start\nfor i in range(1, 4):"))
  }

  @Test func checkElsewhereIsRefused() throws {
    var engine = try engine(at: 0)
    guard case .refused(.noProgramAsked) = try engine.perform(.check) else {
      Issue.record("A step without a program is checked.")
      return
    }
  }

  // MARK: Zoo

  @Test func aCageShowsNumbersAndIsRecognised() throws {
    var engine = try engine(at: 2)
    let exhibit = try #require(engine.presentation().exhibit)
    #expect(exhibit.epochs == [1, 2])
    #expect(exhibit.values == [3, 5])
    #expect(exhibit.right == [2, 4])
    #expect(engine.isAsking)
    guard case .judged(let verdict) = try engine.perform(.type("a")) else {
      Issue.record("No answer.")
      return
    }
    #expect(verdict.kind == .right)
    #expect(verdict.reason == "You added.")
    #expect(!engine.isAsking && engine.canGoOn)
    _ = try engine.perform(.again)
    #expect(engine.isAsking)
    _ = try engine.perform(.next)
    #expect(engine.run.program.syntax.source == MemorySource.program)
  }

  @Test func theLessonPassesItsAudit() throws {
    #expect(LessonAudit(try Self.lesson()).findings().map(\.problem) == [])
  }

  // MARK: Audit

  /// What the audit finds when the files are changed.
  private func problems(
    _ old: String = "",
    _ new: String = "",
    right: String = Self.right,
    page: String = Self.page
  ) throws -> [AuditFinding.Problem] {
    let steps = old.isEmpty ? Self.steps : Self.steps.replacing(old, with: new)
    let lesson = try MemorySource(
      steps: steps,
      prose: Self.prose,
      more: ["right.py": right, "page.py": page]
    ).lesson()
    return LessonAudit(lesson).findings().map(\.problem)
  }

  @Test func faultsOfProgramsAreFound() throws {
    #expect(try problems(page: Self.right).contains(.startAccepted))
    #expect(try problems("[total]", "[sum]").contains(.judgedHoldsNoNumbers("sum")))
    #expect(try problems("{start: 3}", "{begin: 3}").contains(.trialIsImpossible(1)))
    #expect(try problems("{start: 3}", "{seed: 3}").contains(.trialIsImpossible(1)))
    #expect(try problems("total + i", "total * i * 1").contains(.mistakeIsRight("added")))
    #expect(try problems("epochs: [1, 2]", "epochs: [1, 9]").contains(.nothingToShow("added")))
    let broken = try problems("total + i", "total +* i")
    #expect(broken.contains { if case .mistakeFails("added", _) = $0 { true } else { false } })
    let failing = try problems(right: Self.right + "total = total * i\nnothing\n")
    #expect(failing.contains { if case .referenceFails = $0 { true } else { false } })
  }

  @Test func mistakesAlikeAreFound() throws {
    let more =
      "{added: {replace: \"total * i\", with: \"total + i\"}, "
      + "summed: {replace: \"total * i\", with: \"i + total\"}}"
    let lesson = try MemorySource(
      steps: Self.steps.replacing(
        "{added: {replace: \"total * i\", with: \"total + i\"}}",
        with: more
      ),
      prose: Self.prose
        .replacing("## zoo", with: "### mistake summed\nA sum.\n## zoo")
        .replacing("## bye", with: "### choice summed\na sum\n## bye"),
      more: ["right.py": Self.right, "page.py": Self.page]
    ).lesson()
    let found = LessonAudit(lesson).findings().map(\.problem)
    #expect(found == [.mistakesAlike(["added", "summed"])])
  }
}
