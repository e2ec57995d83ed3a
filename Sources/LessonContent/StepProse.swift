/// What a step says in one language: Markdown with holes for live values.
public struct StepProse: Hashable, Sendable {
  /// The text.
  public var body: [Segment] = []
  /// The hints, from where to look to the numbers.
  public var hints: [[Segment]] = []
  /// What is asked in a repetition, in place of the text.
  public var again: [Segment]?
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
