import LessonContent
import NumericLanguage
import TimeTravel

/// How a learner's program departs from what was asked for.
public struct ProgramDifference: Hashable, Sendable {
  /// The kinds of difference.
  public enum Kind: Hashable, Sendable {
    /// There is no program yet.
    case isEmpty
    /// The program ends with an error.
    case fails(LanguageError)
    /// A number differs; what came before agrees.
    case value(Divergence)
    /// It trains for more or fewer epochs; as far as both go, all agrees.
    case epochs(given: Int, wanted: Int)
    /// On the way all agrees, and at the end a name holds something else.
    case end(name: String, given: String, wanted: String)
    /// An array at the end has another shape than this name of the reference.
    case shape(name: String, reference: String, given: [Int], wanted: [Int])
    /// What there is agrees, and no variable holds what this name of the reference holds.
    case missing(String)
  }

  /// The first number that differs.
  public struct Divergence: Hashable, Sendable {
    /// The learner's name for it.
    public let name: String
    /// The reference's name for it.
    public let reference: String
    /// The line of the learner's program that assigned it.
    public let line: Int
    /// That line's text, without its indentation.
    public let source: String
    /// Where that happened.
    public let place: Place
    /// What the learner's program has there, as Python shows it.
    public let given: String
    /// What it should have.
    public let wanted: String
  }

  /// What differs.
  public let kind: Kind
  /// Whether the program was typed at the prompt, where lines have no numbers.
  public var isTyped = false
  /// Under which trial; `nil` for the programs as they stand.
  public var trial: ProgramTask.Trial?
  /// What the lesson says to the mistakes that give just this, as Markdown.
  public var messages: [String] = []
  /// Whether those mistakes give all of the program's numbers, and not just the one that differs.
  public var isWhole = true

  /// Creates a difference.
  ///
  /// - Parameter kind: What differs.
  public init(_ kind: Kind) {
    self.kind = kind
  }
}
