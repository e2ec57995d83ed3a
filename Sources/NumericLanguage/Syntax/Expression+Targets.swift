extension Expression {
  /// The places where a target may stand.
  enum TargetPlace {
    case assignment
    case deletion
    case loop
  }

  /// Returns the part of a target that can't be one, if there is any.
  func invalidTarget(for place: TargetPlace) -> Expression? {
    switch kind {
    case .name, .attribute, .subscripted: return nil
    case .list(let items), .tuple(let items):
      for item in items {
        if let culprit = item.invalidTarget(for: place) { return culprit }
      }
      return nil
    case .starred(let value):
      return place == .deletion ? self : value.invalidTarget(for: place)
    default: return self
    }
  }

  /// What CPython's messages call an expression of this kind.
  var grammarName: String {
    switch kind {
    case .integer, .longInteger, .float, .string: "literal"
    case .boolean(let value): value ? "True" : "False"
    case .none: "None"
    case .ellipsis: "ellipsis"
    case .formattedString: "f-string expression"
    case .name: "name"
    case .unary, .binary, .logical: "expression"
    case .comparison: "comparison"
    case .conditional: "conditional expression"
    case .call: "function call"
    case .attribute: "attribute"
    case .subscripted: "subscript"
    case .slice: "slice"
    case .list: "list"
    case .tuple: "tuple"
    case .dictionary: "dict literal"
    case .set: "set display"
    case .listComprehension: "list comprehension"
    case .generator: "generator expression"
    case .dictionaryComprehension: "dict comprehension"
    case .lambda: "lambda"
    case .starred: "starred"
    }
  }

  /// Whether the expression's own operator binds less tightly than `|`.
  var isLooserThanBinary: Bool {
    switch kind {
    case .comparison, .logical, .conditional, .lambda, .starred, .unary(.not, _): true
    default: false
    }
  }

  /// The variable under all subscripts; `nil` if there is none.
  public var rootName: String? {
    switch kind {
    case .name(let name): name
    case .subscripted(let base, _): base.rootName
    default: nil
    }
  }

  /// The part that the expression's text starts with.
  var leftmost: Expression {
    switch kind {
    case .binary(_, let left, _): left.leftmost
    case .attribute(let base, _): base.leftmost
    case .subscripted(let base, _): base.leftmost
    case .call(let callee, _): callee.leftmost
    default: self
    }
  }
}
