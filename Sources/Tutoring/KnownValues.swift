import NumericLanguage
import TimeTravel

/// What a lesson's expressions give in the run's own world, so that one which takes long to
/// compute is computed once for each state of the run.
///
/// Copies of an engine share it: what an expression gives depends on the moment and on what the
/// learner changed in the run, and on nothing else.
final class KnownValues {
  private var values: [Key: Value] = [:]

  /// How many values are kept.
  private static let most = 2000

  private struct Key: Hashable {
    let expression: String
    let position: Int
    let changes: [String]
  }

  /// Returns the value of an expression, which nobody may change.
  ///
  /// - Throws: The expression's error; those aren't kept.
  func value(
    of expression: String,
    at moment: Moment,
    of run: Run,
    in workspace: Workspace
  ) throws(LanguageError) -> Value {
    var changes = run.settings.map { "\($0.name) = \($0.literal)" }
    changes += run.adoptions.map { adoption in
      "\(adoption.position): \(adoption.values.map { "\($0.name) = \($0.value.literal)" })"
    }
    changes.append(run.program.syntax.source)
    let key = Key(expression: expression, position: moment.position, changes: changes)
    if let value = values[key] { return value }
    let value = try workspace.evaluate(expression, at: moment, of: run, world: .run)
    if values.count >= Self.most { values = [:] }
    values[key] = value
    return value
  }
}
