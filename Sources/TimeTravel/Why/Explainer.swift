import NeuralCore
import NumericLanguage

/// Finds out why numbers of a run are what they are.
struct Explainer {
  /// The run's program and settings.
  let replay: Replay

  /// What wrote a number.
  private struct Writer {
    /// The statement, or the one before which the learner's own value was adopted.
    let statement: Statement
    /// How many statements were carried out before it.
    let position: Int
    let place: Place
    var isAdoption = false
  }

  /// Explains a number, and the numbers that it was computed from.
  ///
  /// - Parameters:
  ///   - reference: The number.
  ///   - position: The moment at which it is looked at.
  ///   - explained: The numbers that need no second explanation.
  /// - Returns: The statement that wrote it last, taken apart.
  /// - Throws: ``RunError/neverWritten(_:)``, or ``RunError/interrupted``.
  func explain(
    _ reference: Reference,
    before position: Int,
    _ explained: inout Set<Reference>
  ) throws(RunError) -> Explanation {
    guard let writer = try writer(of: reference, before: position) else {
      throw .neverWritten(reference.description)
    }
    return try explain(reference, writtenBy: writer, &explained)
  }

  private func explain(
    _ reference: Reference,
    writtenBy writer: Writer,
    _ explained: inout Set<Reference>
  ) throws(RunError) -> Explanation {
    if writer.isAdoption { return try adopted(reference, writer) }
    let (_, machine) = try replay.carryOut { $0.event.count >= writer.position }
    let previous = Self.element(reference, in: machine)
    let after = try replay.run { sight in
      sight.event.count > writer.position && sight.event.depth == 0
    }
    guard let value = after.element(reference) else { throw .neverWritten(reference.description) }
    let formula =
      isSet(reference, by: writer)
      ? Formula(kind: .opaque("set \(reference.name)"), value: value)
      : self.formula(of: reference, value, writer.statement, machine, previous)
    explained.insert(reference)
    var operands: [Explanation.Operand] = []
    for operand in formula.references where operand != reference || previous == nil {
      operands.append(try self.operand(operand, formula, writer, &explained))
    }
    return Explanation(
      reference: reference,
      value: value,
      previous: previous,
      place: writer.place,
      line: writer.statement.range.start.line,
      statement: text(of: writer.statement),
      formula: formula,
      operands: operands
    )
  }

  /// Explains a number that the learner put in place of the run's.
  private func adopted(
    _ reference: Reference,
    _ writer: Writer
  ) throws(RunError) -> Explanation {
    let after = try replay.moment(at: writer.position)
    guard let value = after.element(reference) else { throw .neverWritten(reference.description) }
    var earlier = replay
    earlier.adoptions.removeAll { $0.position == writer.position }
    return Explanation(
      reference: reference,
      value: value,
      previous: try earlier.moment(at: writer.position).element(reference),
      place: writer.place,
      line: writer.statement.range.start.line,
      statement: "adopt \(reference.name)",
      formula: Formula(kind: .opaque("adopt \(reference.name)"), value: value),
      operands: []
    )
  }

  /// Says where a named number in a formula comes from.
  private func operand(
    _ reference: Reference,
    _ formula: Formula,
    _ reader: Writer,
    _ explained: inout Set<Reference>
  ) throws(RunError) -> Explanation.Operand {
    guard let value = formula.value(of: reference) else {
      preconditionFailure("A formula knows the values of its own references.")
    }
    let origin = try origin(of: reference, before: reader.position, &explained)
    return Explanation.Operand(reference: reference, value: value, origin: origin)
  }

  private func origin(
    of reference: Reference,
    before position: Int,
    _ explained: inout Set<Reference>
  ) throws(RunError) -> Explanation.Origin {
    if explained.contains(reference) { return .repeated }
    guard let writer = try writer(of: reference, before: position) else {
      return .stored(line: 0, place: Place())
    }
    let line = writer.statement.range.start.line
    if writer.isAdoption || isSet(reference, by: writer) { return .set }
    if case .forLoop = writer.statement.kind { return .counted(line: line) }
    let read = writer.statement.namesRead
    if read.isEmpty { return .given(line: line) }
    if read.contains(reference.name)
      || replay.loops.epoch?.body.contains(writer.statement.id) == false
    {
      return .stored(line: line, place: writer.place)
    }
    return .computed(try explain(reference, writtenBy: writer, &explained))
  }

  // MARK: Finding the statement

  /// Returns the last statement before a position that wrote a number.
  ///
  /// A statement writes a number if it assigns it, even to the value it had, or if
  /// the number differs after it, as when another name of the same array is changed.
  private func writer(of reference: Reference, before position: Int) throws(RunError) -> Writer? {
    let search = Search()
    let end = try replay.carryOut { [statements = replay.statements] sight in
      guard sight.event.depth == 0 else { return sight.event.count >= position }
      search.look(reference, in: sight.machine)
      let next = Writer(
        statement: statements[sight.event.statement],
        position: sight.event.count,
        place: sight.tracker.place
      )
      if adopts(reference, at: sight.event.count) {
        search.writer = next
        search.writer?.isAdoption = true
      }
      guard sight.event.count < position else { return true }
      search.pending = next
      return false
    }
    if end.moment.isFinished {
      search.look(reference, in: end.machine)
      if adopts(reference, at: end.moment.position), let last = end.moment.lastStatement {
        search.writer = Writer(
          statement: last,
          position: end.moment.position,
          place: end.moment.place,
          isAdoption: true
        )
      }
    }
    return search.writer
  }

  /// What a search for a writer remembers from one statement to the next.
  private final class Search {
    var pending: Writer?
    var writer: Writer?
    private var value: Scalar?

    /// Checks what the pending statement did.
    func look(_ reference: Reference, in machine: Machine) {
      let now = Explainer.element(reference, in: machine)
      defer { (value, pending) = (now, nil) }
      guard let pending, let now else { return }
      let isChanged = value.map { !$0.isBitwiseEqual(to: now) } ?? true
      if isChanged || pending.statement.writes(reference, in: machine) { writer = pending }
    }
  }

  private func adopts(_ reference: Reference, at position: Int) -> Bool {
    replay.adoptions.contains { adoption in
      adoption.position == position && adoption.values.contains { $0.name == reference.name }
    }
  }

  private func isSet(_ reference: Reference, by writer: Writer) -> Bool {
    replay.settings.contains { $0.name == reference.name }
      && replay.settable[reference.name] == writer.statement.id
  }

  /// Returns a number as a machine holds it.
  private static func element(_ reference: Reference, in machine: Machine) -> Scalar? {
    machine[global: reference.name].flatMap { $0.element(at: reference.index) }
  }

  // MARK: Taking the statement apart

  /// Returns the formula of what a statement wrote.
  private func formula(
    of reference: Reference,
    _ value: Scalar,
    _ statement: Statement,
    _ machine: Machine,
    _ previous: Scalar?
  ) -> Formula {
    let whole = Formula(kind: .opaque(text(of: statement)), value: value)
    switch statement.kind {
    case .assignment(let targets, let source):
      for target in targets {
        if let found = try? assigned(reference, target, source, machine) { return found }
      }
    case .augmentedAssignment(let target, let sign, let source):
      if let previous,
        let change = try? augmented(reference, target, source, machine)
      {
        let before = Formula(kind: .element(reference), value: previous)
        return Formula(kind: .binary(sign, before, change), value: value)
      }
    case .forLoop(_, let iterable, _, _):
      return Formula(kind: .opaque("next of \(iterable.sourceText)"), value: value)
    default: break
    }
    return whole
  }

  /// The formula of a number that `target = source` wrote; `nil` if the target is another.
  private func assigned(
    _ reference: Reference,
    _ target: Expression,
    _ source: Expression,
    _ machine: Machine
  ) throws(LanguageError) -> Formula? {
    switch (target.kind, source.kind) {
    case (.tuple(let names), .tuple(let values)) where names.count == values.count:
      for (name, value) in zip(names, values) {
        if let found = try assigned(reference, name, value, machine) { return found }
      }
      return nil
    case (.name(reference.name), _):
      let trace = try Tracer(machine: machine).trace(source)
      guard let shape = trace.value.numericShape else { return nil }
      return trace.formula(ofElement: shape.element(at: reference.index), on: machine)
    case (.subscripted, _):
      return try augmented(reference, target, source, machine)
    default:
      return nil
    }
  }

  /// The formula of the part of a right side that met a number of the target.
  private func augmented(
    _ reference: Reference,
    _ target: Expression,
    _ source: Expression,
    _ machine: Machine
  ) throws(LanguageError) -> Formula? {
    guard let index = try target.meeting(reference, in: machine) else { return nil }
    let trace = try Tracer(machine: machine).trace(source)
    guard let shape = trace.value.numericShape,
      let element = shape.element(broadcastTo: index)
    else { return nil }
    return trace.formula(ofElement: element, on: machine)
  }

  /// A statement's own lines, without the block under it, and without a comment behind it.
  private func text(of statement: Statement) -> String {
    guard !statement.blocksInPlace.isEmpty else { return replay.program.text(in: statement.range) }
    let lines = replay.program.syntax.source.split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return String(lines[statement.range.start.line - 1].drop { $0 == " " || $0 == "\t" })
  }
}

extension Program {
  /// A stretch of the program's text, its lines behind one another.
  fileprivate func text(in range: SourceRange) -> String {
    let bytes = Array(syntax.source.utf8)[range.start.offset..<range.end.offset]
    return String(decoding: bytes, as: UTF8.self)
      .split(whereSeparator: \.isNewline)
      .map { $0.drop { $0 == " " || $0 == "\t" } }
      .joined(separator: " ")
  }
}
