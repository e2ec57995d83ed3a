import NumericLanguage

/// Makes every single mistake that there is a rule for in an expression.
///
///     SlipRules(roles: roles).variants(of: "weights - alpha * delta")
///     // weights + alpha * delta, weights - delta, weights, alpha * delta, …
struct SlipRules {
  /// What the names of the program mean.
  let roles: ProgramRoles
  /// The program's own functions of one argument.
  var functions: [String] = []

  /// An expression with one mistake in it.
  typealias Variant = (slip: Slip, expression: Expression)

  /// Returns the expression with each mistake in turn, in every part of it.
  func variants(of expression: Expression) -> [Variant] {
    var found = slips(in: expression)
    switch expression.kind {
    case .unary(let sign, let inner):
      found += variants(of: inner).map { ($0, expression.with(.unary(sign, $1))) }
    case .binary(let sign, let left, let right):
      found += variants(of: left).map { ($0, expression.with(.binary(sign, $1, right))) }
      found += variants(of: right).map { ($0, expression.with(.binary(sign, left, $1))) }
    case .call(let callee, let arguments):
      if case .attribute(let base, let name) = callee.kind, base.sourceText != "np" {
        found += variants(of: base).map { slip, base in
          let callee = callee.with(.attribute(base: base, name: name))
          return (slip, expression.with(.call(callee: callee, arguments: arguments)))
        }
      }
      for (number, argument) in arguments.enumerated() {
        guard case .positional = argument.kind else { continue }
        found += variants(of: argument.value).map { slip, value in
          var changed = arguments
          changed[number] = Argument(kind: .positional, value: value)
          return (slip, expression.with(.call(callee: callee, arguments: changed)))
        }
      }
    case .subscripted(let base, let index):
      found += variants(of: base).map {
        ($0, expression.with(.subscripted(base: $1, index: index)))
      }
    case .attribute(let base, let name):
      found += variants(of: base).map { ($0, expression.with(.attribute(base: $1, name: name))) }
    default: break
    }
    return found
  }

  // MARK: The rules

  /// The mistakes that can be made at the top of an expression.
  private func slips(in expression: Expression) -> [Variant] {
    switch expression.kind {
    case .unary(.negative, let inner): [(.minusForgotten(part: expression.sourceText), inner)]
    case .binary(let sign, let left, let right): slips(in: expression, sign, left, right)
    case .call(let callee, let arguments): slips(in: expression, callee, arguments)
    case .attribute(let base, "T"): [(.transposeForgotten(part: base.sourceText), base)]
    case .subscripted(let base, let index): neighbours(of: expression, base, index)
    case .name(let name): slips(in: expression, named: name)
    default: []
    }
  }

  private func slips(
    in expression: Expression,
    _ sign: BinaryOperator,
    _ left: Expression,
    _ right: Expression
  ) -> [Variant] {
    let part = expression.sourceText
    func swapped(_ other: BinaryOperator) -> Variant {
      (
        .operatorSwapped(wanted: sign.rawValue, taken: other.rawValue, part: part),
        expression.with(.binary(other, left, right))
      )
    }
    let reversed: Variant = (.reversed(part: part), expression.with(.binary(sign, right, left)))
    switch sign {
    case .add:
      return [swapped(.subtract), swapped(.multiply)] + terms(left, right)
        + regrouped(expression, sign, left, right)
    case .subtract:
      return [swapped(.add), reversed] + terms(left, right)
        + regrouped(expression, sign, left, right)
    case .multiply:
      return [swapped(.add), swapped(.divide)]
        + [(left, right), (right, left)].map {
          (forgotten(factor: $0), $1)
        } + regrouped(expression, sign, left, right)
    case .divide: return [swapped(.multiply), reversed, (forgotten(factor: right), left)]
    case .power:
      let isSquare = right.sourceText == "2"
      return [swapped(.multiply)]
        + (isSquare ? [(.squareForgotten(part: left.sourceText), left)] : [])
    case .matrixMultiply:
      return [(.productNotSummed(part: part), multiplied(expression, left, right))]
    default: return []
    }
  }

  /// Leaves out one term of a sum or difference.
  private func terms(_ left: Expression, _ right: Expression) -> [Variant] {
    [(.termForgotten(right.sourceText), left), (.termForgotten(left.sourceText), right)]
  }

  /// Reads a product of a sum as if its brackets weren't there.
  private func regrouped(
    _ expression: Expression,
    _ sign: BinaryOperator,
    _ left: Expression,
    _ right: Expression
  ) -> [Variant] {
    guard sign == .multiply else { return [] }
    var found: [Variant] = []
    if case .binary(let inner, let first, let second) = right.kind,
      inner == .add || inner == .subtract
    {
      let product = expression.with(.binary(.multiply, left, first))
      found.append(
        (
          .bracketsMoved(part: expression.sourceText),
          expression.with(.binary(inner, product, second))
        )
      )
    }
    if case .binary(let inner, let first, let second) = left.kind,
      inner == .add || inner == .subtract
    {
      let product = expression.with(.binary(.multiply, second, right))
      found.append(
        (
          .bracketsMoved(part: expression.sourceText),
          expression.with(.binary(inner, first, product))
        )
      )
    }
    return found
  }

  private func forgotten(factor: Expression) -> Slip {
    let text = factor.sourceText
    if roles.names(.rate).contains(text) { return .rateForgotten(text) }
    switch factor.kind {
    case .comparison: return .slopeForgotten(text)
    case .call(let callee, _)
    where callee.sourceText.contains("deriv")
      || callee.sourceText.contains("slope"):
      return .slopeForgotten(text)
    default: return .factorForgotten(text)
    }
  }

  private func slips(
    in expression: Expression,
    _ callee: Expression,
    _ arguments: [Argument]
  ) -> [Variant] {
    let part = expression.sourceText
    func renamed(_ name: String) -> Expression? {
      guard case .attribute(let base, _) = callee.kind else { return nil }
      let other = callee.with(.attribute(base: base, name: name))
      return expression.with(.call(callee: other, arguments: arguments))
    }
    switch (callee.kind, arguments.count) {
    case (.attribute(_, "sum"), _):
      return renamed("mean").map { [(.meanForSum, $0)] } ?? []
    case (.attribute(_, "mean"), _):
      return renamed("sum").map { [(.sumForMean, $0)] } ?? []
    case (.attribute(let base, "dot"), 1):
      return [(.productNotSummed(part: part), multiplied(expression, base, arguments[0].value))]
    case (.attribute(_, "dot"), 2):
      return [
        (
          .productNotSummed(part: part),
          multiplied(expression, arguments[0].value, arguments[1].value)
        )
      ]
    case (.name(let name), 1):
      let others = functions.filter { $0 != name }.map { other -> Variant in
        let callee = callee.with(.name(other))
        return (
          .functionSwapped(wanted: name, taken: other),
          expression.with(.call(callee: callee, arguments: arguments))
        )
      }
      return [(.functionForgotten(name), arguments[0].value)] + others
    default: return []
    }
  }

  private func multiplied(
    _ expression: Expression,
    _ left: Expression,
    _ right: Expression
  ) -> Expression {
    expression.with(.binary(.multiply, left, right))
  }

  /// The elements before and behind the one that is meant.
  private func neighbours(
    of expression: Expression,
    _ base: Expression,
    _ index: Expression
  ) -> [Variant] {
    guard case .integer(let number) = index.kind else { return [] }
    return [number - 1, number + 1].filter { $0 >= 0 }.map { other in
      let changed = expression.with(.subscripted(base: base, index: index.with(.integer(other))))
      return (
        .neighbour(wanted: expression.sourceText, taken: changed.sourceText), changed
      )
    }
  }

  private func slips(in expression: Expression, named name: String) -> [Variant] {
    var found: [Variant] = []
    if roles.names(.deltas).contains(name) {
      let two = expression.with(.integer(2))
      found.append((.squared(part: name), expression.with(.binary(.power, expression, two))))
      let absolute = expression.with(.name("abs"))
      let argument = Argument(kind: .positional, value: expression)
      found.append(
        (.absolute(part: name), expression.with(.call(callee: absolute, arguments: [argument])))
      )
    }
    let pairs: [(Role, Role)] = [(.deltas, .error), (.prediction, .target), (.input, .prediction)]
    for (first, second) in pairs {
      for (own, other) in [(first, second), (second, first)] where roles.names(own).contains(name) {
        for taken in roles.names(other) where taken != name {
          found.append((.nameSwapped(wanted: name, taken: taken), expression.with(.name(taken))))
        }
      }
    }
    return found
  }
}

extension Expression {
  /// Another expression at the same place.
  fileprivate func with(_ kind: Kind) -> Expression {
    Expression(kind: kind, range: range)
  }
}
