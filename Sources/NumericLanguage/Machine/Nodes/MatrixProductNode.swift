import NeuralCore

/// `left @ right`.
final class MatrixProductNode: ExpressionNode {
  private let left: ExpressionNode
  private let right: ExpressionNode
  private let factors: Factors
  private let areFactorsQuiet: Bool
  private var results = Recycler()

  init(_ left: ExpressionNode, _ right: ExpressionNode, _ range: SourceRange) {
    self.left = left
    self.right = right
    factors = Factors(left, right)
    areFactorsQuiet = factors.areQuiet
    super.init(range, mayRunCode: left.mayRunCode || right.mayRunCode)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    try borrow(machine).value
  }

  override func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed {
    guard areFactorsQuiet else {
      let first = try left.evaluate(machine)
      return keep(try product(first, right.evaluate(machine)))
    }
    let (first, isFirstTransposed) = try factors.borrowLeft(machine)
    let (second, isSecondTransposed) = try factors.borrowRight(machine)
    guard case .array(let a) = first, case .array(let b) = second else {
      return keep(
        try product(
          first.value(transposed: isFirstTransposed),
          second.value(transposed: isSecondTransposed)
        )
      )
    }
    do {
      return try dot(
        a,
        b,
        transposed: (isFirstTransposed, isSecondTransposed),
        isMatrixProduct: true,
        &results
      )
    } catch {
      throw error.located(at: range)
    }
  }

  private func product(_ first: Value, _ second: Value) throws(LanguageError) -> Value {
    do {
      return try Operations.binary(.matrixMultiply, first, second)
    } catch {
      throw error.located(at: range)
    }
  }
}
