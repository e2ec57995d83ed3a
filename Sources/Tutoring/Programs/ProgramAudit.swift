import LessonContent
import TimeTravel

/// Tries the reference and the mistakes of a step that asks for a program.
struct ProgramAudit {
  /// The judge that learners meet.
  let judge: ProgramJudge

  /// Returns what is wrong with the step.
  ///
  /// - Parameter page: The learner's page as it is at the beginning.
  /// - Returns: The problems; one that keeps the others from being found comes alone.
  func problems(page: Run) -> [AuditFinding.Problem] {
    do throws(Refusal) {
      if let problem = try ofReference() { return [problem] }
      var found: [AuditFinding.Problem] = []
      if try difference(of: page) == nil { found.append(.startAccepted) }
      return try found + ofTrials() + ofMistakes()
    } catch {
      guard case .language(let error, _) = error else { return [.referenceInterrupted] }
      return [.referenceFails(error)]
    }
  }

  private func ofReference() throws(Refusal) -> AuditFinding.Problem? {
    let end = try judge.tape(of: judge.run(judge.task.reference)).end
    if let error = end.error { return .referenceFails(error) }
    return judge.task.judged.first { end.value(of: $0).flatMap(NumericContent.init) == nil }
      .map(AuditFinding.Problem.judgedHoldsNoNumbers)
  }

  private func ofTrials() throws(Refusal) -> [AuditFinding.Problem] {
    var found: [AuditFinding.Problem] = []
    for (place, trial) in judge.task.trials.enumerated() where try !judge.isPossible(trial) {
      found.append(.trialIsImpossible(place + 1))
    }
    return found
  }

  private func ofMistakes() throws(Refusal) -> [AuditFinding.Problem] {
    var found: [AuditFinding.Problem] = []
    var alike: Set<[String]> = []
    for mistake in judge.task.mistakes {
      let source = mistake.program(from: judge.task.reference) ?? ""
      let program: Run
      do throws(Refusal) {
        program = try judge.run(source)
      } catch {
        if case .language(let error, _) = error { found.append(.mistakeFails(mistake.id, error)) }
        continue
      }
      guard let difference = try difference(of: program) else {
        found.append(.mistakeIsRight(mistake.id))
        continue
      }
      if !difference.messages.contains(mistake.id) {
        found.append(.mistakeUnrecognised(mistake.id))
      } else if difference.messages.count > 1, alike.insert(difference.messages).inserted {
        found.append(.mistakesAlike(difference.messages))
      }
    }
    return found
  }

  /// A difference whose messages are the mistakes' names.
  private func difference(of program: Run) throws(Refusal) -> ProgramDifference? {
    try judge.difference(of: [program]) { $0 }
  }
}
