/// A program to write, judged by the values that it goes through.
public struct ProgramTask: Hashable, Sendable {
  /// The name of the file that holds the reference.
  public let referenceName: String
  /// A program that does what is asked for.
  public let reference: String
  /// What stands on the learner's page at the beginning; the reference begins with the same
  /// lines, or the page is a sketch of it.
  public let page: String
  /// The reference's names whose values at the end the learner's program must reach, under
  /// names of its own.
  public let judged: [String]
  /// Under what else both programs must agree, besides as they stand.
  public let trials: [Trial]
  /// Wrong programs that have a message of their own.
  public let mistakes: [ProgramMistake]

  /// Creates a task.
  ///
  /// - Parameters:
  ///   - referenceName: The name of the file that holds the reference.
  ///   - reference: A program that does what is asked for.
  ///   - page: What stands on the learner's page at the beginning.
  ///   - judged: The reference's names whose values at the end must be reached, at least one.
  ///   - trials: Under what else both programs must agree.
  ///   - mistakes: Wrong programs that have a message of their own.
  public init(
    referenceName: String = "reference.py",
    reference: String,
    page: String = "",
    judged: [String],
    trials: [Trial] = [],
    mistakes: [ProgramMistake] = []
  ) {
    precondition(!judged.isEmpty, "A program is judged by at least one name.")
    self.referenceName = referenceName
    self.reference = reference
    self.page = page
    self.judged = judged
    self.trials = trials
    self.mistakes = mistakes
  }

  /// Something to change in both programs before they are compared.
  public struct Trial: Hashable, Sendable {
    /// The seed; `nil` leaves it as it is.
    public let seed: Int?
    /// Names that the reference assigns outside its loops, with expressions for their values.
    public let settings: [String: String]

    /// Creates a trial.
    ///
    /// - Parameters:
    ///   - seed: The seed; `nil` leaves it as it is.
    ///   - settings: Names of the reference with expressions for their values.
    public init(seed: Int? = nil, settings: [String: String] = [:]) {
      self.seed = seed
      self.settings = settings
    }
  }
}

/// A wrong program, made of the reference by replacing pieces of its text.
public struct ProgramMistake: Hashable, Sendable {
  /// A piece of text and what stands there instead.
  public struct Replacement: Hashable, Sendable {
    /// The piece, which the text has.
    public let old: String
    /// What stands there instead.
    public let new: String

    /// Creates a replacement.
    ///
    /// - Parameters:
    ///   - old: The piece.
    ///   - new: What stands there instead.
    public init(old: String, new: String) {
      self.old = old
      self.new = new
    }
  }

  /// The mistake's name, as the prose has it.
  public let id: String
  /// What is replaced, in order.
  public let replacements: [Replacement]
  /// Where the lesson file defines it.
  public let location: FileLocation

  /// Creates a mistake.
  ///
  /// - Parameters:
  ///   - id: Its name, as the prose has it.
  ///   - replacements: What is replaced, in order.
  ///   - location: Where the lesson file defines it.
  public init(
    id: String,
    replacements: [Replacement],
    location: FileLocation = FileLocation(file: "lesson.yaml")
  ) {
    self.id = id
    self.replacements = replacements
    self.location = location
  }

  /// Makes the wrong program.
  ///
  /// - Parameter reference: The right one.
  /// - Returns: The wrong one; `nil` if a piece doesn't stand in the text.
  public func program(from reference: String) -> String? {
    var text = reference
    for replacement in replacements {
      guard text.contains(replacement.old) else { return nil }
      text = text.replacing(replacement.old, with: replacement.new)
    }
    return text
  }
}
