import Testing

@testable import LessonContent

/// Each shipped lesson says the same parts in both languages.
struct BothLanguagesTests {
  private static let folders =
    ((try? LessonLibrary(source: EmbeddedSource()))?.course.entries ?? []).map(\.folder)

  private func lesson(_ folder: String) throws -> Lesson {
    let library = try LessonLibrary(source: EmbeddedSource())
    return try library.lesson(library.entry(folder))
  }

  @Test("every lesson of the course is looked at")
  func everyLessonOfCourseIsLookedAt() {
    #expect(Self.folders.count == 19)
  }

  @Test("a lesson is written in both languages", arguments: folders)
  func lessonIsWrittenInBothLanguages(folder: String) throws {
    let missing = try lesson(folder).steps.filter { $0.prose.count < Language.allCases.count }
    #expect(missing.map(\.id) == [])
  }

  @Test("a step has the same parts in both languages", arguments: folders)
  func stepHasSamePartsInBothLanguages(folder: String) throws {
    let differing = try lesson(folder).steps.filter { step in
      parts(of: step.prose(.english)) != parts(of: step.prose(.chinese))
    }
    #expect(differing.map(\.id) == [])
  }

  @Test("a part that is missing is noticed")
  func partThatIsMissingIsNoticed() throws {
    var source = try MemorySource.small()
    source.files["01-small/zh-Hans.md"] = LessonFixture.prose
      .replacing("### hint 2\n{w:.2f} it is.\n", with: "")
    let library = try LessonLibrary(source: source)
    let step = try library.lesson(library.entry("1")).steps[2]
    #expect(parts(of: step.prose(.english)) != parts(of: step.prose(.chinese)))
  }

  @Test("a section that is missing is refused")
  func sectionThatIsMissingIsRefused() throws {
    var source = try MemorySource.small()
    source.files["01-small/zh-Hans.md"] = LessonFixture.prose
      .replacing("## state\nRaise alpha.", with: "")
    let library = try LessonLibrary(source: source)
    let error = try #require(throws: LessonFileError.self) {
      try library.lesson(library.entry("1"))
    }
    #expect(error.problem == .missingProse(step: "state", file: "zh-Hans.md"))
    #expect(error.message(in: .chinese).hasSuffix("步骤 'state' 没有文字；请在 zh-Hans.md 里加一节 '## state'"))
  }

  /// Which parts prose has: each of its properties with its length and its names, however many
  /// properties there will be.
  private func parts(of prose: StepProse) -> [String] {
    Mirror(reflecting: prose).children.flatMap { child -> [String] in
      let name = child.label ?? ""
      switch child.value {
      case let parts as [[Segment]]: return ["\(name) \(parts.count)"]
      case let parts as [String: [Segment]]: return parts.keys.sorted().map { "\(name) \($0)" }
      case let parts as [Segment]: return parts.isEmpty ? [] : [name]
      case let part as [Segment]?: return part == nil ? [] : [name]
      default: return ["\(name) is of a kind that this test doesn't know"]
      }
    }
  }
}
