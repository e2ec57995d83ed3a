import LessonContent
import NumericLanguage
import Testing

@testable import Tutoring

/// A lesson's own functions: its expressions may call them, and learners don't see them.
@Suite struct HelpersTests {
  private static let steps = """
    - {id: hello, kind: predict, form: number, at: e1, answer: twice(w)}
    """
  private static let prose = """
    ## hello
    Twice is {twice(w)}.
    """

  private func engine(_ helpers: String) throws -> LessonEngine {
    let source = MemorySource(
      steps: Self.steps,
      prose: Self.prose,
      more: ["helpers.py": helpers]
    )
    return try LessonEngine(lesson: source.lesson(), language: .english)
  }

  @Test func expressionsCallThem() throws {
    var engine = try engine("def twice(x):\n    return 2 * x\n")
    #expect(engine.presentation().text == "Twice is 0.8.")
    guard case .judged(let verdict) = try engine.perform(.type("0.8")) else {
      Issue.record("No verdict.")
      return
    }
    #expect(verdict.kind == .right)
  }

  @Test func learnersDoNotSeeThem() throws {
    var engine = try engine("def twice(x):\n    return 2 * x\n")
    guard case .evaluated(let evaluation, _) = try engine.perform(.type("twice(w)")) else {
      Issue.record("Not evaluated.")
      return
    }
    #expect(evaluation.error?.category == .name)
  }

  @Test func aFaultInThemIsTheLessonsWithItsPlace() throws {
    let error = #expect(throws: LessonError.self) { _ = try engine("def twice(x):\n  return (\n") }
    #expect(error?.location.file == "Lessons/01-small/helpers.py")
  }
}
