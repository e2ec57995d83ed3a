/// One step of a lesson: something to read, to watch, to predict, or to do.
public struct Step: Sendable {
  /// What a step asks for.
  public enum Kind: Hashable, Sendable {
    /// Something to read.
    case say
    /// Something to read, and commands that the tutor carries out.
    case show([String])
    /// A question.
    case predict(Question)
    /// Something to do at the prompt; in the file it is called `do`.
    case perform(Task)
    /// A program to write.
    case code(ProgramTask)
    /// Broken programs to recognise.
    case zoo(Zoo)
  }

  /// The step's stable name, unique in its lesson.
  public let id: String
  /// What it asks for.
  public let kind: Kind
  /// Where the run goes when the learner arrives; `nil` leaves it where it is.
  public let at: String?
  /// How its question is asked again with fresh numbers; `nil` if it can't be.
  public let again: Repetition?
  /// What it says, in each language that the lesson is written in.
  public let prose: [Language: StepProse]
  /// Where the lesson file defines it.
  public let location: FileLocation

  /// Creates a step.
  ///
  /// - Parameters:
  ///   - id: Its stable name, unique in its lesson.
  ///   - kind: What it asks for.
  ///   - at: Where the run goes when the learner arrives.
  ///   - again: How its question is asked again.
  ///   - prose: What it says, in each language.
  ///   - location: Where the lesson file defines it.
  public init(
    id: String,
    kind: Kind,
    at: String? = nil,
    again: Repetition? = nil,
    prose: [Language: StepProse],
    location: FileLocation = FileLocation(file: "lesson.yaml")
  ) {
    self.id = id
    self.kind = kind
    self.at = at
    self.again = again
    self.prose = prose
    self.location = location
  }

  /// Returns what the step says in a language, or in English where it isn't written yet.
  ///
  /// - Parameter language: The language.
  /// - Returns: The prose; without any text if there is none at all.
  public func prose(_ language: Language) -> StepProse {
    prose[language] ?? prose[.english] ?? StepProse()
  }
}

/// A question with a computed answer.
public struct Question: Hashable, Sendable {
  /// What kind of answer is wanted.
  public enum Form: String, Sendable, CaseIterable {
    /// A number.
    case number
    /// A direction: up, down, or neither.
    case sign
    /// One of the choices.
    case choice
    /// An array's shape.
    case shape
    /// An array.
    case array
  }

  /// What kind of answer is wanted.
  public let form: Form
  /// An expression whose value is the answer; a choice's name as a string.
  public let answer: String
  /// The names of the choices, in the order in which they are shown.
  public let choices: [String]
  /// Wrong answers that have a message of their own.
  public let mistakes: [Mistake]

  /// Creates a question.
  ///
  /// - Parameters:
  ///   - form: What kind of answer is wanted.
  ///   - answer: An expression whose value is the answer.
  ///   - choices: The names of the choices; none for other forms.
  ///   - mistakes: Wrong answers that have a message of their own.
  public init(form: Form, answer: String, choices: [String] = [], mistakes: [Mistake] = []) {
    self.form = form
    self.answer = answer
    self.choices = choices
    self.mistakes = mistakes
  }
}

/// Something to do at the prompt.
public struct Task: Hashable, Sendable {
  /// What must come out.
  public enum Goal: Hashable, Sendable {
    /// The learner types an expression, or an assignment, with this expression's value.
    case value(String)
    /// This condition holds, over the run's names or the learner's.
    case condition(String, isOverRun: Bool)
  }

  /// What must come out.
  public let goal: Goal
  /// Inputs that do it, one after another; a block is one input of several lines.
  public let solution: [String]
  /// Wrong results that have a message of their own.
  public let mistakes: [Mistake]

  /// Creates a task.
  ///
  /// - Parameters:
  ///   - goal: What must come out.
  ///   - solution: Inputs that do it, one after another.
  ///   - mistakes: Wrong results that have a message of their own.
  public init(goal: Goal, solution: [String], mistakes: [Mistake] = []) {
    self.goal = goal
    self.solution = solution
    self.mistakes = mistakes
  }
}

/// A wrong answer that the tutor recognises.
public struct Mistake: Hashable, Sendable {
  /// The mistake's name, as the prose has it.
  public let id: String
  /// An expression: the wrong answer itself, or for a condition, what is true then.
  public let expression: String
  /// Where the lesson file defines it.
  public let location: FileLocation

  /// Creates a mistake.
  ///
  /// - Parameters:
  ///   - id: Its name, as the prose has it.
  ///   - expression: The wrong answer, or what is true then.
  ///   - location: Where the lesson file defines it.
  public init(
    id: String,
    expression: String,
    location: FileLocation = FileLocation(file: "lesson.yaml")
  ) {
    self.id = id
    self.expression = expression
    self.location = location
  }
}
