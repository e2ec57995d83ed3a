import NeuralCore
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// The learner's data that the run uses; `nil` for the program's own.
  public var openData: OpenData? {
    openings.last { opening in
      holds(opening.inputsName, opening.data.inputs)
        && holds(opening.targetsName, opening.data.targets)
    }
  }

  /// Whether the learner has changed the program by hand, and not only its data.
  public var isEditedByHand: Bool {
    run.program.syntax.source != (openData?.source ?? pristine.program.syntax.source)
  }

  /// Whether a name is set to some numbers.
  private func holds(_ name: String, _ numbers: [Double]) -> Bool {
    self.numbers(of: name) == numbers
  }

  /// The numbers that a name is set to; `nil` if it isn't set, or to something else.
  private func numbers(of name: String) -> [Double]? {
    run.settings.first { $0.name == name }.flatMap { NDArray(numbersOf: $0.value) }?.doubles
  }

  /// Puts the learner's data into the run.
  mutating func open(_ data: LearnerData) throws(Refusal) -> Movement {
    do throws(ReportProblem) {
      let roles = roles
      guard let inputs = roles.names(.inputs).first else { throw .lacksRole(.inputs) }
      guard let targets = roles.names(.targets).first else { throw .lacksRole(.targets) }
      let base = try withOwnData()
      let start = try Self.beforeTraining(base)
      // Where a setting has made room for other data already, the program's own don't fit.
      let reading = try? NetworkReading(at: start, roles: roles)
      let outputs = reading?.network.layerSizes.last ?? 1
      guard outputs == 1 else { throw .hasSeveralOutputs(outputs) }
      let settings = [
        Setting(name: inputs, value: Self.inputs(data, like: start.value(of: inputs))),
        Setting(name: targets, value: Self.targets(data, like: start.value(of: targets))),
      ]
      let fitting = try fitting(data, settings, reading, base)
      let before = base.program.syntax.source
      let movement = try ReportProblem.running { () throws(RunError) in
        try run.open(settings, over: base, edits: fitting.map { ($0.range, String($0.after)) })
      }
      openings.append(
        OpenData(
          data: data,
          inputsName: inputs,
          targetsName: targets,
          edits: fitting.map {
            .init(line: $0.range.start.line, before: $0.before, after: $0.after)
          },
          earlierSource: before,
          source: run.program.syntax.source
        )
      )
      return movement
    } catch {
      throw .report(error)
    }
  }

  /// Puts the program's own data back.
  mutating func closeData() throws(Refusal) -> Movement {
    guard let open = openData else { throw .report(.hasOwnData) }
    return try Refusal.running { () throws(RunError) in try Self.close(open, in: &run) }
  }

  /// Puts a program's own data back, and the sizes that were written for the others.
  @discardableResult
  private static func close(_ open: OpenData, in run: inout Run) throws(RunError) -> Movement {
    let source = run.program.syntax.source
    return try run.close(
      [open.inputsName, open.targetsName],
      source: source == open.source ? open.earlierSource : source
    )
  }

  /// Takes note of data that the settings hold since an earlier sitting.
  mutating func reopen(_ origin: DataOrigin) {
    guard let inputs = numbers(of: origin.inputsName),
      let targets = numbers(of: origin.targetsName), !origin.columns.isEmpty, !targets.isEmpty,
      inputs.count == origin.columns.count * targets.count
    else { return }
    openings.append(
      OpenData(
        data: LearnerData(
          name: origin.name,
          columns: origin.columns,
          target: origin.target,
          inputs: inputs,
          targets: targets
        ),
        inputsName: origin.inputsName,
        targetsName: origin.targetsName,
        edits: origin.edits,
        earlierSource: origin.earlierSource,
        source: run.program.syntax.source
      )
    )
  }

  /// The run with the program's own data.
  private func withOwnData() throws(ReportProblem) -> Run {
    var base = run
    guard let open = openData else { return base }
    try ReportProblem.running { () throws(RunError) in try Self.close(open, in: &base) }
    return base
  }

  // MARK: Sizes

  /// A size that the program writes out.
  private typealias Size = (range: SourceRange, before: Int, after: Int)

  /// The sizes that must be written otherwise, so that the program fits the data.
  private func fitting(
    _ data: LearnerData,
    _ settings: [Setting],
    _ reading: NetworkReading?,
    _ base: Run
  ) throws(ReportProblem) -> [Size] {
    var sizes: [Size] = []
    if let rows = base.rowCount, rows.value == reading?.dataset.count, rows.value != data.rowCount {
      sizes.append((rows.range, rows.value, data.rowCount))
    }
    if try fits(settings, sizes, base) { return sizes }
    guard let name = roles.names(.weights).first else { throw .lacksRole(.weights) }
    let old = reading?.network.layerSizes[0]
    if let width = base.firstLength(assigning: name), width.value == old {
      sizes.append((width.range, width.value, data.columns.count))
      if try fits(settings, sizes, base) { return sizes }
    }
    throw .weightsAreWrittenOut(
      name,
      line: run.firstLine(assigning: name) ?? 0,
      inputs: old,
      columns: data.columns.count
    )
  }

  /// Whether the program with other data and sizes comes to its training and through the first
  /// row of it.
  private func fits(
    _ settings: [Setting],
    _ sizes: [Size],
    _ base: Run
  ) throws(ReportProblem) -> Bool {
    var trial = base
    try ReportProblem.running { () throws(RunError) in
      try trial.open(settings, over: base, edits: sizes.map { ($0.range, String($0.after)) })
    }
    let place = trial.loops.row == nil ? "e1" : "e1 r1"
    guard let start = try? Self.beforeTraining(trial),
      (try? NetworkReading(at: start, roles: roles)) != nil
    else { return false }
    do throws(RunError) {
      return try trial.moment(at: Target(parsing: place)).error == nil
    } catch {
      if error == .interrupted { throw .run(error) }
      return false
    }
  }

  private static func beforeTraining(_ run: Run) throws(ReportProblem) -> Moment {
    try ReportProblem.running { () throws(RunError) in
      try run.moment(at: Target(parsing: run.loops.epoch == nil ? "end" : "e0"))
    }
  }

  // MARK: Values

  /// The inputs in the form of a program's: an array, or lists.
  private static func inputs(_ data: LearnerData, like value: Value?) -> Value {
    let width = data.columns.count
    if case .list = value {
      return .list(
        ListObject(
          (0..<data.rowCount).map { row in
            list(data.inputs[(row * width)..<((row + 1) * width)])
          }
        )
      )
    }
    return .array(NDArray(data.inputs, shape: [data.rowCount, width]))
  }

  /// The targets in the form of a program's: a column, or one axis; an array, or lists.
  private static func targets(_ data: LearnerData, like value: Value?) -> Value {
    switch value {
    case .list(let items):
      if case .list = items.items.first {
        return .list(ListObject(data.targets.map { list([$0]) }))
      }
      return list(data.targets[...])
    case .array(let array) where array.rank == 2:
      return .array(NDArray(data.targets, shape: [data.rowCount, 1]))
    default: return .array(NDArray(data.targets))
    }
  }

  private static func list(_ numbers: ArraySlice<Double>) -> Value {
    .list(ListObject(numbers.map { .float($0) }))
  }
}
