import Testing

@testable import LessonContent

/// The lessons that the program ships: their files are whole and keep the house rules.
struct ShippedLessonTests {
  private static let written = ["4", "5", "16"]

  private func lesson(_ name: String) throws -> Lesson {
    let library = try LessonLibrary(source: EmbeddedSource())
    return try library.lesson(library.entry(name))
  }

  /// The steps that ask for something, with their prose.
  private func asking(_ lesson: Lesson) -> [(step: Step, prose: StepProse)] {
    lesson.steps.filter {
      switch $0.kind {
      case .say, .show: false
      case .predict, .perform, .code, .zoo: true
      }
    }.map { ($0, $0.prose(.english)) }
  }

  @Test("the course names nineteen lessons in both languages")
  func courseNamesNineteenLessonsInBothLanguages() throws {
    let course = try LessonLibrary(source: EmbeddedSource()).course
    #expect(course.entries.map(\.number) == Array(0...18))
    #expect(course.entries.filter { $0.title[.chinese] == nil } == [])
    #expect(course.groups.filter { $0.title[.chinese] == nil }.isEmpty)
    let written = course.entries.filter(\.isWritten).map(\.number)
    #expect(Set(written).isSuperset(of: [4, 5, 16]))
  }

  @Test("a lesson opens with something to read and ends so", arguments: written)
  func lessonOpensWithSomethingToReadAndEndsSo(name: String) throws {
    let lesson = try lesson(name)
    #expect(lesson.steps.first?.kind == .say)
    #expect(lesson.steps.last?.kind == .say)
    #expect(lesson.steps.last?.id == "without-looking")
  }

  @Test("a lesson asks at least three questions and two deeds", arguments: written)
  func lessonAsksAtLeastThreeQuestionsAndTwoDeeds(name: String) throws {
    let kinds = try lesson(name).steps.map(\.kind)
    let questions = kinds.filter { if case .predict = $0 { true } else { false } }
    let deeds = kinds.filter { if case .perform = $0 { true } else { false } }
    #expect(questions.count >= 3)
    #expect(deeds.count >= 2)
  }

  @Test("every question has four hints, a reason and a solution", arguments: written)
  func everyQuestionHasFourHintsReasonAndSolution(name: String) throws {
    let bare = try asking(lesson(name)).filter {
      $0.prose.hints.count != 4 || $0.prose.right == nil || $0.prose.solution == nil
    }
    #expect(bare.map(\.step.id) == [])
  }

  @Test("every question knows a mistake and the place it asks about", arguments: written)
  func everyQuestionKnowsMistakeAndPlaceItAsksAbout(name: String) throws {
    let bare = try asking(lesson(name)).filter { $0.step.mistakes.isEmpty || $0.step.at == nil }
    #expect(bare.map(\.step.id) == [])
  }

  @Test("the text keeps the house voice", arguments: written)
  func textKeepsHouseVoice(name: String) throws {
    let library = try LessonLibrary(source: EmbeddedSource())
    let folder = try library.entry(name).folder
    let text = try #require(EmbeddedSource().text(of: folder + "/en.md"))
    #expect(!text.replacing("!=", with: "").contains("!"))
    #expect(!text.contains("\t"))
    #expect(text.unicodeScalars.filter { !$0.isASCII } == [])
    #expect(!text.contains("\n|"))
  }

  @Test("the line that lesson 16 names adds to the error")
  func lineThatLesson16NamesAddsToError() throws {
    let lesson = try lesson("16")
    let step = try #require(lesson.steps.first { $0.id == "error" })
    let line = try #require(step.at?.split(separator: " ").last.flatMap { Int($0) })
    let text = lesson.program.split(separator: "\n", omittingEmptySubsequences: false)[line - 1]
    #expect(text.contains("layer_2_error += "))
  }
}
