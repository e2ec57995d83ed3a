import TimeTravel

/// What a learner does at the prompt.
public enum LearnerAction: Hashable, Sendable {
  /// Goes on to the next step.
  case next
  /// Goes back to the step before.
  case previous
  /// Goes to the step of this number.
  case visit(Int)
  /// Looks at the step again.
  case look
  /// Asks for the next hint.
  case hint
  /// Asks for the solution.
  case solution
  /// Asks the question again, with other numbers.
  case again
  /// Begins a test on the lesson.
  case test
  /// Leaves the step out.
  case skip
  /// Begins the lesson again.
  case restart
  /// Answers with an expression.
  case answer(String)
  /// Types something that is no command: an answer where one fits, else code.
  case type(String)
  /// Goes on in the run.
  case step(Grain, times: Int)
  /// Goes back in the run; without a grain it takes back moves.
  case back(Grain?, times: Int)
  /// Goes to a place in the run.
  case goTo(String)
  /// Goes to the end of the run.
  case runToEnd
  /// Goes on until an expression is true.
  case until(String)
  /// Shows an expression after every move from now on.
  case watch(String)
  /// No longer shows an expression, or any.
  case unwatch(String?)
  /// Compares a place of the run with another, or with where it stands.
  case compare(String, with: String?)
  /// Goes to the start of the run.
  case reset
  /// Changes a setting to an expression's value.
  case set(name: String, expression: String)
  /// Goes on from the learner's own values of these names, or of all that hide the run's.
  case adopt([String])
  /// Puts another program in place of the lesson's.
  case edit(String)
  /// Asks whether the program that a step wants is right.
  case check
  /// Puts the learner's data in place of the program's.
  case open(LearnerData)
  /// Puts the program's own data back.
  case closeData
  /// Takes back the last change of the run.
  case undo
  /// Asks why a number is what it is.
  case why(String)
  /// Asks for a report on the run where it stands.
  case report(ReportRequest)
  /// Says what names of the program mean.
  case setRole(RoleChoice)
  /// Forgets a name of the learner's own.
  case drop(String)
}
