import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// Asks the current question again, with other numbers.
  ///
  /// - Throws: ``LessonError`` if they can't be computed; all is then as it was.
  mutating func again() throws(LessonError) -> Outcome {
    guard step.isAsking else { return .refused(.nothingAsked) }
    if case .zoo = step.kind {
      if isCageOpen { settleCage() }
      arrive(at: index)
      return .arrived(presentation())
    }
    guard let again = step.again else {
      return .refused(.onlyNumbers(isSettable: hasNumbersToSet))
    }
    let before = self
    let last = try? answerCheck().truth
    var number = repetitions[step.id] ?? 0
    do throws(LessonError) {
      goHome()
      let home = Whereabouts(self)
      for _ in 0..<Self.mostDraws {
        number += 1
        home.restore(&self, withNames: false)
        try pose(again, number: number)
        if try last.map(answerCheck().truth.isIdentical) != true { break }
      }
      self.home = home
    } catch {
      self = before
      if error.isInterruption { return .refused(.run(.interrupted)) }
      throw error
    }
    repetitions[step.id] = number
    hintsShown[step.id] = nil
    return .arrived(presentation())
  }

  /// How many draws are tried until the answer is another than the last one.
  private static let mostDraws = 4

  /// Whether the learner's own settings give the current question other numbers.
  private var hasNumbersToSet: Bool {
    switch step.kind {
    case .predict(let question): question.form != .choice
    case .perform(let task): if case .value = task.goal { true } else { false }
    default: false
    }
  }

  /// Gives the current question fresh numbers and takes the run to where they are asked about.
  ///
  /// - Parameters:
  ///   - again: How the numbers are made.
  ///   - number: The number of the repetition.
  /// - Throws: ``LessonError`` if there is no such place or setting, or no answer; what is done
  ///   by then stays done.
  mutating func pose(_ again: Repetition, number: Int) throws(LessonError) {
    let settings = try settings(of: again, number: number)
    let place = again.place(number)
    do throws(RunError) {
      run = try run.fresh(settings)
      if let target = place ?? step.at {
        run.stand(at: try run.moment(at: Target(parsing: target)))
      } else {
        try run.resume(at: arrival)
      }
    } catch {
      throw LessonError(Self.problem(error, at: place), at: again.location)
    }
    arrival = run.position
    repetition = RepetitionState(number: number, place: place, settings: settings)
    holding = []
    undoable = []
    freeze()
    _ = try answerCheck()
  }

  private static func problem(_ error: RunError, at place: String?) -> LessonError.Problem {
    switch error {
    case .noSuchPlace, .unreadableTarget: .place(place ?? "", error)
    default: .run(error)
    }
  }

  /// The settings of a repetition; all draw from one row of random numbers.
  private func settings(of again: Repetition, number: Int) throws(LessonError) -> [Setting] {
    guard !again.settings.isEmpty else { return [] }
    let moment = try asked.get()
    let source = "[" + again.settings.map { "(\($0.expression))" }.joined(separator: ", ") + "]"
    do throws(LanguageError) {
      let values = try workspace.cleared(seed: number)
        .evaluate(source, at: moment, of: run, world: .run)
      guard case .list(let list) = values else { return [] }
      return zip(again.settings, list.items).map { Setting(name: $0.name, value: $1) }
    } catch {
      throw LessonError(.expression(source, error), at: again.location)
    }
  }

  // MARK: Words

  /// What a repetition asks: its own text, or the paragraphs of the step that hold the question.
  func repeatedText(_ prose: StepProse) -> Prose.Filled {
    if let again = prose.again { return filled(again) }
    var body = filled(prose.body)
    body.text = body.text.paragraphs.filter { !$0.boldParts.isEmpty }.joined(separator: "\n\n")
    return body
  }

  /// The fresh numbers of a repetition as they are shown.
  ///
  /// - Parameters:
  ///   - repetition: The repetition.
  ///   - isTold: Whether its text tells them.
  /// - Returns: What is left to show beside the text.
  func freshNumbers(
    _ repetition: RepetitionState,
    isTold: Bool
  ) -> StepPresentation.FreshNumbers {
    let isElsewhere = repetition.place != nil && repetition.place != step.at
    return .init(
      number: repetition.number,
      settings: isTold
        ? [] : repetition.settings.map { .init(name: $0.name, value: $0.value.str) },
      place: isTold || !isElsewhere ? nil : (try? asked.get())?.place
    )
  }

  /// The solution of a repetition: what is computed, without the words on the lesson's numbers.
  mutating func repeatedSolution() throws(LessonError) -> Outcome {
    let answer = try answerCheck().answerInWords
    var lines: [String] = []
    if case .perform(let task) = step.kind { lines = task.solution }
    repetition?.isSolutionSeen = true
    mark(.shown)
    return .solved(text: MarkdownWriter.escaped(answer), lines: lines)
  }
}
