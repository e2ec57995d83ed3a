/// What a learner has done, by the stable names of lessons and steps.
///
/// Names that a lesson no longer has are kept, so nothing is lost when lessons change.
public struct Progress: Codable, Hashable, Sendable {
  /// The version of the form that this program writes.
  public static let currentVersion = 1

  /// How far a step is; later cases are further.
  public enum StepState: String, Codable, Comparable, Sendable, CaseIterable {
    /// Not done.
    case open
    /// Left out.
    case skipped
    /// Its solution was shown.
    case shown
    /// Read, answered or done.
    case done

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Compares by how far a step is.
    public static func < (left: StepState, right: StepState) -> Bool { left.rank < right.rank }
  }

  /// What is known of one step.
  public struct Step: Codable, Hashable, Sendable {
    /// How far it is.
    public var state = StepState.open
    /// How many answers were wrong before the right one.
    public var wrongAnswers = 0
    /// The learner's program, at a step that asks for one; `nil` before there is one.
    public var page: String?
    /// How many broken programs were recognised or left out; `nil` for none.
    public var cages: Int?
    /// What was answered right last; `nil`, as older files have it, for nothing.
    public var answer: Answer?

    /// Creates a step that nothing is known of.
    public init() {}
  }

  /// A right answer of the learner's, and what was computed.
  public struct Answer: Codable, Hashable, Sendable {
    /// What was typed.
    public let typed: String
    /// What is true, as it is shown.
    public let computed: String

    /// Creates an answer.
    ///
    /// - Parameters:
    ///   - typed: What was typed.
    ///   - computed: What is true, as it is shown.
    public init(typed: String, computed: String) {
      self.typed = typed
      self.computed = computed
    }
  }

  /// A setting, as source of the language.
  public struct Setting: Codable, Hashable, Sendable {
    /// The name.
    public let name: String
    /// Source that evaluates to its value.
    public let literal: String

    /// Creates a setting.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - literal: Source that evaluates to its value.
    public init(name: String, literal: String) {
      self.name = name
      self.literal = literal
    }
  }

  /// Values that the run took over, and where.
  public struct Adoption: Codable, Hashable, Sendable {
    /// Where the run stood.
    public let position: Int
    /// The names and their values.
    public let values: [Setting]
  }

  /// Code of the learner's that gave names a value, and the state of the run that it saw.
  public struct Entry: Codable, Hashable, Sendable {
    /// Where the run stood.
    public let position: Int
    /// What was set.
    public let settings: [Setting]
    /// What was typed.
    public let source: String
    /// How many of the adoptions had been made; `nil` for none.
    public var adoptions: Int?
    /// Whether the program was the learner's; `nil` if it wasn't.
    public var isEdited: Bool?
    /// The step on whose page it was typed; `nil` for one that has none.
    public var page: String?

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - position: Where the run stood.
    ///   - settings: What was set.
    ///   - source: What was typed.
    ///   - page: The step on whose page it was typed.
    public init(position: Int, settings: [Setting] = [], source: String, page: String? = nil) {
      self.position = position
      self.settings = settings
      self.source = source
      self.page = page
    }
  }

  /// Where a learner left a lesson.
  public struct Checkpoint: Codable, Hashable, Sendable {
    /// The step's name.
    public var step: String
    /// The step's place among the lesson's steps, in case the name is gone.
    public var index: Int
    /// Where the run stood.
    public var position = 0
    /// Where the run stood when the learner came to the step.
    public var arrival = 0
    /// What was set.
    public var settings: [Setting] = []
    /// What the learner's own names were made by.
    public var entries: [Entry] = []
    /// What is shown after every move; `nil`, as older files have it, for nothing.
    public var watches: [String]?
    /// The values that the run took over; `nil` for none.
    public var adoptions: [Adoption]?
    /// The program, where the learner has changed it.
    public var program: String?
    /// What the learner said that names mean; `nil`, as older files have it, for nothing.
    public var roles: [RoleChoice]?
    /// The learner's data that the settings hold; `nil`, as older files have it, for none.
    public var data: DataOrigin?
    /// Grows with every change, so that the later of two can be told.
    public var revision = 0

    /// Creates a checkpoint at a step, with the run at its start.
    ///
    /// - Parameters:
    ///   - step: The step's name.
    ///   - index: Its place among the lesson's steps.
    public init(step: String, index: Int) {
      self.step = step
      self.index = index
    }
  }

  /// What is known of one lesson.
  public struct Lesson: Codable, Hashable, Sendable {
    /// Its steps by name; a step that isn't here is open.
    public var steps: [String: Step] = [:]
    /// Where the learner left it.
    public var checkpoint: Checkpoint?
    /// How often its test was begun; `nil`, as older files have it, for never.
    public var tests: Int?

    /// Creates a lesson that wasn't opened yet.
    public init() {}
  }

  /// The version of the form that this was read from.
  public private(set) var version = Progress.currentVersion
  /// The lesson that was open last.
  public var currentLesson: String?
  /// The language that the learner chose, by its raw value; `nil` before that.
  public var language: String?
  /// The lessons by name.
  public var lessons: [String: Lesson] = [:]

  /// Creates the progress of a learner who has done nothing yet.
  public init() {}
}
