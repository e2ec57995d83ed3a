import NumericLanguage

/// What typed code is at a step that asks for a value.
enum Attempt: Hashable {
  /// An expression that computes something: with an operator, a call or a transpose.
  case computed
  /// Names that are given a value.
  case assigned([String])
  /// Anything else, such as a mere name: a look around.
  case look

  /// Tells from its last statement what code is.
  ///
  /// - Parameter source: The code.
  init(_ source: String) {
    switch (try? Parser.parse(source))?.statements.last?.kind {
    case .expression(let expression): self = expression.computes ? .computed : .look
    case .assignment(let targets, _): self = .assigned(targets.compactMap(\.rootName))
    case .augmentedAssignment(let target, _, _):
      self = .assigned([target.rootName].compactMap(\.self))
    default: self = .look
    }
  }
}

extension Expression {
  /// Reads a text that is a single expression; `nil` if it is anything else.
  static func single(_ source: String) -> Expression? {
    guard let syntax = try? Parser.parse(source), syntax.statements.count == 1,
      case .expression(let expression) = syntax.statements[0].kind
    else { return nil }
    return expression
  }

  /// The brackets with numbers in `np.array([…])`, which is as good as the brackets alone.
  var arrayLiteral: Expression? {
    guard case .call(let callee, let arguments) = kind, callee.sourceText == "np.array",
      arguments.count == 1, case .positional = arguments[0].kind,
      arguments[0].value.isListOfNumbers
    else { return nil }
    return arguments[0].value
  }

  private var isListOfNumbers: Bool {
    guard case .list(let items) = kind else { return false }
    return items.allSatisfy { $0.isListOfNumbers || $0.isWrittenNumber }
  }

  private var isWrittenNumber: Bool {
    switch kind {
    case .integer, .float: true
    case .unary(.negative, let inner): inner.isWrittenNumber
    default: false
    }
  }

  /// Whether this is arithmetic with written numbers alone.
  var isLiteralArithmetic: Bool {
    switch kind {
    case .integer, .float: true
    case .unary(.negative, let inner), .unary(.positive, let inner): inner.isLiteralArithmetic
    case .binary(_, let left, let right): left.isLiteralArithmetic && right.isLiteralArithmetic
    default: false
    }
  }

  /// Whether this is computed from written numbers alone.
  var isWritten: Bool {
    switch kind {
    case .integer, .float, .boolean: true
    case .unary(_, let inner), .subscripted(let inner, _), .attribute(let inner, "T"):
      inner.isWritten
    case .binary(_, let left, let right): left.isWritten && right.isWritten
    case .list(let items), .tuple(let items): items.allSatisfy(\.isWritten)
    case .call(let callee, let arguments):
      if case .attribute(let base, _) = callee.kind {
        (base.sourceText == "np" || base.isWritten) && arguments.allSatisfy(\.value.isWritten)
      } else {
        false
      }
    default: false
    }
  }

  /// Whether this gives an array another shape, so that the shape is what matters.
  var isAboutShape: Bool {
    switch kind {
    case .attribute(_, "T"): true
    case .call(let callee, _):
      if case .attribute(_, let name) = callee.kind {
        ["reshape", "transpose"].contains(name)
      } else {
        false
      }
    default: false
    }
  }

  /// Whether this computes something, and doesn't just take a name, an element or a property.
  fileprivate var computes: Bool {
    switch kind {
    case .unary(.not, _): false
    case .unary, .binary, .call, .attribute(_, "T"): true
    case .attribute(let base, _), .subscripted(let base, _): base.computes
    case .list(let items), .tuple(let items): items.contains(where: \.computes)
    default: false
    }
  }
}
