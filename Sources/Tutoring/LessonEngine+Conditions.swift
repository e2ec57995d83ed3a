import LessonContent
import NumericLanguage
import TimeTravel

/// Steps that ask for a condition.
extension LessonEngine {
  /// The condition of the current step and whose names it is about, while it waits for it.
  private var openCondition: (task: Task, source: String, world: Workspace.World)? {
    guard case .perform(let task) = step.kind, repetition == nil, test == nil,
      case .condition(let source, let isOverRun) = task.goal, state(of: step) != .done
    else { return nil }
    return (task, source, isOverRun ? .run : .learner)
  }

  /// Whether the current step asks for something that holds already, though nothing was done for
  /// it here: an earlier setting may have it so.
  var isMet: Bool { openCondition.map { holds($0.source, $0.world) } ?? false }

  /// Judges the state after code was typed, which leaves the run as it was.
  mutating func verdictOnState(afterCode evaluation: Evaluation) -> Verdict? {
    let isOverRun = openCondition?.world == .run
    return verdictOnState(hasChanged: !isOverRun && !evaluation.written.isEmpty)
  }

  /// Judges the state of run and names at a step that asks for a condition.
  ///
  /// What holds before anything changed says nothing about what was typed since.
  ///
  /// - Parameter hasChanged: Whether the learner's last action may have changed that state. A
  ///   mistake that still holds is then told again.
  /// - Returns: The verdict; `nil` while the condition doesn't hold and there is no mistake to tell.
  mutating func verdictOnState(hasChanged: Bool) -> Verdict? {
    guard let (task, condition, world) = openCondition else { return nil }
    if holds(condition, world) {
      guard hasChanged else { return nil }
      pass()
      return verdictOnState(.right, reason: step.prose(language).right.map { filledNow($0) })
    }
    let now = task.mistakes.map(\.id).filter { id in
      task.mistakes.contains { $0.id == id && holds($0.expression, world) }
    }
    let told = hasChanged ? now : now.filter { !holding.contains($0) }
    holding = Set(now)
    guard told.isEmpty else {
      let texts = told.map { filledNow(step.prose(language).mistakes[$0] ?? [.text($0)]) }
      return verdictOnState(.mistaken(texts))
    }
    guard hasChanged, let error = failure(of: condition, world) else { return nil }
    let settings = world == .run ? run.settings.map(\.name) : []
    return verdictOnState(.uncomputable(error, settings: settings))
  }

  private func verdictOnState(_ kind: Verdict.Kind, reason: String? = nil) -> Verdict {
    var verdict = Verdict(kind: kind, reason: reason, given: "", expected: "", isElsewhere: false)
    verdict.isOnState = true
    return verdict
  }

  /// Fills the learner's values, and behind them the run's, of this moment into some prose.
  private func filledNow(_ segments: [Segment]) -> String {
    Prose(
      run: run,
      moment: .success(run.moment),
      workspace: workspace,
      known: known,
      isLearners: true
    )
    .filled(segments).text
  }

  /// Whether a condition is true now; one that fails, for instance for want of a name, isn't.
  func holds(_ condition: String, _ world: Workspace.World) -> Bool {
    let value = try? workspace.evaluate(condition, at: run.moment, of: run, world: world)
    return (try? value?.isTrue()) ?? false
  }

  /// Why a condition can't be computed, if values are to blame, and not that the run hasn't come
  /// to a name or an element yet.
  private func failure(of condition: String, _ world: Workspace.World) -> LanguageError? {
    guard run.moment.error == nil, world == .learner || !run.settings.isEmpty else { return nil }
    do throws(LanguageError) {
      _ = try workspace.evaluate(condition, at: run.moment, of: run, world: world).isTrue()
      return nil
    } catch {
      return [.type, .value, .attribute].contains(error.category) ? error : nil
    }
  }
}
