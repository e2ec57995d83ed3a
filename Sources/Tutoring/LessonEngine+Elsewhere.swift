import LessonContent
import NumericLanguage

extension LessonEngine {
  /// Whether the current question has another answer where the run stands than where it was asked,
  /// so that looking around leads astray.
  ///
  /// - Parameter check: What the answer is compared with.
  /// - Returns: Whether it differs; also where it can't be computed.
  func isAnotherAnswer(here check: AnswerCheck) -> Bool {
    let source: String
    switch step.kind {
    case .predict(let question): source = question.answer
    case .perform(let task):
      guard case .value(let goal) = task.goal else { return true }
      source = goal
    case .say, .show, .code, .zoo: return true
    }
    guard let here = try? known.value(of: source, at: run.moment, of: run, in: workspace) else {
      return true
    }
    return !here.isIdentical(to: check.truth)
  }
}
