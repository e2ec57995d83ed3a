import LessonContent
import Testing

@testable import Tutoring

/// Roles that the learner sets by hand.
@Suite struct RoleChoiceTests {
  private func engine(_ record: Progress.Lesson = .init()) throws -> LessonEngine {
    let library = try LessonLibrary(source: EmbeddedSource())
    let lesson = try library.lesson(library.entry("16"))
    var engine = try LessonEngine(lesson: lesson, language: .english, record: record)
    _ = try engine.perform(.goTo("e1"))
    return engine
  }

  @Test func aLessonStatesItsRoles() throws {
    let roles = try engine().roles
    #expect(roles.findings[.inputs] == .init(names: ["streetlights"], source: .lesson))
    #expect(roles.names(.biases) == [])
  }

  @Test func aChoiceComesFirstAndIsTakenBack() throws {
    var engine = try engine()
    _ = try engine.perform(.setRole(.init(names: ["layer_0"], role: .inputs)))
    #expect(engine.roles.findings[.inputs] == .init(names: ["layer_0"], source: .learner))
    _ = try engine.perform(.undo)
    #expect(engine.roles.names(.inputs) == ["streetlights"])
  }

  @Test func rolesAndSettingsAreTakenBackInTurn() throws {
    var engine = try engine()
    _ = try engine.perform(.setRole(.init(names: ["layer_0"], role: .inputs)))
    _ = try engine.perform(.set(name: "alpha", expression: "0.5"))
    _ = try engine.perform(.undo)
    #expect(engine.run.settings.isEmpty)
    #expect(engine.roles.names(.inputs) == ["layer_0"])
    _ = try engine.perform(.undo)
    #expect(engine.roles.names(.inputs) == ["streetlights"])
  }

  @Test func aNameCanLoseItsRoles() throws {
    var engine = try engine()
    _ = try engine.perform(.setRole(.init(names: ["weights_0_1"], role: nil)))
    #expect(engine.roles.names(.weights) == ["weights_1_2"])
  }

  @Test func aChoiceSurvives() throws {
    var engine = try engine()
    _ = try engine.perform(.setRole(.init(names: ["layer_0"], role: .inputs)))
    var record = engine.record
    record.checkpoint = engine.checkpoint
    #expect(try self.engine(record).roles.names(.inputs) == ["layer_0"])
  }

  @Test(arguments: [
    (RoleChoice(names: ["nobody"], role: .inputs), ReportProblem.noSuchName("nobody")),
    (RoleChoice(names: ["alpha", "i"], role: .rate), ReportProblem.oneName(.rate)),
  ])
  func whatNoRoleCanHave(choice: RoleChoice, problem: ReportProblem) throws {
    var engine = try engine()
    guard case .refused(.report(let found)) = try engine.perform(.setRole(choice)) else {
      Issue.record("It isn't refused.")
      return
    }
    #expect(found == problem)
  }
}
