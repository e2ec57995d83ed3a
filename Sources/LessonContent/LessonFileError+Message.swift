extension LessonFileError {
  /// The place and one sentence on what is wrong and what to do.
  ///
  ///     Lessons/05-x/lesson.yaml:12:5: the key 'answer' is missing; add it to this step
  public var message: String { "\(location): \(problem.sentence)" }
}

extension LessonFileError.Problem {
  /// One sentence on what is wrong and what to do.
  public var sentence: String {
    switch self {
    case .noFolder: "there is no such folder of lessons; give the one that holds course.yaml"
    case .noFile: "the file is missing; every lesson needs it"
    case .unreadable(let reason): "the file can't be read: \(reason)"
    case .badFolderName(let name):
      "'\(name)' names no lesson; write a number, a dash and a name, as 05-whole-data-set"
    case .repeatedLesson(let name, let line):
      "lesson '\(name)' stands in line \(line) already; give this one another number and name"
    case .noLesson(let name): "there is no lesson '\(name)'; type lessons for the list"
    case .notWritten(let number):
      "lesson \(number) isn't written yet; type lessons to see which ones are"
    case .repeatedStep(let id, let line):
      "the step '\(id)' stands in line \(line) already; give this one another id"
    case .tooFewChoices: "a choice needs at least two; list their names under 'choices'"
    case .noSuchPiece(let mistake):
      "what '\(mistake)' replaces doesn't stand in the reference program; copy it letter by letter"
    case .missingProse(let step, let file):
      "the step '\(step)' has no text; add a section '## \(step)' to \(file)"
    case .missingWords(let kind, let name, let step, let file):
      "the \(kind) '\(name)' has no words; add '### \(kind) \(name)' under '## \(step)' in \(file)"
    default: yamlSentence ?? proseSentence
    }
  }

  /// The sentence of a problem with keys and values.
  private var yamlSentence: String? {
    switch self {
    case .badYAML(let reason): "this isn't YAML: \(reason); check indentation, quotes and colons"
    case .repeatedKey(let key): "the key '\(key)' stands here twice; remove one of them"
    case .missingKey(let key): "the key '\(key)' is missing; add it here"
    case .emptyValue(let key): "the key '\(key)' has no value; write one or remove the key"
    case .unknownKey(let key, let known):
      "the key '\(key)' means nothing here; known are \(known.joined(separator: ", "))"
    case .wrongType(let key, let wanted): "'\(key)' must be \(wanted)"
    case .unknownValue(let key, let value, let known):
      "'\(key)' can't be '\(value)'; it is one of \(known.joined(separator: ", "))"
    case .notExactlyOne(let one, let other): "give either '\(one)' or '\(other)', and only one"
    default: nil
    }
  }

  /// The sentence of a problem with prose.
  private var proseSentence: String {
    switch self {
    case .strayProse(let name):
      "no step is called '\(name)'; rename this section or add the step to lesson.yaml"
    case .strayHeading(let text):
      "'\(text)' isn't known; use hint N, right, solution, again, mistake NAME or choice NAME"
    case .strayWords(let kind, let name, let step):
      "the step '\(step)' has no \(kind) '\(name)'; add it to lesson.yaml or remove these words"
    case .headingOutsideSection(let text):
      "'\(text)' stands before the first section; put it under a '## step'"
    case .repeatedHeading(let text, let line):
      "'\(text)' stands in line \(line) already; join the two"
    case .hintOutOfOrder(let wanted): "hints are numbered in order; this one is hint \(wanted)"
    case .emptyPart(let text): "'\(text)' has no text; write some or remove the heading"
    case .unclosedBrace:
      "this '{' isn't closed on its line; close it with '}', or write '{{' for a plain brace"
    case .strayBrace: "this '}' closes nothing; write '}}' for a plain brace"
    case .emptyExpression: "there is nothing between these braces; write an expression"
    case .unbalancedBracket(let bracket):
      "the '\(bracket)' in this expression has no partner; balance the brackets"
    default: preconditionFailure("Every problem has a sentence.")
    }
  }
}
