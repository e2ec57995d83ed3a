import LessonContent
import NumericLanguage
import TimeTravel

/// Tells from a wrong answer which mistake gives it: makes every mistake that there is a rule
/// for in the reference expression, and compares.
struct MistakeDecoder {
  /// The run that the question is about.
  let run: Run
  /// Where expressions are evaluated.
  let workspace: Workspace
  /// The moment that is asked about.
  let moment: Moment
  /// Where that is, as the lesson writes it.
  let place: String?
  /// What the names of the program mean.
  let roles: ProgramRoles
  /// What the step's text shows; asked when something is to be named.
  let shownText: () -> String

  /// How many mistakes are tried.
  private static let most = 400

  /// A mistake with the value that it gives.
  struct Candidate {
    /// The mistake.
    let slip: Slip
    /// Its value.
    let value: Value
  }

  /// Makes the mistakes.
  ///
  /// A bare name is taken apart as the program computes it. Where the answer is a count or an
  /// index, nobody halves or squares it: only other rows and epochs are tried. Where it is a whole
  /// number otherwise, its double or its half has another cause as well.
  ///
  /// - Parameters:
  ///   - source: The reference expression.
  ///   - truth: Its value.
  /// - Returns: Each mistake that has a value; several may have the same.
  func candidates(of source: String, truth: Value) -> [Candidate] {
    guard !isCount(source, truth: truth) else { return told(elsewhere(source)) }
    var found = variants(of: source, at: moment)
    if let assigned = assignment(of: source) {
      found += variants(of: assigned.source, at: assigned.moment, in: assigned.subscripts)
    }
    if !truth.isWhole { found += whole(source, isShare: truth.isShare) }
    found += elsewhere(source)
    if case .array(let array) = truth, array.rank == 2 {
      found.append(Candidate(slip: .transposed, value: .array(array.transposed)))
    }
    return told(found)
  }

  /// Whether an expression counts or finds something, itself or as the program computes it.
  ///
  /// - Parameters:
  ///   - source: The expression.
  ///   - truth: Its value.
  /// - Returns: Whether nothing of the answer is measured.
  func isCount(_ source: String, truth: Value) -> Bool {
    guard truth.isWhole else { return false }
    let sources = [source, assignment(of: source)?.source].compactMap(\.self)
    return sources.compactMap(Expression.single).contains { expression in
      expression.counts || truth.isInteger && expression.callsFunctions
    }
  }

  private func told(_ candidates: [Candidate]) -> [Candidate] {
    let known = KnownParts(texts: [run.program.syntax.source, shownText()])
    return candidates.compactMap { candidate in
      candidate.slip.told(by: known).map { Candidate(slip: $0, value: candidate.value) }
    }
  }

  /// How and where the program computes a name; `nil` for any other expression.
  private func assignment(
    of source: String
  ) -> (source: String, moment: Moment, subscripts: String)? {
    guard let reference = Self.reference(source), let name = reference.name,
      let assigned = try? run.lastAssignment(of: name, before: moment.position)
    else { return nil }
    return (assigned.source, assigned.moment, reference.subscripts)
  }

  // MARK: In parts of the expression

  private func variants(
    of source: String,
    at moment: Moment,
    in subscripts: String = ""
  ) -> [Candidate] {
    guard let expression = Expression.single(source) else { return [] }
    let rules = SlipRules(roles: roles, functions: functions)
    return rules.variants(of: expression).prefix(Self.most).compactMap { slip, changed in
      let text = subscripts.isEmpty ? changed.sourceText : "(\(changed.sourceText))\(subscripts)"
      return value(of: text, at: moment).map { Candidate(slip: slip, value: $0) }
    }
  }

  /// The program's functions of one argument.
  private var functions: [String] {
    moment.names.compactMap { variable in
      guard case .function(let function) = variable.value,
        function.definition?.parameters.count == 1
      else { return nil }
      return variable.name
    }
  }

  // MARK: With the whole of it

  private func whole(_ source: String, isShare: Bool) -> [Candidate] {
    var changes: [(Slip, String)] = [
      (.percent(isTooMuch: true), "(\(source)) * 100"),
      (.percent(isTooMuch: false), "(\(source)) / 100"),
      (.twofold(isTooMuch: true), "(\(source)) * 2"),
      (.twofold(isTooMuch: false), "(\(source)) / 2"),
      (.squared(part: source), "(\(source)) ** 2"),
      (.absolute(part: source), "abs(\(source))"),
    ]
    if isShare { changes.append((.complement, "1 - (\(source))")) }
    return changes.compactMap { slip, text in
      value(of: text, at: moment).map { Candidate(slip: slip, value: $0) }
    }
  }

  /// The same expression at other rows and epochs.
  private func elsewhere(_ source: String) -> [Candidate] {
    guard let place, let target = try? Target(parsing: place) else { return [] }
    var moves: [(Slip, Target)] = []
    switch target.base {
    case .row(let epoch, let row):
      for by in [-1, 1] where row + by >= 0 {
        moves.append((.otherRow(by), Target(.row(epoch: epoch, row: row + by), mark: target.mark)))
      }
      for by in [-1, 1] where epoch + by >= 1 {
        moves.append(
          (.otherEpoch(by), Target(.row(epoch: epoch + by, row: row), mark: target.mark))
        )
      }
    case .epoch(let epoch):
      for by in [-1, 1] where epoch + by >= 0 {
        moves.append((.otherEpoch(by), Target(.epoch(epoch + by), mark: target.mark)))
      }
    case .start, .end: break
    }
    return moves.compactMap { slip, target in
      guard let other = try? run.moment(at: target), let value = value(of: source, at: other) else {
        return nil
      }
      return Candidate(slip: slip, value: value)
    }
  }

  // MARK: Reading

  private func value(of source: String, at moment: Moment) -> Value? {
    try? workspace.evaluate(source, at: moment, of: run, world: .run, budget: Self.budget)
  }

  /// How much one mistake may use: a question whose answer takes long isn't decoded.
  private static let budget: Budget = {
    var budget = Budget.standard
    budget.statements = 2000
    return budget
  }()

  /// A name with its subscripts; `nil` for any other expression.
  private static func reference(_ source: String) -> (name: String?, subscripts: String)? {
    guard var expression = Expression.single(source) else { return nil }
    var subscripts = ""
    while case .subscripted(let base, let index) = expression.kind {
      subscripts = "[\(index.sourceText)]" + subscripts
      expression = base
    }
    guard case .name(let name) = expression.kind else { return nil }
    return (name, subscripts)
  }
}
