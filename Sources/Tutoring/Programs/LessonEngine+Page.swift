import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// The page that a learner writes a program on, and what waits behind it.
  ///
  /// While a page is open it is the run: it is stepped, explained and changed like any
  /// program. The lesson's own run comes back when the learner leaves the step.
  public struct Page {
    /// The lesson's run as it was left.
    let lessonRun: Run
    /// What could be taken back there.
    let undoable: [Undoable]
    /// The reference, which the step's texts speak of; `nil` if it is no program.
    let reference: Run?
    /// The moment of the reference that the step's texts speak of.
    let asked: Result<Moment, LessonError>
  }

  /// Opens what the current step has in place of the lesson's run: the learner's page, as it was
  /// left or as the step has it, or a broken program.
  ///
  /// - Returns: Whether the step has such a thing.
  @discardableResult
  mutating func openPage() -> Bool {
    switch step.kind {
    case .code(let task): open(pageRun(of: step.id), for: task, at: step.at)
    case .zoo(let zoo):
      isCageOpen = true
      open(cageRun(zoo), for: zoo.task, at: place(of: zoo))
    default: return false
    }
    return true
  }

  /// Makes another program the run, and puts the lesson's aside.
  private mutating func open(_ own: Run?, for task: ProgramTask, at place: String?) {
    let (reference, asked) = frozenReference(task, at: place)
    page = Page(lessonRun: run, undoable: undoable, reference: reference, asked: asked)
    undoable = []
    if let own { turn(to: own) }
  }

  /// Puts the lesson's run back.
  mutating func closePage() {
    guard let page else { return }
    self.page = nil
    undoable = page.undoable
    turn(to: page.lessonRun)
  }

  /// Makes another run the one that is driven.
  private mutating func turn(to other: Run) {
    let isInterrupted = run.isInterrupted
    run = other
    run.isInterrupted = isInterrupted
    inferredRoles = ProgramRoles(inferredFrom: run.program)
    acceptsGrowth = false
  }

  /// The program on a step's page, behind its last line if it gets there.
  ///
  /// - Parameter id: The step's name.
  /// - Returns: The run; `nil` for a step that has no page.
  func pageRun(of id: String?) -> Run? {
    guard let id, let step = lesson.steps.first(where: { $0.id == id }),
      case .code(let task) = step.kind
    else { return nil }
    let texts = [record.steps[id]?.page, task.page, ""].compactMap(\.self)
    guard var own = texts.lazy.compactMap({ try? program($0) }).first
    else { return nil }
    own.isInterrupted = run.isInterrupted
    if let end = try? own.moment(at: Target(.end)), end.error == nil { own.stand(at: end) }
    return own
  }

  /// A program over the names that the learner's functions know.
  func program(_ source: String) throws(LanguageError) -> Run {
    try Run(source: source, budget: .untilEndless, symbols: pristine.program.symbols)
  }

  /// The reference, and the moment of it that texts speak of.
  private func frozenReference(
    _ task: ProgramTask,
    at place: String?
  ) -> (run: Run?, asked: Result<Moment, LessonError>) {
    let reference: Run
    do throws(LanguageError) {
      reference = try program(task.reference)
    } catch {
      let location = lesson.location(task.referenceName, error)
      return (nil, .failure(LessonError(.program(error), at: location)))
    }
    let at = place ?? "end"
    do throws(RunError) {
      return (reference, .success(try reference.moment(at: Target(parsing: at))))
    } catch {
      return (reference, .failure(LessonError(.place(at, error), at: step.location)))
    }
  }

  /// The program that the current step asks for, if it asks for one.
  var programTask: ProgramTask? {
    if case .code(let task) = step.kind { task } else { nil }
  }

  /// What is on the page: the program that is the run, or text that can't be read yet;
  /// `nil` at a step without a page.
  public var pageText: String? {
    programTask.map { record.steps[step.id]?.page ?? $0.page }
  }

  /// Keeps what is on the page, a program or not, so that its writer finds it again.
  mutating func keepPage(_ text: String) {
    guard let programTask else { return }
    record.steps[step.id, default: .init()].page = text == programTask.page ? nil : text
  }

  // MARK: Judging

  /// Judges what is on the page and what was typed at it.
  mutating func check() -> Outcome {
    guard let programTask else { return .refused(.noProgramAsked) }
    do throws(Refusal) {
      return .judged(settle(try judgement(of: typedHere, for: programTask)))
    } catch {
      return .refused(error)
    }
  }

  /// The page was changed: it is kept, and judged without what was typed at it.
  mutating func pageChanged() throws(Refusal) -> Verdict? {
    guard let programTask else { return nil }
    keepPage(run.program.syntax.source)
    return settle(try judgement(of: [], for: programTask))
  }

  /// Judges code that was typed at a page; `nil` if it is no whole attempt yet.
  mutating func verdictOnTyped(_ evaluation: Evaluation) throws(Refusal) -> Verdict? {
    guard let programTask, evaluation.error == nil, !evaluation.isInterrupted,
      !evaluation.written.isEmpty
    else { return nil }
    let verdict = try judgement(of: typedHere, for: programTask)
    guard verdict.kind == .right || isAttempt(evaluation, at: programTask) else { return nil }
    return settle(verdict)
  }

  private var typedHere: [String] {
    entries.filter { $0.page == step.id }.map(\.source)
  }

  /// Whether typed code does all that is asked for, right or wrong: it has a loop where the
  /// program needs one, or else it gives something the shape of what counts.
  private func isAttempt(_ evaluation: Evaluation, at task: ProgramTask) -> Bool {
    func hasLoop(_ source: String) -> Bool {
      let statements = (try? Parser.parse(source))?.statements ?? []
      return statements.contains { statement in
        switch statement.kind {
        case .forLoop, .whileLoop: true
        default: false
        }
      }
    }
    guard !hasLoop(task.newLines.joined(separator: "\n")) else {
      return hasLoop(evaluation.source)
    }
    guard let moment = try? page?.reference?.moment(at: Target(.end)),
      let wanted = task.judged.last.flatMap({ moment.value(of: $0) }).flatMap(NumericContent.init)
    else { return false }
    return workspace.names.contains { variable in
      evaluation.written.contains(variable.name)
        && NumericContent(variable.value)?.squeezed == wanted.squeezed
    }
  }

  /// Takes note of a verdict on a program.
  private mutating func settle(_ verdict: Verdict) -> Verdict {
    if verdict.kind == .right { pass() } else { countWrongAnswer() }
    return verdict
  }

  /// Compares the page with the reference: with the last that was typed at it and all before that
  /// which this rests on, or, where nothing was typed, as it is.
  private func judgement(
    of typed: [String],
    for task: ProgramTask
  ) throws(Refusal) -> Verdict {
    let judge = ProgramJudge(task: task, isInterrupted: run.isInterrupted)
    let text = run.program.syntax.source
    var candidates: [Run] = []
    let histories = [
      [text] + CodeHistory(typed).lastWithItsNeeds, [text] + typed.suffix(1),
      CodeHistory(typed, after: text).lastWithItsNeeds,
    ]
    for pieces in typed.isEmpty ? [] : histories {
      let source = pieces.joined(separator: "\n")
      let start = source.contains("import numpy") ? "" : "import numpy as np\n"
      if let program = try? judge.run(start + source) { candidates.append(program) }
    }
    if candidates.isEmpty { candidates.append(run) }
    var difference = try judge.difference(of: candidates, message: message)
    difference?.isTyped = !typed.isEmpty
    return Verdict(
      kind: difference.map(Verdict.Kind.departs) ?? .right,
      reason: difference == nil ? step.prose(language).right.map { filled($0).text } : nil,
      given: "",
      expected: "",
      isElsewhere: false
    )
  }
}

extension ProgramTask {
  /// The reference's lines that the page doesn't begin with.
  var newLines: [String] {
    func lines(_ text: String) -> [Substring] {
      text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let written = lines(page)
    let wanted = lines(reference)
    let shared = zip(written, wanted).prefix { $0 == $1 }.count
    let isPrefix = shared == written.count || written[shared...].allSatisfy { $0.isEmpty }
    return (isPrefix ? wanted[shared...] : wanted[...]).map(String.init)
  }
}
