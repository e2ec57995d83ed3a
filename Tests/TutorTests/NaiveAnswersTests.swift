import LessonContent
import NumericLanguage
import TerminalRendering
import TestSupport
import Testing

@testable import Tutoring
@testable import tutor

/// What the shipped lessons say to wrong answers that anybody may type, whatever the question.
@Suite struct NaiveAnswersTests {
  private static let library = try? LessonLibrary(source: EmbeddedSource())

  /// The folders of the lessons that are written.
  static let written = library?.course.entries.filter(\.isWritten).map(\.folder) ?? []

  @Test func thereAreLessons() {
    #expect(Self.written.count > 15)
  }

  /// No message shows a part of the answer's expression that the learner doesn't know, nor a number
  /// in more digits than anybody reads, nor anything of how the lesson is made.
  @Test(arguments: written)
  func nothingOfTheLessonShows(folder: String) throws {
    let library = try #require(Self.library)
    let lesson = try library.lesson(library.entry(folder))
    var faults: [String] = []
    for language in [Language.english, .chinese] {
      var engine = try LessonEngine(lesson: lesson, language: language)
      for _ in lesson.steps {
        if let source = engine.step.source { faults += try Self.faults(of: source, in: engine) }
        _ = try engine.perform(.skip)
      }
    }
    #expect(faults == [], "\n\(faults.joined(separator: "\n"))")
  }

  private static func faults(of source: String, in engine: LessonEngine) throws -> [String] {
    let check = try engine.answerCheck()
    let known = KnownParts(texts: [engine.run.program.syntax.source, engine.shownText])
    let hidden = try #require(Expression.single(source)).hidden(from: known)
    let screen = Screen(width: 500, style: .plain, language: engine.language)
    return naive(check.truth, engine).flatMap { line -> [String] in
      var engine = engine
      guard let verdict = try? engine.perform(.type(line)).verdict else { return [] }
      if case .mistaken = verdict.kind { return [] }
      if case .right = verdict.kind { return [] }
      let text = VerdictView(verdict: verdict, screen: screen).text
      let found = hidden.filter(text.contains) + ["np.", "lambda", "true_"].filter(text.contains)
      let long = text.split { !"0123456789.".contains($0) }.map(String.init).filter { number in
        number.drop { "0.".contains($0) }.count { $0 != "." } > 12
      }
      return (found + long).map { "\(engine.step.id): \(line) -> \($0): \(text)" }
    }
  }

  /// Wrong answers to a question with a true value.
  private static func naive(_ truth: Value, _ engine: LessonEngine) -> [String] {
    var lines = ["0", "1", "-1", "2", "0.5", "three", "0 1 1", "1 2 3 4"]
    if let numbers = NumericContent(truth)?.numbers, !numbers.isEmpty {
      let changes: [(Double) -> Double] = [
        { $0 * 2 }, { $0 / 2 }, { -$0 }, { $0 * $0 }, { $0 + 1 }, { $0 - 1 }, { 1 - $0 },
      ]
      lines += changes.map { change in
        numbers.map { Value.float(change($0)).str }.joined(separator: " ")
      }
    }
    for variable in engine.run.moment.variables {
      guard let numbers = NumericContent(variable.value)?.numbers, numbers.count < 13 else {
        continue
      }
      lines.append(numbers.map { Value.float($0).str }.joined(separator: " "))
      lines += numbers.prefix(4).map { Value.float($0).str }
      lines.append("\(variable.name) * 1")
    }
    return lines
  }
}

extension Step {
  /// The expression whose value it asks for.
  fileprivate var source: String? {
    switch kind {
    case .predict(let question): question.answer
    case .perform(let task): if case .value(let goal) = task.goal { goal } else { nil }
    default: nil
    }
  }
}

extension Expression {
  /// The parts that compute something and may not be named.
  fileprivate func hidden(from known: KnownParts) -> [String] {
    let inner = parts.flatMap { $0.hidden(from: known) }
    switch kind {
    case .binary, .call, .comparison, .conditional, .lambda, .listComprehension:
      let text = sourceText
      return inner + (known.told(text) == nil ? [text] : [])
    default: return inner
    }
  }
}

extension Outcome {
  fileprivate var verdict: Verdict? {
    switch self {
    case .judged(let verdict): verdict
    case .evaluated(_, let verdict), .moved(_, let verdict), .changed(_, let verdict): verdict
    default: nil
    }
  }
}
