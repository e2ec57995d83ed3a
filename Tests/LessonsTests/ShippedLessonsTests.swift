import LessonContent
import NumericLanguage
import Testing
import TimeTravel

@testable import Tutoring

/// The lessons that are shipped, tested like code.
@Suite struct ShippedLessonsTests {
  private static func library() throws -> LessonLibrary {
    try LessonLibrary(source: EmbeddedSource())
  }

  /// The folders of the lessons that are written.
  static let written: [String] =
    (try? library().course.entries.filter(\.isWritten).map(\.folder)) ?? []

  private func lesson(_ folder: String) throws -> Lesson {
    let library = try Self.library()
    return try library.lesson(library.entry(folder))
  }

  @Test func theMainProgramsHaveLessons() {
    #expect(
      Set(Self.written).isSuperset(of: ["04-one-light", "05-whole-data-set", "16-backpropagation"])
    )
  }

  @Test(arguments: written)
  func theAuditFindsNothing(folder: String) throws {
    let findings = LessonAudit(try lesson(folder)).findings()
    let report = findings.map { "\($0.location) \($0.step ?? "") \($0.language) \($0.problem)" }
    #expect(findings.isEmpty, "\n\(report.joined(separator: "\n"))")
  }

  /// Every number that a program holds after its first passes can be explained.
  @Test(arguments: written)
  func everyNumberIsExplained(folder: String) throws {
    var run = try Run(source: lesson(folder).program)
    for place in ["e1 r1", "e1"] {
      if (try? run.go(to: Target(parsing: place))) == nil { try run.runToEnd() }
      for variable in run.moment.variables {
        for reference in Self.references(to: variable) {
          let explanation = try run.explain(reference)
          #expect(explanation.reference.name == variable.name)
        }
      }
    }
  }

  /// The first and the last number of every variable.
  private static func references(to variable: Variable) -> [String] {
    guard case .array(let array) = variable.value else {
      return variable.value.scalar == nil ? [] : [variable.name]
    }
    guard array.count > 0, array.rank > 0 else { return [] }
    let last = array.shape.map { "\($0 - 1)" }.joined(separator: ",")
    let first = array.shape.map { _ in "0" }.joined(separator: ",")
    return [first, last].map { "\(variable.name)[\($0)]" }
  }

  /// Who knows the answers gets through each lesson's test, twice with different numbers.
  @Test(arguments: written)
  func theTestIsPassed(folder: String) throws {
    let lesson = try lesson(folder)
    var engine = try LessonEngine(lesson: lesson, language: .english)
    guard engine.presentation().testOffer != nil else { return }
    for _ in 1...2 {
      _ = try engine.perform(.test)
      var result: TestOutcome.Result?
      while result == nil, let answer = engine.step.answer {
        // Learners don't see the lesson's own functions; they find the value.
        let text = lesson.helpers == nil ? "(\(answer))" : try engine.expected(answer).literal
        guard case .tested(let outcome) = try engine.perform(.answer(text)) else {
          Issue.record("\(engine.step.id) isn't answered.")
          return
        }
        result = outcome.result
      }
      #expect(result?.toRead == [] && result?.right == result?.count)
      let open = lesson.steps.indices.filter { engine.record.steps[lesson.steps[$0].id] == nil }
      #expect(result?.toWrite == open.map { $0 + 1 })
    }
  }

  /// Left at any step, a lesson is resumed with the same bytes of state.
  @Test(arguments: written)
  func everyStepIsResumed(folder: String) throws {
    let lesson = try lesson(folder)
    var engine = try LessonEngine(lesson: lesson, language: .english)
    var unequal: [String] = []
    for _ in lesson.steps {
      var record = engine.record
      record.checkpoint = engine.checkpoint
      let again = try LessonEngine(lesson: lesson, language: .english, record: record)
      if !areIdentical(again.run.moment, engine.run.moment)
        || again.presentation() != engine.presentation()
      {
        unequal.append(engine.step.id)
      }
      _ = try engine.perform(.next)
    }
    #expect(unequal == [])
  }

  /// Whether two moments of two openings of one lesson hold the same bytes; functions, which
  /// each opening compiles anew, aside.
  private func areIdentical(_ left: Moment, _ right: Moment) -> Bool {
    left.position == right.position && left.output == right.output
      && left.variables.map(\.name) == right.variables.map(\.name)
      && zip(left.variables, right.variables).allSatisfy { $0.value.isIdentical(to: $1.value) }
  }
}

extension Step {
  /// The expression that answers it.
  fileprivate var answer: String? {
    switch kind {
    case .predict(let question): question.answer
    case .perform(let task): if case .value(let goal) = task.goal { goal } else { nil }
    default: nil
    }
  }
}
