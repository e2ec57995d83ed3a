extension Parser {
  /// Parses an expression on its own or an assignment of any form.
  mutating func expressionStatement() throws(LanguageError) -> Statement.Kind {
    let first = index
    let value = try expressionList()
    switch kind {
    case .equal: return try assignment(first: value, at: first)
    case .colon: return try annotation(of: value, at: first)
    default:
      if let operation = kind.augmentedOperator {
        return try augmented(target: value, operation)
      }
      checkStandalone(value)
      return .expression(value)
    }
  }

  /// Parses `= b = value` behind the first target.
  private mutating func assignment(
    first: Expression,
    at firstIndex: Int
  )
    throws(LanguageError) -> Statement.Kind
  {
    var targets: [Expression] = []
    var value = first
    var valueIndex = firstIndex
    while kind == .equal {
      if let culprit = value.invalidTarget(for: .assignment) {
        throw try badTarget(value, at: valueIndex, culprit: culprit, isFirst: targets.isEmpty)
      }
      checkStars(in: value)
      targets.append(value)
      advance()
      valueIndex = index
      if kind == .yield { throw generatorProblem() }
      value = try expressionList()
    }
    checkStandalone(value)
    return .assignment(targets: targets, value: value)
  }

  /// Parses `: hint = value` behind a target; hints have no effect.
  private mutating func annotation(
    of target: Expression,
    at first: Int
  )
    throws(LanguageError) -> Statement.Kind
  {
    switch target.kind {
    case .name, .attribute, .subscripted: break
    case .list: throw problem("only single target (not list) can be annotated", at: target.range)
    case .tuple:
      throw problem("only single target (not tuple) can be annotated", at: target.range)
    default:
      guard
        try looksAhead({ parser throws(LanguageError) in
          parser.advance()
          _ = try parser.expression()
        })
      else { throw unexpected() }
      throw problem("illegal target for annotation", at: target.range)
    }
    advance()
    _ = try expression()
    guard skip(.equal) else { return .pass }
    if kind == .yield { throw generatorProblem() }
    return .assignment(targets: [target], value: try expressionList())
  }

  /// Parses `+= value` behind a target.
  private mutating func augmented(
    target: Expression,
    _ operation: BinaryOperator
  )
    throws(LanguageError) -> Statement.Kind
  {
    switch target.kind {
    case .name, .attribute, .subscripted: break
    default:
      guard
        try looksAhead({ parser throws(LanguageError) in
          parser.advance()
          _ = try parser.expressionList()
        })
      else { throw unexpected() }
      throw problem(
        "'\(target.grammarName)' is an illegal expression for augmented assignment",
        at: target.range
      )
    }
    advance()
    if kind == .yield { throw generatorProblem() }
    let value = try expressionList()
    checkStandalone(value)
    return .augmentedAssignment(target: target, operator: operation, value: value)
  }

  /// Notes a `*value` outside any list.
  private mutating func checkStandalone(_ value: Expression) {
    guard case .starred = value.kind else { return }
    notePlace(problem("can't use starred expression here", at: value.range))
  }

  /// Notes targets with no star allowed, or with more than one.
  mutating func checkStars(in target: Expression) {
    switch target.kind {
    case .starred:
      notePlace(
        problem("starred assignment target must be in a list or tuple", at: target.range)
      )
    case .list(let items), .tuple(let items):
      var stars = 0
      for item in items {
        guard case .starred(let inner) = item.kind else {
          checkStars(in: item)
          continue
        }
        stars += 1
        if stars > 1 {
          notePlace(
            problem("multiple starred expressions in assignment", at: target.range)
          )
        }
        checkStars(in: inner)
      }
    default: break
    }
  }

  /// Returns whether some parsing would succeed from here, and comes back.
  ///
  /// It serves to choose between errors. Where that happens inside an attempt, it is enough
  /// that there is one: otherwise nested errors would be tried twice on each level.
  ///
  /// - Parameter attempt: What to try.
  /// - Returns: Whether it throws nothing; `false` inside another attempt.
  /// - Throws: The error of an open bracket, if the text's end is reached.
  func looksAhead(
    _ attempt: (inout Parser) throws(LanguageError) -> Void
  )
    throws(LanguageError) -> Bool
  {
    if isGuessing { return false }
    var scout = self
    scout.isGuessing = true
    var succeeds = true
    do throws(LanguageError) {
      try attempt(&scout)
    } catch {
      succeeds = false
    }
    if scout.kind == .endInsideBracket { throw neverClosed() }
    return succeeds
  }
}

// MARK: - Mistaken targets

extension Parser {
  /// Returns the error for an `=` behind something that can't be assigned to.
  private func badTarget(
    _ target: Expression,
    at first: Int,
    culprit: Expression,
    isFirst: Bool
  ) throws(LanguageError) -> LanguageError {
    var candidate = target
    var candidateIndex = first
    if case .tuple(let items) = target.kind, let last = items.last,
      tokens[first].kind != .leftParenthesis || target.range.start != tokens[first].range.start
    {
      candidate = last
      candidateIndex =
        tokens[first...].firstIndex { $0.range.start >= last.range.start } ?? first
    }
    if isFirst, let mistake = try mistakenEquality(candidate, at: candidateIndex) { return mistake }
    return problem("cannot assign to \(culprit.grammarName)", at: culprit.range)
  }

  /// Returns the error for `left = right` where `left == right` was probably meant.
  ///
  /// - Parameters:
  ///   - left: What stands before the `=`, the next token.
  ///   - first: The index of its first token.
  /// - Returns: Nothing if Python wouldn't guess.
  /// - Throws: The error of an open bracket, if the text's end is reached.
  func mistakenEquality(
    _ left: Expression,
    at first: Int
  ) throws(LanguageError)
    -> LanguageError?
  {
    var right: Expression?
    let isSingle = try looksAhead { parser throws(LanguageError) in
      parser.advance()
      right = try parser.binary()
      if parser.kind == .equal || parser.kind == .colonEqual { throw parser.unexpected() }
    }
    guard isSingle, let right else { return nil }
    if case .name = left.kind, first + 1 == index {
      return problem(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        at: left.range.union(right.range)
      )
    }
    let isBare = left.range.start == tokens[first].range.start
    if left.isLooserThanBinary, isBare { return nil }
    switch left.leftmost.kind {
    case .list, .tuple, .generator, .boolean, .none: return nil
    default: break
    }
    return problem(
      "cannot assign to \(left.grammarName) here. Maybe you meant '==' instead of '='?",
      at: left.range
    )
  }
}
