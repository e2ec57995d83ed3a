import NeuralCore

extension Value {
  /// Whether two values have the same types, structure and bits all the way down.
  ///
  /// Unlike `==`, it tells 1 from 1.0 and 0.0 from -0.0, and finds `nan` the same as `nan`:
  /// it answers whether two runs of a program stand in the same state.
  ///
  /// - Parameter other: The other value.
  /// - Returns: Whether nothing tells them apart but who holds them.
  public func isIdentical(to other: Value) -> Bool {
    var pairs: Set<PairOfObjects> = []
    return isIdentical(to: other, assuming: &pairs)
  }

  /// Compares; pairs of containers that are being compared count as the same, so that a list
  /// may hold itself.
  private func isIdentical(to other: Value, assuming pairs: inout Set<PairOfObjects>) -> Bool {
    switch (self, other) {
    case (.none, .none), (.ellipsis, .ellipsis): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.int(let left), .int(let right)): return left == right
    case (.float(let left), .float(let right)): return left.bitPattern == right.bitPattern
    case (.string(let left), .string(let right)):
      return left.unicodeScalars.elementsEqual(right.unicodeScalars)
    case (.numpy(let left), .numpy(let right)): return left.isBitwiseEqual(to: right)
    case (.array(let left), .array(let right)): return left.isBitwiseEqual(to: right)
    case (.exception(let left), .exception(let right)): return left.error == right.error
    case (.builtin(let left), .builtin(let right)): return left.name == right.name
    case (.range(let left), .range(let right)):
      return left.start == right.start && left.stop == right.stop && left.step == right.step
    case (.slice(let left), .slice(let right)):
      return left.start == right.start && left.stop == right.stop && left.step == right.step
    case (.list(let left), .list(let right)):
      guard pairs.insert(PairOfObjects(left, right)).inserted else { return true }
      return Self.areIdentical(left.items, right.items, &pairs)
    case (.tuple(let left), .tuple(let right)):
      guard pairs.insert(PairOfObjects(left, right)).inserted else { return true }
      return Self.areIdentical(left.items, right.items, &pairs)
    case (.dictionary(let left), .dictionary(let right)):
      guard pairs.insert(PairOfObjects(left, right)).inserted else { return true }
      return Self.areIdentical(left.items.map(\.key), right.items.map(\.key), &pairs)
        && Self.areIdentical(left.items.map(\.value), right.items.map(\.value), &pairs)
    case (.view(let left), .view(let right)):
      return left.kind == right.kind
        && Value.dictionary(left.dictionary)
          .isIdentical(to: .dictionary(right.dictionary), assuming: &pairs)
    case (.function(let left), .function(let right)):
      guard pairs.insert(PairOfObjects(left, right)).inserted else { return true }
      return left.code === right.code
        && Self.areIdentical(left.state, right.state, &pairs)
    default: return isSame(as: other)
    }
  }

  private static func areIdentical(
    _ left: [Value],
    _ right: [Value],
    _ pairs: inout Set<PairOfObjects>
  ) -> Bool {
    guard left.count == right.count else { return false }
    for (first, second) in zip(left, right) {
      guard first.isIdentical(to: second, assuming: &pairs) else { return false }
    }
    return true
  }
}

/// Two objects that are being compared.
private struct PairOfObjects: Hashable {
  let left: ObjectIdentifier
  let right: ObjectIdentifier

  init(_ left: AnyObject, _ right: AnyObject) {
    self.left = ObjectIdentifier(left)
    self.right = ObjectIdentifier(right)
  }
}

extension FunctionObject {
  /// What the function remembers: default values and captured variables.
  fileprivate var state: [Value] {
    defaults.map { $0 ?? .ellipsis } + captured.map { $0.value ?? .ellipsis }
  }
}
