import LessonContent

/// A test on a lesson that is under way.
public struct LessonTest: Hashable, Sendable {
  /// How many questions it has at most.
  public static let most = 5

  /// The steps that it asks, by their places in the lesson.
  var steps: [Int]
  /// What the answers given so far were worth.
  var results: [Bool] = []
  /// What the numbers of its repetitions are counted from: others than in the test before.
  let seed: Int

  /// The number of the question that is asked, counted from 1.
  public var number: Int { results.count + 1 }
  /// How many questions there are.
  public var count: Int { steps.count }

  /// The step that is asked; `nil` at the end.
  var step: Int? { results.count < steps.count ? steps[results.count] : nil }

  /// Chooses the questions of a lesson, spread over it: those that have fresh numbers, and
  /// others where there are too few.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - taken: How often a test was begun before; another one asks other questions.
  init(_ lesson: Lesson, taken: Int) {
    let askable = lesson.steps.indices.filter { lesson.steps[$0].isTestable }
    let kinds: [(Step) -> Bool] = [
      { $0.again != nil }, { $0.again == nil && $0.isPrediction },
      { $0.again == nil && !$0.isPrediction },
    ]
    steps = []
    for isOfKind in kinds {
      let some = askable.filter { isOfKind(lesson.steps[$0]) }
      steps += Self.spread(some, count: Self.most - steps.count, taken: taken)
    }
    steps.sort()
    seed = 97 * (taken + 1)
  }

  /// Some places, spread over all: one out of each of as many stretches.
  private static func spread(_ places: [Int], count: Int, taken: Int) -> [Int] {
    guard places.count > count else { return places }
    return (0..<count).map { part in
      let stretch = places[part * places.count / count..<(part + 1) * places.count / count]
      return stretch[stretch.startIndex + taken % stretch.count]
    }
  }
}

/// What came of an action in a test.
public struct TestOutcome: Hashable, Sendable {
  /// What an answer was worth.
  public struct Answer: Hashable, Sendable {
    /// Whether it was right.
    public let isRight: Bool
    /// Whether there was one; else the question was left out.
    public let isGiven: Bool
    /// What is true, as Markdown.
    public let truth: String
  }

  /// What a whole test was worth.
  public struct Result: Hashable, Sendable {
    /// How many answers were right.
    public let right: Int
    /// How many questions there were.
    public let count: Int
    /// The numbers of the steps to read, counted from 1; none if all was right.
    public let toRead: [Int]
    /// The numbers of the steps whose programs are still to be written, which no test stands in for.
    public let toWrite: [Int]
  }

  /// The answer that was just given; `nil` at the beginning and where the test was left.
  public let answer: Answer?
  /// What the whole test was worth; `nil` before its end.
  public let result: Result?
  /// The next question, or the step to which the learner is back.
  public let step: StepPresentation
}

extension Step {
  /// Whether a test may ask it.
  var isTestable: Bool {
    switch kind {
    case .predict: true
    case .perform(let task): if case .value = task.goal { true } else { false }
    default: false
    }
  }

  /// Whether it is a question that is answered without doing something.
  fileprivate var isPrediction: Bool {
    if case .predict = kind { true } else { false }
  }
}
