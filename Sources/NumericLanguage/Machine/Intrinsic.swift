import NeuralCore

/// A short way through a function of Python's or NumPy's for the everyday arguments: the
/// ones it has no use for go through the function itself, which does the same.
enum Intrinsic: Sendable {
  /// `len` of a list or an array.
  case length
  /// `range` of integers.
  case range
  /// The dot product of arrays with one or two axes.
  case dot
  /// A reduction of a whole array.
  case reduction(NDArray.Reduction)
  /// A function of every element.
  case mapping(NDArray.UnaryOperation)
}

extension ExpressionNode {
  /// Takes the short way of a function.
  ///
  /// - Parameters:
  ///   - intrinsic: The short way.
  ///   - first: The first argument, or the array whose method it is.
  ///   - second: The second one, if there are two.
  ///   - results: Where an array to be overwritten may be.
  /// - Returns: The result, or `nil` if the values aren't everyday ones.
  /// - Throws: The function's error.
  final func apply(
    _ intrinsic: Intrinsic,
    _ first: Borrowed,
    _ second: Borrowed?,
    _ results: inout Recycler
  ) throws(LanguageError) -> Borrowed? {
    switch (intrinsic, first, second) {
    case (.length, .list(let list), nil): return .int(list.lend { $0.items.count })
    case (.length, .array(let array), nil):
      return array.lend { $0.rank > 0 ? .int($0.shape[0]) : nil }
    case (.range, .int(let stop), nil):
      return keep(.range(RangeObject(start: 0, stop: stop, step: 1)))
    case (.range, .int(let start), .int(let stop)?):
      return keep(.range(RangeObject(start: start, stop: stop, step: 1)))
    case (.dot, .array(let left), .array(let right)?): return try dot(left, right, &results)
    case (.reduction(let reduction), .array(let array), nil):
      return keep(
        try array.lend { array throws(LanguageError) in
          do throws(ArrayError) {
            return .numpy(try array.reducedToNumber(reduction))
          } catch {
            throw LanguageError(error)
          }
        }
      )
    case (.mapping(let operation), .array(let array), nil):
      return try map(operation, array, &results)
    default: return nil
    }
  }

  private final func map(
    _ operation: NDArray.UnaryOperation,
    _ array: Unmanaged<NDArray>,
    _ results: inout Recycler
  ) throws(LanguageError) -> Borrowed {
    if let spare = results.spare(),
      spare.lend({ spare in array.lend { spare.overwrite(operation, $0) } })
    {
      return .array(spare)
    }
    do {
      return lend(try array.takeUnretainedValue().mapped(operation), from: &results)
    } catch {
      throw LanguageError(error)
    }
  }
}
