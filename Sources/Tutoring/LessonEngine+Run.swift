import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// Carries out the actions that move or change the run.
  mutating func drive(_ action: LearnerAction) throws(LessonError) -> Outcome {
    let movement: Movement
    do {
      switch action {
      case .step(let grain, let times): movement = try run.step(grain, times: times)
      case .back(nil, let times): movement = try run.back(times: times)
      case .back(let grain?, let times): movement = try run.back(grain, times: times)
      case .goTo(let place): movement = try run.go(to: Target(parsing: place))
      case .runToEnd: movement = try run.runToEnd()
      case .reset: movement = try run.reset()
      case .set(let name, let expression):
        return try set(name, to: expression)
      case .undo:
        movement = try run.undoSetting()
        return .changed(movement, verdict: try verdictOnCondition())
      default: preconditionFailure("Every other action is carried out elsewhere.")
      }
    } catch let error as RunError {
      return .refused(.run(error))
    } catch {
      throw error as? LessonError ?? LessonError(.run(.interrupted), at: step.location)
    }
    return .moved(movement, verdict: try verdictOnCondition())
  }

  private mutating func set(
    _ name: String,
    to expression: String
  ) throws(LessonError) -> Outcome {
    let movement: Movement
    do {
      let value = try workspace.evaluate(expression, at: run.moment, of: run, world: .learner)
      movement = try run.set(name, to: value)
    } catch let error as LanguageError {
      return .refused(.language(error, source: expression))
    } catch {
      return .refused(.run(error as? RunError ?? .interrupted))
    }
    return .changed(movement, verdict: try verdictOnCondition())
  }

  func explain(_ reference: String) -> Outcome {
    do {
      return .explained(try run.explain(reference))
    } catch {
      return .refused(.run(error))
    }
  }

  mutating func drop(_ name: String) -> Outcome {
    guard workspace.drop(name) else { return .refused(.noOwnName(name)) }
    return .dropped(name, isRuns: run.moment.value(of: name) != nil)
  }
}
