import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// Carries out the actions that change the run.
  mutating func change(_ action: LearnerAction, isJudged: Bool = true) -> Outcome {
    do throws(Refusal) {
      let movement: Movement
      let source = run.program.syntax.source
      switch action {
      case .set(let name, let expression): movement = try set(name, to: expression)
      case .adopt(let names): movement = try adopt(names)
      case .edit(let source): movement = try edit(source)
      case .open(let data): movement = try open(data)
      case .closeData: movement = try putBack()
      case .undo: movement = try undo()
      default: preconditionFailure("Every other action is carried out elsewhere.")
      }
      switch action {
      case .undo: _ = undoable.popLast()
      default: undoable.append(.run)
      }
      if source != run.program.syntax.source {
        inferredRoles = ProgramRoles(inferredFrom: run.program)
      }
      acceptsGrowth = false
      freeze()
      guard page == nil else { return .changed(movement, verdict: try pageChanged()) }
      return .changed(movement, verdict: isJudged ? verdictOnState(hasChanged: true) : nil)
    } catch {
      return .refused(error)
    }
  }

  /// Takes back the last change: of a role, or else of the run.
  mutating func takeBack() -> Outcome {
    guard case .roles(let earlier)? = undoable.last else { return change(.undo) }
    undoable.removeLast()
    roleChoices = earlier
    return .reported(.roles(RolesReport(self)))
  }

  private mutating func set(
    _ name: String,
    to expression: String
  ) throws(Refusal) -> Movement {
    let value: Value
    do throws(LanguageError) {
      value = try workspace.evaluate(expression, at: run.moment, of: run, world: .learner)
    } catch {
      throw .language(error, source: expression)
    }
    return try Refusal.running { () throws(RunError) in try run.set(name, to: value) }
  }

  /// Goes on from the learner's own values, which are the run's from then on.
  private mutating func adopt(_ names: [String]) throws(Refusal) -> Movement {
    let names = names.isEmpty ? hidingNames : names
    guard !names.isEmpty else { throw .nothingToAdopt }
    var values: [Variable] = []
    for name in names {
      guard let own = workspace.names.first(where: { $0.name == name }) else {
        throw .noOwnName(name)
      }
      guard own.value.isData, run.moment.value(of: name)?.isData == true else {
        throw .notAdoptable(name)
      }
      values.append(own)
    }
    let movement = try Refusal.running { () throws(RunError) in try run.adopt(values) }
    for name in names { _ = drop(name, isJudged: false) }
    return movement
  }

  /// Puts another program in place; one on a page runs to its end, as it is judged.
  private mutating func edit(_ source: String) throws(Refusal) -> Movement {
    do throws(RunError) {
      let movement = try run.edit(source)
      return page == nil || run.moment.isFinished ? movement : try run.runToEnd()
    } catch {
      keepPage(source)
      if case .language(let error) = error { throw .language(error, source: source) }
      throw .run(error)
    }
  }

  /// Puts the page back as the step has it, or else the program's own data.
  private mutating func putBack() throws(Refusal) -> Movement {
    guard let programTask else { return try closeData() }
    return try edit(programTask.page)
  }

  /// Takes back the last change; values that were adopted are the learner's own again.
  private mutating func undo() throws(Refusal) -> Movement {
    let adopted = run.adoptions
    let movement = try Refusal.running { () throws(RunError) in try run.undo() }
    if adopted.count == run.adoptions.count + 1, let last = adopted.last {
      for variable in last.values {
        _ = execute("\(variable.name) = \(variable.value.literal)")
      }
    }
    return movement
  }
}
