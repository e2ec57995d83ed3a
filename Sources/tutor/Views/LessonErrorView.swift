import Tutoring

/// Says what is wrong with a lesson, or with the learner's settings.
struct LessonErrorView {
  /// The names that the learner has set in the run.
  var settings: [String] = []
  let screen: Screen

  /// What can't be done, and why.
  func sentence(_ error: LessonError) -> String {
    let lead = screen.inWords("This can't be computed. ", "这个算不出来。")
    return (settings.isEmpty ? "" : lead) + cause(of: error)
  }

  /// Who may have caused an error, and the error: the learner's settings if there are any,
  /// else the lesson, with the place in its files.
  func cause(of error: LessonError) -> String {
    let reason = Self.reason(error.problem, screen)
    guard !settings.isEmpty else {
      return screen.inWords(
        "This lesson has a mistake. \(error.location): \(reason)",
        "这一课有错。\(error.location)：\(reason)"
      )
    }
    let isOne = settings.count == 1
    return screen.inWords(
      "Your \(isOne ? "setting" : "settings") of \(settings.inWords) may be the cause "
        + "(undo takes \(isOne ? "it" : "them") back): \(reason)",
      "可能是因为你设了 \(settings.joined(separator: "、"))（undo 可以撤回）：\(reason)"
    )
  }

  /// What is wrong, without the place.
  static func reason(_ problem: LessonError.Problem, _ screen: Screen) -> String {
    switch problem {
    case .program(let error): error.lastLine
    case .place(let place, _):
      screen.inWords("the run has no place '\(place)'", "程序里没有 '\(place)' 这个位置")
    case .expression(let source, let error):
      screen.inWords("{\(source)} fails: \(error.lastLine)", "{\(source)} 出错：\(error.lastLine)")
    case .notAnAnswer(let source, let value):
      screen.inWords(
        "{\(source)} gives \(value), which can't be the answer of this question",
        "{\(source)} 得到 \(value)，当不了这个问题的答案"
      )
    case .run(let error): RefusalView.sentence(error, screen)
    }
  }
}
