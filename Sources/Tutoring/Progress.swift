/// What a learner has done, by the stable names of lessons and steps.
///
/// Names that a lesson no longer has are kept, so that nothing is lost when lessons change.
public struct Progress: Codable, Hashable, Sendable {
  /// The version that this program writes.
  public static let currentVersion = 1

  /// How far a step is; later cases are further.
  public enum StepState: String, Codable, Comparable, Sendable, CaseIterable {
    /// Seen.
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

    /// Creates a step that was only seen.
    public init() {}
  }

  /// A setting, as Python source.
  public struct Setting: Codable, Hashable, Sendable {
    /// The name.
    public let name: String
    /// Source that evaluates to its value.
    public let literal: String
  }

  /// Code of the learner's that gave names a value.
  public struct Entry: Codable, Hashable, Sendable {
    /// Where the run stood.
    public let position: Int
    /// What was typed.
    public let source: String
  }

  /// Where a learner left a lesson.
  public struct Checkpoint: Codable, Hashable, Sendable {
    /// The step.
    public let step: String
    /// Where the run stood.
    public let position: Int
    /// What was set.
    public let settings: [Setting]
    /// What the learner's own names were made by.
    public let entries: [Entry]
  }

  /// What is known of one lesson.
  public struct Lesson: Codable, Hashable, Sendable {
    /// Its steps by name.
    public var steps: [String: Step] = [:]
    /// Where the learner left it.
    public var checkpoint: Checkpoint?

    /// Creates a lesson that wasn't opened yet.
    public init() {}
  }

  /// The version of the program that wrote this.
  public private(set) var version = Progress.currentVersion
  /// The lesson that was open last.
  public var currentLesson: String?
  /// The lessons by name.
  public var lessons: [String: Lesson] = [:]

  /// Creates progress of a learner who has done nothing yet.
  public init() {}

  /// Returns this progress together with what another tutor saved meanwhile.
  ///
  /// Of each step the further state is kept; places are this one's where it has any.
  ///
  /// - Parameter other: The other progress.
  /// - Returns: Both together.
  public func merging(_ other: Progress) -> Progress {
    var merged = self
    merged.currentLesson = currentLesson ?? other.currentLesson
    for (id, theirs) in other.lessons {
      var lesson = merged.lessons[id] ?? Lesson()
      lesson.checkpoint = lesson.checkpoint ?? theirs.checkpoint
      for (name, step) in theirs.steps {
        var kept = lesson.steps[name] ?? step
        kept.state = max(kept.state, step.state)
        kept.wrongAnswers = max(kept.wrongAnswers, step.wrongAnswers)
        lesson.steps[name] = kept
      }
      merged.lessons[id] = lesson
    }
    return merged
  }
}
