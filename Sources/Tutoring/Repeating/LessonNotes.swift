import LessonContent
import TimeTravel

/// The learner's own numbers in one lesson.
public struct LessonNotes {
  /// A question that was answered.
  public struct Entry: Hashable, Sendable {
    /// The step's number, counted from 1.
    public let number: Int
    /// What was asked, as Markdown on one line.
    public let question: String
    /// What was answered, as it was typed.
    public let typed: String
    /// What was computed.
    public let computed: String
  }

  /// The questions that were answered, in the order of the lesson.
  public let entries: [Entry]
  /// The learner's own names.
  public let names: [Variable]
  /// What is set otherwise than in the lesson.
  public let settings: [Setting]

  /// Whether there is nothing to note.
  public var isEmpty: Bool { entries.isEmpty && names.isEmpty && settings.isEmpty }
}

extension LessonEngine {
  /// What the learner answered in this lesson, and what else is theirs.
  public var notes: LessonNotes {
    let engine = atHome
    let entries = lesson.steps.enumerated().compactMap { place, step in
      engine.record.steps[step.id]?.answer.map { answer in
        LessonNotes.Entry(
          number: place + 1,
          question: engine.question(ofStep: place),
          typed: answer.typed,
          computed: answer.computed
        )
      }
    }
    return LessonNotes(
      entries: entries,
      names: engine.workspace.names.filter { $0.value.isData },
      settings: (engine.page?.lessonRun ?? engine.run).settings
    )
  }

  /// The question of a step on one line, with the numbers of the lesson.
  private func question(ofStep place: Int) -> String {
    let step = lesson.steps[place]
    let hole = "\u{FFFC}"
    let body = step.prose(language).body.map { segment in
      if case .text(let text) = segment { text } else { hole }
    }
    var parts = body.joined().boldParts
    if parts.contains(where: { $0.contains(hole) }) {
      var engine = self
      engine.page = nil
      engine.run = pristine
      engine.run.isInterrupted = run.isInterrupted
      engine.arrive(at: place)
      parts = engine.filled(step.prose(language).body).text.boldParts
    }
    return parts.isEmpty ? step.id : parts.joined(separator: " ")
  }

  /// Takes note of a right answer to the lesson's own question.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - outcome: What came of it.
  /// - Returns: The outcome.
  mutating func noted(_ typed: String, _ outcome: Outcome) -> Outcome {
    guard home == nil, let verdict = outcome.verdict, verdict.kind == .right,
      !verdict.expected.isEmpty
    else { return outcome }
    record.steps[step.id, default: Progress.Step()].answer = Progress.Answer(
      typed: typed.withoutBlanks,
      computed: verdict.expected
    )
    return outcome
  }
}
