/// A lesson: a program, what its names mean, and steps through it.
public struct Lesson: Sendable {
  /// The lesson's number.
  public let number: Int
  /// The lesson's stable name.
  public let id: String
  /// Its title.
  public let title: Localized
  /// The name of the program's file.
  public let programName: String
  /// The program that the lesson runs.
  public let program: String
  /// What the program's names mean.
  public let roles: Roles
  /// The steps in order; never empty.
  public let steps: [Step]
}

/// What the names of a program mean to views and comparisons.
public struct Roles: Hashable, Sendable {
  /// The names of the whole data: inputs and targets.
  public var inputs: String?
  /// The targets of all rows.
  public var targets: String?
  /// The current row's input.
  public var input: String?
  /// The current row's target.
  public var target: String?
  /// The prediction.
  public var prediction: String?
  /// The error that is reported.
  public var error: String?
  /// The learning rate.
  public var rate: String?
  /// The weights, layer by layer.
  public var weights: [String] = []
  /// The values of the layers, the input first.
  public var layers: [String] = []
  /// The deltas, the output's last.
  public var deltas: [String] = []

  /// Creates roles that are all open.
  public init() {}

  /// The names that a row of training is about, in the order of the way up and back.
  public var rowNames: [String] {
    let way = [input, target] + layers.map(Optional.some) + [prediction, error]
    var seen: Set<String> = []
    return (way + (deltas + weights).map(Optional.some)).compactMap(\.self)
      .filter { seen.insert($0).inserted }
  }
}

/// One step of a lesson.
public struct Step: Sendable {
  /// What a step asks for.
  public enum Kind: Sendable {
    /// Something to read.
    case say
    /// Something to read, and commands that the tutor carries out.
    case show([String])
    /// A question.
    case predict(Question)
    /// Something to do at the prompt.
    case perform(Task)
  }

  /// The step's stable name, unique in its lesson.
  public let id: String
  /// What it asks for.
  public let kind: Kind
  /// Where the run goes when the learner arrives; `nil` leaves it where it is.
  public let at: String?
  /// What it says, in each language that the lesson is written in.
  public let prose: [Language: StepProse]
  /// Where the lesson file defines it.
  public let location: FileLocation

  /// Returns what the step says in a language, or in English where it isn't written yet.
  ///
  /// - Parameter language: The language.
  public func prose(_ language: Language) -> StepProse {
    prose[language] ?? prose[.english] ?? StepProse()
  }
}

/// A question with a computed answer.
public struct Question: Sendable {
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
}

/// A wrong answer that the tutor recognises.
public struct Mistake: Hashable, Sendable {
  /// The mistake's name, as the prose has it.
  public let id: String
  /// An expression: the wrong answer itself, or for a condition, what is true then.
  public let expression: String
}

/// Something to do at the prompt.
public struct Task: Sendable {
  /// What must come out.
  public enum Goal: Sendable {
    /// The learner types an expression, or an assignment, with this expression's value.
    case value(String)
    /// This condition holds.
    case condition(String, isOverRun: Bool)
  }

  /// What must come out.
  public let goal: Goal
  /// Lines that do it.
  public let solution: [String]
  /// Wrong results that have a message of their own.
  public let mistakes: [Mistake]
}

/// What a step says in one language.
public struct StepProse: Hashable, Sendable {
  /// The text.
  public var body: [Segment] = []
  /// The hints, from where to look to the numbers.
  public var hints: [[Segment]] = []
  /// The reason why the right answer is right.
  public var right: [Segment]?
  /// What is said to each mistake, by its name.
  public var mistakes: [String: [Segment]] = [:]
  /// The words of each choice, by its name.
  public var choices: [String: [Segment]] = [:]
  /// The solution.
  public var solution: [Segment]?

  /// Creates prose that says nothing.
  public init() {}
}

/// A piece of prose.
public enum Segment: Hashable, Sendable {
  /// Markdown.
  case text(String)
  /// An expression of the language with its format spec, filled in when it is shown.
  case expression(source: String, spec: String, location: FileLocation)
}
