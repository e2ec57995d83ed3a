import LessonContent
import NumericLanguage
import TimeTravel

/// Tries all that a learner may do at one step.
struct StepAudit {
  typealias Finding = (problem: AuditFinding.Problem, location: FileLocation)

  /// The lesson, with the learner just arrived at the step.
  let engine: LessonEngine
  /// The step's place among the steps, where the learner should be.
  let place: Int
  /// Tells what a line is at the prompt.
  let read: (String) -> LessonAudit.ShownLine

  var step: Step { engine.step }

  /// Returns what is wrong with the step.
  ///
  /// - Parameter isThorough: Whether answers, deeds and hints are tried as well as texts.
  /// - Returns: The findings with their places in the lesson's files.
  func problems(isThorough: Bool) -> [Finding] {
    guard engine.index == place else { return [at(.walkFails(.next))] }
    if case .failure(let error) = engine.asked { return [broken(error)] }
    var found = texts().map(broken)
    guard isThorough else { return found + walks() }
    found += missingParts()
    switch step.kind {
    case .say: break
    case .show: found += shown().findings
    case .predict(let question): found += hints() + answers(question) + repetitions()
    case .perform(let task): found += hints() + deeds(task) + repetitions()
    case .code(let task): found += hints() + program(task)
    case .zoo(let zoo): found += hints() + cages(zoo)
    }
    return found + walks()
  }

  private func at(_ problem: AuditFinding.Problem) -> Finding { (problem, step.location) }

  private func broken(_ error: LessonError) -> Finding { (.broken(error.problem), error.location) }

  // MARK: Texts

  /// The expressions in the step's texts that fail where the step plays.
  ///
  /// What is said to a deed done is filled in when it is done; the solution shows that.
  private func texts() -> [LessonError] {
    let prose = step.prose(engine.language)
    var texts = [prose.body] + prose.hints + prose.choices.values
    texts += [prose.solution].compactMap(\.self)
    if !isCondition { texts += [prose.right].compactMap(\.self) + prose.mistakes.values }
    return texts.flatMap { engine.filled($0).problems }
  }

  /// The parts of the text that are written in another language and not in this one.
  private func missingParts() -> [Finding] {
    let parts = step.prose.values.reduce(into: Set<String>()) { parts, prose in
      parts.formUnion(prose.headings(step.id))
    }
    let own = step.prose[engine.language]?.headings(step.id) ?? []
    let folder = step.location.file.split(separator: "/", omittingEmptySubsequences: false)
    let file = (folder.dropLast() + ["\(engine.language.rawValue).md"]).joined(separator: "/")
    return parts.subtracting(own).sorted().map { (.partMissing($0), FileLocation(file: file)) }
  }

  private var isCondition: Bool {
    guard case .perform(let task) = step.kind, case .condition = task.goal else { return false }
    return true
  }

  private func hints() -> [Finding] {
    let count = step.prose(engine.language).hints.count
    guard count < LessonAudit.hintCount else { return [] }
    return [at(.tooFewHints(count, wanted: LessonAudit.hintCount))]
  }

  // MARK: Commands

  /// Carries out the commands of a `show` step, as the prompt does when the learner arrives.
  ///
  /// - Returns: The lesson behind them, and what was wrong.
  func shown() -> (engine: LessonEngine, findings: [Finding]) {
    guard case .show(let lines) = step.kind else { return (engine, []) }
    var engine = engine
    var findings: [Finding] = []
    for line in lines {
      switch read(line) {
      case .look: continue
      case .unknown: findings.append(at(.unknownCommand(line)))
      case .action(let action):
        do throws(LessonError) {
          let refusal = try engine.perform(action).refusal
          findings += refusal.map { [at(.commandFails(line: line, $0))] } ?? []
        } catch {
          findings.append(broken(error))
        }
      }
    }
    return (engine, findings)
  }

  // MARK: Walking

  /// The ways out of the step that don't lead where they should.
  private func walks() -> [Finding] {
    let isLast = engine.index == engine.lesson.steps.count - 1
    let ways: [(LearnerAction, Int?)] = [
      (.next, isLast ? nil : engine.index + 1), (.skip, isLast ? nil : engine.index + 1),
      (.previous, engine.index == 0 ? nil : engine.index - 1), (.restart, 0),
      (.look, engine.index),
    ]
    return ways.filter { !leads($0.0, to: $0.1) }.map { at(.walkFails($0.0)) }
  }

  private func leads(_ action: LearnerAction, to place: Int?) -> Bool {
    var engine = engine
    switch (try? engine.perform(action), place) {
    case (.arrived(let step), let place?): return step.number == place + 1
    case (.finished, nil), (.refused(.atFirstStep), nil): return true
    default: return false
    }
  }

  // MARK: Questions

  private func answers(_ question: Question) -> [Finding] {
    let check: AnswerCheck
    do throws(LessonError) {
      check = try engine.answerCheck()
    } catch {
      return [broken(error)]
    }
    let rewrites = check.rewrites.filter { verdict(.type($0), of: engine)?.kind != .right }
    let computed = "answer (\(question.answer))"
    let isComputedRight = verdict(.answer("(\(question.answer))"), of: engine)?.kind == .right
    return (rewrites + (isComputedRight ? [] : [computed])).map { at(.answerRefused($0)) }
      + mistakes(question.mistakes, check) { mistake in
        verdict(.answer("(\(mistake.expression))"), of: engine)
      }
  }

  /// The verdict on an answer; `nil` if it is taken for none.
  func verdict(_ action: LearnerAction, of engine: LessonEngine) -> Verdict? {
    var engine = engine
    guard case .judged(let verdict) = try? engine.perform(action) else { return nil }
    return verdict
  }

  // MARK: Mistakes

  /// Tries the mistakes whose values are known.
  private func mistakes(
    _ mistakes: [Mistake],
    _ check: AnswerCheck,
    _ verdict: (Mistake) -> Verdict?
  ) -> [Finding] {
    var found: [Finding] = []
    for mistake in mistakes {
      do throws(LessonError) {
        let value = try engine.expected(mistake.expression)
        if check.isSame(value, check.truth) {
          found.append(at(.mistakeIsRight(mistake.id)))
          continue
        }
      } catch {
        guard case .expression(_, let failure) = error.problem else { continue }
        found.append(at(.mistakeFails(mistake.id, failure)))
        continue
      }
      let own = engine.message(mistake.id)
      if case .mistaken(let messages) = verdict(mistake)?.kind, messages.contains(own) { continue }
      found.append(at(.mistakeUnrecognised(mistake.id)))
    }
    return found + alike(check).map { at(.mistakesAlike($0)) }
  }

  /// The groups of mistakes that give one value.
  private func alike(_ check: AnswerCheck) -> [[String]] {
    var groups: [[String]] = []
    var grouped: Set<String> = []
    for (id, value) in check.mistakes
    where !grouped.contains(id) && !check.isSame(value, check.truth) {
      let same = check.mistakes.filter { check.isSame($0.value, value) }.map(\.id)
      grouped.formUnion(same)
      if same.count > 1 { groups.append(same) }
    }
    return groups
  }

  /// Programs have no language; they are tried once.
  private func program(_ task: ProgramTask) -> [Finding] {
    guard engine.language == .english else { return [] }
    let judge = ProgramJudge(task: task, isInterrupted: engine.run.isInterrupted)
    return ProgramAudit(judge: judge).problems(page: engine.run).map(at)
  }

  /// The cages whose numbers can't be shown, or whose right answer is refused.
  private func cages(_ zoo: Zoo) -> [Finding] {
    var engine = engine
    var found: [Finding] = []
    for mistake in zoo.task.mistakes {
      if engine.exhibit(zoo, of: mistake.id)?.epochs != zoo.epochs {
        found.append(at(.nothingToShow(mistake.id)))
      }
      let answer = engine.question?.answer ?? ""
      guard case .judged(let verdict) = try? engine.perform(.answer(answer)),
        verdict.kind == .right
      else { return found + [at(.answerRefused(answer))] }
      _ = try? engine.perform(.again)
    }
    return found
  }

  // MARK: Deeds

  private func deeds(_ task: Task) -> [Finding] {
    var found = solution(task)
    switch task.goal {
    case .value(let goal):
      do throws(LessonError) {
        let check = try engine.answerCheck()
        found += mistakes(task.mistakes, check) { mistake in
          deed(source(of: mistake.expression, in: engine), on: engine)
        }
        if deed(source(of: goal, in: engine), on: engine)?.kind != .right {
          found.append(at(.answerRefused(goal)))
        }
      } catch {
        found.append(broken(error))
      }
    case .condition(let condition, let isOverRun):
      let world: Workspace.World = isOverRun ? .run : .learner
      if engine.holds(condition, world) { found.append(at(.startAccepted)) }
      found += task.mistakes.filter { engine.holds($0.expression, world) }
        .map { at(.mistakeHoldsAtStart($0.id)) }
    }
    return found
  }

  /// What a learner may type to get an expression's value: the expression, or its value where it
  /// may call functions that learners don't see, or is a mere name, which is looked at.
  func source(of expression: String, in engine: LessonEngine) -> String {
    let isName = Expression.single(expression)?.isName ?? false
    guard engine.lesson.helpers != nil || isName, let value = try? engine.expected(expression)
    else { return "(\(expression))" }
    return value.literal
  }

  /// The verdict on code that is typed; `nil` if there is none.
  func deed(_ source: String, on engine: LessonEngine) -> Verdict? {
    var engine = engine
    guard case .evaluated(_, let verdict) = try? engine.perform(.type(source)) else { return nil }
    return verdict
  }

  /// Does what the solution says, as a learner would.
  private func solution(_ task: Task) -> [Finding] {
    var engine = engine
    for line in task.solution {
      guard let outcome = try? engine.perform(LearnerAction(solutionLine: line)) else { continue }
      if let refusal = outcome.refusal { return [at(.solutionFails(line: line, refusal))] }
      if outcome.verdict?.kind == .right { return [] }
    }
    return [at(.solutionRefused)]
  }
}

extension StepProse {
  /// The headings of its parts that a translation must have as well; those of choices and mistakes
  /// are asked for when the lesson is read.
  fileprivate func headings(_ step: String) -> Set<String> {
    var headings: Set<String> = ["## \(step)"]
    if right != nil { headings.insert("### right") }
    if solution != nil { headings.insert("### solution") }
    for number in hints.indices { headings.insert("### hint \(number + 1)") }
    return headings
  }
}
