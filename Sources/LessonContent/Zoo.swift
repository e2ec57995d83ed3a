/// Broken programs to be recognised by their numbers: the mistakes of a program to write, one
/// cage after another.
public struct Zoo: Hashable, Sendable {
  /// The step whose mistakes they are.
  public let source: String
  /// The program to write there.
  public let task: ProgramTask
  /// The name whose value is shown.
  public let shown: String
  /// At the end of which epochs it is shown, counted from 1.
  public let epochs: [Int]

  /// Creates a zoo.
  ///
  /// - Parameters:
  ///   - source: The step whose mistakes are the cages.
  ///   - task: The program to write there; it has mistakes.
  ///   - shown: The name whose value is shown.
  ///   - epochs: At the end of which epochs it is shown.
  public init(source: String, task: ProgramTask, shown: String, epochs: [Int]) {
    precondition(!task.mistakes.isEmpty, "A zoo has cages.")
    self.source = source
    self.task = task
    self.shown = shown
    self.epochs = epochs
  }
}

extension Zoo {
  /// Reads a zoo of `lesson.yaml`.
  ///
  /// - Parameters:
  ///   - node: The step.
  ///   - earlier: The steps before it.
  /// - Throws: What is wrong, with its place.
  init(_ node: YAMLNode, earlier: [Step]) throws(LessonFileError) {
    let name = try node.require("of").text("of")
    var programs: [String: ProgramTask] = [:]
    for step in earlier {
      if case .code(let task) = step.kind, !task.mistakes.isEmpty { programs[step.id] = task }
    }
    guard let task = programs[name] else {
      throw LessonFileError(
        .unknownValue(key: "of", name, known: programs.keys.sorted()),
        at: try node.require("of").location
      )
    }
    var epochs: [Int] = []
    for item in try node.require("epochs").items("epochs") {
      guard let number = Int(try item.text("epochs")), number > 0 else {
        throw LessonFileError(
          .wrongType(key: "epochs", wanted: .epochs),
          at: item.location
        )
      }
      epochs.append(number)
    }
    self.init(
      source: name,
      task: task,
      shown: try node.require("shows").text("shows"),
      epochs: epochs
    )
  }
}
