/// Examples of the learner's own, read from a file.
public struct LearnerData: Hashable, Sendable {
  /// What they are called: the file's name.
  public let name: String
  /// The names of the inputs' columns.
  public let columns: [String]
  /// The name of the target's column.
  public let target: String
  /// The inputs, row by row.
  public let inputs: [Double]
  /// The targets.
  public let targets: [Double]

  /// Creates a data set.
  ///
  /// - Parameters:
  ///   - name: What it is called.
  ///   - columns: The names of the inputs' columns, at least one.
  ///   - target: The name of the target's column.
  ///   - inputs: The inputs, row by row.
  ///   - targets: The targets, at least one.
  /// - Precondition: There is an input for each row and column.
  public init(
    name: String,
    columns: [String],
    target: String,
    inputs: [Double],
    targets: [Double]
  ) {
    precondition(!columns.isEmpty && !targets.isEmpty, "Data have rows and columns.")
    precondition(inputs.count == columns.count * targets.count, "Every row has every column.")
    self.name = name
    self.columns = columns
    self.target = target
    self.inputs = inputs
    self.targets = targets
  }

  /// How many rows there are.
  public var rowCount: Int { targets.count }

  /// The columns whose inputs never change.
  public var constantColumns: [String] {
    columns.indices.filter { column in
      (0..<rowCount).allSatisfy { inputs[$0 * columns.count + column] == inputs[column] }
    }.map { columns[$0] }
  }
}

/// Where data of the learner's come from, in the form that is kept; the numbers are settings.
public struct DataOrigin: Codable, Hashable, Sendable {
  /// What they are called.
  let name: String
  /// The names of the inputs' columns.
  let columns: [String]
  /// The name of the target's column.
  let target: String
  /// The name that holds the inputs.
  let inputsName: String
  /// The name that holds the targets.
  let targetsName: String
  /// The lines in which the size of the data was written out.
  let edits: [OpenData.Edit]
  /// The program before.
  let earlierSource: String
}

/// Data of the learner's that are open in a run.
public struct OpenData: Hashable, Sendable {
  /// The data.
  public let data: LearnerData
  /// The name that holds the inputs.
  public let inputsName: String
  /// The name that holds the targets.
  public let targetsName: String
  /// The lines of the program in which the size of the data was written out, and what stood there.
  public let edits: [Edit]
  /// The program before.
  let earlierSource: String
  /// The program with these data.
  let source: String

  /// A size that was written out.
  public struct Edit: Codable, Hashable, Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// What stood there.
    public let before: Int
    /// What stands there now.
    public let after: Int
  }

  /// Where the data come from, in the form that is kept.
  var origin: DataOrigin {
    DataOrigin(
      name: data.name,
      columns: data.columns,
      target: data.target,
      inputsName: inputsName,
      targetsName: targetsName,
      edits: edits,
      earlierSource: earlierSource
    )
  }

  /// How many numbers are kept in the progress file.
  private static let mostKept = 1000

  /// Whether the data are there again when the lesson is resumed.
  public var isKept: Bool { data.inputs.count + data.rowCount <= Self.mostKept }
}
