extension Parser {
  /// Whether a comprehension's `for` comes next.
  var startsClauses: Bool { kind == .for || (kind == .async && kindAhead == .for) }

  /// Parses the `for … in … if …` of a comprehension.
  ///
  /// - Parameters:
  ///   - element: What stands before them.
  ///   - alone: Whether `element` is one value, not a dict's key.
  /// - Returns: At least one clause.
  /// - Throws: Also where `element` can't stand before a clause.
  mutating func clauses(
    behind element: Expression,
    alone: Bool
  )
    throws(LanguageError) -> [ComprehensionClause]
  {
    var clauses: [ComprehensionClause] = []
    repeat {
      if kind == .async { throw notSupported("'async' is not part of this course") }
      clauses.append(try clause())
    } while startsClauses
    if alone, case .starred = element.kind {
      throw problem("iterable unpacking cannot be used in comprehension", at: element.range)
    }
    return clauses
  }

  /// Returns whether correct clauses come next.
  func parsesClauses() throws(LanguageError) -> Bool {
    try looksAhead { parser throws(LanguageError) in
      repeat { _ = try parser.clause() } while parser.startsClauses
    }
  }

  private mutating func clause() throws(LanguageError) -> ComprehensionClause {
    advance()
    let target = try loopTarget()
    let iterable = try disjunction()
    var conditions: [Expression] = []
    while skip(.if) {
      conditions.append(try disjunction())
    }
    return ComprehensionClause(target: target, iterable: iterable, conditions: conditions)
  }

  /// Parses a loop's target with the `in` behind it.
  mutating func loopTarget() throws(LanguageError) -> Expression {
    let start = start
    let first = try targetItem()
    var target = first
    if kind == .comma {
      var items = [first]
      while skip(.comma), kind != .in {
        items.append(try targetItem())
      }
      target = Expression(kind: .tuple(items), range: range(from: start))
    }
    if let culprit = target.invalidTarget(for: .loop) {
      throw problem("cannot assign to \(culprit.grammarName)", at: culprit.range)
    }
    checkStars(in: target)
    try require(.in)
    return target
  }

  private mutating func targetItem() throws(LanguageError) -> Expression {
    kind == .star ? try starred() : try binary()
  }
}
