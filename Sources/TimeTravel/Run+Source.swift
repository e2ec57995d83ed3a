import NumericLanguage

extension Run {
  /// The program with the learner's changes written into it; real Python runs it to the same
  /// numbers.
  ///
  /// A setting stands behind the statement that it follows. Adopted values stand where the run
  /// took them over, behind a question for the turns of the loops around.
  ///
  /// - Throws: ``RunError/notWritable(adopted:)`` where a loop around has no variable that
  ///   tells its turns apart.
  public var sourceWithChanges: String {
    get throws(RunError) {
      var lines = program.syntax.source.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      var insertions: [(line: Int, text: [String])] = []
      for setting in settings {
        let statement = program.syntax.statements.first { $0.id == replay.settable[setting.name] }
        let line = statement?.range.end.line ?? 0
        insertions.append((line, ["\(setting.name) = \(setting.literal)"]))
      }
      for adoption in adoptions { insertions.append(try insertion(adoption)) }
      let isNumPyNeeded = insertions.contains { $0.text.contains { $0.contains("np.") } }
      if isNumPyNeeded, !program.syntax.source.contains("import numpy as np") {
        insertions.insert((0, ["import numpy as np"]), at: 0)
      }
      // From the end, so that no line before is moved; what goes to one place keeps its order.
      for insertion in insertions.enumerated().sorted(by: {
        ($0.element.line, $0.offset) > ($1.element.line, $1.offset)
      }).map(\.element) {
        lines.insert(contentsOf: insertion.text, at: min(insertion.line, lines.count))
      }
      return lines.joined(separator: "\n")
    }
  }

  /// Where adopted values are written, and how.
  private func insertion(
    _ adoption: Adoption
  ) throws(RunError) -> (line: Int, text: [String]) {
    let names = adoption.values.map(\.name)
    let assignments = adoption.values.map { "\($0.name) = \($0.value.literal)" }
    let moment = try replay.moment(at: adoption.position)
    guard let next = moment.nextStatement else {
      return (.max, assignments)
    }
    var loops = program.syntax.statements.blocks(around: next)
    let statement = replay.statements[next]
    var (line, indent) = (statement.range.start.line - 1, statement.range.start.column - 1)
    if moment.isBetweenTurns, let last = statement.lastInBody {
      // At the header that comes round: behind the last statement of the turn that is over.
      loops.append(statement)
      (line, indent) = (last.endLine, last.range.start.column - 1)
    }
    var conditions: [String] = []
    for loop in loops {
      switch loop.kind {
      case .forLoop(let target, _, _, _):
        guard case .name(let name) = target.kind, case .int(let turn)? = moment.value(of: name)
        else { throw .notWritable(adopted: names) }
        conditions.append("\(name) == \(turn)")
      case .whileLoop: throw .notWritable(adopted: names)
      default: break
      }
    }
    let margin = String(repeating: " ", count: indent)
    guard !conditions.isEmpty else { return (line, assignments.map { margin + $0 }) }
    return (
      line,
      [margin + "if \(conditions.joined(separator: " and ")):"]
        + assignments.map { margin + "    " + $0 }
    )
  }
}

extension Statement {
  /// The last statement of a loop's body; `nil` for any other statement.
  fileprivate var lastInBody: Statement? {
    switch kind {
    case .forLoop(_, _, let body, _), .whileLoop(_, let body, _): body.last
    default: nil
    }
  }

  /// The last line of this statement and the blocks under it.
  fileprivate var endLine: Int {
    max(range.end.line, blocksInPlace.joined().map(\.endLine).max() ?? 0)
  }
}

extension [Statement] {
  /// The statements whose blocks hold a statement, from the outside in.
  fileprivate func blocks(around id: Int) -> [Statement] {
    guard let holder = first(where: { $0.id < id && id <= $0.lastID }) else { return [] }
    for block in holder.blocksInPlace
    where block.contains(where: { $0.id <= id && id <= $0.lastID }) {
      return [holder] + block.blocks(around: id)
    }
    return []
  }
}

extension Replay {
  /// The moment of this program that is most like a moment of another.
  func moment(like moment: Moment, of run: Run) throws(RunError) -> Moment {
    let place = moment.place
    if place.isAtStart { return try self.moment(at: 0) }
    if place.isAtEnd { return try self.run { _ in false } }
    var base = Target.Base.start
    if let epoch = place.epoch {
      base = .epoch(place.isInEpoch ? epoch - 1 : epoch)
      if let row = place.row {
        base = .row(epoch: epoch, row: place.isInRow ? row - 1 : row)
      }
    }
    var targets = [Target(base)]
    if let line = place.line, let same = self.line(like: line, of: run) {
      targets.insert(Target(base, mark: .line(same)), at: 0)
    }
    for target in targets {
      var finder = TargetFinder(target, replay: self)
      let found = try self.run { finder.isReached($0) }
      if !found.isFinished { return found }
    }
    return try self.moment(at: 0)
  }

  /// The line with the text of another program's line, the nearest if there are several.
  private func line(like line: Int, of run: Run) -> Int? {
    let theirs = Self.lines(of: run.program)
    guard line <= theirs.count else { return nil }
    let wanted = theirs[line - 1]
    return Self.lines(of: program).enumerated().filter { $0.element == wanted }
      .map { $0.offset + 1 }
      .min { ($0 - line).magnitude < ($1 - line).magnitude }
  }

  private static func lines(of program: Program) -> [Substring] {
    program.syntax.source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " || $0 == "\t" } }
  }
}
