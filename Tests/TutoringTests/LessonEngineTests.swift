import LessonContent
import NumericLanguage
import Testing
import TimeTravel

@testable import Tutoring

/// A small lesson, played through the engine's actions.
@Suite struct LessonEngineTests {
  static let steps = """
    - {id: hello, kind: say, at: e0}
    - {id: look, kind: show, at: e0, commands: [list]}
    - id: first-move
      kind: predict
      form: number
      at: e0 before w
      answer: rate * w
      mistakes: {no-rate: w, squared: rate * w * w}
    - id: direction
      kind: predict
      form: sign
      at: e0 before w
      answer: -move
      mistakes: {of-move: move}
    - id: what
      kind: predict
      form: choice
      at: e1
      choices: [grows, shrinks]
      answer: "'shrinks' if rate > 0 else 'grows'"
    - id: second
      kind: do
      at: e1 before w
      value: w - move
      solution: [w = w - move, w]
      mistakes: {unmoved: w}
    - id: faster
      kind: do
      at: e1
      condition: epoch == 0 and w < 0.1
      over: run
      solution: [set rate 0.9]
      mistakes: {slower: rate < 0.2}
    - {id: bye, kind: say, at: end}
    """

  static let prose = """
    ## hello
    The weight is {w:.2f}, in code `{w}`.
    ## look
    See the program.
    ## first-move
    How far does it move from {w}?
    ### hint 1
    Multiply.
    ### hint 2
    `rate * w`
    ### right
    It is {rate} of {w}.
    ### mistake no-rate
    That is all of {w}.
    ### mistake squared
    Once is enough.
    ## direction
    Which way?
    ### mistake of-move
    It is taken away.
    ## what
    What does it do?
    ### choice grows
    It *grows*.
    ### choice shrinks
    It shrinks.
    ## second
    Type the new weight.
    ### right
    It was {w}.
    ### mistake unmoved
    That is the old one.
    ## faster
    Make it faster.
    ### right
    Now it is {w:.2f}.
    ### mistake slower
    That is slower: {rate}.
    ## bye
    The end: {w:.3f}.
    """

  private func engine(at step: String) throws -> LessonEngine {
    let lesson = try MemorySource(steps: Self.steps, prose: Self.prose).lesson()
    var engine = try LessonEngine(lesson: lesson, language: .english)
    while engine.step.id != step {
      guard case .arrived = try engine.perform(.next) else {
        Issue.record("There is no step \(step).")
        break
      }
    }
    return engine
  }

  private func text(_ outcome: Outcome) -> String? {
    if case .arrived(let step) = outcome { step.text } else { nil }
  }

  // MARK: Steps

  @Test func proseShowsTheMoment() throws {
    var engine = try engine(at: "hello")
    #expect(text(try engine.perform(.look)) == "The weight is 0.50, in code `0.5`.")
  }

  @Test func arrivingTakesTheRunToThePlace() throws {
    #expect(try engine(at: "second").run.moment.place.line == 5)
    #expect(try engine(at: "bye").run.moment.isFinished)
  }

  @Test func nextLeavesAQuestionOpen() throws {
    var engine = try engine(at: "first-move")
    #expect(!engine.canGoOn)
    _ = try engine.perform(.next)
    #expect(engine.step.id == "direction")
    #expect(engine.record.steps["first-move"]?.state ?? .open == .open)
    #expect(engine.record.steps["hello"]?.state == .done)
  }

  @Test func theEndNamesWhatIsOpen() throws {
    var engine = try engine(at: "bye")
    guard case .finished(let open) = try engine.perform(.next) else {
      Issue.record("The lesson doesn't end.")
      return
    }
    #expect(open == ["first-move", "direction", "what", "second", "faster"])
  }

  @Test func thereIsNothingBeforeTheFirstStep() throws {
    var engine = try engine(at: "hello")
    guard case .refused(.atFirstStep) = try engine.perform(.previous) else {
      Issue.record("prev isn't refused.")
      return
    }
    #expect(engine.step.id == "hello")
  }

  /// Skipping something to do does it, and leaves no name that hides one of the run's.
  @Test func skippingDoesTheDeed() throws {
    var engine = try engine(at: "second")
    _ = try engine.perform(.skip)
    #expect(engine.record.steps["second"]?.state == .skipped)
    #expect(engine.hidingNames.isEmpty)
    _ = try engine.perform(.skip)
    #expect(engine.run.settings.map(\.literal) == ["0.9"])
  }

  @Test func restartKeepsWhatIsDone() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.type("0.1"))
    _ = try engine.perform(.set(name: "rate", expression: "0.4"))
    _ = try engine.perform(.type("mine = 3"))
    _ = try engine.perform(.restart)
    #expect(engine.step.id == "hello")
    #expect(engine.run.settings.isEmpty && engine.workspace.names.isEmpty)
    #expect(engine.record.steps["first-move"]?.state == .done)
  }

  // MARK: Questions

  @Test(arguments: [
    ("0.1", Verdict.Kind.right), ("answer rate * w", .right), ("answer w / 5", .right),
    ("1/10", .right), ("10%", .right), ("-0.1", .signFlipped),
    ("0.5", .mistaken(["That is all of 0.5."])),
    ("0.05", .mistaken(["Once is enough."])), ("0.3", .wrong),
    ("0.2", .decoded([.factorForgotten("w"), .twofold(isTooMuch: true)])),
    ("0,1", .unreadable(.point)),
    ("answer 'a'", .unreadable(.number)), ("answer float('nan')", .unreadable(.number)),
  ])
  func numbers(line: String, kind: Verdict.Kind) throws {
    var engine = try engine(at: "first-move")
    let isExpression = line.hasPrefix("answer ")
    let action: LearnerAction = isExpression ? .answer(String(line.dropFirst(7))) : .type(line)
    guard case .judged(let verdict) = try engine.perform(action) else {
      Issue.record("\(line) isn't judged.")
      return
    }
    #expect(verdict.kind == kind)
  }

  @Test func theRightAnswerIsExplained() throws {
    var engine = try engine(at: "first-move")
    guard case .judged(let verdict) = try engine.perform(.type("0.1")) else {
      Issue.record("Not judged.")
      return
    }
    #expect(verdict.reason == "It is 0.2 of 0.5.")
    #expect(engine.record.steps["first-move"]?.state == .done)
    #expect(engine.canGoOn)
  }

  /// Wherever the run is taken, the question stays the same.
  @Test func theQuestionIsFrozen() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.goTo("e3"))
    _ = try engine.perform(.type("w = 100"))
    guard case .judged(let verdict) = try engine.perform(.type("0.1")) else {
      Issue.record("Not judged.")
      return
    }
    #expect(verdict.kind == .right)
    #expect(verdict.isElsewhere)
  }

  /// That the run stands elsewhere matters only where the answer would be another.
  @Test func aTimelessQuestionIsNowhereElse() throws {
    let lesson = try MemorySource(
      steps: "- {id: one, kind: predict, form: number, at: e1, answer: rate * 3}",
      prose: "## one\nHow much?"
    ).lesson()
    var engine = try LessonEngine(lesson: lesson, language: .english)
    _ = try engine.perform(.goTo("e3"))
    guard case .judged(let verdict) = try engine.perform(.type("7")) else {
      Issue.record("Not judged.")
      return
    }
    #expect(verdict.kind == .wrong && !verdict.isElsewhere)
  }

  /// A setting changes the answer, since it is computed.
  @Test func settingsCount() throws {
    var engine = try engine(at: "first-move")
    _ = try engine.perform(.set(name: "rate", expression: "0.5"))
    guard case .judged(let verdict) = try engine.perform(.type("0.25")) else {
      Issue.record("Not judged.")
      return
    }
    #expect(verdict.kind == .right)
  }

  @Test(arguments: ["w", "rate", "w + 1", "x = 3", "print(w)"])
  func codeIsNoAnswer(line: String) throws {
    var engine = try engine(at: "first-move")
    guard case .evaluated(let evaluation, nil) = try engine.perform(.type(line)) else {
      Issue.record("\(line) is judged.")
      return
    }
    #expect(evaluation.error == nil)
    #expect(engine.record.steps["first-move"]?.wrongAnswers ?? 0 == 0)
  }

  @Test(arguments: [
    ("b", Verdict.Kind.right), ("shrinks", .right), ("It shrinks.", .right), ("2", .right),
    ("a", .wrong), ("It grows", .wrong), ("c", .unreadable(.choice(["a", "b"]))),
    ("9", .unreadable(.choice(["a", "b"]))),
  ])
  func choices(line: String, kind: Verdict.Kind) throws {
    var engine = try engine(at: "what")
    guard case .judged(let verdict) = try engine.perform(.type(line)) else {
      Issue.record("\(line) isn't judged.")
      return
    }
    #expect(verdict.kind == kind)
  }

  @Test func hintsComeInOrderUntilThereAreNoMore() throws {
    var engine = try engine(at: "first-move")
    var numbers: [Int] = []
    for _ in 0..<4 {
      switch try engine.perform(.hint) {
      case .hinted(let number, 2, _): numbers.append(number)
      case .refused(.noMoreHints): numbers.append(0)
      default: Issue.record("No hint.")
      }
    }
    #expect(numbers == [1, 2, 0, 1])
  }

  @Test func aSeenSolutionIsOnRecord() throws {
    var engine = try engine(at: "first-move")
    guard case .solved(let text, _) = try engine.perform(.solution) else {
      Issue.record("No solution.")
      return
    }
    #expect(text.hasPrefix("0.1"))
    _ = try engine.perform(.type("0.1"))
    #expect(engine.record.steps["first-move"]?.state == .shown)
    #expect(engine.canGoOn)
  }

  // MARK: Deeds

  @Test(arguments: [
    ("w - move", Verdict.Kind?.some(.right)), ("0.32", .right), ("new = w - move", .right),
    ("w", .mistaken(["That is the old one."])), ("-0.32", .signFlipped), ("move", nil),
    ("'text'", nil), ("1/0", nil),
  ])
  func values(line: String, kind: Verdict.Kind?) throws {
    var engine = try engine(at: "second")
    guard case .evaluated(_, let verdict) = try engine.perform(.type(line)) else {
      Issue.record("\(line) doesn't run.")
      return
    }
    #expect(verdict?.kind == kind)
  }

  /// A learner's own name hides the run's; the verdict tells which.
  @Test func hidingNamesAreNamed() throws {
    var engine = try engine(at: "second")
    _ = try engine.perform(.type("move = 7"))
    guard case .evaluated(_, let verdict) = try engine.perform(.type("w - move")) else {
      Issue.record("It doesn't run.")
      return
    }
    #expect(verdict?.kind == .wrong)
    #expect(verdict?.hidingNames == ["move"])
  }

  @Test func conditionsAreJudgedAfterEveryMove() throws {
    var engine = try engine(at: "faster")
    guard case .changed(_, let slower) = try engine.perform(.set(name: "rate", expression: "0.1"))
    else {
      Issue.record("The setting isn't made.")
      return
    }
    #expect(slower?.kind == .mistaken(["That is slower: 0.1."]))
    guard case .changed(_, let right) = try engine.perform(.set(name: "rate", expression: "0.9"))
    else {
      Issue.record("The setting isn't made.")
      return
    }
    #expect(right?.kind == .right)
    #expect(right?.reason == "Now it is 0.05.")
  }

  // MARK: Trouble

  /// Settings that take a step's place away leave every way out open.
  @Test func aPlaceThatIsGoneStopsNobody() throws {
    var engine = try engine(at: "second")
    _ = try engine.perform(.set(name: "w", expression: "'text'"))
    guard case .arrived(let step) = try engine.perform(.next) else {
      Issue.record("next is refused.")
      return
    }
    #expect(step.id == "faster")
    #expect(throws: LessonError.self) {
      _ = try engine.perform(.previous)
      _ = try engine.perform(.answer("1"))
      _ = try engine.perform(.solution)
      _ = try engine.perform(.previous)
      _ = try engine.perform(.solution)
    }
    _ = try engine.perform(.undo)
    #expect(try engine.perform(.look).step?.problems == [])
  }

  @Test(arguments: ["for", "w +", "(", "import os"])
  func codeThatDoesNotParseIsRefused(line: String) throws {
    var engine = try engine(at: "hello")
    guard case .refused(.language(_, let source)) = try engine.perform(.type(line)) else {
      Issue.record("\(line) isn't refused.")
      return
    }
    #expect(source == line)
  }
}

extension Outcome {
  /// The step that is shown, if one is.
  var step: StepPresentation? {
    if case .arrived(let step) = self { step } else { nil }
  }
}
