import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// What the names of the program mean: as the learner has set it, as the lesson states it, or
  /// else as the flow of values shows it.
  ///
  /// What flow shows is a guess where the values of this moment don't fit together.
  public var roles: ProgramRoles {
    var roles = inferredRoles
    for (role, names) in lesson.roles.byRole where names.allSatisfy(isAssigned) {
      roles.findings[role] = .init(names: names, source: .lesson)
    }
    roles.apply(roleChoices)
    if case .doesNotFit? = problem(with: roles) {
      for role in [Role.inputs, .targets, .weights] where roles.findings[role]?.source == .flow {
        roles.findings[role]?.source = .guess
      }
    }
    return roles
  }

  private func problem(with roles: ProgramRoles) -> ReportProblem? {
    do throws(ReportProblem) {
      _ = try NetworkReading(at: run.moment, roles: roles)
      return nil
    } catch {
      return error
    }
  }

  /// The variables that count epochs and rows, with the grain that each counts.
  public var counters: [(name: String, grain: Grain)] {
    let loops: [(LoopNest.Loop?, Grain)] = [(run.loops.epoch, .epoch), (run.loops.row, .row)]
    return loops.compactMap { loop, grain in
      loop?.variable.map { ($0, grain) }
    }
  }

  /// Gives a role to names by hand, or takes it from them.
  mutating func setRole(_ choice: RoleChoice) -> Outcome {
    for name in choice.names where !knows(name) {
      return .refused(.report(.noSuchName(name)))
    }
    if let role = choice.role, choice.names.count > 1, !role.isPerLayer {
      return .refused(.report(.oneName(role)))
    }
    undoable.append(.roles(roleChoices))
    roleChoices.append(choice)
    return .reported(.roles(RolesReport(self)))
  }

  /// Whether the program has a variable, or had one before it was over.
  private func knows(_ name: String) -> Bool {
    run.moment.value(of: name) != nil || isAssigned(name)
  }

  /// Whether the program, which the learner may have edited, assigns a name.
  private func isAssigned(_ name: String) -> Bool {
    run.firstLine(assigning: name) != nil
  }
}

/// Who has which role in a program.
public struct RolesReport: Hashable, Sendable, Encodable {
  /// A role with its names.
  public struct Entry: Hashable, Sendable, Encodable {
    /// The role.
    public let role: Role
    /// The names, in the order of the layers where there are several; empty if nobody has it.
    public let names: [String]
    /// How that is known.
    public let source: ProgramRoles.Source?
  }

  /// The roles, those without a name as well.
  public let roles: [Entry]
  /// The variable that counts epochs.
  public let epochVariable: String?
  /// The variable that counts rows.
  public let rowVariable: String?

  init(_ engine: LessonEngine) {
    let found = engine.roles
    roles = Role.allCases.map { role in
      Entry(role: role, names: found.names(role), source: found.findings[role]?.source)
    }
    epochVariable = engine.run.loops.epoch?.variable
    rowVariable = engine.run.loops.row?.variable
  }
}

/// A role that a report relies on and that is only a guess.
public struct RoleGuess: Hashable, Sendable, Encodable {
  /// The role.
  public let role: Role
  /// The names that seem to have it.
  public let names: [String]
}
