import NeuralCore

extension ExpressionNode {
  /// Returns an operation between the elements of two operands.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - left: The operand on the left.
  ///   - right: The operand on the right.
  ///   - results: Where an array to be overwritten may be.
  /// - Returns: The result, or `nil` unless one operand is an array and the other one too
  ///   or an everyday number.
  /// - Throws: NumPy's error for operands that don't fit.
  final func combined(
    _ operation: NDArray.ElementwiseOperation,
    _ left: Borrowed,
    _ right: Borrowed,
    _ results: inout Recycler
  ) throws(LanguageError) -> Borrowed? {
    let spare = results.spare()
    switch (left, right) {
    case (.array(let first), .array(let second)):
      if let spare,
        spare.lend({ spare in
          first.lend { first in second.lend { spare.overwrite(operation, first, $0) } }
        })
      {
        return .array(spare)
      }
    case (.array(let first), _):
      guard let number = right.scalar else { return nil }
      if let spare,
        spare.lend({ spare in first.lend { spare.overwrite(operation, $0, number) } })
      {
        return .array(spare)
      }
    case (_, .array(let second)):
      guard let number = left.scalar else { return nil }
      if let spare,
        spare.lend({ spare in second.lend { spare.overwrite(operation, number, $0) } })
      {
        return .array(spare)
      }
    default: return nil
    }
    guard let first = left.operand, let second = right.operand else { return nil }
    do {
      return lend(try NDArray.elementwise(operation, first, second), from: &results)
    } catch {
      throw LanguageError(error)
    }
  }

  /// Lends a new array, from where it is kept to be overwritten later; one without axes is
  /// its number.
  final func lend(_ array: NDArray, from results: inout Recycler) -> Borrowed {
    let isKept = results.keep(array)
    if array.rank == 0 { return keep(.numpy(array.element(0))) }
    return isKept ? .array(Unmanaged.passUnretained(array)) : keep(.array(array))
  }

  /// Returns a dot product of arrays.
  ///
  /// - Parameters:
  ///   - left: The array on the left.
  ///   - right: The array on the right.
  ///   - transposed: Which operand is read transposed.
  ///   - isMatrixProduct: Whether `@` asks for it, and not `dot`.
  ///   - results: Where an array to be overwritten may be.
  /// - Returns: The product.
  /// - Throws: NumPy's error for shapes that don't fit.
  final func dot(
    _ left: Unmanaged<NDArray>,
    _ right: Unmanaged<NDArray>,
    transposed: (left: Bool, right: Bool) = (false, false),
    isMatrixProduct: Bool = false,
    _ results: inout Recycler
  ) throws(LanguageError) -> Borrowed {
    if let spare = results.spare(),
      spare.lend({ spare in
        left.lend { left in
          right.lend {
            spare.overwriteDot(left, $0, transposed: transposed, isSum: isMatrixProduct)
          }
        }
      })
    {
      return spare.lend { $0.rank > 0 } ? .array(spare) : keep(spare.lend { .numpy($0.element(0)) })
    }
    let first = left.takeUnretainedValue()
    let second = right.takeUnretainedValue()
    do {
      let left = transposed.left ? first.transposed : first
      let right = transposed.right ? second.transposed : second
      let product = isMatrixProduct ? try left.matmul(right) : try left.dot(right)
      return lend(product, from: &results)
    } catch {
      throw LanguageError(error)
    }
  }
}

extension Borrowed {
  /// The value as one side of an operation between arrays, if it is an everyday one.
  fileprivate var operand: NDArray.Operand? {
    if case .array(let array) = self { return .array(array.takeUnretainedValue()) }
    return scalar.map { .scalar($0) }
  }

  /// Changes an array in place by an everyday operand.
  ///
  /// - Returns: Whether both were such that it could be done.
  func updateArray(_ sign: BinaryOperator, _ operand: Borrowed) throws(LanguageError) -> Bool {
    guard case .array(let array) = self, let operation = sign.elementwise else { return false }
    if case .array(let other) = operand,
      array.lend({ array in other.lend { array.updateQuickly(operation, with: $0) } })
    {
      return true
    }
    guard let operand = operand.operand else { return false }
    do {
      try array.takeUnretainedValue().update(operation, with: operand)
      return true
    } catch {
      throw LanguageError(error)
    }
  }
}
