import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// Carries out the actions that move the run.
  mutating func drive(_ action: LearnerAction, isJudged: Bool = true) -> Outcome {
    do throws(Refusal) {
      let movement: Movement
      if case .until(let expression) = action {
        movement = try go(until: expression)
      } else {
        movement = try move(action, isGuarded: isJudged)
      }
      let hasMoved = movement.from.position != movement.to.position
      return .moved(movement, verdict: isJudged ? verdictOnState(hasChanged: hasMoved) : nil)
    } catch {
      return .refused(error)
    }
  }

  private mutating func move(
    _ action: LearnerAction,
    isGuarded: Bool
  ) throws(Refusal) -> Movement {
    do throws(RunError) {
      switch action {
      case .step(let grain, let times):
        return try advance(grain, times: times, isGuarded: isGuarded)
      case .back(nil, let times): return try run.back(times: times)
      case .back(let grain?, let times): return try run.back(grain, times: times)
      case .goTo(let place): return try run.go(to: Target(parsing: place))
      case .runToEnd: return try advance(nil, isGuarded: isGuarded)
      case .reset:
        acceptsGrowth = false
        return try run.reset()
      default: preconditionFailure("Every other action is carried out elsewhere.")
      }
    } catch {
      throw .run(error)
    }
  }

  // MARK: Code

  /// Runs code without judging what came of it.
  mutating func execute(_ source: String) -> Outcome {
    do throws(LanguageError) {
      let evaluation = try workspace.execute(source, over: run)
      let isLasting = !evaluation.written.isEmpty || source.contains("random")
      if isLasting, !evaluation.isInterrupted { keep(source) }
      return .evaluated(evaluation, verdict: nil)
    } catch {
      return .refused(.language(error, source: source))
    }
  }

  /// Remembers code that has to run again when the lesson is resumed.
  mutating func keep(_ source: String) {
    if page != nil {
      entries.append(Progress.Entry(position: run.position, source: source, page: step.id))
      return
    }
    var entry = Progress.Entry(position: run.position, settings: settings, source: source)
    entry.adoptions = run.adoptions.isEmpty ? nil : run.adoptions.count
    entry.isEdited = isEdited ? true : nil
    entries.append(entry)
  }

  // MARK: Looking

  func explain(_ reference: String) -> Outcome {
    do throws(RunError) {
      return .explained(try run.explain(reference))
    } catch {
      return .refused(.run(error))
    }
  }

  mutating func drop(_ name: String, isJudged: Bool = true) -> Outcome {
    guard workspace.drop(name) else { return .refused(.noOwnName(name)) }
    keep("del \(name)")
    return .dropped(
      name,
      isRuns: run.moment.value(of: name) != nil,
      verdict: isJudged ? verdictOnState(hasChanged: true) : nil
    )
  }
}
