extension LessonFileError {
  /// The place and one sentence on what is wrong and what to do.
  public var message: String { "\(location): \(problem.sentence)" }
}

extension LessonFileError.Problem {
  /// One sentence on what is wrong and what to do.
  fileprivate var sentence: String {
    switch self {
    case .noFolder: "there is no such folder of lessons"
    case .noFile: "the file is missing; every lesson needs it"
    case .unreadable(let reason): "the file can't be read: \(reason)"
    case .badYAML(let reason): "this isn't YAML: \(reason)"
    case .missingKey(let key): "the key '\(key)' is missing"
    case .unknownKey(let key, let known):
      "the key '\(key)' means nothing here; known are \(known.joined(separator: ", "))"
    case .wrongType(let key, let wanted): "'\(key)' must be \(wanted)"
    case .unknownValue(let key, let value, let known):
      "'\(key)' can't be '\(value)'; it is one of \(known.joined(separator: ", "))"
    case .repeatedStep(let id): "the step '\(id)' exists already; give this one another id"
    case .missingProse(let step): "the step '\(step)' has no section; add '## \(step)'"
    case .strayProse(let name): "no step is called '\(name)'; rename the section or add the step"
    case .strayHeading(let text):
      "'\(text)' isn't known; use hint N, right, solution, mistake NAME or choice NAME"
    case .missingWords(let kind, let name):
      "the \(kind) '\(name)' has no words; add '### \(kind) \(name)'"
    case .unbalancedBrace: "this brace has no partner; write {{ or }} for a brace in the text"
    case .noLesson(let name): "there is no lesson '\(name)'; type lessons for the list"
    case .notWritten(let number): "lesson \(number) isn't written yet"
    }
  }
}
