import NumericLanguage

extension Expression {
  /// Whether this asks how many or which, and not how much.
  var counts: Bool {
    switch kind {
    case .comparison, .logical, .conditional, .listComprehension, .generator: true
    case .attribute(_, "shape"), .attribute(_, "size"), .attribute(_, "ndim"): true
    case .call(let callee, _):
      switch callee.kind {
      case .name("len"): true
      case .attribute(_, let name):
        ["argmax", "argmin", "index", "count", "any", "all"].contains(name)
          || parts.contains(where: \.counts)
      default: parts.contains(where: \.counts)
      }
    case .binary(.remainder, _, _), .binary(.floorDivide, _, _): true
    default: parts.contains(where: \.counts)
    }
  }

  /// Whether a function is called by its name alone.
  var callsFunctions: Bool {
    if case .call(let callee, _) = kind, case .name = callee.kind { return true }
    return parts.contains(where: \.callsFunctions)
  }

  /// Whether this transposes anything, so that its shape is what matters.
  var transposes: Bool {
    if case .attribute(_, "T") = kind { return true }
    return parts.contains(where: \.transposes)
  }
}

extension Value {
  /// Whether all numbers in this are whole ones.
  var isWhole: Bool {
    guard let content = NumericContent(self) else { return false }
    return content.numbers.allSatisfy { $0 == $0.rounded() }
  }

  /// Whether all numbers in this lie between 0 and 1.
  var isShare: Bool { NumericContent(self)?.numbers.allSatisfy { (0...1).contains($0) } ?? false }

  /// Whether the numbers in this are integers or truth values by type.
  var isInteger: Bool {
    switch self {
    case .bool, .int: true
    case .numpy(let scalar): scalar.elementType != .float64
    case .array(let array): array.elementType != .float64
    case .list(let list): list.items.allSatisfy(\.isInteger)
    case .tuple(let tuple): tuple.items.allSatisfy(\.isInteger)
    default: false
    }
  }
}
