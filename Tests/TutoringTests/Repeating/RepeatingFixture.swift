import LessonContent
import Testing

@testable import Tutoring

/// A lesson whose questions can be asked again.
enum RepeatingFixture {
  static let steps = """
    - {id: hello, kind: say, at: e0}
    - id: first-move
      kind: predict
      form: number
      at: e0 before w
      answer: rate * w
      mistakes: {no-rate: w}
      again:
        set: {w: 'np.round(1 + np.random.random(), 2)', rate: 'np.round(0.1 + np.random.random() / 4, 2)'}
    - id: which
      kind: predict
      form: number
      at: e1
      answer: w
      again: {at: [e2, e3]}
    - {id: only, kind: predict, form: number, at: e1, answer: w + 1}
    - id: what
      kind: predict
      form: choice
      at: e1
      choices: [grows, shrinks]
      answer: "'shrinks' if rate > 0 else 'grows'"
    - id: next-weight
      kind: do
      at: e1 before w
      value: w - move
      solution: [w - move]
      mistakes: {unmoved: w}
      again: {set: {w: 3 + np.random.random()}}
    - {id: faster, kind: do, at: e1, condition: w < 0.1, over: run, solution: [set rate 0.9]}
    """

  static let prose = """
    ## hello
    Hello.
    ## first-move
    The weight is {w}, as before.

    **How far does it move?** It is {w} now, and `w ** 2` is a trap.
    ### hint 1
    {rate} * {w}
    ### right
    It is {rate} of {w}.
    ### mistake no-rate
    That is all of {w}.
    ## which
    **What is the weight?**
    ### again
    **What is it here**, behind {epoch + 1} epochs?
    ## only
    What is it and one?
    ## what
    **What does it do?**
    ### choice grows
    It grows.
    ### choice shrinks
    It shrinks.
    ## next-weight
    **Type the next weight.**
    ### mistake unmoved
    That is the old one.
    ## faster
    Make it faster.
    """

  /// The lesson at one of its steps.
  static func engine(at step: String) throws -> LessonEngine {
    let lesson = try MemorySource(steps: steps, prose: prose).lesson()
    var engine = try LessonEngine(lesson: lesson, language: .english)
    while engine.step.id != step { _ = try engine.perform(.next) }
    return engine
  }
}

extension LessonEngine {
  /// The verdict on an action.
  mutating func verdict(_ action: LearnerAction) throws -> Verdict? {
    try perform(action).verdict
  }

  /// The refusal of an action.
  mutating func refusal(_ action: LearnerAction) throws -> Refusal? {
    if case .refused(let refusal) = try perform(action) { refusal } else { nil }
  }
}
