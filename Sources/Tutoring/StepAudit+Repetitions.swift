import LessonContent

extension StepAudit {
  /// How many repetitions are tried.
  private static let repetitions = 1...3

  /// Tries the step's question with fresh numbers.
  func repetitions() -> [Finding] {
    guard let again = step.again else { return [] }
    var engine = engine
    var found: [AuditFinding.Problem] = []
    var isOther = false
    let own = try? engine.answerCheck()
    for number in Self.repetitions {
      engine.repetitions[step.id] = number - 1
      do throws(LessonError) {
        _ = try engine.perform(.again)
        let check = try engine.answerCheck()
        if let own, !check.isSame(check.truth, own.truth) { isOther = true }
        found += problems(of: engine, check).map { .repetition(number, $0) }
      } catch {
        found.append(.repetition(number, .broken(error.problem)))
        isOther = true
      }
    }
    if !isOther { found.append(.repetitionsAlike) }
    return found.map { ($0, again.location) }
  }

  /// What is wrong with one repetition.
  private func problems(
    of engine: LessonEngine,
    _ check: AnswerCheck
  ) -> [AuditFinding.Problem] {
    let prose = step.prose(engine.language)
    let texts = prose.hints + prose.choices.values + prose.mistakes.values
    let unfilled =
      engine.presentation().problems + texts.flatMap { engine.filled($0).problems }
    var refused: [String] = []
    switch step.kind {
    case .predict(let question):
      let computed = LearnerAction.answer("(\(question.answer))")
      if verdict(computed, of: engine)?.kind != .right { refused.append(question.answer) }
      refused += check.rewrites.filter { verdict(.type($0), of: engine)?.kind != .right }
    case .perform(let task):
      if case .value(let goal) = task.goal,
        deed(source(of: goal, in: engine), on: engine)?.kind != .right
      {
        refused.append(goal)
      }
    default: break
    }
    return unfilled.map { .broken($0.problem) } + refused.map { .answerRefused($0) }
  }
}
