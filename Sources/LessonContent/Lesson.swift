/// A lesson: a program, what its names mean, and steps through it.
///
/// A lesson says what is asked and what is true, as expressions of the
/// language; it holds no computed number. Judging is the tutor's part.
public struct Lesson: Sendable {
  /// The lesson's number.
  public let number: Int
  /// The lesson's stable name, under which progress is kept.
  public let id: String
  /// Its title.
  public let title: Localized
  /// The name of the program's file.
  public let programName: String
  /// The program that the lesson runs.
  public let program: String
  /// The name of the file with functions for the lesson's own expressions, if there is one.
  public let helpersName: String?
  /// Functions that the lesson's own expressions may call, and that learners don't see.
  public let helpers: String?
  /// What the program's names mean.
  public let roles: Roles
  /// The steps in order; never empty.
  public let steps: [Step]
  /// The words that the lesson introduces.
  public let vocabulary: [Localized]

  /// Creates a lesson.
  ///
  /// - Parameters:
  ///   - number: The lesson's number.
  ///   - id: Its stable name.
  ///   - title: Its title.
  ///   - programName: The name of the program's file.
  ///   - program: The program that it runs.
  ///   - helpersName: The name of the helpers' file.
  ///   - helpers: Functions that the lesson's own expressions may call.
  ///   - roles: What the program's names mean.
  ///   - steps: The steps in order, at least one.
  ///   - vocabulary: The words that it introduces.
  public init(
    number: Int,
    id: String,
    title: Localized,
    programName: String = "program.py",
    program: String,
    helpersName: String? = nil,
    helpers: String? = nil,
    roles: Roles = Roles(),
    steps: [Step],
    vocabulary: [Localized] = []
  ) {
    precondition(!steps.isEmpty, "A lesson has at least one step.")
    self.number = number
    self.id = id
    self.title = title
    self.programName = programName
    self.program = program
    self.helpersName = helpersName
    self.helpers = helpers
    self.roles = roles
    self.steps = steps
    self.vocabulary = vocabulary
  }
}
