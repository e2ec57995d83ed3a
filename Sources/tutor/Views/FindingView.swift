import Tutoring

/// Says what is wrong with a lesson, to the person who writes it.
enum FindingView {
  /// One sentence without its place, as compilers word theirs.
  static func sentence(_ problem: AuditFinding.Problem) -> String {
    switch problem {
    case .broken(let problem): LessonErrorView.reason(problem)
    case .programFails(let error): "the program ends with \(error.lastLine)"
    case .tooFewHints(let count, let wanted):
      "it has \(count) of the \(wanted) hints: where to look, which idea, the formula, the numbers"
    case .answerRefused(let answer): "the right answer is refused when it is written \(answer)"
    case .mistakeFails(let id, let error):
      "the mistake \(id) can't be computed: \(error.lastLine)"
    case .mistakeIsRight(let id): "the mistake \(id) gives the right answer"
    case .mistakeUnrecognised(let id): "the mistake \(id) is refused without its own message"
    case .mistakesAlike(let ids):
      "the mistakes \(ids.joined(separator: ", ")) give one value and can't be told apart"
    case .mistakeHoldsAtStart(let id):
      "the condition of the mistake \(id) holds before anything is done"
    case .startAccepted: "what is to be done is done before the learner begins"
    case .solutionFails(let line, let refusal):
      "the solution's line '\(line)' fails: \(reason(refusal))"
    case .solutionRefused: "the solution runs to its end, and the step doesn't pass"
    case .referenceFails(let error): "the program that is asked for ends with \(error.lastLine)"
    case .referenceInterrupted: "the program that is asked for was stopped"
    case .judgedHoldsNoNumbers(let name):
      "\(name) is judged, and holds no numbers at the end of the program that is asked for"
    case .trialIsImpossible(let number):
      "trial \(number) changes what the program that is asked for doesn't assign, or breaks it"
    case .nothingToShow(let id):
      "the program of the mistake \(id) has nothing to show at the end of one of these epochs"
    case .unknownCommand(let line): "'\(line)' is no command of the prompt"
    case .repetition(let number, let problem): "asked again (\(number)): \(sentence(problem))"
    case .repetitionsAlike: "asked again, it has the same answer every time"
    case .commandFails(let line, let refusal): "the command '\(line)' fails: \(reason(refusal))"
    case .partMissing(let heading):
      "'\(heading)' is written in another language and missing in this one"
    case .walkFails(let action): "\(name(action)) doesn't lead where it should"
    }
  }

  private static func reason(_ refusal: Refusal) -> String {
    switch refusal {
    case .language(let error, _): error.lastLine
    case .run(let error): RefusalView.sentence(error)
    case .report(let problem): ReportProblemView.sentence(problem)
    case .noOwnName(let name): "there is no variable of the learner's called \(name)"
    case .nothingToAdopt: "there is nothing to adopt"
    case .notAdoptable(let name): "the run has no data called \(name) there"
    case .atFirstStep, .noSuchStep, .nothingAsked, .noProgramAsked, .noHints, .noSolution,
      .onlyNumbers, .noTest, .noHelpInTest, .inTest, .inRepetition, .notWatched:
      "it belongs in no lesson"
    }
  }

  private static func name(_ action: LearnerAction) -> String {
    switch action {
    case .next: "next"
    case .previous: "prev"
    case .skip: "skip"
    case .restart: "restart"
    default: "where"
    }
  }
}
