import NumericLanguage

extension Budget {
  /// How much a program may use before it is taken for endless, where nobody may be there to
  /// stop it: in an audit, and when a learner's program is judged.
  static let untilEndless: Budget = {
    var budget = Budget.standard
    budget.statements = 5_000_000
    return budget
  }()
}
