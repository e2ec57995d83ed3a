/// The operands of a dot product.
///
/// One that is written as a transpose is read through, so that it needs no view.
final class Factors {
  private let left: Factor
  private let right: Factor
  /// Whether evaluating them never runs statements, which lending them asks for.
  let areQuiet: Bool

  init(_ left: ExpressionNode, _ right: ExpressionNode) {
    self.left = Factor(left)
    self.right = Factor(right)
    areQuiet = !left.mayRunCode && !right.mayRunCode
  }

  /// An operand, or what is transposed in it if that is an array.
  typealias Lent = (value: Borrowed, isTransposed: Bool)

  /// Lends the operand on the left.
  @inline(never)
  func borrowLeft(_ machine: Machine) throws(LanguageError) -> Lent {
    try left.borrow(machine)
  }

  /// Lends the operand on the right.
  @inline(never)
  func borrowRight(_ machine: Machine) throws(LanguageError) -> Lent {
    try right.borrow(machine)
  }

  /// One operand.
  private struct Factor {
    private let node: ExpressionNode
    /// The operand, or what is transposed if it is written `base.T`.
    private let source: ExpressionNode
    private let isTransposed: Bool

    init(_ node: ExpressionNode) {
      self.node = node
      let transposed = (node as? AttributeNode)?.transposed
      source = transposed ?? node
      isTransposed = transposed != nil
    }

    @inline(__always)
    func borrow(_ machine: Machine) throws(LanguageError) -> Lent {
      let value = try source.borrow(machine)
      guard isTransposed else { return (value, false) }
      if case .array = value { return (value, true) }
      return (try node.borrow(machine), false)
    }
  }
}

extension Borrowed {
  /// The value itself, or its transpose if it is an array that is read so.
  func value(transposed: Bool) -> Value {
    guard transposed, case .array(let array) = self else { return value }
    return ArrayConversion.value(array.takeUnretainedValue().transposed)
  }
}
